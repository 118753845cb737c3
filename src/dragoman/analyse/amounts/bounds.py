"""Whether an amount is meant exactly: about, over, under, at least, at most, from the words on either side."""

import re

_SKIP = r"(?:\s+(?:another|additional|further|total of|a total of|record|estimated|only|just|even))*\s*[(~]?\Z"
_BEFORE = (
    (
        "at_least",
        (
            r"at least|no less than|not less than|no fewer than|not fewer than|a minimum of|minimum"
            r"|minimum of"
        ),
    ),
    (
        "at_most",
        (
            r"at most|no more than|not more than|not exceeding|maximum of|a maximum of|upto"
            r"|(?<!piled )(?<!added )(?<!amounted )up to"
            r"|to a maximum of|as much as(?: up to)?|as many as|not over"
            r"|(?:not|never|cannot) (?:exceed|exceeded|surpass|surpassed|top|topped)|\w+n['’]t (?:exceed|surpass|top)"
        ),
    ),
    (
        "over",
        (
            r"more than|over|above|in excess of|exceed|exceeds|exceeded|exceeding|surpass|surpasses"
            r"|surpassed|surpassing|topped|tops|topping|upwards? of|greater than|higher than"
            r"|larger than|bigger than|longer than|well over|north of|beyond|better than|crossed"
            r"|passing|passed|past"
        ),
    ),
    (
        "under",
        # What is short of 900 MW lacks them; what fell short of 900 came near.
        (
            r"less than|fewer than|under|below|lower than|smaller than|shy of|just under"
            r"|(?<!is )(?<!are )(?<!was )(?<!were )(?<!be )short of"
        ),
    ),
    (
        "about",
        (
            r"about|around|approximately|approx\.?|roughly|some|nearly|almost|close to|near"
            r"|estimated|an estimated|circa|ca\.?|c\.|in the region of|in the order of"
            r"|in the vicinity of|somewhere around|virtually|or so|an average of|practically"
            r"|something like|just about"
        ),
    ),
)
_BEFORE_PATTERNS = [
    (
        bound,
        re.compile(
            rf"(?i)(?:(?<![\w-])(?:{words})|[~≈]){_SKIP}" if bound == "about" else rf"(?i)(?<![\w-])(?:{words}){_SKIP}"
        ),
    )
    for bound, words in _BEFORE
]
_SIGNS_BEFORE = (
    ("at_least", re.compile(r"(?:≥|>=)\s*\Z")),
    ("at_most", re.compile(r"(?:≤|<=)\s*\Z")),
    ("over", re.compile(r">\s*\Z")),
    ("under", re.compile(r"<\s*\Z")),
)
_AFTER = (
    ("at_least", re.compile(
        r"(?i)\s*(?:\+(?!\d)|(?:,\s*)?or (?:more|higher|above|over)\b|at (?:the )?least\b"
        r"|and (?:more(?! than)|above|over|up)\b"
        # "30 plus", "200 plus people", but not "$1.2 billion plus interest" or "5 plus or minus 1"
        r"|-?plus\b(?=\s*(?:[.,;:)]|\Z)|\s+[a-z-]{3,})"
        r"(?!\s(?:interest|costs|taxes|fees|expenses|damages|bonuses|benefits|add-ons|legal|court|two|three|four|five|six"
        r"|seven|eight|nine|ten|one|half|the|his|her|its|their|any|all|or minus|and minus)\b))"
    )),
    ("at_most", re.compile(
        r"(?i)\s*(?:or (?:less|fewer|lower|below|under)\b|at (?:the )?most\b|and (?:less|below"
        r"|under)\b)"
    )),
    ("about", re.compile(r"(?i)(?:\s*-?\s*odd\b|\s+or so\b|\s+or thereabouts\b|\s+approximately\b|-ish\b)")),
)  # fmt: skip
# "over the past two years" and "under article 5" are no bounds; what follows the word is then no amount, or this is.
_PARTICLE = re.compile(
    r"(?i)\b(?:hand|turn|tak|took|giv|gave|pass|sign|win|won|carr|bring|brought|cross|roll|run"
    r"|ran|pull|pay|paid|driv|drove|mull)\w*\s+over\s+\Z"
)
# Whose dispute it is: states, and what they are called by.
_SIDES = (
    r"(?:(?-i:[A-Z])[\w'’.-]*|the|and|of|its?|their|both|two|these|neighbou?rs?|neighbou?ring|countries|states|sides"
    r"|governments?|clans?|tribes|communities)"
)
# "A dispute over 14 islands", "between Chad and Mali over 14 islands", "at odds over two of them" is about them.
_ABOUT = re.compile(
    r"(?i)\b(?:disagreements?|disputes?|rows?|quarrels?|clash(?:es)?|feuds?|spats?|conflicts?|concerns?|anger|outrage|protests?"
    r"|standoffs?|tensions?|talks|negotiations|control|sovereignty|wrangl\w+|differences|trial|claims?|cases?|arguments?"
    r"|disputing|(?:quarrel|clash|feud|squabbl|haggl|bicker|disagree)\w*|at odds|at loggerheads|f[ae]ll(?:en)? out)"
    rf"(?:\s+(?:between|with|among|of)(?:\s+{_SIDES}){{1,10}})?\s+over\s+\Z"
)
# "In talks with Chad over 200 officials took part": they do something, and nobody talks about them.
_ACTING = re.compile(r"\s+(?:[a-z-]+\s+){1,2}(?:took|take|were|was|are|have|had|crossed|came|met|gathered|signed)\b")
_AT_TALKS = re.compile(r"(?i)\b(?:after|amid|at|before|during|following|for|in|since|to)\s+(?:the\s+|their\s+)?\Z")
# "Buys power under 19 contracts": by what they say; but "has signed under 19 contracts".
_BY_TEXTS = re.compile(
    r"(?i)\s+(?:[a-z-]+\s+){0,3}(?:accords|agreements|arrangements|contracts|conventions|deals|laws|leases|licen[cs]es"
    r"|memorand(?:a|ums)|pacts|programmes|programs|protocols|schemes|treaties)\b"
)
_MADE = re.compile(
    r"(?i)\b(?:adopt|conclud|hav|has|had|initial|ink|mad|mak|negotiat|reach|sign)\w*\s+(?:just\s+)?under\s+\Z"
)
_REACH_OF_ABOUT = 120  # characters of "a dispute between the one state and the other over"
_EXPANDED_TO = re.compile(
    r"(?i)(?:\b(?:increas|expan|ris|rose|grow|grew|extend|widen|rais|climb|reach|cut|reduc"
    r"|decreas|fall|fell|inch|edg|creep|crept|tick|nudg|ramp|scal)\w*\b[^.;]*"
    # "Brought its stake up to", but not "moved quickly and promised up to".
    r"|\b(?:mov|push|bring|brought|built|build|took|goes|going|went)\w*(?:\s+(?!and\b)[^\s,.;]+){0,6}\s+)\bup ?to\s+\Z"
)


def bound_of(text: str, start: int, end: int, unit_end: int | None = None) -> str:
    """The bound of the amount at `[start, end)`; "exact" where nothing is said. `unit_end` may include its noun."""
    before = text[max(0, start - 60) : start]
    if "-odd " in text[start:end]:
        return "about"  # "30-odd million dollars"
    for bound, pattern in _SIGNS_BEFORE:
        if pattern.search(before):
            return bound
    for bound, pattern in _BEFORE_PATTERNS:
        if pattern.search(before):
            # "handed over ten vehicles", "took over two banks": part of the verb.
            if bound == "over" and (_PARTICLE.search(before) or _is_about(text, start, end)):
                continue
            if bound == "under" and _BY_TEXTS.match(text, end) and not _MADE.search(before):
                continue
            # A list grown "up to 80 states" has 80 of them.
            if bound == "at_most" and _EXPANDED_TO.search(text[:start]):
                return "exact"
            return bound
    for place in {end, unit_end or end}:
        for bound, pattern in _AFTER:
            if pattern.match(text, place):
                return bound
    return "exact"


def _is_about(text: str, start: int, end: int) -> bool:
    """Whether "over" leads to what a dispute is about, and not to how many of those at talks did something."""
    opening = text[max(0, start - _REACH_OF_ABOUT) : start]
    about = _ABOUT.search(opening)
    return about is not None and (
        _ACTING.match(text, end) is None or _AT_TALKS.search(opening[: about.start()]) is None
    )

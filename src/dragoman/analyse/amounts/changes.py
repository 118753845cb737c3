"""Rises and falls told with an amount: "rose by 12.5 %", "9.4 % less", "grew 1.3 times", "doubled".

A change is relative and signed: 0.125 for a rise by 12.5 %, 1.4 for "2.4 times more", -0.5 for "halved".
"""

import re
from dataclasses import dataclass

_UP = (
    r"rises?|rose|risen|rising|increas(?:e|es|ed|ing)|grow(?:s|n|ing|th)?|grew|climb(?:s|ed"
    r"|ing)?|jump(?:s|ed|ing)?|surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?"
    r"|gain(?:s|ed|ing)?|expand(?:s|ed|ing)?|expansion|advanc(?:e|es|ed|ing)|rall(?:y|ies|ied)"
    r"|(?<!start )(?<!make )(?<!makes )(?<!made )(?<!making )(?<!take )(?<!takes )(?<!took )(?<!taken )"
    r"up(?! to| until| till)|upturn|firmed|hik(?:e|es|ed|ing)|rais(?:e|es|ed|ing)(?=(?:[^.;]|\.\d)*\b(?:by|to)\b)"
    r"|boost(?:s|ed|ing)?"
    r"|add(?:s|ed|ing)?(?! to\b)|went up|go(?:es|ing)? up|accelerat(?:e|es|ed|ing)|improv(?:e"
    r"|es|ed|ing|ement)|spik(?:e|es|ed|ing)|swell(?:s|ed|ing)?|skyrocket(?:s|ed|ing)?"
    r"|appreciat(?:e|es|ed|ing)|strengthen(?:s|ed|ing)?|multipl(?:y|ies|ied)|upped|edg(?:e|es"
    r"|ed|ing) up|pick(?:s|ed|ing)? up|upsurge|uptick|increment|widen(?:s|ed|ing)?|extend(?:s"
    r"|ed|ing)?"
    r"|doubled|tripled|trebled|quadrupled|higher|firmer|stronger(?= at)"
    r"|rebound(?:s|ed|ing)?|bounc(?:e|es|ed|ing) back|leap(?:t|ed|s|ing)?|recover(?:s|ed|ing)?"
)
_DOWN = (
    r"falls?|fell|fallen|falling|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed"
    r"|ing)|shr[iau]nk(?:s|ing|en)?|contract(?:s|ed|ing|ion|(?= by ))|plung(?:e|es|ed|ing)"
    r"|slump(?:s|ed|ing)?|tumbl(?:e|es|ed|ing)|slid(?:e|es|ing)?|los(?:e|es|t|ing)|loss"
    r"|cut(?:s|ting)?|reduc(?:e|es|ed|ing|tion)|(?<!handed )(?<!shot )(?<!broken )(?<!broke )"
    r"(?<!laid )(?<!put )(?<!tracked )down|downturn|dip(?:s|ped|ping)?|sank|s[iu]nk"
    r"|lower(?:s|ed|ing)?|slash(?:es|ed|ing)?|shed(?:s|ding)?|eas(?:e|es|ed|ing)|weaken(?:s|ed"
    r"|ing)?|depreciat(?:e|es|ed|ing)|diminish(?:es|ed|ing)?|narrow(?:s|ed|ing)?|thinn(?:ed|ing)"
    r"|plummet(?:s|ed|ing)?|slow(?:s|ed|ing|down)?|crash(?:es|ed|ing)?|discount(?:ed)?"
    r"|retreat(?:s|ed|ing)?|slip(?:s|ped|ping)?|collaps(?:e|es|ed|ing)|trim(?:s|med|ming)?"
    r"|recession|dwindl(?:e|es|ed|ing)|came down|come down|deteriorat(?:e|es|ed|ing)"
    r"|devalu(?:e|ed|ation)|shortfall|weaker(?= at)|softer(?= at)"
)
_APPROXIMATELY = (
    r"(?:about|around|some|nearly|almost|approximately|roughly|over|more than|less than|under"
    r"|at least|up to|as much as|another|an?|the|just|only|a further|further|additional"
    r"|an average of|between|an additional|annual|annuali[sz]ed|yearly|annually|sharply|slightly"
    r"|significantly|modestly|to)"
)
_WORD_BEFORE = re.compile(rf"(?i)\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b")
_LINK = re.compile(
    rf"(?i)(?P<how>\s+(?:[a-z]+\s+)?by|\s*(?:of|-|:|,|was|amounted to|is|rate of|rate was"
    rf"|stood at|at an? (?:[a-z]+ ){{0,2}}(?:rate|pace) of|at an annuali[sz]ed)"
    rf"|\s+[a-z]+ly)?(?P<rest>(?:\s+{_APPROXIMATELY})*)\s*\Z"
)
_BY = re.compile(rf"(?i)\bby(?:\s+{_APPROXIMATELY})*\s*\Z")
_TO = re.compile(
    rf"(?i)(?<!amounted )(?<!equal )(?<!compared )(?<!according )\b(?:to|at|as (?:high|low|far) as|past|below|above"
    rf"|reaching|reached|hit|hitting)(?:\s+{_APPROXIMATELY}|\s+(?:a|the|record|level|high|low|value|of))*\s*\Z"
)
# "A decrease in the surplus of 0.3 billion", but not "the rise in imports of 40 goods"
_IN_SOMETHING = re.compile(rf"(?i)\s+in\s+[^,.;:()\d$€£%]{{1,50}}\s+of(?:\s+{_APPROXIMATELY})*\s*\Z")
_CUT_FROM = re.compile(
    r"(?i)(?: off)?(?: [a-z]+)? (?:power|water|electricity|gas|heat(?:ing)?|suppl(?:y|ies)"
    r"|ties|access|services?|aid) to\b"
)
# "Has lost 9 percent and now stands at 3,871": that it stands there is told apart.
_NEW_CLAUSE = re.compile(
    r"(?i),? (?:and|but|while|which)(?: now| still| currently)? (?:stands?|stood|is|are|was|were|remain\w*)\b"
)
_STEP = re.compile(r"(?i)\ban?\s+(?:[a-z-]+\s+){0,2}(?:increase|rise|gain|jump|decrease|decline|fall|drop|reduction)\Z")
_AFTER = re.compile(
    r"(?i)\s*(?:(?P<step>points?|cents?|pence|penny|p)\s+|(?:places|degrees)\s+)?"
    r"(?P<a>(?:(?:year[- ]on[- ]year|year[- ]over[- ]year|y/y"
    r"|yoy|annual|annualised"
    r"|annualized|quarterly|monthly|sharp|steep|average|real|slight|additional)\s+)?)"
    r"(?:(?P<up>increase|rise|growth|jump|gain|surge|hike|boost|expansion|upturn|uptick|spike"
    r"|raise|higher|more|greater|larger|bigger|faster|longer|above|up|increased|firmer|stronger|dearer)"
    r"|(?P<down>decrease|drop|decline|fall|reduction|cut|loss|dip|slump|contraction|plunge"
    r"|discount|slowdown|lower|less|fewer|smaller|down|below|slower|shorter|weaker|cheaper))\b(?!\s+(?:of the"
    r"|to date|until))"
)
_THAN = re.compile(
    r"(?i)(?:\s+(?!(?:were|was|are|is|had|have|has|will|would)\b)[a-z-]+){0,2}\s+than\b"
)  # "40 fewer patients than"
_AIM = re.compile(
    r"(?i)\s+(?:inflation |growth |annual |official |medium-term )?(?:targets?|goals?|ceiling|threshold|limit|cap)\b"
)
_SIGNED = re.compile(r"[(,;:]\s*(?P<sign>[+-])\d\Z")
_COMPARATIVE = re.compile(
    r"(?i)\b(?:more|less|fewer|greater|larger|bigger|smaller|longer|shorter|faster|slower|up"
    r"|down|above|below|higher|lower)\Z"
)
_PRICED = re.compile(r"(?i)\b(?:higher|lower|firmer|weaker|stronger|cheaper|dearer)\Z")
_RATED = re.compile(
    r"(?i)[%$€£¥₹]|per ?cent|pct|(?<=\d)\s?pc\b|(?<=\d)p\b|points?|(?<=\d)\s?bps?\b|cents?\b|places|pence"
    r"|percentage|third|quarter|half|fifth|sixth|seventh|eighth|ninth|tenth"
    r"|dollars|euros|times|fold"
)
_SHARE = re.compile(r"(?i)%|per ?cent|pct|(?<=\d)\s?pc\b|half|third|quarter|fifth|tenth|points?\b")
_TIMES = re.compile(r"(?i)[\s-]*(?:times\b|fold\b|-fold\b|x\b)")
_COMPARED = re.compile(
    r"(?i)\s+(?:(?P<more>more|higher|greater|larger|bigger|faster|increase|rise|growth|longer"
    r"|above)|(?P<less>less|lower|fewer|smaller|slower|decrease|reduction|(?:lighter|cheaper|weaker|shorter|thinner|poorer"
    r"|younger|narrower|colder|safer)(?=\s+than))"
    r"|(?P<stronger>(?!rather|other|sooner|later)[a-z]{3,}er(?=\s+than))|(?P<as>as [a-z]{3,}))\b"
)
# "Four times the number in 2023", "twice the figure of last year".
_LISTED = re.compile(r"(?:,|,? and|;)(?: the)?(?P<what>(?: [^\W\d_][\w'’-]*){1,3})(?: by)? ")
# "Up 1.9 percent on the month and 3.3 percent on the year"
_LISTED_TIMES = re.compile(
    r"(?i)(?: (?:on|from) (?:the|a) (?:day|week|month|quarter|year)(?: (?:earlier|before|ago))?"
    r"| (?:day|week|month|quarter|year)[- ](?:on|over)[- ](?:day|week|month|quarter|year))"
    r"(?:,|,? and) (?=[\d.,]+ ?(?:%|per ?cent))"
)
# "Fell 1.5 percent, 3 percent and 2 percent, respectively"
_JOINED = re.compile(r"(?:,|,? and) ")
_RESPECTIVELY = re.compile(r"(?i)(?:[^.;]|\.\d){0,60}?\brespectively\b")
_NO_LIST = re.compile(
    r"(?i) (?:of|to|from|in|at|with|for|is|was|were|are|had|has|have|than|or|on|about|some|nearly|only|below|above|over"
    r"|reach\w*|hit|which|that|will|would|rate|rates|inflation|unemployment|who|account\w*|compared|against|held|stood"
    r"|[a-z]+ing|[a-z]+ed|\w+['’]s?|made|took|paid|gave|owns?|holds?|per)(?!\w)"
)
_NUMBER_OF_ANOTHER = r"\s+(?:the|that|last year's|its) (?:number|figure|total|level|amount|volume|rate|sum|count)s?\b"
_OF_ANOTHER_NUMBER = re.compile("(?i)" + _NUMBER_OF_ANOTHER)
_MULTIPLE = re.compile(
    rf"(?i)\b(?:(?P<two>twice(?=\s+as (?:many|much)\b[^,.;]{{0,40}}\b(?:years?|before|earlier|as in (?:19|20)\d\d"
    r"|as in (?:January|February|March|April|May|June|July|August|September|October|November|December))\b"
    rf"|{_NUMBER_OF_ANOTHER}|\s+(?:that|those) (?:of|in)\b)"
    r"|doubl(?:e|es|ed|ing)|twofold|two-fold)|(?P<three>tripl(?:e|es|ed|ing)"
    r"|trebl(?:e|es|ed|ing)|threefold|three-fold)|(?P<four>quadrupl(?:e|es|ed|ing)|fourfold"
    r"|four-fold)"
    r"|(?P<five>quintupl(?:e|es|ed|ing)|fivefold|five-fold)|(?P<six>six-?fold)|(?P<seven>seven-?fold)"
    r"|(?P<eight>eight-?fold)|(?P<nine>nine-?fold)|(?P<ten>tenfold|ten-fold)|(?P<half>halv(?:e|es|ed|ing))"
    r"|(?P<again>half as (?:many|much|large|big|high) again(?: as)?))\b"
)


@dataclass(frozen=True, slots=True)
class Move:
    """`direction` is "up" or "down"; `relative` says that the amount is the change itself, not the level it led to."""

    direction: str
    by_amount: bool


def move_of(text: str, start: int, end: int) -> Move | None:
    """Whether the words around the amount at `[start, end)` say that something rose or fell by it or to it."""
    before = _clause(text[:start])
    if _AIM.match(text, end):
        return None  # "rose above the bank's 2% target"
    if (signed := _SIGNED.search(text[max(0, start - 3) : start + 1])) is not None and _SHARE.search(text[start:end]):
        return Move("up" if signed["sign"] == "+" else "down", True)
    after = _AFTER.match(text, end)
    # "200 more were saved": more of them, not a rise; "200 more than in May" and "5 % more" are.
    if after is not None and _COMPARATIVE.search(after[0]) and not _THAN.match(text, after.end()):
        after = after if after["step"] or _PRICED.search(after[0]) or _SHARE.search(text[start:end]) else None
    if after is not None:
        return Move("up" if after["up"] else "down", True)
    words = list(_WORD_BEFORE.finditer(before))
    for word in reversed(words):
        direction = "up" if word["up"] else "down"
        between = before[word.end() :]
        if word[0].lower() in {"up", "down"} and not between.strip() and not _RATED.search(text[start : end + 10]):
            continue  # "broke up 3 cells", "set up two funds"
        if word[0].lower() in {"up", "down"} and re.fullmatch(r"(?i)\s+the\s+(?:[a-z]+\s+)?", between):
            continue  # "snapped up the 500 million bond"
        if _LINK.fullmatch(between) and not re.search(r"(?i)\bup\Z", word[0] if re.match(r"\s*to\b", between) else ""):
            if re.search(r"(?i)\bto\b", between):
                return Move(direction, False)
            return Move(direction, True)
        if word[0].lower().startswith("cut") and _CUT_FROM.match(between) and not _BY.search(between):
            continue  # "cut power to 60,000 homes"
        if len(between) > 90 or _NEW_CLAUSE.search(between):
            break
        if (
            _IN_SOMETHING.match(between)
            and _STEP.search(before[: word.end()])
            and _RATED.search(text[start : end + 10])
        ):
            return Move(direction, True)
        if _BY.search(between):
            return Move(direction, True)
        if _TO.search(between):
            return Move(direction, False)
    return None


def _clause(before: str) -> str:
    """The words back to the last full break of the sentence."""
    cut = max(before.rfind(";"), before.rfind(". "), 0)
    return before[max(cut, len(before) - 160) :]


def continues(text: str, end: int, start: int) -> bool:
    """Whether an amount at `start` tells the change that ends at `end` over again: "gained 120 points, or 1.2 %"."""
    return (
        re.fullmatch(
            r"(?i)(?:\s+[a-z]+)?\s*(?:,?\s*or|\(|,|/)\s*(?:about |nearly |almost |roughly |some )?", text[end:start]
        )
        is not None
    )


def lists_on(text: str, end: int, start: int) -> bool:
    """Whether a rate at `start` is a change as the one that ends at `end` is, of something else: "container ships were
    down 67 %, tankers 18 % and bulkers 6 %"."""
    times = _LISTED_TIMES.match(text, end)
    if times is not None and times.end() == start:
        return True
    if _JOINED.fullmatch(text[end:start]) and _RESPECTIVELY.match(text, start):
        return True
    between = _LISTED.fullmatch(text[end:start])
    return between is not None and not _NO_LIST.search(between["what"])


def is_times(text: str, end: int) -> int | None:
    """Where "times" or "-fold" after a number ends; None where there is none."""
    match = _TIMES.match(text, end)
    return match.end() if match else None


_STARTED = re.compile(r"(?i)\bfrom\s+(?:about\s+|around\s+|nearly\s+|some\s+|just\s+)?\Z")
_MULTIPLIED = re.compile(
    r"\s+(?:what|as|the|its|their|that|those|more|higher|larger|bigger|GDP|gross|annual|average|median|core|earnings|sales|revenues?|book"
    r"|equity|income|profits?|(?!rather|other|sooner|later)[a-z]{3,}er\s+than)\b"
)


def multiplies(text: str, start: int, times_end: int) -> bool:
    """Whether "ten times" is a multiple of what follows ("what the court granted") and no count of occasions."""
    told = _MULTIPLIED.match(text, times_end) or _STARTED.search(text[:start])
    return text[:times_end].endswith("x") or (text[:times_end].endswith("times") and told is not None)


def change_by_times(text: str, start: int, number: float, times_end: int) -> float | None:
    """The relative change of "1.3 times", "4-fold" or "2.4 times more"; None for a mere count of occasions."""
    if _OF_ANOTHER_NUMBER.match(text, times_end):
        return round(number - 1, 6)
    if _STARTED.search(text[:start]):
        return None  # "came down to 2.3 times profit from 2.9 times"
    compared = _COMPARED.match(text, times_end)
    if compared is not None and compared["less"]:
        return round(1 / number - 1, 6) if number else None
    if compared is not None:
        return round(number - 1, 6)
    before = _clause(text[:start])
    words = list(_WORD_BEFORE.finditer(before))
    if text[:times_end].lower().endswith("fold") and not words:
        return round(number - 1, 6)  # "a 20-fold return"
    if words and len(before) - words[-1].end() < 60 and number:
        if re.search(r"(?i)\b(?:visit|met|been|came|call|happen|occur|won)\w*", before[words[-1].end() :]):
            return None
        return round(number - 1 if words[-1]["up"] else 1 / number - 1, 6)
    return None


def multiples(text: str) -> list[tuple[int, int, float, float]]:
    """Verbs that are a change by themselves: `(start, end, factor, change)` of "doubled", "tripled", "halved"."""
    factors = {"two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0, "six": 6.0, "seven": 7.0, "eight": 8.0,
               "nine": 9.0, "ten": 10.0, "half": 0.5, "again": 1.5}  # fmt: skip
    found = []
    for match in _MULTIPLE.finditer(text):
        factor = factors[match.lastgroup or "two"]
        # "a double standard", "double-digit": adjectives before a noun change nothing.
        if _OF_ANOTHER_NUMBER.match(text, match.end()):
            found.append((match.start(), match.end(), factor, factor - 1))
            continue
        if match[0].lower() == "double" and not re.search(
            r"(?i)\b(?:to|will|would|could|can|may|might|shall|should|or|than|and|nearly|almost)\s+\Z",
            text[: match.start()],
        ):
            continue
        if match[0].lower() in {"triple", "treble"} and not re.search(
            r"(?i)\b(?:to|will|would|could|may|than|or|nearly|almost)\s+\Z", text[: match.start()]
        ):
            continue
        found.append((match.start(), match.end(), factor, factor - 1))
    return found

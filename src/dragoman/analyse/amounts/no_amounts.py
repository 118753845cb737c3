"""Numbers that are no amounts: names, scores, ages, telephone numbers, idioms."""

import re
from collections.abc import Iterator

from dragoman.analyse.numeral import Form, Numeral

_IDENTIFIERS = re.compile(
    r"(?i)\b(?:articles?|art\.|resolutions?|nos?\.?|(?<!who )(?<!which )(?<!they )numbers?|№|#|phases?|chapters?"
    r"|sections?"
    r"|paragraphs?|clauses?|annex(?:es)?|pages?|pp?\."
    r"|flights?|routes?|highways?|rooms?|channels?|(?-i:Group of)|types?|levels?|grades?|class"
    r"|models?|versions?|protocols?|orders?|decrees?|laws?|acts?"
    r"|bills?|cases?|windows|boeing|airbus|airbuses|iphone|galaxy|mark|magnitude|steps?"
    r"|stages?|tiers?|categor(?:y|ies)|parts?|volumes?|vol\.|episodes?"
    r"|seasons?|tracks?|zones?|gates?|piers?|terminals?|covid|formula|area|unit|brigade"
    r"|division|opus|op\.|psalm|verse|line|fig\.|figure|table|item"
    r"|sdgs?|goals?|pillars?|lot|block|scenario|appendix|rule|regulation|directive|camp|bus"
    r"|tram|platform|studio|district|ward|reactor|apollo|soyuz)"
    r"\s*(?:no\.?\s*|#\s*|n°\s*)?(?:\d+(?:\.\d+)?\s*(?:,|and|-|to|or)\s*)*\Z"
)
_AGE_BEFORE = re.compile(r"(?i)\b(?:aged?|age of|ages)\s+\Z|[A-Z][\w'-]+,\s\Z")
# "won 3-1", "Belgium 3 - 0 Panama", "by 15 votes to 0" stays: neither side of a score is an amount.
_SCORE = re.compile(
    r"(?:\b(?i:won|win|wins|winning|lost|lose|losing|beat|beats|beating|drew|draw|defeat(?:ed"
    r"|s)?|victory|lead|led|leading|ended|scored?|final|finished)"
    r"\s+(?:\w+\s+){0,4}?|[A-Z][a-z]+\s+)(?P<score>\d{1,2}\s?-\s?\d{1,2})(?=\s*[,.;)]|\s*$"
    r"|\s+(?:to|on|over|against|win|lead|up|down|and|in|at|with|draw|victory|defeat|[A-Z])\b)"
)
_INDEX = re.compile(
    r"(?i)\b(?:s&p|ftse|stoxx|nasdaq|russell|nikkei|cac|dax|fortune|forbes|csi|topix|asx|ibex"
    r"|kospi|dow|hang seng|nifty|sensex"
    r"|euro stoxx|msci|tsx|omx|aex|psi|rts|set)(?:\s+(?:asia|europe|global|composite|india))?[\s-]+\Z"
)
_ADDRESS = re.compile(
    r"\s+(?:[A-Z][\w'.-]+\s+){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Boulevard|Blvd|Drive|Square|Place|Way)\b"
)
_TURNED = re.compile(
    r"(?i)\b(?:when|while|until|after|since|before|once)\s+(?:he|she|i|they|we)\s+(?:was|were"
    r"|is|are|turned|turns?|reach(?:ed|es)?)\s+(?:only |just |about )?\Z"
)
# "He is 54, has two children"
_IS_OLD = re.compile(r"(?i)\b(?:he|she|who)\s+(?:is|was|will be|would be)\s+(?:now\s+)?\Z")
_HALF_YEARS = re.compile(
    r"-year(?:ly)?\s+(?:[a-z-]+\s+)?(?:profits?|results?|earnings|revenues?|sales|loss(?:es)?|figures|reports?|turnover|income"
    r"|accounts|dividends?|targets?|budgets?|reviews?)\b"
)
_ANOTHER = re.compile(r"(?i)an? (?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twentieth)")
_IN_TURN = re.compile(
    r"(?i)\s+(?:(?:straight|consecutive|successive|full)\s+)?(?:year|month|week|day|night|quarter|season|decade|term|time)\b"
)
_MARGIN = re.compile(r"(?i)(?:\bplus[\s-](?:or|and)[\s-]minus|\+\s?/\s?[-–]|±|\bgive or take)\s*\Z")
_FOR_EVERY = re.compile(r"(?i)\b(?:for (?:every|each)|per)\s+\Z")
# "Children under five", "those over 65": how old somebody is, where nothing counted comes behind.
_AGED = re.compile(
    r"(?i)\b(?:children|infants|people|women|men|girls|boys|adults|those|anyone|everyone|kids|minors|residents|citizens"
    r"|youths?|patients|men|pupils|of age)\s+(?:who are\s+)?(?:under|over|above|below)\s+(?:the age of\s+)?\Z"
)
_OF_AGE = re.compile(
    r"(?i)\s*(?:[,.;:)]|\Z|(?:years?(?: old| of age)?|account\w*|make|made|were|was|are|is|have|has|had|who|and|or|in"
    r"|from|with|at|for|by|to|on|died?|will|can|could|may|of age|suffer\w*|face|receiv\w*|need|risk)\b)"
)
_IDIOMS_AFTER = re.compile(
    r"(?i)\s*(?:-on-|-to-one\b|-sided\b|-way\b|\s+another\b|\s+by one\b|-party\b|-off\b"
    r"|-dimensional\b|\s+of (?:the|its|his|her|their|our|my|those|them|these|us)\b)"
)
# "Peru takes 28 percent of it, Niue 27 and the Cook Islands 15": a name with its number, behind another's.
_GAPPED = re.compile(
    r"\b\d[\d.,]*\s+(?:percent|per cent|[a-z]{3,}s|of)\b[^;.:]{0,60}(?:[,;]|\s(?:and|while))\s+(?:the\s+)?"
    r"(?:[A-Z][\w'’-]*\s+(?:of\s+)?){1,4}\Z"
)
_CLOSED = re.compile(r"\s*(?:[,;.()]|and\b|\Z)")
# "10.00 Meeting with", "14.30-15.15 Lunch": the hours of a programme, at the beginning of a line.
_HOUR = re.compile(r"(?:\A|\n|[-–]\s?)\s*\Z")
_IN_PROGRAMME = re.compile(
    r"(?:[01]?\d|2[0-4])\.[0-5]\d(?!\d)(?:\s?[-–]\s?(?:[01]?\d|2[0-4])\.[0-5]\d(?!\d))?\s*[:–-]?\s+[A-Z]"
)
_BELOW_ZERO = re.compile(r"\b(?:minus|negative)\s+\Z")
# Words that open a sentence with a number and name nothing: "Nearly 4,000 Kenyan students".
_HEDGES = frozenset(
    "nearly about around some over under almost approximately roughly only just all another among between up to some "
    "at in of with by on the these those least most altogether together overall meanwhile currently today".split()
)


def scores(text: str) -> Iterator[tuple[int, int]]:
    """Where the results of games and votes stand: `(start, end)`."""
    return ((match.start("score"), match.end("score")) for match in _SCORE.finditer(text))


def is_identifier(numeral: Numeral, text: str) -> bool:
    """Numbers that name: "Article 5", "F-16", "3+3", "24/7", "5G", "Formula 1", "Mr Smith, 45,"."""
    before, after = text[: numeral.start], text[numeral.end :]
    if numeral.form is Form.FIGURES and _ADDRESS.match(after):
        return True
    if numeral.form is Form.FIGURES and _HOUR.search(before) and _IN_PROGRAMME.match(text[numeral.start :]):
        return True
    grouped = "," in text[numeral.start : numeral.end]  # "last season 2,300 Samoans"
    if not grouped and (_IDENTIFIERS.search(before) or (_INDEX.search(before) and numeral.value == int(numeral.value))):
        return True
    if re.match(r"-\d{4}\b", after) and numeral.value < 1000:
        return True  # a telephone number
    if (
        re.search(r"\d{3}-\Z", before)
        and re.match(r"\d{3,4}(?!\d)", text[numeral.start :])
        and not re.match(r"\s*[a-z]", after)
    ):
        return True
    if re.match(r"0\d\d", text[numeral.start :]):
        return True  # dialled or printed on a plate, not counted
    if numeral.form is Form.WORDS and re.search(r"[^\W\d_]-\Z", before):
        return True
    if numeral.value < 110 and _TURNED.search(before) and not re.match(r"\s+[a-z]{3,}s\b", after):
        return True
    if numeral.form is Form.FIGURES:
        if re.search(r"(?:[^\W\d_][-.]?|[+/#*=@_\\:]|\d[.,:])\Z", before) and not re.search(r"(?:\s|\A)[-+]\Z", before):
            return True
        if re.match(r"(?!x\b)[^\W\d_]|[+*=@_\\:](?=\S)|/\d|\.\d|-[A-Z]\b", after) and not re.match(
            r"\+(?:\s|$)", after
        ):
            return True
        if re.match(r"-\d", after) and re.match(r"-\d+(?:-\d+)+", after):
            return True
    if (
        re.match(r"\s*[,)]", after)
        and 0 < numeral.value < 110
        and _AGE_BEFORE.search(before)
        and numeral.form is Form.FIGURES
    ):
        return (
            re.search(r"(?i)\baged?\s+\Z|\bages?\s+\Z", before) is not None
            or re.match(r",\s+(?:[a-z]|who|of|from|[A-Z])", after) is not None
        )
    if 14 < numeral.value < 110 and _IS_OLD.search(before) and re.match(r"\s*(?:[,.;]|and\b|\Z)", after):
        return True
    if numeral.value < 110 and _AGED.search(before) and _OF_AGE.match(after):
        return True
    if re.search(
        r"(?i)\b(?:aged?|age of|ages)\s+(?:(?:under|over|below|above|up to|between)\s+)?(?:\d+\s*(?:-|to|and)\s*)?\Z",
        before,
    ):
        return True
    # "Boeing 737", "Nord Stream 2", "Agenda 21": a name goes before, nothing counted comes after.
    named = re.search(r"(?:\A|[^.!?\s]\s)(?P<name>[A-Z][\w'-]*)\s\Z", before)
    counts = re.match(
        r"\s+(?:[A-Z][a-z]+(?:n|sh|ch|se|ek|ss|i)\s+)?(?:[a-z]+\s+){0,3}[a-z]{2,}s\b"  # "in May 640 Finnish companies"
        r"|\s+[A-Z][a-z]+(?:ans|ese|is)\b"  # "in the West Bank 79 Palestinians"
        r"|\s+(?:people|percent|men|women|children|staff|troops|more)\b",
        after,
    )
    return (
        named is not None
        and named["name"].lower() not in _HEDGES
        and numeral.form is Form.FIGURES
        and not counts
        and not (_GAPPED.search(before) and _CLOSED.match(after))
        and not grouped  # "since April 38,000 Sudanese"
        and not numeral.scaled
        and numeral.value == int(numeral.value)
    )


def is_rate_base(numeral: Numeral, text: str) -> bool:
    """What something is told for each of: "one toilet for every 400 of them", "12 doctors per 1,000 people"."""
    return _FOR_EVERY.search(text[: numeral.start]) is not None


def is_margin(numeral: Numeral, text: str) -> bool:
    """How far another amount may be off: "8 % plus or minus 2 points", "4 % ± 1"."""
    return _MARGIN.search(text[: numeral.start]) is not None


def is_part_of_no_whole(numeral: Numeral, text: str) -> bool:
    """ "Half-year profit": the half of a year that is told of; "an eighth year": one behind seven."""
    if numeral.form is not Form.FRACTION:
        return False
    another = _ANOTHER.fullmatch(text, numeral.start, numeral.end) and _IN_TURN.match(text, numeral.end)
    return _HALF_YEARS.match(text, numeral.end) is not None or bool(another)


def is_idiom(numeral: Numeral, text: str) -> bool:
    """Numbers that count nothing: "no one", "the second half", "two-way", "one of the"."""
    before, after = text[: numeral.start].lower(), text[numeral.end :].lower()
    written = text[numeral.start : numeral.end].lower()
    if re.match(r"-(?:figures?|digits?)\b", after):
        return True  # "a six-figure sum"
    if written == "one":
        if _BELOW_ZERO.search(before):
            return False
        if re.search(
            (
                r"(?:\b(?:no|any|every|the|this|that|which|each|some|number|another|only|first|last|latest"
                r"|new|big|main|other|good|great|a)|-)\s*\Z"
            ),
            before,
        ):
            return True
        return re.match(r"\s*(?:[a-z]+\b)", after) is None or _IDIOMS_AFTER.match(after) is not None or re.match(
            (
        r"(?:-|\s+(?:of|or|in|is|was|who|that|which|can|could|to|with|has|had|for|on|at|by|another"
        r"|thing|side|hand|way|day|such|will|would|and|from|as|step|party|should|may|must|might"
        r"|does|point)\b)"
    ), after) is not None  # fmt: skip
    if numeral.form is Form.FRACTION:
        if (
            re.search(
                (
                    r"\b(?:first|second|third|fourth|last|final|other|better|opening|closing|its|their|and a"
                    r"|this|next)[\s-]+\Z"
                ),
                before,
            )
            and "half" in written
        ):
            return True
        if (
            written == "half"
            and re.search(r"\b(?:in|for|over|during) the\s+\Z", before)
            and re.match(r"\s*[,.;)]", after)
        ):
            return True  # "earned 412 million in the half"
        if re.match(r"-(?!year|day|hour|million|billion|price|percent)", after):
            return True
        single = re.fullmatch(
            r"an? (?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twentieth|hundredth)", written
        )
        if single and re.match(
            (
                r"\s+(?!of\b|in\b|on\b|this\b|less|more|from|compared|over|by\b|to\b|since|during|and\b"
                r"|for\b|as\b|higher|lower|higher|last|at\b|up\b|down\b|were|are\b|have\b|was\b|is\b"
                r"|had\b|has\b|will\b|would\b|do\b|did\b|remain|came|come|went|go\b|arrived|done\b|live|left\b|said\b|fewer\b"
                r"|below\b|above\b|short\b|smaller\b|larger\b|bigger\b|cheaper\b|dearer\b"
                r"|year-on|year on|year over)[a-z]"
            ),
            after,
        ):
            return True
    return (
        written in {"two", "four", "three", "five"}
        and re.match(r"-(?:fold|pronged|track|way|sided|party)\b", after) is not None
        and "fold" not in after[:6]
    )

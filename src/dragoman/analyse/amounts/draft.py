"""Numbers on the way to quantities: read with their measure, weeded of what is no amount, joined into ranges."""

import re
from dataclasses import dataclass, replace

from dragoman.analyse.amounts.changes import move_of
from dragoman.analyse.amounts.measure import measure_of
from dragoman.analyse.numerals import Form, Numeral, find_numerals

_IDENTIFIERS = re.compile(
    r"(?i)\b(?:articles?|art\.|resolutions?|nos?\.?|numbers?|№|#|phases?|chapters?|sections?"
    r"|paragraphs?|clauses?|annex(?:es)?|pages?|pp?\."
    r"|flights?|routes?|highways?|rooms?|channels?|group of|types?|levels?|grades?|class"
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
_BARE = re.compile(
    r"(?i)\s*(?:(?:of|in|for|to|as|by|from|this|last|next|a|per|on|and|at|after|when|while|previously|earlier|before"
    r"|(?:had|has|have|was|were|will be)(?: already)?(?: been)? (?:disbursed|paid|spent|transferred|released|repaid)"
    r"|the (?:year|month|quarter|week|day|previous|same|preceding|prior))(?!\w)|[(),;.-]|$)",
)
# "11.2 percent from 10.9", "2.7 points more than": short for per cent and percentage points.
_STARTED = re.compile(r"(?i)\b(?:from|against|versus|than)\s+(?:about\s+|around\s+|nearly\s+|some\s+|just\s+)?\Z")
_LARGEST_RATIO = 30
_POINTS_COMPARED = re.compile(r"(?i)\s+points?(?=\s+(?:more|less|higher|lower|above|below|fewer|better|worse)\b)")
_ADDRESS = re.compile(
    r"\s+(?:[A-Z][\w'.-]+\s+){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Boulevard|Blvd|Drive|Square|Place|Way)\b"
)
_COMPARED_BEFORE = re.compile(
    r"(?i)\b(?:from|to|against|than|with|versus|another)\s+(?:about\s+|around\s+|nearly\s+"
    r"|some\s+|just\s+)?\Z"
)
_TURNED = re.compile(
    r"(?i)\b(?:when|while|until|after|since|before|once)\s+(?:he|she|i|they|we)\s+(?:was|were"
    r"|is|are|turned|turns?|reach(?:ed|es)?)\s+(?:only |just |about )?\Z"
)
_IDIOMS_AFTER = re.compile(
    r"(?i)\s*(?:-on-|-to-one\b|-sided\b|-way\b|\s+another\b|\s+by one\b|-party\b|-off\b"
    r"|-dimensional\b|\s+of (?:the|its|his|her|their|our|my|those|them|these|us)\b)"
)
_JOIN = re.compile(r"(?i)\s*(?P<word>-|to|or|and|through)\s*(?:about\s+|around\s+|nearly\s+|as many as\s+)?\Z")


@dataclass(frozen=True, slots=True)
class Draft:
    """An amount at characters `[start, end)`: `start` at its sign, `end` after its unit. `number` is without either."""

    start: int
    end: int
    value: float
    unit: str | None  # None: a count
    numeral: Numeral
    money: bool = False
    high: float | None = None
    grown_from: float | None = None
    listed: bool = False  # shares the unit and the thing counted with the amount after it


def drafts(text: str, taken: list[tuple[int, int]]) -> list[Draft]:
    """Amounts of `text` in order; numbers inside the ranges `taken` (dates) are left out."""
    taken = [*taken, *((match.start("score"), match.end("score")) for match in _SCORE.finditer(text))]
    found = []
    for numeral in find_numerals(text):
        if any(start < numeral.end and numeral.start < end for start, end in taken):
            continue
        if (draft := _draft(numeral, text)) is not None:
            found.append(draft)
    return _joined(_shared(found, text), text)


def _draft(numeral: Numeral, text: str) -> Draft | None:
    if numeral.form is Form.ORDINAL:
        return None
    measure = measure_of(numeral, text)
    if numeral.letter and (measure is None or not measure.money) and not _million_people(numeral, text):
        numeral = _without_letter(numeral, text)
        measure = measure_of(numeral, text)
    if measure is None:
        if _is_identifier(numeral, text) or _is_idiom(numeral, text):
            return None
        return Draft(numeral.start, numeral.end, _signed(numeral, text), None, numeral)
    if (
        text[measure.start - 1 : measure.start] == "-"
        and re.search(r"\w-\Z", text[: measure.start])
        and not measure.money
        and not text[: measure.start - 1][-1:].isdigit()
    ):
        return None  # "A-10 m", "Il-76 t"
    value = _signed(numeral, text) * measure.factor
    return Draft(measure.start, measure.end, float(f"{value:.12g}"), measure.unit, numeral, measure.money)


def _million_people(numeral: Numeral, text: str) -> bool:
    """ "5m people", "20k jobs": a letter after the digits is a scale where something counted follows."""
    counted = re.match(r"\s+(?:[a-z]+\s+){0,2}(?:[a-z]{3,}s|people|men|women|children)\b", text[numeral.end :])
    measured = re.match(r"\s+(?:tall|long|wide|high|deep|away|from|above|below|race|sprint|in)\b", text[numeral.end :])
    return counted is not None and measured is None and text[numeral.end - 1] in "mkMK"


def _without_letter(numeral: Numeral, text: str) -> Numeral:
    digits = re.match(r"[\d.,\s]*\d", text[numeral.start :])
    end = numeral.start + (digits.end() if digits else 0)
    bare = find_numerals(text[numeral.start : end])
    return Numeral(numeral.start, end, bare[0].value, numeral.form) if bare else numeral


def _signed(numeral: Numeral, text: str) -> float:
    negative = re.search(r"(?i)(?:(?:\A|[\s(])-|\bminus\s+|\bnegative\s+)\Z", text[: numeral.start])
    return -numeral.value if negative else numeral.value


# Words that open a sentence with a number and name nothing: "Nearly 4,000 Kenyan students".
_HEDGES = frozenset(
    "nearly about around some over under almost approximately roughly only just all another among between up to some "
    "at in of with by on the these those least most".split()
)


def _is_identifier(numeral: Numeral, text: str) -> bool:
    """Numbers that name: "Article 5", "F-16", "3+3", "24/7", "5G", "Formula 1", "Mr Smith, 45,"."""
    before, after = text[: numeral.start], text[numeral.end :]
    if numeral.form is Form.FIGURES and _ADDRESS.match(after):
        return True
    if _IDENTIFIERS.search(before) or (_INDEX.search(before) and numeral.value == int(numeral.value)):
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
        if re.match(r"[^\W\d_]|[+*=@_\\:](?=\S)|/\d|\.\d|-[A-Z]\b", after) and not re.match(r"\+(?:\s|$)", after):
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
    if re.search(r"(?i)\b(?:aged?|age of|ages)\s+(?:\d+\s*(?:-|to|and)\s*)?\Z", before):
        return True
    # "Boeing 737", "Nord Stream 2", "Agenda 21": a name goes before, nothing counted comes after.
    named = re.search(r"(?:\A|[^.!?\s]\s)(?P<name>[A-Z][\w'-]*)\s\Z", before)
    counts = re.match(
        r"\s+(?:[a-z]+\s+){0,3}[a-z]{2,}s\b|\s+(?:people|percent|men|women|children|staff|troops|more)\b", after
    )
    return (
        named is not None
        and named["name"].lower() not in _HEDGES
        and numeral.form is Form.FIGURES
        and not counts
        and not numeral.scaled
        and numeral.value == int(numeral.value)
    )


def _is_idiom(numeral: Numeral, text: str) -> bool:
    before, after = text[: numeral.start].lower(), text[numeral.end :].lower()
    written = text[numeral.start : numeral.end].lower()
    if written == "one":
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
        if re.match(r"-(?!year|day|hour|million|billion|price|percent)", after):
            return True
        single = re.fullmatch(
            r"an? (?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twentieth|hundredth)", written
        )
        if single and re.match(
            (
                r"\s+(?!of\b|in\b|on\b|this\b|less|more|from|compared|over|by\b|to\b|since|during|and\b"
                r"|for\b|as\b|higher|lower|higher|last|at\b|up\b|down\b|were|are\b|have\b|was\b|is\b"
                r"|year)[a-z]"
            ),
            after,
        ):
            return True
    return (
        written in {"two", "four", "three", "five"}
        and re.match(r"-(?:fold|pronged|track|way|sided|party)\b", after) is not None
        and "fold" not in after[:6]
    )


def _shared(found: list[Draft], text: str) -> list[Draft]:
    """Gives scale and unit backwards ("from 112 to 97 million dollars") and signs forwards ("$3 to 5 million")."""
    result = list(found)
    for index in range(len(result) - 2, -1, -1):
        left, right = result[index], result[index + 1]
        gap = text[left.end : right.start]
        join = _JOIN.fullmatch(gap)
        listed = re.fullmatch(r"\s*,\s*(?:and\s+)?", gap) is not None
        if (join is None and not listed) or Form.FRACTION in {left.numeral.form, right.numeral.form}:
            continue
        joiner = join["word"].lower() if join else ","
        share_scale = (
            right.numeral.scaled and not left.numeral.scaled and (left.money or not left.unit) and left.value < 1000
        )
        if share_scale and joiner in {"to", "-", "or", "and"}:
            scale = _scale(right, text)
            ordered = re.search(r"(?i)\bfrom\s+\Z", text[: left.start]) is not None or left.value * scale <= right.value
            if scale and ordered and (left.unit == right.unit or left.unit is None or not right.unit):
                left = replace(left, value=float(f"{left.value * scale:.12g}"), listed=True)
        if left.unit is None and right.unit is not None:
            sign_before = right.money and text[right.start] not in "0123456789" and not text[right.start].isdigit()
            if not sign_before or joiner in {"-", "to"}:
                left = replace(left, unit=right.unit, money=right.money, listed=True)
        elif (
            right.unit is None
            and left.unit is not None
            and joiner in {"to", "-", "or"}
            # "dropped 1.8 % to 38,460" leads to a level that is no share.
            and not (joiner == "to" and left.unit == "percent" and _leads(left, text))
            and not re.match(r"\s+[a-z]{3,}", text[right.end :].lower().replace(" of ", " "))
        ):
            right = replace(right, unit=left.unit, money=left.money)
        elif right.unit is None and left.money and joiner in {"to", "-"} and left.unit is not None:
            right = replace(right, unit=left.unit, money=True)
        elif left.unit is None and right.unit is None:
            left = replace(left, listed=True)
        result[index], result[index + 1] = left, right
    return _with_elliptic_units(result, text)


def _with_elliptic_units(found: list[Draft], text: str) -> list[Draft]:
    """Amounts that leave out what the one before them named.

    "€12 million in aid and another 15 million of support": a bare million after money is money of the same kind;
    "to 0.4 billion cubic metres in 2024 from 1.8 billion in 2023": so is the other end of a move.
    """
    result: list[Draft] = []
    for draft in found:
        bare = draft.unit is None and draft.numeral.scaled and _BARE.match(text[draft.end :])
        named = next((each for each in reversed(result) if each.unit is not None), None)
        if (short := _short_percent(draft, result[-1] if result else None, text)) is not None:
            draft = short
        money = next((each for each in reversed(result) if each.money), None)
        if bare and named is not None and _COMPARED_BEFORE.search(text[: draft.start]) and named.unit != "percent":
            draft = replace(draft, unit=named.unit, money=named.money)
        elif bare and money is not None:
            draft = replace(draft, unit=money.unit, money=True)
        result.append(draft)
    return result


def _short_percent(draft: Draft, last: Draft | None, text: str) -> Draft | None:
    if draft.unit is not None or draft.numeral.form is not Form.FIGURES or last is None or last.unit != "percent":
        return None
    points = _POINTS_COMPARED.match(text, draft.end)
    if points is not None and draft.value < 100:
        return replace(draft, end=points.end(), unit="percent")
    alike = 0 < draft.value < _LARGEST_RATIO * abs(last.value) and abs(last.value) < _LARGEST_RATIO * draft.value
    started = _STARTED.search(text[: draft.start])
    if started is not None and alike and draft.start - last.end < 40 and _BARE.match(text[draft.end :]):
        return replace(draft, unit="percent")
    return None


def _leads(draft: Draft, text: str) -> bool:
    """Whether the amount tells how far something moved, so that "to" after it leads to where it arrived."""
    move = move_of(text, draft.start, draft.end)
    return move is not None and move.by_amount


def _moved_by(draft: Draft, text: str) -> bool:
    move = move_of(text, draft.start, draft.end)
    return move is not None and move.by_amount and re.search(r"(?i)\bby\b[^.]{0,12}\Z", text[: draft.start]) is None


def _arrives(by: Draft, level: Draft, text: str) -> bool:
    """Whether the first amount is a move and the second where it led; "by 5 % to 10 %" is a range."""
    if _moved_by(by, text):
        return True
    points = "point" in text[by.start : by.end].lower() and "point" not in text[level.start : level.end].lower()
    far = level.value > 3 * by.value
    return _leads(by, text) and (points or far)


def _scale(draft: Draft, text: str) -> float:
    written = re.search(r"[\d.,]+", text[draft.numeral.start : draft.numeral.end])
    plain = find_numerals(written[0].strip(".,")) if written else []
    if plain and plain[0].value:
        return float(f"{abs(draft.numeral.value) / plain[0].value:.6g}")
    for scale in (1e12, 1e9, 1e6, 1e3):
        if draft.numeral.value >= scale:
            return scale
    return 0.0


def _joined(found: list[Draft], text: str) -> list[Draft]:
    """Ranges as one amount with a `high`; "from A to B" stays two, the later knowing the earlier."""
    result: list[Draft] = []
    for draft in found:
        last = result[-1] if result else None
        join = _JOIN.fullmatch(text[last.end : draft.start]) if last else None
        fraction = last is not None and Form.FRACTION in {last.numeral.form, draft.numeral.form}
        if last is None or join is None or last.high is not None or last.unit != draft.unit or fraction:
            result.append(draft)
            continue
        word = join["word"].lower()
        before = text[: last.start]
        from_to = word == "to" and re.search(
            r"(?i)\bfrom\s+(?:about\s+|around\s+|nearly\s+|some\s+|just\s+|over\s+)?\Z", before
        )
        between = re.search(r"(?i)\bbetween\s+(?:about\s+)?\Z", before)
        ranging = re.search(r"(?i)\b(?:rang|vary|vari|span|run)\w*\s+(?:in\s+\w+\s+)?(?:anywhere\s+)?from\s+\Z", before)
        if from_to and not ranging:
            moved = re.search(
                (
                    r"(?i)\b(?:ris|ros|increas|grow|grew|climb|jump|surg|expan|rais|boost|fall|fell|drop"
                    r"|declin|decreas|reduc|cut|shr|came|com|go|went|lower|slash|narrow|widen|extend|slid"
                    r"|plung|up|down|bring|brought|mov|doubl|chang|slow|improv|edg|upgrad"
                    r"|soar)\w*\b[^.;]{0,90}\Z"
                ),
                before,
            )
            result.append(replace(draft, grown_from=last.value) if moved else draft)
        elif word == "to" and not last.listed and last.unit is not None and _arrives(last, draft, text):
            result.append(draft)  # "fell 51 cents to 83 dollars", "rose 2 % to 5 %", "by 0.3 points to 5.1 percent"
        elif (
            word in {"to", "-", "through"}
            or (word == "or" and draft.value - last.value <= max(2, last.value))
            or (word == "and" and between)
        ) and last.value < draft.value:
            start = last.start
            result[-1] = replace(draft, start=start, value=last.value, high=draft.value)
        elif word == "-" and last.unit is None:
            result.pop()  # a score: neither number is an amount
        else:
            result.append(draft)
    return result

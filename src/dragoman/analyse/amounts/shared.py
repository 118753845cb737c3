"""What amounts side by side have in common: scale, unit and sign said once."""

import re
from dataclasses import replace

from dragoman.analyse.amounts.draft import Draft
from dragoman.analyse.amounts.joined import JOIN, leads
from dragoman.analyse.numeral import Form
from dragoman.analyse.numerals import find_numerals
from dragoman.knowledge.measures import units_of

_BARE = re.compile(
    r"(?i)\s*(?:(?:of|in|for|to|as|by|from|this|last|next|a|per|on|and|at|after|when|while|that|which|previously|earlier|before"
    r"|(?:had|has|have|was|were|will be)(?: already)?(?: been)? (?:disbursed|paid|spent|transferred|released|repaid)"
    r"|the (?:year|month|quarter|week|day|previous|same|preceding|prior))(?!\w)|[(),;.-]|$)",
)
# "11.2 percent from 10.9", "2.7 points more than": short for per cent and percentage points.
_STARTED = re.compile(r"(?i)\b(?:from|against|versus|than)\s+(?:about\s+|around\s+|nearly\s+|some\s+|just\s+)?\Z")
_TO_ANOTHER = re.compile(r"\s+to\s+\S{0,3}\d")  # "up by half, from 400 to 600 shillings": no 400 percent
_OF_THEM = re.compile(r"(?i)\s+of\s+(?:them|these|those)\b")  # tickets for 20 dollars, "2 million of them sold"
_LARGEST_RATIO = 30
_WHOLE = 100  # percent
_NEAR = re.compile(r"(?i),?\s+(?:(?:up|down)\s+)?")
_OTHER_ORDER = 1_000
_NO_LEVELS = {None, "percent", *units_of("time")}  # "down 18 percent in five months, to 830 million"
_POINTS_COMPARED = re.compile(r"(?i)\s+points?(?=\s+(?:more|less|higher|lower|above|below|fewer|better|worse)\b)")
_COMPARED_BEFORE = re.compile(
    r"(?i)\b(?:from|to|against|than|with|versus|another)\s+(?:about\s+|around\s+|nearly\s+"
    r"|some\s+|just\s+)?\Z"
)


def shared(found: list[Draft], text: str) -> list[Draft]:
    """Gives scale and unit backwards ("from 112 to 97 million dollars") and signs forwards ("$3 to 5 million")."""
    result = list(found)
    for index in range(len(result) - 2, -1, -1):
        left, right = result[index], result[index + 1]
        gap = text[left.end : right.start]
        join = JOIN.fullmatch(gap)
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
        if left.unit is None and right.unit is not None and not _is_whole_of_share(left, right):
            sign_before = right.money and text[right.start] not in "0123456789" and not text[right.start].isdigit()
            if not sign_before or joiner in {"-", "to"}:
                left = replace(left, unit=right.unit, money=right.money, listed=True)
        elif (
            right.unit is None
            and left.unit is not None
            and joiner in {"to", "-", "or"}
            # "dropped 1.8 % to 38,460" leads to a level that is no share.
            and not (joiner == "to" and left.unit == "percent" and leads(left, text))
            and not re.match(r"\s+[a-z]{3,}", text[right.end :].lower().replace(" of ", " "))
        ):
            right = replace(right, unit=left.unit, money=left.money)
        elif right.unit is None and left.money and joiner in {"to", "-"} and not _is_receiver(left, right):
            right = replace(right, unit=left.unit, money=True)
        elif left.unit is None and right.unit is None:
            left = replace(left, listed=True)
        result[index], result[index + 1] = left, right
    return _with_elliptic_units(result, text)


def _is_whole_of_share(left: Draft, right: Draft) -> bool:
    """The 22,300 of "22,300, 8 percent of the total", the 30 million of "30 million or 14.3 percent of its quota"."""
    far = left.value > _WHOLE and left.value > _LARGEST_RATIO * abs(right.value)
    return right.unit == "percent" and (left.numeral.scaled or far)


def _is_receiver(sum_: Draft, count: Draft) -> bool:
    """The four of "to pay 1.3 billion euros to four funds": those who get the sum, and no other end of it."""
    return sum_.unit is None or (not count.numeral.scaled and count.value * _OTHER_ORDER < sum_.value)


def _with_elliptic_units(found: list[Draft], text: str) -> list[Draft]:
    """Amounts that leave out what the one before them named.

    "€12 million in aid and another 15 million of support": a bare million after money is money of the same kind;
    "to 0.4 billion cubic metres in 2024 from 1.8 billion in 2023": so is the other end of a move.
    """
    result: list[Draft] = []
    for draft in found:
        bare = draft.unit is None and draft.numeral.scaled and _BARE.match(text[draft.end :])
        bare = None if _OF_THEM.match(text[draft.end :]) else bare
        named = next((each for each in reversed(result) if each.unit not in _NO_LEVELS), None)
        last = result[-1] if result else None
        if (short := _short_percent(draft, last, text) or _short_measure(draft, last, text)) is not None:
            draft = short
        money = next((each for each in reversed(result) if each.money), None)
        if bare and named is not None and _COMPARED_BEFORE.search(text[: draft.start]):
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
    started = None if _TO_ANOTHER.match(text, draft.end) else _STARTED.search(text[: draft.start])
    if started is not None and alike and draft.start - last.end < 40 and _BARE.match(text[draft.end :]):
        return replace(draft, unit="percent")
    return None


def _short_measure(draft: Draft, last: Draft | None, text: str) -> Draft | None:
    """ "Cut its target to 212 dollars from 230": dollars too; "to 10 metres from 12": metres."""
    if (
        draft.unit is not None
        or draft.numeral.form is not Form.FIGURES
        or last is None
        or last.unit in {None, "percent"}
    ):
        return None
    alike = 0 < draft.value < _LARGEST_RATIO * abs(last.value) and abs(last.value) < _LARGEST_RATIO * draft.value
    started = _STARTED.search(text[: draft.start])
    if started is None or not alike or not _NEAR.fullmatch(text[last.end : started.start()]):
        return None
    return replace(draft, unit=last.unit, money=last.money) if _BARE.match(text[draft.end :]) else None


def _scale(draft: Draft, text: str) -> float:
    written = re.search(r"[\d.,]+", text[draft.numeral.start : draft.numeral.end])
    plain = find_numerals(written[0].strip(".,")) if written else []
    if plain and plain[0].value:
        return float(f"{abs(draft.numeral.value) / plain[0].value:.6g}")
    for scale in (1e12, 1e9, 1e6, 1e3):
        if draft.numeral.value >= scale:
            return scale
    return 0.0

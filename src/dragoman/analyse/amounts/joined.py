"""Two amounts as a range or a move: "3 to 5 million" is one amount, "from 3 to 5 million" two."""

import re
from dataclasses import replace

from dragoman.analyse.amounts.changes import move_of
from dragoman.analyse.amounts.draft import Draft
from dragoman.analyse.numeral import Form

JOIN = re.compile(r"(?i)\s*(?P<word>-|to|or|and|through)\s*(?:about\s+|around\s+|nearly\s+|as many as\s+)?\Z")

_GREAT = 1_000.0


def leads(draft: Draft, text: str) -> bool:
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
    named = by.unit not in {None, "percent"} and not by.listed  # "by 100 million kroner to 275 million kroner"
    return leads(by, text) and (points or far or named)


def _is_whole(amount: Draft) -> bool:
    """Whether it is an amount by itself, with its own unit or a great number: not the 2 of "2 to 5 million"."""
    if amount.unit is not None and not amount.listed:
        return True
    return amount.value >= _GREAT and amount.value == amount.numeral.value


def joined(found: list[Draft], text: str) -> list[Draft]:
    """Ranges as one amount with a `high`; "from A to B" stays two, the later knowing the earlier."""
    result: list[Draft] = []
    for draft in found:
        last = result[-1] if result else None
        join = JOIN.fullmatch(text[last.end : draft.start]) if last else None
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
        elif word == "to" and _is_whole(last) and _arrives(last, draft, text):
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

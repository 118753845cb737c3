"""Numbers of a text read with their measure, weeded of what is no amount, joined into ranges."""

import re

from dragoman.analyse.amounts.draft import Draft
from dragoman.analyse.amounts.joined import joined
from dragoman.analyse.amounts.measure import measure_of
from dragoman.analyse.amounts.no_amounts import (
    is_identifier,
    is_idiom,
    is_margin,
    is_part_of_no_whole,
    is_rate_base,
    scores,
)
from dragoman.analyse.amounts.odds import odds
from dragoman.analyse.amounts.shared import shared
from dragoman.analyse.amounts.small_change import (
    pence,
    single_coins,
    single_sums,
    with_parts_of_coins,
    with_small_change,
)
from dragoman.analyse.numeral import Form, Numeral
from dragoman.analyse.numerals import find_numerals

_LONGEST_ITEM = 60  # characters between two sums of a list


def drafts(text: str, taken: list[tuple[int, int]]) -> list[Draft]:
    """Amounts of `text` in order; numbers inside the ranges `taken` (dates) are left out."""
    found = [each for each in odds(text) if not _inside(each.start, each.end, taken)]
    taken = [*taken, *scores(text), *((each.start, each.end) for each in found)]
    for numeral in find_numerals(text):
        if _inside(numeral.start, numeral.end, [*taken, *((each.start, each.end) for each in found[-1:])]):
            continue  # the second number of "half of one percent" is told with the first
        listed = bool(found) and _lists_money(found[-1], numeral, text)
        if (draft := _draft(numeral, text, found[-1].unit if listed else None)) is not None:
            found.append(draft)
    for each in (*_points(text), *pence(text), *single_coins(text), *single_sums(text)):
        if not _inside(each.start, each.end, [*taken, *((other.start, other.end) for other in found)]):
            found.append(each)
    found = with_small_change(with_parts_of_coins(sorted(found, key=lambda each: each.start), text), text)
    return joined(shared(found, text), text)


def _inside(start: int, end: int, taken: list[tuple[int, int]]) -> bool:
    return any(first < end and start < last for first, last in taken)


_A_POINT = re.compile(r"(?i)(?<!half )(?<!quarter )(?<!tenth )\b(?P<one>an?) (?:full )?percentage point\b")


def _points(text: str) -> list[Draft]:
    """ "A percentage point less" is one."""
    return [
        Draft(match.start(), match.end(), 1.0, "percent", Numeral(match.start(), match.end("one"), 1.0, Form.WORDS))
        for match in _A_POINT.finditer(text)
    ]


# "Peru pledged $5m, Niue 3m and Tonga 2m", "$5m this year and 3m the next"
_ON_A_LIST = re.compile(r"(?:,|;|,? and|,? while|,? plus)(?: (?:the|another|a further))?(?: [A-Z][\w'’-]*| of){0,4} \Z")
_LIST_GOES_ON = re.compile(r"\s*(?:[,;.)]|(?:and|to|for|in|from|over|by|this|next|last|the|a|each|more)\b|\Z)")


def _lists_money(last: Draft, numeral: Numeral, text: str) -> bool:
    """Whether a letter behind a number is the scale of money, as it is of the sum before it, and no metre."""
    between = text[last.end : numeral.start]
    closing = max((match.start() for match in re.finditer(r",|;| and\b| while\b| plus\b", between)), default=-1)
    joined = closing >= 0 and _ON_A_LIST.fullmatch(between, closing) is not None and len(between) <= _LONGEST_ITEM
    return numeral.letter and last.money and joined and _LIST_GOES_ON.match(text, numeral.end) is not None


def _draft(numeral: Numeral, text: str, listed: str | None) -> Draft | None:
    """The amount of a number; `listed` is the money of the list that it goes on with."""
    if numeral.form is Form.ORDINAL or is_margin(numeral, text) or is_part_of_no_whole(numeral, text):
        return None
    measure = measure_of(numeral, text)
    if listed and (measure is None or not measure.money):
        return Draft(numeral.start, numeral.end, numeral.value, listed, numeral, money=True)
    if numeral.letter and (measure is None or not measure.money) and not _million_people(numeral, text):
        numeral = _without_letter(numeral, text)
        measure = measure_of(numeral, text)
    if measure is None:
        if is_identifier(numeral, text) or is_idiom(numeral, text) or is_rate_base(numeral, text):
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
    if measure.money and value > 0 and _below_zero(text[: measure.start]):
        value = -value
    return Draft(measure.start, measure.end, float(f"{value:.12g}"), measure.unit, numeral, measure.money)


_COMPARED = re.compile(r"(?i)\b(?:from|against|than|versus)\s+(?:about\s+|around\s+|nearly\s+|some\s+|just\s+)?\Z")


def _million_people(numeral: Numeral, text: str) -> bool:
    """ "5m people", "20k jobs": a letter after the digits is a scale where something counted follows."""
    counted = re.match(
        r"\s+(?:[a-z]+\s+){0,2}(?:[a-z]{3,}s|people|men|women|children|of\s+them)\b", text[numeral.end :]
    )
    measured = re.match(
        r"\s+(?:tall|long|wide|high|deep|away|from|above|below|race|sprint|in|hurdles|medley|freestyle"
        r"|relay|dash|final|heats?)\b",
        text[numeral.end :],
    )
    letter = text[numeral.end - 1]
    told = counted is not None and measured is None
    # "Sowed 2.7m hectares, up from 2.4m": the same letter again
    again = _COMPARED.search(text[: numeral.start]) and re.search(rf"\d{letter} [a-z-]{{4,}}", text[: numeral.start])
    return letter in "mkMK" and (told or bool(again))


def _without_letter(numeral: Numeral, text: str) -> Numeral:
    digits = re.match(r"[\d.,\s]*\d", text[numeral.start :])
    end = numeral.start + (digits.end() if digits else 0)
    bare = find_numerals(text[numeral.start : end])
    return Numeral(numeral.start, end, bare[0].value, numeral.form) if bare else numeral


def _below_zero(before: str) -> bool:
    """ "Minus $2.1 billion": the word stands before the sign of the money."""
    return re.search(r"(?i)\b(?<!plus or )(?<!plus-or-)(?:minus|negative)\s+\Z", before) is not None


def _signed(numeral: Numeral, text: str) -> float:
    negative = re.search(r"(?i)(?:(?:\A|[\s(])-|\bminus\s+|\bnegative\s+)\Z", text[: numeral.start])
    return -numeral.value if negative else numeral.value

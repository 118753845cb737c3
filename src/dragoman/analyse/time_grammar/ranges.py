"""Two readings as one range: "from 31 May to 6 June", "the nine months ended Sept. 30"."""

import re
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from dragoman.analyse.time_grammar.arithmetic import (
    RELATIVE,
    in_year,
    like,
    shift_month,
)
from dragoman.analyse.time_grammar.reading import Reading, Setting, Tense
from dragoman.model.dates import DateInterval, Precision

_RANGE = re.compile(r"(?i)\s*(?:-|to|until|till|through|thru|up to)\s*(?:the\s+)?\Z")
_ONE_ACCOUNT = re.compile(r"(?i)the (?:(?:financial|fiscal|business|marketing) )?(?P<unit>quarter|year)")
_BETWEEN_RANGE = re.compile(r"(?i)\s+and\s+(?:the\s+)?\Z")
_OWNING = re.compile(r"['’]s? (?!(?:time|meeting|visit|talks|summit)\b)[a-z\d$€£]")
_BEFORE_RANGE = re.compile(r"(?i)\b(?P<word>from|between)\s+(?:the\s+)?\Z")


def with_shared_years(readings: list[Reading], setting: Setting) -> list[Reading]:
    """ "in June and July of 1973": the year told with the last is the year of those before it too."""
    found = list(readings)
    for number in range(len(found) - 2, -1, -1):
        left, right = found[number], found[number + 1]
        listed = re.fullmatch(r"(?i)\s*(?:,|and|or|&|, and)\s*(?:on\s+|in\s+)?", setting.text[left.end : right.start])
        if not listed or not left.yearless or right.yearless or left.date is None or right.date is None:
            continue
        if right.date.precision is Precision.YEAR or right.kind != "date":
            continue
        settled = in_year(left.date, right.date.first.year)
        if settled is not None and settled.first <= right.date.first:
            found[number] = replace(left, date=settled, value=settled.iso, yearless=False)
    return found


def with_ranges(readings: list[Reading], setting: Setting) -> list[Reading]:
    """Readings joined where the words between them say so."""
    found: list[Reading] = []
    for reading in readings:
        if found and (joined := _range(found[-1], reading, setting)) is not None:
            found[-1] = joined
        else:
            found.append(reading)
    return found


def _range(left: Reading, right: Reading, setting: Setting) -> Reading | None:
    """The two as one range where the words between say so."""
    gap = setting.text[left.end : right.start]
    before = _BEFORE_RANGE.search(setting.text[: left.start])
    between = before is not None and before["word"].lower() == "between"
    if not (_RANGE.fullmatch(gap) or (between and _BETWEEN_RANGE.fullmatch(gap))):
        return None
    if not between and gap.strip() != "-" and _OWNING.match(setting.text, right.end):
        return None  # "from 76 billion at the end of 2007 to last year's 107 billion"
    present = right.value == "PRESENT_REF"
    if (
        left.value == "PRESENT_REF"
        and right.date is not None
        and setting.reference is not None
        and (between or before is not None)
    ):
        left = replace(left, date=like(right.date, setting.reference))
    if left.parts or right.parts or left.clock or right.clock or left.kind != "date" or left.date is None:
        return None
    if present and setting.reference is not None:
        right = replace(right, date=like(left.date, setting.reference))
    if right.kind != "date" or right.date is None:
        return None
    # "moved from May to June", "postponed from 5 to 7 May" keep their range: only the words can tell, and they agree.
    left_date, right_date = _aligned(left, right)
    if left_date is None or right_date is None:
        return None
    both_days = left_date.precision is Precision.DAY and right_date.precision is Precision.DAY
    if both_days and not right.yearless and 0 < (left_date.first - right_date.last).days < 7:
        right_date = DateInterval.day(right_date.first + timedelta(weeks=1), RELATIVE)  # "next Monday to Friday"
    if left_date.first > right_date.last:
        return None
    loose = re.fullmatch(r"\s*(?:to|-)\s*(?:the\s+)?", gap) is not None
    if before is None and loose and left_date.precision is not right_date.precision:
        return None
    both = DateInterval.between(left_date, right_date)
    ends = (
        replace(left, date=left_date, value=_value(left, left_date)),
        replace(right, date=right_date, value=_value(right, right_date)),
    )
    return Reading(
        left.start,
        right.end,
        both,
        both.iso,
        relation="between" if between else None,
        parts=ends,
        yearless=left.yearless and right.yearless,
    )


def _value(reading: Reading, settled: DateInterval) -> str | None:
    return reading.value if reading.date == settled or settled.precision is Precision.INTERVAL else settled.iso


def _aligned(left: Reading, right: Reading) -> tuple[DateInterval | None, DateInterval | None]:
    """Gives a yearless end the year that makes the range run forward and as short as can be."""
    left_date, right_date = left.date, right.date
    assert left_date is not None and right_date is not None
    if left.yearless:
        same = in_year(left_date, right_date.last.year)
        if same is not None and same.first <= right_date.last:
            return same, right_date
        return in_year(left_date, right_date.last.year - 1), right_date
    if right.yearless:
        same = in_year(right_date, left_date.first.year)
        if same is not None and same.last >= left_date.first:
            return left_date, same
        return left_date, in_year(right_date, left_date.first.year + 1)
    return left_date, right_date


def _lain_behind(reading: Reading, setting: Setting) -> Reading:
    """ "The year ended March 31", told on March 14: the last such day there was."""
    day = reading.date
    if day is None or setting.reference is None or day.first <= setting.reference or not reading.yearless:
        return reading
    settled = in_year(day, day.first.year - 1)
    return replace(reading, date=settled, value=settled.iso) if settled else reading


_ACCOUNT = re.compile(
    r"(?i)\s+(?:(?P<ended>(?:(?:that|which)\s+)?ended|ending|up to)|to|through|until|till)"
    r"\s+(?:(?:on|in)\s+)?(?:the\s+end\s+of\s+)?\Z"
)


def with_accounts(readings: list[Reading], setting: Setting) -> list[Reading]:
    """ "the nine months ended Sept. 30", "the three months to March": a length and its end make a period."""
    found = list(readings)
    for number, (left, right) in enumerate(pairwise(readings)):
        told = _ONE_ACCOUNT.fullmatch(setting.text[left.start : left.end])
        if told is not None and left.kind == "date":
            left = replace(left, value=f"P1{told['unit'][0].upper()}", kind="duration")  # "the quarter to May"
        length = re.fullmatch(r"P(\d+)([MQY])", left.value or "") if left.kind == "duration" else None
        gap = _ACCOUNT.fullmatch(setting.text[left.end : right.start])
        led = re.search(r"(?i)\bthe\s+(?:\w+\s+)?\Z", setting.text[: left.start]) or setting.text[
            left.start :
        ].lower().startswith("the ")
        if length is None or gap is None or right.date is None or not (led or gap["ended"]):
            continue
        over = (gap["ended"] or "").lower()
        # "Sales in the half year ending in March rose", said in July
        if over.endswith("ended") or (over == "ending" and setting.tense_at(left.start) is not Tense.FUTURE):
            right = _lain_behind(right, setting)
            found[number + 1] = right
        if right.date is None:
            continue
        span = int(length[1]) * {"M": 1, "Q": 3, "Y": 12}[length[2]]
        last = DateInterval.month(right.date.last.year, right.date.last.month, RELATIVE)
        first = DateInterval.month(*shift_month(last.first.year, last.first.month, 1 - span), RELATIVE)
        period = last if span == 1 else DateInterval.between(first, last, RELATIVE)
        found[number] = replace(left, date=period, kind="date")
    return found

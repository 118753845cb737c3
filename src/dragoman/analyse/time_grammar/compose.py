"""Joins readings into ranges and full times, and reads the words just before them."""

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from dragoman.analyse.time_grammar.arithmetic import RELATIVE, day_shifted, in_year, shift, week, week_value
from dragoman.analyse.time_grammar.reading import Reading, Setting, Tense
from dragoman.model.dates import DateInterval, Precision

_DAY_PART = re.compile(r"(?i),?\s+(?:early |late )?(?P<part>morning|afternoon|evening|night)\b(?!\s+(?:of the|gown))")
_PART_CODES = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}
_EDGE = re.compile(
    r"(?i)(?:(?:the\s+)?(?:very\s+)?\b(?P<noun>end|beginning|start|middle|close|turn|dawn|eve"
    r"|first days|last days|early days"
    r"|rest|remainder|course|outset|turn)\s+of\s+(?:the\s+)?|\b(?P<word>end|early|late"
    r"|mid)(?:[\s-]+|-)(?:in\s+)?(?:the\s+)?)\Z"
)
_RANGE = re.compile(r"(?i)\s*(?:-|to|until|till|through|thru|up to)\s*(?:the\s+)?\Z")
_BETWEEN_RANGE = re.compile(r"(?i)\s+and\s+(?:the\s+)?\Z")
_BEFORE_RANGE = re.compile(r"(?i)\b(?P<word>from|between)\s+(?:the\s+)?\Z")
_RELATIONS = re.compile(
    r"(?i)\b(?P<since>since|ever since|starting from|dating back to)\s+(?:the\s+)?\Z"
    r"|\b(?P<by>by|no later than|not later than)\s+(?:the\s+)?\Z|\b(?P<until>until|till"
    r"|through|up to|valid to|as late as)\s+(?:the\s+)?\Z"
    r"|\b(?P<before>before|prior to|ahead of|in advance of)\s+(?:the\s+)?\Z|\b(?P<after>after"
    r"|following)\s+(?:the\s+)?\Z"
    r"|\b(?P<from>from|as of|starting(?: on| in)?|beginning(?: on| in)?|effective|as from)\s+(?:the\s+)?\Z"
    r"|\b(?P<during>during|over|throughout|in the course of|for|in)\s+(?:the\s+)?\Z"
)


def compose(readings: list[Reading], setting: Setting) -> list[Reading]:
    """Readings in order, without overlap, joined as far as the words between them say."""
    readings = _with_day_parts(readings, setting)
    readings = _with_clocks(readings, setting)
    readings = _with_week_of(readings, setting)
    readings = [_with_edge(reading, setting) for reading in readings]
    readings = _with_ranges(readings, setting)
    readings = _with_anaphors(readings, setting)
    return [_with_relation(reading, setting) for reading in _dated_clocks(readings, setting)]


def _dated_clocks(readings: list[Reading], setting: Setting) -> list[Reading]:
    """A time of day said alone is of the last day named, or else of the report's: in its value, not as a date."""
    day = setting.reference
    found = []
    for reading in readings:
        if reading.date is not None and reading.date.precision is Precision.DAY:
            day = reading.date.first
        if reading.clock and day is not None:
            reading = replace(reading, value=f"{day.isoformat()}{reading.value}")
        found.append(reading)
    return found


def _with_day_parts(readings: list[Reading], setting: Setting) -> list[Reading]:
    found = []
    for number, reading in enumerate(readings):
        limit = readings[number + 1].start if number + 1 < len(readings) else len(setting.text)
        match = _DAY_PART.match(setting.text, reading.end)
        is_day = (
            reading.date is not None and reading.date.precision is Precision.DAY and "T" not in (reading.value or "T")
        )
        is_open = reading.date is None and (reading.value or "").startswith("XXXX-WXX-") and reading.kind == "date"
        if match is not None and match.end() <= limit and (is_day or is_open):
            code = _PART_CODES[match["part"].lower()]
            reading = replace(reading, end=match.end(), value=(reading.value or "") + code)
        found.append(reading)
    return found


def _with_clocks(readings: list[Reading], setting: Setting) -> list[Reading]:
    """ "at 15:00 on 5 May", "Tuesday at 3 p.m.": one time on one day; a clock time alone is of no day."""
    found: list[Reading] = []
    for reading in readings:
        last = found[-1] if found else None
        gap = setting.text[last.end : reading.start] if last else ""
        near = (
            last is not None
            and re.fullmatch(
                r"(?i)\s*,?\s*(?:\(?\s*)?(?:local time\s+)?(?:at|on|of|from|around|about)?\s*(?:about\s+)?", gap
            )
            is not None
        )
        if last is not None and near and last.clock != reading.clock:
            day, clock = (last, reading) if reading.clock else (reading, last)
            if day.date is not None and day.date.precision is Precision.DAY and not day.parts and day.value:
                found[-1] = replace(
                    day, start=last.start, end=reading.end, value=day.value.split("T")[0] + (clock.value or "")
                )
                continue
        found.append(reading)
    return found


def _with_week_of(readings: list[Reading], setting: Setting) -> list[Reading]:
    """ "the week of 5 May": the week that day is in."""
    found = []
    for reading in readings:
        match = re.search(
            r"(?i)\b(?:the\s+)?week\s+(?:of|starting|beginning|commencing)\s+(?:on\s+)?\Z",
            setting.text[: reading.start],
        )
        if match is not None and reading.date is not None and reading.date.precision is Precision.DAY:
            reading = replace(
                reading,
                start=match.start(),
                date=week(reading.date.first),
                value=week_value(reading.date.first),
                yearless=False,
            )
        found.append(reading)
    return found


def _with_edge(reading: Reading, setting: Setting) -> Reading:
    """Takes "early", "mid-", "the end of" before a period into the expression."""
    if reading.kind != "date" or reading.clock or (reading.date is None and not reading.anaphor):
        return reading
    if reading.date is not None and reading.date.precision is Precision.DAY:
        return reading
    match = _EDGE.search(setting.text[: reading.start])
    if match is None:
        return reading
    word = (match["noun"] or match["word"]).lower()
    edge = {"end": "end", "close": "end", "late": "end", "last days": "end", "rest": "end", "remainder": "end",
            "mid": "mid", "middle": "mid", "course": None}.get(word, "start")  # fmt: skip
    # "late" said of a month's or year's end is not the very end of it.
    edge = "late" if word == "late" else edge
    return replace(reading, start=match.start(), edge=edge)


def _with_ranges(readings: list[Reading], setting: Setting) -> list[Reading]:
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
    present = right.value == "PRESENT_REF"
    if (
        left.value == "PRESENT_REF"
        and right.date is not None
        and setting.reference is not None
        and (between or before is not None)
    ):
        left = replace(left, date=_like(right.date, setting.reference))
    if left.parts or right.parts or left.clock or right.clock or left.kind != "date" or left.date is None:
        return None
    if present and setting.reference is not None:
        right = replace(right, date=_like(left.date, setting.reference))
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


def _like(model: DateInterval, day: date) -> DateInterval:
    """The day, month or year `day` is in, with the precision of `model`."""
    ends = model.iso.split("/")[0]
    if len(ends) == 4:
        return DateInterval.year(day.year, RELATIVE)
    if len(ends) == 7:
        return DateInterval.month(day.year, day.month, RELATIVE)
    return DateInterval.day(day, RELATIVE)


def _with_anaphors(readings: list[Reading], setting: Setting) -> list[Reading]:
    found: list[Reading] = []
    for reading in readings:
        antecedent = next((each.date for each in reversed(found) if each.date is not None), None)
        found.append(_resolved(reading, antecedent, setting) if reading.anaphor else reading)
    return found


def _resolved(reading: Reading, antecedent: DateInterval | None, setting: Setting) -> Reading:
    """An expression that leans on the date before it, or on the day of the report where there is none."""
    words = (reading.anaphor or "").split()
    reference = setting.reference
    match words:
        case ["period", which]:
            if which == "before":
                base = antecedent or (DateInterval.year(reference.year, RELATIVE) if reference else None)
                settled = in_year(base, base.first.year - 1) if base else None
            else:
                settled = in_year(antecedent, int(which)) if antecedent else DateInterval.year(int(which), RELATIVE)
        case ["same", code]:
            settled = _unit_of(antecedent, code)
        case ["previous" | "next" as side, code]:
            steps = -1 if side == "previous" else 1
            ahead = steps < 0 or code == "Y" or setting.tense_at(reading.start) is Tense.FUTURE
            base_day = antecedent.first if antecedent else (reference if ahead else None)
            settled = shift(base_day, code, steps) if base_day else None
            if settled is not None and code == "W":
                settled = week(settled.first)
        case ["shift", steps, code]:
            settled = _shifted(antecedent, int(steps), code, reference)
        case _:
            settled = None
    if settled is None:
        return reading
    return replace(reading, date=replace(settled, basis=RELATIVE), value=_timex(settled))


def _timex(settled: DateInterval) -> str:
    if settled.precision is Precision.INTERVAL and (settled.last - settled.first).days == 6:
        return week_value(settled.first)
    if settled.precision is Precision.INTERVAL and settled.iso_override:
        first, last = settled.first, settled.last
        if (last.year, last.month - first.month) == (first.year, 2) and first.day == 1 and first.month % 3 == 1:
            return f"{first.year:04d}-Q{(first.month + 2) // 3}"
        if (last.year, last.month - first.month) == (first.year, 5) and first.day == 1 and first.month % 6 == 1:
            return f"{first.year:04d}-H{(first.month + 5) // 6}"
    return settled.iso


def _unit_of(antecedent: DateInterval | None, code: str) -> DateInterval | None:
    if antecedent is None:
        return None
    match code:
        case "Y":
            return DateInterval.year(antecedent.first.year, RELATIVE)
        case "M":
            return DateInterval.month(antecedent.first.year, antecedent.first.month, RELATIVE)
        case "D" if antecedent.precision is Precision.DAY:
            return antecedent
    return None


def _shifted(antecedent: DateInterval | None, steps: int, code: str, reference: date | None) -> DateInterval | None:
    if antecedent is None:
        return shift(reference, code, steps) if reference is not None and steps < 0 else None
    if code in {"Y", "DE", "CE"}:
        return in_year(antecedent, antecedent.first.year + steps * {"Y": 1, "DE": 10, "CE": 100}[code])
    if antecedent.precision is Precision.DAY:
        return DateInterval.day(day_shifted(antecedent.first, code, steps), RELATIVE)
    return shift(antecedent.first, code, steps) if code in {"M", "Q"} else None


def _with_relation(reading: Reading, setting: Setting) -> Reading:
    """What the preposition before the expression makes of it: a start, a limit, a stretch until now."""
    if reading.kind != "date" or reading.clock:
        return reading
    match = _RELATIONS.search(setting.text[: reading.start])
    relation = reading.relation or (match.lastgroup if match else None)
    if relation == "since" and reading.date is not None and setting.reference is not None:
        start = reading.date
        if reading.edge == "start" and start.precision is Precision.YEAR:
            start = DateInterval.month(start.first.year, 1, RELATIVE)
        return replace(reading, relation=relation, date=_until_now(start, setting.reference))
    # "hit by the spring floods": the floods did it, the spring sets no limit.
    if (
        relation == "by"
        and reading.edge is None
        and re.search(r"(?i)\bby\s+the\s+", setting.text[: reading.end][-(reading.end - reading.start) - 8 :])
    ):
        following = re.match(r"\s+([a-z]{4,})", setting.text[reading.end :])
        if following is not None and following[1] not in {
            "with",
            "from",
            "after",
            "when",
            "this",
            "next",
            "that",
            "under",
            "will",
        }:
            relation = None
    deadline = reading.deadline
    if relation in {"by", "until", "before"} and reading.date is not None and deadline is None:
        deadline = _limit(reading.date, reading.edge, relation)
    return replace(reading, relation=relation, deadline=deadline)


def _until_now(start: DateInterval, reference: date) -> DateInterval:
    if start.first > reference:
        earlier = in_year(start, start.first.year - 1) if start.precision is not Precision.YEAR else None
        if earlier is None or earlier.first > reference:
            return start
        start = earlier
    return DateInterval.between(start, _like(start, reference), RELATIVE)


def _limit(interval: DateInterval, edge: str | None, relation: str) -> DateInterval:
    """The day a limit falls on where the words give it, else the period itself."""
    if edge == "end":
        return DateInterval.day(interval.last, RELATIVE)
    if edge == "mid":
        if interval.precision is Precision.MONTH:
            return DateInterval.day(interval.first.replace(day=15), RELATIVE)
        if interval.precision is Precision.YEAR:
            return DateInterval.day(date(interval.first.year, 6, monthrange(interval.first.year, 6)[1]), RELATIVE)
    if edge == "start" and relation == "before":
        return DateInterval.day(interval.first, RELATIVE)
    return interval

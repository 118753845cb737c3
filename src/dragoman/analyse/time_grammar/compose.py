"""Joins readings into ranges and full times, and reads the words just before them."""

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date

from dragoman.analyse.time_grammar.anaphors import with_anaphors
from dragoman.analyse.time_grammar.arithmetic import (
    RELATIVE,
    in_year,
    like,
    week,
    week_value,
)
from dragoman.analyse.time_grammar.ranges import with_accounts, with_ranges, with_shared_years
from dragoman.analyse.time_grammar.reading import Reading, Setting
from dragoman.analyse.time_grammar.weekdays_dated import with_dates_behind
from dragoman.model.dates import DateInterval, Precision

_DAY_PART = re.compile(r"(?i),?\s+(?:early |late )?(?P<part>morning|afternoon|evening|night)\b(?!\s+(?:of the|gown))")
_DAY_PART_OF = re.compile(r"(?i)\b(?:the\s+)?(?:early\s+|late\s+)?(?P<part>morning|afternoon|evening|night)\s+of\s+\Z")
_PART_CODES = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}
_EDGE = re.compile(
    r"(?i)(?:(?:the\s+)?(?:very\s+)?\b(?P<noun>end|beginning|start|middle|close|turn|dawn|eve"
    r"|first days|last days|early days"
    r"|rest|remainder|course|outset|turn)\s+of\s+(?:the\s+)?|\b(?P<word>"
    r"end(?![\s-]+(?:in|the)\b)|early|late|mid)[\s-]+(?:in\s+)?(?:the\s+)?)\Z"
)
_EARLY = re.compile(r"(?i)\b(?:early|late|earlier|later)\s+(?:on\s+)?\Z")
_RELATIONS = re.compile(
    r"(?i)\b(?P<since>since|ever since|starting from|dating back to)\s+(?:the\s+)?\Z"
    r"|\b(?P<by>by|no later than|not later than)\s+(?:about\s+|around\s+)?(?:the\s+)?\Z|\b(?P<until>until|till"
    r"|through|up to|valid to|as late as)\s+(?:at least\s+)?(?:the\s+)?\Z"
    r"|\b(?P<before>before|prior to|ahead of|in advance of)\s+(?:the\s+)?\Z|\b(?P<after>after"
    r"|following)\s+(?:the\s+)?\Z"
    r"|\b(?P<from>from|as of|starting(?: on| in)?|beginning(?: on| in)?|effective|as from)\s+(?:the\s+)?\Z"
    r"|\b(?P<during>during|over|throughout|in the course of|for|in)\s+(?:the\s+)?\Z"
)


def compose(readings: list[Reading], setting: Setting) -> list[Reading]:
    """Readings in order, without overlap, joined as far as the words between them say."""
    readings = _with_day_parts(readings, setting)
    readings = _with_clocks(readings, setting)
    readings = with_dates_behind(_with_week_of(readings, setting), setting)
    readings = [_with_edge(reading, setting) for reading in readings]
    readings = with_ranges(with_shared_years(readings, setting), setting)
    readings = with_anaphors(with_accounts(readings, setting), setting)
    return [_with_relation(reading, setting) for reading in _dated_clocks(readings, setting)]


def _dated_clocks(readings: list[Reading], setting: Setting) -> list[Reading]:
    """A time of day said alone is of the last day named, or else of the report's: in its value, not as a date."""
    day = setting.reference
    found = []
    for number, reading in enumerate(readings):
        if (behind := _clock_behind(reading, readings[number + 1 : number + 2], setting)) is not None:
            reading = replace(reading, clock=False, value=f"{behind}{reading.value}")
        if reading.date is not None and reading.date.precision is Precision.DAY:
            day = reading.date.first
        if reading.clock and day is not None:
            reading = replace(reading, value=f"{day.isoformat()}{reading.value}")
        found.append(reading)
    return found


def _clock_behind(reading: Reading, following: list[Reading], setting: Setting) -> str | None:
    """The day of the clock time behind another: "between 2pm and 5pm on Saturday" is both on Saturday."""
    if not reading.clock or not following:
        return None
    gap, told = setting.text[reading.end : following[0].start], following[0].value or ""
    joined = re.fullmatch(r"(?i)\s*(?:and|to|-|until|till)\s*(?:about\s+)?", gap)
    dated = re.match(r"\d{4}-\d\d-\d\d(?=T\d\d:)", told)
    # "From 9pm to 5am on Sunday" begins before.
    later = dated is not None and told[dated.end() :] > (reading.value or "")
    return dated[0] if joined and dated and later and not following[0].clock else None


def _with_day_parts(readings: list[Reading], setting: Setting) -> list[Reading]:
    """ "3 May, late evening" and "the evening of 3 May" are parts of that day."""
    found: list[Reading] = []
    for number, reading in enumerate(readings):
        limit = readings[number + 1].start if number + 1 < len(readings) else len(setting.text)
        match = _DAY_PART.match(setting.text, reading.end)
        before = _DAY_PART_OF.search(setting.text[: reading.start])
        is_day = (
            reading.date is not None and reading.date.precision is Precision.DAY and "T" not in (reading.value or "T")
        )
        is_open = reading.date is None and (reading.value or "").startswith("XXXX-WXX-") and reading.kind == "date"
        if match is not None and match.end() <= limit and (is_day or is_open):
            code = _PART_CODES[match["part"].lower()]
            reading = replace(reading, end=match.end(), value=(reading.value or "") + code)
        elif before is not None and is_day and (not found or found[-1].end <= before.start()):
            code = _PART_CODES[before["part"].lower()]
            reading = replace(reading, start=before.start(), value=(reading.value or "") + code)
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
                date, _, part = day.value.partition("T")
                found[-1] = replace(
                    day, start=last.start, end=reading.end, value=date + _of_part(clock.value or "", part)
                )
                continue
        found.append(reading)
    return found


def _of_part(clock: str, part: str) -> str:
    """ "8:45 on Friday night" is 20:45: hours to eleven said of an afternoon, evening or night are those after noon.

    Only from six on in a night, whose small hours are the next day's morning.
    """
    hour = int(clock[1:3]) if re.match(r"T\d\d", clock) else 12
    earliest = {"AF": 1, "EV": 4, "NI": 6}.get(part, 12)
    return f"T{hour + 12:02d}{clock[3:]}" if earliest <= hour < 12 else clock


def _with_week_of(readings: list[Reading], setting: Setting) -> list[Reading]:
    """ "the week of 5 May": the week that day is in."""
    found: list[Reading] = []
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
            if found and found[-1].end > match.start():
                found.pop()  # "the week" alone
        found.append(reading)
    return found


def _with_edge(reading: Reading, setting: Setting) -> Reading:
    """Takes "early", "mid-", "the end of" before a period into the expression."""
    if reading.kind != "date" or reading.clock or (reading.date is None and not reading.anaphor):
        return reading
    if reading.date is not None and reading.date.precision is Precision.DAY:
        early = _EARLY.search(setting.text[: reading.start])
        return replace(reading, start=early.start()) if early is not None else reading
    match = _EDGE.search(setting.text[: reading.start])
    if match is None:
        return reading
    word = (match["noun"] or match["word"]).lower()
    edge = {"end": "end", "close": "end", "late": "end", "last days": "end", "rest": "end", "remainder": "end",
            "mid": "mid", "middle": "mid", "course": None}.get(word, "start")  # fmt: skip
    # "late" said of a month's or year's end is not the very end of it.
    edge = "late" if word == "late" else edge
    return replace(reading, start=match.start(), edge=edge)


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
        if start.precision is Precision.MONTH and start.contains(DateInterval.day(setting.reference)):
            start = DateInterval.day(start.first, RELATIVE)  # "since the start of the month"
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
    return DateInterval.between(start, like(start, reference), RELATIVE)


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

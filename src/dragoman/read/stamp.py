"""Printed publication stamps: `14.03.2024, 10:15`, `Mar 12, 2024 2:05 PM ET`, `Last updated: 12 March 2024`."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from dragoman.knowledge.loading import load_beside
from dragoman.read.calendars import SOLAR_YEARS, civil_year, solar_date, solar_month_numbers
from dragoman.read.vocabulary import vocabulary
from dragoman.read.zones import is_american, zone_at

_WEEKDAY = re.compile(
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?[,\s]*(?:the\s+)?", re.IGNORECASE
)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_LABEL = re.compile(
    r"(?:first |last |originally )?(?P<label>published|posted|sent|issued|released?|created|added|(?:re)?issue|"
    r"updated?|modified|edited|publication|publish)"
    r"(?:\s+(?:date|time|on|at|online|in english))*(?:\s*(?:/|&|and)\s*time)?\s*[:|\-–—]?\s*(?:on|at)?\s*"
    r"|(?P<plain>date(?:\s+of\s+(?:publication|issue|release|article|posting))?|time|(?:press )?release date|"
    r"for (?:immediate )?release|embargoed until)\s*[:|\-–—]?\s*",
    re.IGNORECASE,
)
_YEAR = r"(?P<y>(?:19|20|25)\d\d)"
_ISO = re.compile(rf"{_YEAR}(?P<s>[-/.])(?P<m>\d{{1,2}})(?P=s)(?P<d>\d{{1,2}})(?!\d)")
# 2024年3月12日, 2024년 3월 12일
_EAST_ASIAN = re.compile(rf"{_YEAR}\s?[年년]\s?(?P<m>\d{{1,2}})\s?[月월]\s?(?P<d>\d{{1,2}})\s?[日일]")
_COMPACT = re.compile(r"(?P<y>(?:19|20)\d\d)(?P<m>0\d|1[0-2])(?P<d>[0-2]\d|3[01])(?=T|\b)")
_NUMERIC = re.compile(r"(?P<a>\d{1,2})(?P<s>[./-])(?P<b>\d{1,2})(?P=s)(?P<y>(?:19|20|25)\d\d|\d\d)(?!\d)")
# Thai letters carry vowels that are no letters, and short names of months full stops inside.
_WORD = r"(?P<word>[^\W\d_]{3,12}|[\u0e01-\u0e4e](?:[\u0e01-\u0e4e.]{1,14})[\u0e01-\u0e4e])\.?"
_DAY_FIRST = re.compile(
    rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th|\.|º|er)?(?:\s+(?:of|de))?[\s\-/]+{_WORD},?(?:\s+de)?[\s\-/]+{_YEAR}(?!\d)",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(rf"{_WORD}[\s\-]+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?[\s\-]+{_YEAR}(?!\d)", re.IGNORECASE)
# 23 Farvardin 1403, 1403/01/23
_SOLAR = re.compile(r"(?P<d>\d{1,2})\s+(?P<word>[^\W\d_]{2,12}),?\s+(?P<y>1[34]\d\d)(?!\d)")
_SOLAR_NUMBERS = re.compile(r"(?P<y>1[34]\d\d)(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})(?!\d)")
_CLOCK = re.compile(
    r"(?P<h>2[0-3]|[01]?\d)(?:(?P<s>[:.h])(?P<m>[0-5]\d)(?:(?P=s)(?P<sec>[0-5]\d)(?:[.,]\d{1,9})?)?)?(?P<half>\s*(?:[ap]\.?\s?m\b\.?|[صم](?!\w)))?"
    r"(?:\s*(?:hrs|hours|uhr|h)\b)?",
    re.IGNORECASE,
)
_MILITARY = re.compile(r"(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d)(?=\s*(?:GMT|UTC|hrs|hours))", re.IGNORECASE)
_BETWEEN = re.compile(r"T(?=\d)|[\s,;|/·•–—\-]{0,7}(?:(?:at|kl\.|um|à|@)\s+)?(?=\d)", re.IGNORECASE)
_AFTER_CLOCK = re.compile(r"[\s,;|/·•–—\-]{0,7}(?:on\s+)?", re.IGNORECASE)
# Digits of other scripts, each for one digit of this one.
_FOREIGN_DIGITS = re.compile("[٠-٩۰-۹०-९๐-๙]")
# A zone that says nothing sure: Astana time, local time, IST.
_LOCAL = re.compile(r"\s*\(?(?:(?:[A-Z][\w-]+\s)?(?:[Ll]ocal\s)?[Tt]ime|[A-Z]{1,3}T\b)\)?")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A stamp and where it stands: `iso` is `2024-03-14`, `2024-03-14T10:15` or `2024-03-14T10:15+05:00`."""

    iso: str
    start: int
    end: int
    labelled: bool
    updated: bool

    @property
    def timed(self) -> bool:
        return "T" in self.iso


@cache
def month_numbers() -> dict[str, int]:
    """Month number by folded name, in the languages of `months.yaml`."""
    table = load_beside(__package__, "months.yaml")
    return {name: number for number, names in table.items() for name in names}


def parse_stamp(text: str) -> str | None:
    """The stamp a whole field holds (a JSON value, a meta tag), as ISO 8601; `None` where it is something else."""
    trimmed = text.strip()
    found = stamp_at(trimmed, 0)
    if found is not None and found.end == len(trimmed):
        return found.iso
    if re.fullmatch(r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?", trimmed):
        return trimmed
    return None


def stamp_at(text: str, position: int) -> Stamp | None:
    """The stamp that begins exactly at `position`, with its label if it has one."""
    text = _FOREIGN_DIGITS.sub(lambda digit: str(int(digit[0])), text)
    label = _LABEL.match(text, position)
    foreign = None if label else vocabulary().stamp_labels.match(text, position)
    start = label.end() if label else foreign.end() if foreign else position
    found = _date_then_clock(text, start) or _clock_then_date(text, start)
    if found is None:
        return None
    iso, end = found
    if end < len(text) and (text[end].isalnum() or (text[end] in "/-" and text[end + 1 : end + 2].isdigit())):
        return None
    word = (label["label"] or "").lower() if label else ""
    updated = bool(foreign and foreign["updated"]) or word.startswith(("updat", "modif", "edit"))
    return Stamp(iso, position, end, bool(label or foreign), updated)


def _date_then_clock(text: str, position: int) -> tuple[str, int] | None:
    weekday = text[position : position + 3].lower()
    position = _skip(_WEEKDAY, text, _skip(vocabulary().weekdays, text, position))
    day = date_at(text, position)
    if day is None:
        return None
    value, end = day
    if weekday in _WEEKDAYS and value.weekday() != _WEEKDAYS.index(weekday):
        # The day of the week tells which of two numbers is the month.
        other = date_at(text, position, month_first=True)
        value = other[0] if other is not None and other[0].weekday() == _WEEKDAYS.index(weekday) else value
    between = _BETWEEN.match(text, end)
    clock = _clock_at(text, between.end()) if between else None
    # A bare number after a date is a clock time only with minutes or a.m./p.m.; other numbers are views.
    if between is None or clock is None or clock[2] == "bare" or between.end() == end:
        return value.isoformat(), end
    if is_american(text, clock[1]):
        value = (date_at(text, position, month_first=True) or day)[0]
    return _with_zone(text, value, clock)


def _clock_then_date(text: str, position: int) -> tuple[str, int] | None:
    clock = _clock_at(text, position)
    if clock is None or clock[2] == "bare":
        return None
    zone = zone_at(text, clock[1], date(2000, 1, 1))
    after = zone[1] if zone else _skip(_LOCAL, text, clock[1])
    after = _skip(_WEEKDAY, text, _skip(_AFTER_CLOCK, text, after))
    day = date_at(text, after, month_first=is_american(text, clock[1]))
    if day is None:
        return None
    zone = zone_at(text, clock[1], day[0])
    return f"{day[0].isoformat()}T{clock[0]}{zone[0] if zone else ''}", day[1]


def _with_zone(text: str, day: date, clock: tuple[str, int, str]) -> tuple[str, int]:
    zone = zone_at(text, clock[1], day)
    if zone is not None:
        return f"{day.isoformat()}T{clock[0]}{zone[0]}", zone[1]
    return f"{day.isoformat()}T{clock[0]}", _skip(_LOCAL, text, clock[1])


def _clock_at(text: str, position: int) -> tuple[str, int, str] | None:
    """`(HH:MM[:SS], end, kind)` of the clock time at `position`; kind is `bare` for a number that may be no time."""
    found = _MILITARY.match(text, position) or _CLOCK.match(text, position)
    if found is None:
        return None
    groups = found.groupdict()
    hour, minute, half = int(groups["h"]), groups["m"], (groups.get("half") or "").strip().lower()
    if half:
        if not 1 <= hour <= 12 and minute is None:
            return None
        hour = hour % 12 + (12 if half[0] in "pم" else 0) if hour <= 12 else hour
    if found.end() < len(text) and text[found.end()].isdigit():
        return None
    kind = "bare" if minute is None and not half else "clock"
    seconds = f":{groups['sec']}" if groups.get("sec") else ""
    return f"{hour:02d}:{minute or '00'}{seconds}", found.end(), kind


def date_at(text: str, position: int, month_first: bool = False) -> tuple[date, int] | None:
    """The full calendar date at `position` and where it ends. Numbers alone are day first unless `month_first`."""
    if found := (_ISO.match(text, position) or _COMPACT.match(text, position) or _EAST_ASIAN.match(text, position)):
        return _dated(found["y"], int(found["m"]), found["d"], found.end())
    if found := _NUMERIC.match(text, position):
        first, second = int(found["a"]), int(found["b"])
        if second > 12 or (month_first and first <= 12):
            first, second = second, first
        year = found["y"] if len(found["y"]) == 4 else f"20{found['y']}"
        return _dated(year, second, str(first), found.end())
    for pattern in (_DAY_FIRST, _MONTH_FIRST):
        if found := pattern.match(text, position):
            number = month_numbers().get(found["word"].lower())
            if number is not None:
                return _dated(found["y"], number, found["d"], found.end())
    return _solar_at(text, position)


def _solar_at(text: str, position: int) -> tuple[date, int] | None:
    found = _SOLAR.match(text, position) or _SOLAR_NUMBERS.match(text, position)
    if found is None or int(found["y"]) not in SOLAR_YEARS:
        return None
    groups = found.groupdict()
    month = solar_month_numbers().get(groups["word"].lower()) if "word" in groups else int(groups["m"])
    day = solar_date(int(found["y"]), month or 0, int(found["d"]))
    return (day, found.end()) if day is not None else None


def _dated(year: str, month: int, day: str, end: int) -> tuple[date, int] | None:
    try:
        return date(civil_year(int(year)), month, int(day)), end
    except ValueError:
        return None


def _skip(pattern: re.Pattern[str], text: str, position: int) -> int:
    found = pattern.match(text, position)
    return found.end() if found else position

"""The n-th day, weekday or week of a month or year: "the first Friday of July", "the last week of 2015"."""

import re
from datetime import date, timedelta

from dragoman.analyse.time_grammar.arithmetic import RELATIVE, days, shift_month, week_value
from dragoman.analyse.time_grammar.choice import open_month
from dragoman.analyse.time_grammar.reading import Reading, Rule, Setting
from dragoman.analyse.time_grammar.vocabulary import month_number, pattern, weekday_number
from dragoman.analyse.time_grammar.whose_year import offset
from dragoman.knowledge.number_words import WEEKDAYS
from dragoman.model.dates import DateInterval, Precision

_NUMBERS = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5, "5th": 5,
    "last": -1, "final": -1,
}  # fmt: skip


def _container(match: re.Match[str], setting: Setting) -> DateInterval | None:
    """The month or year the n-th is counted in."""
    reference = setting.reference
    if match["month"]:
        month = month_number(match["month"])
        if match["year"]:
            return DateInterval.month(int(match["year"]), month)
        if match["month_of"] and reference is not None:
            return DateInterval.month(reference.year + (offset(match["month_of"]) or 0), month, RELATIVE)
        return open_month(month, setting, match.start())
    if match["year_alone"]:
        return DateInterval.year(int(match["year_alone"]))
    if reference is None:
        return None
    by = offset(match["which"]) or 0
    if match["unit"].lower() == "month":
        return DateInterval.month(*shift_month(reference.year, reference.month, by), RELATIVE)
    return DateInterval.year(reference.year + by, RELATIVE)


def _read_nth(match: re.Match[str], setting: Setting) -> Reading | None:
    inside = _container(match, setting)
    what, number = match["what"].lower(), _NUMBERS[match["nth"].lower()]
    if inside is None:
        return None
    if what == "day":
        found = inside.first + timedelta(days=number - 1) if number > 0 else inside.last
        return Reading(match.start(), match.end(), DateInterval.day(found, RELATIVE), found.isoformat())
    if what == "half":
        return _half_of_month(match, inside, number)
    if what in {"week", "weekend"}:
        monday = _nth_weekday(inside, 3, number) - timedelta(
            days=3
        )  # the week that holds the n-th Thursday, as in ISO 8601
        if what == "weekend":
            saturday = _nth_weekday(inside, 5, number)
            return Reading(
                match.start(), match.end(), days(saturday, saturday + timedelta(days=1)), f"{week_value(saturday)}-WE"
            )
        return Reading(match.start(), match.end(), days(monday, monday + timedelta(days=6)), week_value(monday))
    found = _nth_weekday(inside, weekday_number(what), number)
    if not inside.first <= found <= inside.last:
        return None
    return Reading(match.start(), match.end(), DateInterval.day(found, RELATIVE), found.isoformat())


def _half_of_month(match: re.Match[str], inside: DateInterval, number: int) -> Reading | None:
    """ "The second half of May" runs from the 16th on; halves of years are read elsewhere."""
    if inside.precision is not Precision.MONTH or number > 2:
        return None
    turn = inside.first + timedelta(days=14)
    found = days(inside.first, turn) if number == 1 else days(turn + timedelta(days=1), inside.last)
    return Reading(match.start(), match.end(), found, found.iso)


def _nth_weekday(inside: DateInterval, weekday: int, number: int) -> date:
    if number < 0:
        return inside.last - timedelta(days=(inside.last.weekday() - weekday) % 7)
    first = inside.first + timedelta(days=(weekday - inside.first.weekday()) % 7)
    return first + timedelta(weeks=number - 1)


def _read_after_next(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "the week after next", "the year before last" """
    reference = setting.reference
    if reference is None:
        return None
    steps = 2 if match["side"].lower().startswith("after") else -2
    unit = match["unit"].lower()
    if unit == "year":
        found = DateInterval.year(reference.year + steps, RELATIVE)
        return Reading(match.start(), match.end(), found, found.iso)
    if unit == "month":
        found = DateInterval.month(*shift_month(reference.year, reference.month, steps), RELATIVE)
        return Reading(match.start(), match.end(), found, found.iso)
    monday = reference - timedelta(days=reference.weekday()) + timedelta(weeks=steps)
    if unit == "weekend":
        return Reading(
            match.start(),
            match.end(),
            days(monday + timedelta(days=5), monday + timedelta(days=6)),
            f"{week_value(monday)}-WE",
        )
    return Reading(match.start(), match.end(), days(monday, monday + timedelta(days=6)), week_value(monday))


_WHAT = f"(?P<what>(?i:{'|'.join(WEEKDAYS)}|weekend|week|day|half))"
RULES = [
    Rule(
        pattern(
            r"(?i:the )?(?P<nth>(?i:first|second|third|fourth|fifth|last|final|1st|2nd|3rd|4th|5th))(?i: full)? "
            + _WHAT
            + r" (?i:of|in) (?i:the month of )?(?:(?P<month>{MONTH})(?:(?:,| of)? (?P<year>{YEAR})"
            r"|(?: of)? (?P<month_of>{THIS}|{LAST}|{NEXT}) year)?"
            r"|(?P<which>{THIS}|{LAST}|{NEXT}|(?i:the)) (?P<unit>(?i:month|year))|(?P<year_alone>{YEAR}))"
        ),
        _read_nth,
        "nth",
    ),
    Rule(
        pattern(
            r"(?i:the )?(?P<unit>(?i:week|weekend|month|year)) (?P<side>(?i:after (?:the )?next"
            r"|before last))"
        ),
        _read_after_next,
        "unit",
    ),
]

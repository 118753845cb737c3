"""Dates told by the day of the report, as "last month" or "on Sunday", beside those that are written out."""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from dragoman.knowledge.number_words import WEEKDAYS
from dragoman.model.dates import DateInterval, Precision
from dragoman.resolve.followup.dating.dates import dates_in
from dragoman.resolve.followup.wording.words import SMALL_NUMBERS

_AGO = re.compile(
    rf"\b(a|one|\d{{1,2}}|{'|'.join(SMALL_NUMBERS[1:])}) (day|week|month)s? (?:ago|earlier|before)\b", re.IGNORECASE
)
_FORTNIGHT = re.compile(r"\b(?:a|last) fortnight (?:ago|earlier|before)\b", re.IGNORECASE)
# "On the 20th" is of the month that is, or was before.
_OF_MONTH = re.compile(r"\b(?:on|since) the (\d{1,2})(?:st|nd|rd|th)\b(?! \w)")
_WEEKDAY = re.compile(rf"\b(?:on|since|last|late on|until)\s+(?:\w+\s+)?({'|'.join(WEEKDAYS)})(?!\w)", re.IGNORECASE)
_OF_WEEKDAY = re.compile(rf"(?<!last )\b({'|'.join(WEEKDAYS)})[’']s\b", re.IGNORECASE)
_THAT = re.compile(r"\b(last|this|next|past|coming) (week|month)\b", re.IGNORECASE)
_END = re.compile(r"\b(?:to|until|till|by|at) the end of (?:the|this) (month|year)\b", re.IGNORECASE)
_END_OF_LAST = re.compile(r"\bthe end of last year\b", re.IGNORECASE)
_YESTERDAY = re.compile(r"\b(yesterday|the (?:day|night|evening) before|last night|overnight)\b", re.IGNORECASE)
_TODAY = re.compile(r"\b(?:earlier in the day|today|this (?:morning|afternoon)|hours (?:ago|earlier))\b", re.IGNORECASE)
_NAMES_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\bnext\b|\bcoming\b")
_LAST_DAYS = timedelta(days=6)
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_SEASON = re.compile(rf"\b(next|this|last|the|in) ({'|'.join(_SEASONS)})\b", re.IGNORECASE)
_NEW_YEAR = re.compile(r"\bsince the (?:new year|turn of the year)\b", re.IGNORECASE)


def spoken_dates(text: str, published: date | None) -> list[DateInterval]:
    """The dates a text names, written out or by the day it came out."""
    return [*dates_in(text, published), *(_spoken(text, published) if published else ())]


def dates_gone(text: str, published: date | None) -> list[DateInterval]:
    """The dates of a text that tells what was: in October "which began in March" is of the March before, though the
    next is nearer.
    """
    return _gone(spoken_dates(text, published), text, published)


def written_dates_gone(text: str, published: date | None) -> list[DateInterval]:
    """The same of the dates alone that are written out."""
    return _gone(dates_in(text, published), text, published)


def dates_either_way(text: str, published: date | None) -> list[DateInterval]:
    """The dates of a text of which one may be ahead or be gone, and then the latter: "was planned for March"."""
    said = spoken_dates(text, published)
    return [*said, *(_a_year_before(each) for each in said if _is_ahead(each, text, published))]


def _gone(said: Iterable[DateInterval], text: str, published: date | None) -> list[DateInterval]:
    return [_a_year_before(each) if _is_ahead(each, text, published) else each for each in said]


def _is_ahead(day: DateInterval, text: str, published: date | None) -> bool:
    """Whether a date is ahead of a day though no year is named."""
    return published is not None and day.first > published and not _NAMES_YEAR.search(text)


def _a_year_before(day: DateInterval) -> DateInterval:
    if day.precision in (Precision.DAY, Precision.MONTH):
        return day.in_year(day.first.year - 1)
    one, last = (
        each.replace(year=each.year - 1, day=min(each.day, monthrange(each.year - 1, each.month)[1]))
        for each in (day.first, day.last)
    )
    return DateInterval.between(DateInterval.day(one), DateInterval.day(last))


def _spoken(text: str, on: date) -> Iterator[DateInterval]:
    for match in _AGO.finditer(text):
        word = match[1].casefold()
        number = int(word) if word.isdigit() else 1 if word == "a" else SMALL_NUMBERS.index(word)
        yield _ago(number, match[2].casefold(), on)
    if _FORTNIGHT.search(text):
        yield _ago(2, "week", on)
    for match in _OF_MONTH.finditer(text):
        yield from _day_of_month(int(match[1]), on)
    for match in _WEEKDAY.finditer(text):
        back = (on.weekday() - WEEKDAYS[match[1].casefold()]) % 7
        if back == 0 and match.group().casefold().startswith("last"):
            back = 7  # no Thursday's paper is of "last Thursday"
        yield DateInterval.day(on - timedelta(days=back))
    for match in _OF_WEEKDAY.finditer(text):  # "Friday's session" was or will be
        back = (on.weekday() - WEEKDAYS[match[1].casefold()]) % 7
        yield DateInterval.day(on - timedelta(days=back))
        yield DateInterval.day(on + timedelta(days=7 - back))
    for match in _THAT.finditer(text):
        turn = {"last": -1, "past": -1, "this": 0}.get(match[1].casefold(), 1)
        if match[2].casefold() == "month":
            yield _month(on, turn)
        else:
            monday = on - timedelta(days=on.weekday()) + timedelta(weeks=turn)
            yield DateInterval.between(DateInterval.day(monday), DateInterval.day(monday + timedelta(days=6)))
    for match in _END.finditer(text):
        month = _month(on, 0 if match[1].casefold() == "month" else 12 - on.month)
        yield DateInterval.between(DateInterval.day(month.last - _LAST_DAYS), DateInterval.day(month.last))
    if _END_OF_LAST.search(text):
        yield DateInterval.month(on.year - 1, 12)
    if _YESTERDAY.search(text):
        yield DateInterval.day(on - timedelta(days=1))
    if _TODAY.search(text):
        yield DateInterval.day(on)
    for match in _SEASON.finditer(text):
        yield from _seasons(match[1].casefold(), _SEASONS[match[2].casefold()], on)
    if _NEW_YEAR.search(text):
        yield DateInterval.month(on.year, 1)


def _ago(number: int, unit: str, on: date) -> DateInterval:
    if unit == "month":
        return _month(on, -number)
    middle = on - timedelta(days=number * (7 if unit == "week" else 1))
    about = timedelta(days=3 if unit == "week" else 0)
    return DateInterval.between(DateInterval.day(middle - about), DateInterval.day(middle + about))


def _day_of_month(day: int, on: date) -> Iterator[DateInterval]:
    """The last day of this number up to a day, where its month has so many."""
    month = on if day <= on.day else on.replace(day=1) - timedelta(days=1)
    if 1 <= day <= monthrange(month.year, month.month)[1]:
        yield DateInterval.day(month.replace(day=day))


def _month(on: date, turn: int) -> DateInterval:
    months = on.year * 12 + on.month - 1 + turn
    return DateInterval.month(months // 12, months % 12 + 1)


def _seasons(which: str, month: int, on: date) -> Iterator[DateInterval]:
    """The seasons (by their first month) that may be meant: the last one and the next."""
    begun = max(start for turn in (-1, 0) if (start := date(on.year + turn, month, 1)) <= on)
    for year in (begun.year + turn for turn in (0, 1)):
        if which in ("next", "last") and (which == "next") != (year > begun.year):
            continue
        last = DateInterval.month(year + (month + 1) // 12, (month + 1) % 12 + 1).last
        yield DateInterval.between(DateInterval.day(date(year, month, 1)), DateInterval.day(last))

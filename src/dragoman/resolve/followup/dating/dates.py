"""Plain dates in a sentence that has no record of its own: enough to tell when and which year it speaks of."""

import re
from calendar import month_name, monthrange
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from dragoman.model.dates import DateInterval
from dragoman.resolve.followup.wording.words import years

_MONTH_NUMBERS = {name.casefold(): number for number, name in enumerate(month_name) if name}
_MONTH = "|".join(_MONTH_NUMBERS)
_YEAR = r"(?:,?\s+(?:of\s+)?(\d{4}|(?:last|this|next) year)\b)?"
_DAY_FIRST = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?:\s*(?:[-–—]|to|and)\s*(\d{{1,2}})(?:st|nd|rd|th)?)?(?:\s+of)?\s+({_MONTH})\b{_YEAR}",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"\b({_MONTH})\s+(\d{{1,2}})(?:st|nd|rd|th)?(?:\s*[-–—]\s*(\d{{1,2}}))?\b(?!\d){_YEAR}",
    re.IGNORECASE,
)
_MONTH_ONLY = re.compile(rf"\b({_MONTH})\b{_YEAR}", re.IGNORECASE)
_LAST_YEAR = re.compile(r"\b(last|past|previous) year\b", re.IGNORECASE)
_NEXT_YEAR = re.compile(r"\bnext year\b", re.IGNORECASE)


def dates_in(text: str, published: date | None) -> list[DateInterval]:
    """The dates a sentence names, the most precise first. A date without a year is the one nearest to `published`."""
    return list(_dates_in(text, published))


@lru_cache(maxsize=8192)
def _dates_in(text: str, published: date | None) -> tuple[DateInterval, ...]:
    days = tuple(_days(text, published))
    if days:
        return days
    months = [
        month
        for match in _MONTH_ONLY.finditer(text)
        if match.group(1)[0].isupper() and (month := _month(match.group(1), match.group(2), published))
    ]
    if months:
        return tuple(months)
    found = [DateInterval.year(year) for year in sorted(years(text))]
    if published and not found and _LAST_YEAR.search(text):
        found.append(DateInterval.year(published.year - 1))
    if published and not found and _NEXT_YEAR.search(text):
        found.append(DateInterval.year(published.year + 1))
    return tuple(found)


def _days(text: str, published: date | None) -> Iterator[DateInterval]:
    for match in _DAY_FIRST.finditer(text):
        first, last, month, year = match.groups()
        yield from _span(first, last, month, year, published)
    for match in _MONTH_FIRST.finditer(text):
        month, first, last, year = match.groups()
        yield from _span(first, last, month, year, published)


def _span(first: str, last: str | None, month: str, year: str | None, published: date | None) -> Iterator[DateInterval]:
    number = _MONTH_NUMBERS[month.casefold()]
    chosen = _year_said(year, published) if year else _nearest_year(number, published)
    if chosen is None:
        return
    try:
        start = DateInterval.day(date(chosen, number, int(first)))
        end = DateInterval.day(date(chosen, number, int(last))) if last else start
    except ValueError:
        return
    yield start if start == end or end.first < start.first else DateInterval.between(start, end)


def _month(month: str, year: str | None, published: date | None) -> DateInterval | None:
    number = _MONTH_NUMBERS[month.casefold()]
    chosen = _year_said(year, published) if year else _nearest_year(number, published)
    return DateInterval.month(chosen, number) if chosen and 1 <= chosen <= 9998 else None


def _year_said(year: str, published: date | None) -> int | None:
    """The year that is named by its number, or by that of the report: "in January of last year"."""
    if year.isdigit():
        return int(year)
    turn = {"last": -1, "this": 0, "next": 1}[year.split()[0].casefold()]
    return published.year + turn if published else None


def _nearest_year(month: int, published: date | None) -> int | None:
    if published is None:
        return None
    middle = {
        year: date(year, month, monthrange(year, month)[1] // 2) for year in (published.year + n for n in (-1, 0, 1))
    }
    return min(middle, key=lambda year: abs((middle[year] - published).days))

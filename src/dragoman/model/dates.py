"""Dates as the press gives them: intervals with a precision and a basis, never pretended instants."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

_FIRST_YEAR, _LAST_YEAR = 1000, 9000
_HALF_A_YEAR = timedelta(days=183)


class Precision(StrEnum):
    """How exactly a date is known: to the day, month or year, or between two of these."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    INTERVAL = "interval"


class Basis(StrEnum):
    """How a date is known: printed in full, worked out from another date, or taken from the dateline."""

    STATED = "stated"
    RELATIVE = "relative"
    DATELINE = "dateline"


@dataclass(frozen=True, slots=True)
class DateInterval:
    """A closed interval of days, `first` to `last`, with the precision it was given in."""

    first: date
    last: date
    precision: Precision
    basis: Basis = Basis.STATED
    iso_override: str | None = None  # an interval whose ends are months or years: `2022-01/2022-03`, `2005/2022`

    @classmethod
    def day(cls, value: date, basis: Basis = Basis.STATED) -> "DateInterval":
        return cls(value, value, Precision.DAY, basis)

    @classmethod
    def month(cls, year: int, month: int, basis: Basis = Basis.STATED) -> "DateInterval":
        return cls(date(year, month, 1), _last_of_month(year, month), Precision.MONTH, basis)

    @classmethod
    def year(cls, year: int, basis: Basis = Basis.STATED) -> "DateInterval":
        return cls(date(year, 1, 1), date(year, 12, 31), Precision.YEAR, basis)

    @classmethod
    def between(cls, first: "DateInterval", last: "DateInterval", basis: Basis | None = None) -> "DateInterval":
        """The interval from the start of `first` to the end of `last`, printed with the ends' own precisions."""
        iso = f"{first.iso.split('/')[0]}/{last.iso.split('/')[-1]}"
        return cls(first.first, last.last, Precision.INTERVAL, basis or first.basis, iso)

    @classmethod
    def parse(cls, text: str) -> "DateInterval":
        """The days that `2022`, `2022-06`, `2022-06-01` or two of them as `start/end` cover. Raises ValueError."""
        start, separator, end = text.strip().partition("/")
        if separator:
            first, last = cls.parse(start), cls.parse(end)
            if last.last < first.first:
                raise ValueError(f"{text} ends before it begins")
            return cls.between(first, last)
        match [int(number) for number in start.split("-")]:
            case [year]:
                return cls.year(year)
            case [year, month]:
                return cls.month(year, month)
            case [year, month, day]:
                return cls.day(date(year, month, day))
        raise ValueError(f"{text} is not a date")

    @classmethod
    def typed(cls, text: str) -> "DateInterval":
        """What somebody types, as `parse` takes it, but of years that have days before and after. Raises ValueError."""
        found = cls.parse(text)
        if found.first.year < _FIRST_YEAR or found.last.year > _LAST_YEAR:
            raise ValueError(f"{text} is in no year from {_FIRST_YEAR} to {_LAST_YEAR}")
        return found

    @classmethod
    def bounding(cls, text: str) -> "DateInterval":
        """What bounds a stretch of time, as `parse` takes it: of a time before or after all such years their edge, for
        nothing is told beyond it. Raises ValueError."""
        found = cls.parse(text)
        if found.first.year < _FIRST_YEAR:
            return cls.day(date(_FIRST_YEAR, 1, 1))
        return found if found.last.year <= _LAST_YEAR else cls.day(date(_LAST_YEAR, 12, 31))

    def next_from(self, day: date) -> "DateInterval":
        """The next such weekday, or such day or month of a year, after `day`; itself where it is not over by then."""
        if self.last >= day:
            return self
        if self.basis == Basis.RELATIVE and self.precision == Precision.DAY:
            weeks = (day - self.first).days // 7 + 1
            return DateInterval.day(self.first + timedelta(weeks=weeks), self.basis)
        if self.precision == Precision.MONTH:
            return DateInterval.month(self.first.year + 1, self.first.month, self.basis)
        later = self.first.replace(year=self.first.year + 1) if (self.first.month, self.first.day) != (2, 29) else None
        return DateInterval.day(later, self.basis) if later and self.precision == Precision.DAY else self

    def last_before(self, day: date) -> "DateInterval":
        """The same day or month of the year before, where this one begins half a year and more after `day`."""
        if self.first < day + _HALF_A_YEAR or self.precision not in (Precision.DAY, Precision.MONTH):
            return self
        return self.in_year(self.first.year - 1)

    def in_year(self, year: int) -> "DateInterval":
        """The same day or month of another year."""
        if self.precision == Precision.MONTH:
            return DateInterval.month(year, self.first.month, self.basis)
        leap = (self.first.month, self.first.day) == (2, 29)
        if leap or self.precision != Precision.DAY:
            return self
        return DateInterval.day(self.first.replace(year=year), self.basis)

    @property
    def iso(self) -> str:
        """ISO 8601: `2022-06-01`, `2022-06`, `2022` or `start/end`."""
        match self.precision:
            case Precision.DAY:
                return self.first.isoformat()
            case Precision.MONTH:
                return f"{self.first:%Y-%m}"
            case Precision.YEAR:
                return f"{self.first.year:04d}"
            case Precision.INTERVAL:
                return self.iso_override or f"{self.first.isoformat()}/{self.last.isoformat()}"

    def contains(self, other: "DateInterval") -> bool:
        """Whether every day of the other is one of these."""
        return self.first <= other.first and other.last <= self.last


def printed_day(published: str | None) -> date | None:
    """The day of a publication time as printed; None where none is told, or a month or year alone (`2022-06`)."""
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def known_day(published: str | None, added: date) -> date:
    """The day from which on a report is known: that of its publication, or the day it was added where none is told.

    One that is dated to a month or year counts once these are over, or from the day it was added in them.
    """
    day = printed_day(published)
    if day is not None or not published:
        return day or added
    try:
        span = DateInterval.parse(published)
    except ValueError:
        return added
    return min(span.last, max(span.first, added))


def going_on(day: date) -> tuple[str, ...]:
    """The month and the year (ISO 8601) that are not over at the end of a day."""
    after = day + timedelta(days=1)
    return tuple(f"{day:{form}}" for form in ("%Y-%m", "%Y") if f"{after:{form}}" == f"{day:{form}}")


def _last_of_month(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])

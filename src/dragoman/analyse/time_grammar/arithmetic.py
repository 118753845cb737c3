"""Calendar arithmetic on days and intervals; no words here."""

from calendar import monthrange
from datetime import date, timedelta

from dragoman.model.dates import Basis, DateInterval, Precision

RELATIVE = Basis.RELATIVE


def make_day(year: int, month: int, day: int, basis: Basis = Basis.STATED) -> DateInterval | None:
    """The day, or None where the calendar has none such (31 June)."""
    if not (1 <= year <= 9998 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return DateInterval.day(date(year, month, day), basis)


def shift_month(year: int, month: int, by: int) -> tuple[int, int]:
    """Year and month (1 to 12) so many months on; `month` itself may lie outside 1 to 12."""
    index = year * 12 + month - 1 + by
    return index // 12, index % 12 + 1


def months(year: int, first: int, last: int, basis: Basis = Basis.STATED) -> DateInterval:
    """From the first month of a year to the last, which may be over 12 to reach into the next."""
    end_year, end_month = shift_month(year, last, 0)
    return DateInterval.between(DateInterval.month(year, first, basis), DateInterval.month(end_year, end_month, basis))


def years(first: int, last: int, basis: Basis = Basis.STATED) -> DateInterval:
    """From the first day of one year to the last of another, or one year."""
    if first == last:
        return DateInterval.year(first, basis)
    return DateInterval.between(DateInterval.year(first, basis), DateInterval.year(last, basis))


def quarter(year: int, number: int, basis: Basis = Basis.STATED) -> DateInterval:
    """The quarter 1 to 4 of a calendar year."""
    return months(year, 3 * number - 2, 3 * number, basis)


def half(year: int, number: int, basis: Basis = Basis.STATED) -> DateInterval:
    """The half 1 or 2 of a calendar year."""
    return months(year, 6 * number - 5, 6 * number, basis)


def days(first: date, last: date, basis: Basis = RELATIVE) -> DateInterval:
    """From day to day, both included."""
    if first == last:
        return DateInterval.day(first, basis)
    return DateInterval(first, last, Precision.INTERVAL, basis)


def week(of: date, offset: int = 0) -> DateInterval:
    """Monday to Sunday of the week `offset` weeks from the one `of` is in."""
    monday = of - timedelta(days=of.weekday()) + timedelta(weeks=offset)
    return days(monday, monday + timedelta(days=6))


def weekend(of: date, offset: int = 0) -> DateInterval:
    """Saturday and Sunday of the week `offset` weeks from the one `of` is in."""
    monday = of - timedelta(days=of.weekday()) + timedelta(weeks=offset)
    return days(monday + timedelta(days=5), monday + timedelta(days=6))


def week_value(of: date) -> str:
    """The ISO 8601 week a day is in: `2022-W22`."""
    year, number, _ = of.isocalendar()
    return f"{year:04d}-W{number:02d}"


def shift(of: date, code: str, count: float) -> DateInterval:
    """The day, week, month or year `count` units from a day, with that unit's precision."""
    whole = int(count)
    match code:
        case "D" | "WE":
            return DateInterval.day(of + timedelta(days=whole), RELATIVE)
        case "W":
            return DateInterval.day(of + timedelta(weeks=whole), RELATIVE)
        case "F":
            return DateInterval.day(of + timedelta(weeks=2 * whole), RELATIVE)
        case "M":
            return DateInterval.month(*shift_month(of.year, of.month, whole), RELATIVE)
        case "Q":
            year, month = shift_month(of.year, of.month, 3 * whole)
            return quarter(year, (month + 2) // 3, RELATIVE)
        case "Y":
            return DateInterval.year(of.year + whole, RELATIVE)
        case "DE":
            return DateInterval.year(of.year + 10 * whole, RELATIVE)
        case "CE":
            return DateInterval.year(of.year + 100 * whole, RELATIVE)
    return DateInterval.day(of, RELATIVE)


def day_shifted(of: date, code: str, count: float) -> date:
    """The very day `count` units from `of`, as deadlines are reckoned: two weeks, three months, a year on."""
    match code:
        case "D" | "WE":
            return of + timedelta(days=int(count))
        case "W":
            return of + timedelta(days=round(7 * count))
        case "F":
            return of + timedelta(days=round(14 * count))
        case "M" | "Q" | "Y" | "DE" | "CE":
            steps = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200}[code]
            year, month = shift_month(of.year, of.month, round(steps * count))
            return date(year, month, min(of.day, monthrange(year, month)[1]))
    return of


def in_year(interval: DateInterval, year: int) -> DateInterval | None:
    """The same days, months or quarter of another year; None for a day that year lacks."""
    by = year - interval.first.year
    if interval.precision is Precision.YEAR:
        return DateInterval.year(year, RELATIVE)
    if interval.precision is Precision.MONTH:
        return DateInterval.month(year, interval.first.month, interval.basis)
    if interval.precision is Precision.DAY:
        return make_day(year, interval.first.month, interval.first.day, interval.basis)
    first = make_day(year, interval.first.month, interval.first.day)
    last_year = interval.last.year + by
    last_day = min(interval.last.day, monthrange(last_year, interval.last.month)[1])
    if first is None:
        return None
    if interval.iso_override is None:
        return DateInterval(
            first.first, date(last_year, interval.last.month, last_day), Precision.INTERVAL, interval.basis
        )
    ends = interval.iso.split("/")
    moved = "/".join(f"{int(end[:4]) + by:04d}{end[4:]}" for end in ends)
    if interval.last.day == monthrange(interval.last.year, interval.last.month)[1]:
        last_day = monthrange(last_year, interval.last.month)[1]
    return DateInterval(
        first.first, date(last_year, interval.last.month, last_day), Precision.INTERVAL, interval.basis, moved
    )


def like(model: DateInterval, day: date) -> DateInterval:
    """The day, month or year `day` is in, with the precision of `model`."""
    ends = model.iso.split("/")[0]
    if len(ends) == 4:
        return DateInterval.year(day.year, RELATIVE)
    if len(ends) == 7:
        return DateInterval.month(day.year, day.month, RELATIVE)
    return DateInterval.day(day, RELATIVE)

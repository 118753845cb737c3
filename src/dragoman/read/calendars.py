"""Years of other calendars as press pages print them: the solar Hijri year and the Buddhist era, both exact."""

from datetime import date, timedelta
from functools import cache

from dragoman.knowledge.loading import load_beside

_BUDDHIST_ERA = 543
# The first day of a solar year that is known, from which the others are counted.
_KNOWN_YEAR, _KNOWN_NEW_YEAR = 1403, date(2024, 3, 20)
# Solar years of the press there is; the lunar Hijri years of the same press are past these.
SOLAR_YEARS = range(1360, 1420)


@cache
def solar_month_numbers() -> dict[str, int]:
    """Month number of the solar Hijri year by folded name."""
    table = load_beside(__package__, "solar_months.yaml")
    return {name: number for number, names in table.items() for name in names}


def civil_year(year: int) -> int:
    """The year of the common era that `year` is, where it can only be one of the Buddhist era."""
    return year - _BUDDHIST_ERA if year >= 2500 else year


def solar_date(year: int, month: int, day: int) -> date | None:
    """The civil day of a day of the solar Hijri calendar; `None` for one it has not or of years out of the press."""
    if year not in SOLAR_YEARS or not 1 <= month <= 12:
        return None
    longest = 31 if month <= 6 else 30 if month < 12 or _is_leap(year) else 29
    if not 1 <= day <= longest:
        return None
    first, last = sorted((year, _KNOWN_YEAR))
    apart = sum(366 if _is_leap(between) else 365 for between in range(first, last))
    new_year = _KNOWN_NEW_YEAR + timedelta(days=apart if year > _KNOWN_YEAR else -apart)
    return new_year + timedelta(days=31 * min(month - 1, 6) + 30 * max(month - 7, 0) + day - 1)


def _is_leap(year: int) -> bool:
    """The cycle of 33 years, which agrees with the observed equinox for the years that are read here."""
    return (25 * year + 11) % 33 < 8

"""Bars over time: by month, or by as many years as the whole of it needs."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

_SIZES = (1, 12, 120, 1200)  # months of a bar
_MOST = 120  # bars
_WIDEST = 28


@dataclass(frozen=True, slots=True)
class Bar:
    """A month (`2024-06`), a year (`2024`) or the years `since` to `until` with their number, and where it stands."""

    since: str
    until: str
    number: int
    x: float
    y: float
    width: float
    height: float

    @property
    def iso(self) -> str:
        return self.since if self.since == self.until else f"{self.since}/{self.until}"


@dataclass(frozen=True, slots=True)
class Histogram:
    """Bars of as many `months` each, side by side without a gap in time; the tallest has the number `most`."""

    bars: tuple[Bar, ...] = ()
    months: int = 1
    most: int = 0


def histogram(months: Sequence[tuple[str, int]], width: int = 720, height: int = 64) -> Histogram:
    """Numbers by month, in order of time, as bars; what is empty keeps its place."""
    if not months:
        return Histogram()
    first, last = _month_number(months[0][0]), _month_number(months[-1][0])
    size = next((size for size in _SIZES if last // size - first // size < _MOST), _SIZES[-1])
    number: Counter[int] = Counter()
    for key, many in months:
        number[_month_number(key) // size] += many
    places = range(first // size, last // size + 1)
    step, most = min(width / len(places), _WIDEST), max(number.values())
    bars = tuple(
        Bar(
            _key(place * size, size),
            _key(place * size + size - 1, size),
            number[place],
            round((place - places[0]) * step, 1),
            round(height - tall, 1),
            round(max(step - 2, 1), 1),
            round(tall, 1),
        )
        for place in places
        for tall in [number[place] / most * (height - 4)]
    )
    return Histogram(bars, size, most)


def _month_number(key: str) -> int:
    return int(key[:4]) * 12 + int(key[5:7]) - 1


def _key(number: int, size: int) -> str:
    """The month of this number, or its year where bars are of years."""
    year = f"{max(number // 12, 1):04d}"
    return year if size > 1 else f"{year}-{number % 12 + 1:02d}"

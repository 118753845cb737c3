"""What charts have in common: their measures, the axis of time, round steps."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import floor, log10

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 720, 260, 132, 20, 16, 34
_MOST_TICKS = 8
_LETTER = 7  # the width of a letter of a label
_MOSTLY = 0.9  # of a year or month, where another is a leap year or has a day more


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of a grid at `at`, with its label, or the value that makes its label.

    On the axis of time a year or month begins at `at`, and its label stands at the `middle` of it: a value of 2022,
    drawn at the end of that year, is not to be read as one of 2023.
    """

    at: float
    label: str
    value: float = 0.0
    middle: float = 0.0


def across(day: date, days: Sequence[date], edge: int = LEFT) -> float:
    """Where a day stands on the axis of time that reaches from the first to the last of `days`, right of `edge`."""
    first, last = min(days).toordinal(), max(days).toordinal()
    share = (day.toordinal() - first) / (last - first) if last > first else 0.5
    return round(edge + 12 + share * (WIDTH - edge - RIGHT - 24), 1)


def years(days: Sequence[date], edge: int = LEFT) -> tuple[Tick, ...]:
    """Ticks at the turns of years; of months where all lies within two years."""
    first, last = min(days), max(days)
    if (last - first).days < 700:
        starts = [date(number // 12, number % 12 + 1, 1) for number in range(months(first), months(last) + 1)]
        labels = [f"{start:%b %Y}" for start in starts]
    else:
        starts = [date(year, 1, 1) for year in range(first.year, last.year + 1)]
        labels = [str(start.year) for start in starts]
    every = max(1, -(-len(starts) // _MOST_TICKS))
    begins = [across(max(start, first), days, edge) for start in starts]
    ends = [*begins[1:], across(last, days, edge)]
    ticks = [
        Tick(begin, label, middle=round((begin + end) / 2, 1))
        for begin, end, label in zip(begins, ends, labels, strict=True)
    ][::every]
    for outer, inner in ((0, 1), (-1, -2)):  # what is shown of the first and the last may be too little for a label
        if len(ticks) > 1 and _shown(ticks[outer]) < min(len(labels[0]) * _LETTER, _MOSTLY * _shown(ticks[inner])):
            ticks[outer] = replace(ticks[outer], label="")
    return tuple(ticks)


def _shown(tick: Tick) -> float:
    return 2 * (tick.middle - tick.at)


def step(highest: float) -> float:
    """A round distance of ticks, so that about four of them reach `highest`."""
    if highest <= 0:
        return 1.0
    rough = highest / 4
    power = 10.0 ** floor(log10(rough))
    return float(next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough))


def months(day: date) -> int:
    """The number of a day's month, counted from the year 0."""
    return day.year * 12 + day.month - 1

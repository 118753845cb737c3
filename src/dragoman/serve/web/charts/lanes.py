"""What happened or is to happen, in lanes over time: as many in a month as a bubble is large."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import sqrt

from dragoman.ledger.rows import RecordRow
from dragoman.serve.web.charts.axes import BOTTOM, LEFT, RIGHT, TOP, WIDTH, Tick, across, months, years

_LANE = 40
_MOST_COLUMNS = 48
_WIDTHS = (1, 3, 6, 12, 24, 60, 120, 1200, 12_000)  # months a column
_FARTHEST = 1200  # months from the records to the line of a day
_SMALLEST, _LARGEST = 4.5, 17.0  # radii
_NUMBERED = 9.0  # radius from which a number fits inside


@dataclass(frozen=True, slots=True)
class Placed:
    """A record in its lane, at a day; `hollow` where it has not come about."""

    day: date
    lane: str
    row: RecordRow
    hollow: bool = False


@dataclass(frozen=True, slots=True)
class Bubble:
    """The records of a lane in the months from `since` to `until` ("2024-06"); `hollow` if all of them are."""

    x: float
    y: float
    radius: float
    rows: tuple[RecordRow, ...]
    since: str
    until: str
    hollow: bool

    @property
    def numbered(self) -> bool:
        return self.radius >= _NUMBERED


@dataclass(frozen=True, slots=True)
class Lanes:
    """Bubbles with the ticks of time and the lanes, each with the number of records in it; `now` is where the line of
    the day stands, if one is to be drawn."""

    bubbles: tuple[Bubble, ...]
    across: tuple[Tick, ...]
    up: tuple[Tick, ...]
    numbers: dict[str, int]
    height: int
    now: float | None = None
    width: int = WIDTH
    left: int = LEFT

    @property
    def opens(self) -> float:
        """What is to be in sight first, as a share of the width: the day, or the latest there is."""
        return (max(each.x for each in self.bubbles) if self.now is None else self.now) / self.width


def in_lanes(placed: Sequence[Placed], order: Sequence[str], now: date | None = None) -> Lanes | None:
    """The lanes there are, in their order, over time that has the day `now` in it, if one is given that is not
    centuries off; None where fewer than two records are to be drawn.
    """
    if len(placed) < 2:
        return None
    found = [months(each.day) for each in placed]
    if now and min(found) - _FARTHEST < months(now) < max(found) + _FARTHEST:
        found.append(months(now))
    else:
        now = None
    first, last = min(found), max(found)
    wide = next((size for size in _WIDTHS if (last - first) // size < _MOST_COLUMNS), _WIDTHS[-1])
    cells: dict[tuple[str, int], list[Placed]] = defaultdict(list)
    for each in sorted(placed, key=lambda each: (each.day, each.row.id)):
        cells[each.lane, months(each.day) // wide].append(each)
    used = [lane for lane in order if any(lane == key for key, _ in cells)]
    most = max(len(here) for here in cells.values())
    span = [_month_start(first), _month_start(last + 1)]
    bubbles = tuple(
        Bubble(
            across(_center(column * wide, wide, span), span),
            TOP + used.index(lane) * _LANE + _LANE / 2,
            _radius(len(here), most, (WIDTH - LEFT - RIGHT) / max((last - first) / wide, 12)),
            tuple(each.row for each in here),
            f"{_month_start(column * wide):%Y-%m}",
            f"{_month_start(column * wide + wide - 1):%Y-%m}",
            all(each.hollow for each in here),
        )
        for (lane, column), here in cells.items()
    )
    ticks = tuple(Tick(TOP + index * _LANE + _LANE / 2, name) for index, name in enumerate(used))
    numbers = {lane: sum(len(here) for (key, _), here in cells.items() if key == lane) for lane in used}
    line = across(now, span) if now else None
    return Lanes(bubbles, years(span), ticks, numbers, TOP + len(used) * _LANE + BOTTOM, line)


def _radius(number: int, most: int, column: float) -> float:
    """The area grows with the number; neighbours in a lane touch at most, and few records are no large bubbles."""
    largest = min(_LARGEST, max(column / 2 + 2, _SMALLEST))
    return round(max(_SMALLEST, min(largest * sqrt(number / most), _SMALLEST * sqrt(number))), 1)


def _center(start: int, wide: int, span: Sequence[date]) -> date:
    """The middle of so many months from `start`, inside the chart."""
    first, after = _month_start(start), _month_start(start + wide)
    return min(max(first + (after - first) / 2, span[0]), span[1])


def _month_start(number: int) -> date:
    return date(min(max(number // 12, 1), 9999), number % 12 + 1, 1)

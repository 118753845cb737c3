"""Contacts over time in lanes: by level, or by the way of contact; as many in a month as a bubble is large."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from math import sqrt

from dragoman.ledger.rows import RecordRow
from dragoman.model.dates import DateInterval
from dragoman.serve.web.charts.axes import BOTTOM, LEFT, RIGHT, TOP, WIDTH, Tick, across, months, years
from dragoman.serve.web.contacts import LEVELS, level, way, ways

_LANE = 40
_MOST_COLUMNS = 48
_DRAWN, _MANY, _DRAWN_OF_MANY = 300, 600, 150
_SMALLEST, _LARGEST = 4.5, 17.0  # radii
_NUMBERED = 9.0  # radius from which a number fits inside


@dataclass(frozen=True, slots=True)
class Bubble:
    """The contacts of a lane in the months from `since` to `until` ("2024-06"); `planned` if all of them are."""

    x: float
    y: float
    radius: float
    rows: tuple[RecordRow, ...]
    since: str
    until: str

    @property
    def planned(self) -> bool:
        return all(row.status != "held" for row in self.rows)

    @property
    def numbered(self) -> bool:
        return self.radius >= _NUMBERED


@dataclass(frozen=True, slots=True)
class Lanes:
    """Bubbles with the ticks of time and the lanes, each with the number of contacts in it."""

    bubbles: tuple[Bubble, ...]
    across: tuple[Tick, ...]
    up: tuple[Tick, ...]
    numbers: dict[str, int]
    height: int
    width: int = WIDTH
    left: int = LEFT


def drawn_of(number: int) -> int:
    """How many of so many contacts are drawn, the latest: of very many few, for each is read with who took part."""
    return _DRAWN if number <= _MANY else _DRAWN_OF_MANY


def by_level(rows: Sequence[RecordRow]) -> Lanes | None:
    """A lane for each level there is; None where fewer than two contacts are dated."""
    return _lanes(rows, level, LEVELS)


def by_way(rows: Sequence[RecordRow]) -> Lanes | None:
    """A lane for each way of contact there is: visits, meetings, calls and so on."""
    return _lanes(rows, way, ways())


def _lanes(rows: Sequence[RecordRow], lane_of: Callable[[RecordRow], str], order: Sequence[str]) -> Lanes | None:
    dated = [(_middle(row.date), lane_of(row), row) for row in rows if row.date]
    if len(dated) < 2:
        return None
    days = [day for day, _, _ in dated]
    first, last = min(months(day) for day in days), max(months(day) for day in days)
    wide = next(size for size in (1, 3, 6, 12, 24, 60, 120, 1200) if (last - first) // size < _MOST_COLUMNS)
    cells: dict[tuple[str, int], list[RecordRow]] = defaultdict(list)
    for day, lane, row in sorted(dated, key=lambda item: (item[0], item[2].id)):
        cells[lane, months(day) // wide].append(row)
    used = [lane for lane in order if any(lane == key for key, _ in cells)]
    most = max(len(found) for found in cells.values())
    span = [_month_start(first), _month_start(last + 1)]
    bubbles = tuple(
        Bubble(
            across(_center(column * wide, wide, span), span),
            TOP + used.index(lane) * _LANE + _LANE / 2,
            _radius(len(found), most, (WIDTH - LEFT - RIGHT) / max((last - first) / wide, 12)),
            tuple(found),
            f"{_month_start(column * wide):%Y-%m}",
            f"{_month_start(column * wide + wide - 1):%Y-%m}",
        )
        for (lane, column), found in cells.items()
    )
    ticks = tuple(Tick(TOP + index * _LANE + _LANE / 2, name) for index, name in enumerate(used))
    numbers = {lane: sum(len(found) for (key, _), found in cells.items() if key == lane) for lane in used}
    return Lanes(bubbles, years(span), ticks, numbers, TOP + len(used) * _LANE + BOTTOM)


def _radius(number: int, most: int, column: float) -> float:
    """The area grows with the number; neighbours in a lane touch at most, and few contacts are no large bubbles."""
    largest = min(_LARGEST, max(column / 2 + 2, _SMALLEST))
    return round(max(_SMALLEST, min(largest * sqrt(number / most), _SMALLEST * sqrt(number))), 1)


def _middle(stretch: DateInterval) -> date:
    return stretch.first + (stretch.last - stretch.first) / 2


def _center(start: int, wide: int, span: Sequence[date]) -> date:
    """The middle of so many months from `start`, inside the chart."""
    first, after = _month_start(start), _month_start(start + wide)
    return min(max(first + (after - first) / 2, span[0]), span[1])


def _month_start(number: int) -> date:
    return date(min(max(number // 12, 1), 9999), number % 12 + 1, 1)

"""Contacts over time in lanes: by level, or by the way of contact."""

from collections.abc import Callable, Sequence

from dragoman.ledger.rows import RecordRow
from dragoman.serve.web.charts.lanes import Lanes, Placed, in_lanes
from dragoman.serve.web.contacts import LEVELS, level, way, ways

_DRAWN, _MANY, _DRAWN_OF_MANY = 300, 600, 150


def drawn_of(number: int) -> int:
    """How many of so many contacts are drawn, the latest: of very many few, for each is read with who took part."""
    return _DRAWN if number <= _MANY else _DRAWN_OF_MANY


def by_level(rows: Sequence[RecordRow]) -> Lanes | None:
    """A lane for each level there is; None where fewer than two contacts are dated."""
    return _contacts(rows, level, LEVELS)


def by_way(rows: Sequence[RecordRow]) -> Lanes | None:
    """A lane for each way of contact there is: visits, meetings, calls and so on."""
    return _contacts(rows, way, ways())


def _contacts(rows: Sequence[RecordRow], lane_of: Callable[[RecordRow], str], order: Sequence[str]) -> Lanes | None:
    """Each at the middle of its date."""
    placed = [
        Placed(row.date.first + (row.date.last - row.date.first) / 2, lane_of(row), row, hollow=row.status != "held")
        for row in rows
        if row.date
    ]
    return in_lanes(placed, order)

"""The records that fit a filter, counted no further than they are wanted, and where they stand in its list."""

from collections.abc import Collection, Hashable, Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, column, desc, func, select

from dragoman.ledger.asking.picking.concerned import choices_of, concerning_all
from dragoman.ledger.asking.picking.conditions import being_these, can_pick, of_record, told_so
from dragoman.ledger.asking.picking.listed import tables_of
from dragoman.ledger.asking.picking.rows import fitting, in_parts
from dragoman.ledger.asking.picking.saying import those_saying
from dragoman.ledger.asking.picking.stretches import TOP, stretches
from dragoman.ledger.lists.listed_kinds import RECORDS
from dragoman.ledger.schema.tables import record
from dragoman.ledger.statements.asking_once import once
from dragoman.ledger.statements.planning import one_of
from dragoman.ledger.statements.portions import Cut, Place
from dragoman.model.filters import Filter

_ASKED_ONCE = 1_000  # records of which each was asked for are remembered, so that it is done once for a page
_ASKED_AT_MOST = 4_000  # where more are wanted: fields are counted in so many


def numbers(connection: Connection, wanted: Filter, latest: int | None = None, before: int = 0) -> list[int]:
    """The rows of the records that fit, the latest first; `before` leaves out so many at the late end."""
    most = None if latest is None else latest + before
    if wanted.text:
        return those_saying(connection, wanted, most)[0][before:]
    if most is not None and most > _ASKED_ONCE:
        return _numbers(connection, wanted, most)[before:]
    few = _few(connection, wanted)
    return _numbers(connection, wanted, most)[before:] if few is None else few[before:most]


def among(connection: Connection, wanted: Filter) -> ColumnElement[bool]:
    """That a record is one of those that fit."""
    few = _few(connection, wanted)
    if few is not None:
        return one_of(record.c.id, few)
    rows = fitting(connection, wanted, wanted.kinds or RECORDS).subquery()
    return record.c.id.in_(select(rows.c.id))


def number_of_few(connection: Connection, wanted: Filter, most: int | None) -> int | None:
    """How many records fit, up to one more than `most`, where that is known as each was asked for; else None."""
    few, known = _few(connection, wanted), _known(connection, wanted)
    if few is not None or known.ended:
        number = len(known.numbers if few is None else few)
        return number if most is None else min(number, most + 1)
    asked_for = most is not None and most <= _ASKED_ONCE and asks_each(connection, wanted)
    return most + 1 if asked_for and most is not None else None


def _few(connection: Connection, wanted: Filter) -> list[int] | None:
    """The records that fit, the latest first, where each row has to be asked for something, and no more than
    `_ASKED_ONCE` fit: a page counts them, counts them by field and shows them.
    """
    if not asks_each(connection, wanted):
        return None
    found = _numbers(connection, wanted, _ASKED_ONCE + 1)
    return found if len(found) <= _ASKED_ONCE else None


def asks_each(connection: Connection, wanted: Filter) -> bool:
    """Whether rows are asked one by one who is concerned besides, or what the record itself tells."""
    if wanted.text or not can_pick(wanted):
        return False
    return any(True for _ in of_record(wanted)) or len(choices_of(connection, wanted)) > 1


@dataclass(slots=True)
class _Known:
    """The latest records that fit, as far as anybody has asked for them; whether these are all."""

    numbers: list[int]
    ended: bool = False


def _known(connection: Connection, wanted: Filter) -> _Known:
    return once(connection, wanted, lambda: _Known([]))


def _numbers(connection: Connection, wanted: Filter, most: int | None) -> list[int]:
    """The latest records that fit. A page asks for some, and for more of the same ones: where each row is asked, it is
    asked once, and rows are looked for as far as a page goes at most.
    """
    known = _known(connection, wanted)
    if not known.ended and (most is None or len(known.numbers) < most):
        further = most
        if most is not None and most > _ASKED_ONCE + 1 and asks_each(connection, wanted):
            further = max(most, _ASKED_AT_MOST)
        known.numbers = _latest(connection, wanted, further)
        known.ended = further is None or len(known.numbers) < further
    return known.numbers[:most]


def _latest(connection: Connection, wanted: Filter, most: int | None) -> list[int]:
    found: set[tuple[str, int]] = set()
    # Each kind is in order already; all together would have to be sorted whole.
    for kind in wanted.kinds or RECORDS:
        for query in stretches(connection, wanted, (kind,), TOP, apart=most is not None):
            ordered = query.order_by(desc("day"), desc("id")).limit(most)
            found.update((row.day, row.id) for row in connection.execute(ordered))
    return [number for _, number in sorted(found, reverse=True)[:most]]


def places(connection: Connection, wanted: Filter, number: int, cut: Cut) -> list[Place]:
    """The first so many records that fit after a cut of the list, as it is gone through from there."""
    found: set[Place] = set()
    for kind in wanted.kinds or RECORDS:
        for query in in_parts(connection, wanted, (kind,), cut, apart=True):
            rows = connection.execute(query.order_by(*cut.ordered(column("day"), column("id"))).limit(number))
            found.update(Place(row.day, row.id) for row in rows)
    return sorted(found, reverse=not cut.up)[:number]


def places_of(connection: Connection, wanted: Filter, records: Collection[int]) -> list[Place]:
    """Where those of these records (by row) that fit stand in the list."""
    queries = _standing(connection, wanted, records)
    return [Place(row.day, row.id) for query in queries for row in connection.execute(query)]


def latest(connection: Connection, wanted: Filter, records: Select[Any], question: Hashable) -> Place | None:
    """Where the latest in the list stands of the records that fit, out of those (by row) that a query finds, which is
    the one of this question.
    """

    def work() -> Place | None:
        queries = (each.order_by(desc("day"), desc("id")).limit(1) for each in _standing(connection, wanted, records))
        return max((Place(row.day, row.id) for query in queries for row in connection.execute(query)), default=None)

    return once(connection, (wanted, question), work)


def _standing(
    connection: Connection, wanted: Filter, records: Collection[int] | Select[Any]
) -> Iterable[Select[tuple[str, int]]]:
    """Where those of these records stand that fit: in each table that rows are looked for in."""
    choices = choices_of(connection, wanted)
    for lists in tables_of(connection, wanted.as_of):
        rows = lists.table.c
        query = select(rows.day, rows.id).where(*being_these(wanted, records, lists))
        yield query.where(*concerning_all(choices, rows, lists), *told_so(wanted, rows))


def by_day(connection: Connection, wanted: Filter, most: int) -> tuple[list[int], dict[str, int]]:
    """The first records that fit of every day they begin on, `most` a day; and how many begin on each day."""
    rows = fitting(connection, wanted, wanted.kinds or RECORDS).subquery().c
    place = func.row_number().over(partition_by=rows.day, order_by=rows.id).label("place")
    number = func.count().over(partition_by=rows.day).label("number")
    placed = select(rows.day, rows.id, place, number).subquery()
    found = connection.execute(select(placed).where(placed.c.place <= most)).all()
    return [row.id for row in found], {row.day: row.number for row in found}

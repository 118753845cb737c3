"""How many records a filter means: out of numbers that are kept where there are any, else counted up to a limit."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, CompoundSelect, Connection, Select, desc, func, select

from dragoman.ledger.asking.actors_meant import actors_of
from dragoman.ledger.asking.picking import picked
from dragoman.ledger.asking.picking.concerned import kept_numbers
from dragoman.ledger.asking.picking.conditions import can_pick, of_record
from dragoman.ledger.asking.picking.rows import in_parts, of_records
from dragoman.ledger.asking.picking.stretches import TOP, together
from dragoman.ledger.lists.listed_actors import EVERYBODY
from dragoman.ledger.lists.listed_kinds import RECORDS
from dragoman.ledger.schema.listing_tables import tally
from dragoman.ledger.statements.asking_once import once
from dragoman.model.counting import AtLeast
from dragoman.model.filters import Filter

COUNTED_ONCE = 1_000
"""Of so many tellings it is counted how many events they tell; of more, the tellings are counted."""

MOST_COUNTED = 10_000
"""Of records whose number nobody keeps, so many are counted for a page; of more it says that there are more."""

MOST_LOOKED_AT = 4_000
"""Of records whose numbers nobody keeps, so many of each kind, the latest, are counted by their fields."""


class Cell(NamedTuple):
    """A number of records that have these fields in common; what they have none of is empty."""

    kind: str
    type: str
    mode: str
    status: str
    month: str
    number: int


def count(connection: Connection, wanted: Filter, most: int | None = None) -> int:
    """How many records fit; where nobody keeps their number no more than `most` are counted: `AtLeast` so many."""
    kept = kept_count(connection, wanted)
    if kept is not None:
        return kept

    def work() -> int:
        few = picked.number_of_few(connection, wanted, most)
        if few is not None:
            return few
        limit = None if most is None else most + 1
        parts = in_parts(connection, wanted, wanted.kinds or RECORDS, TOP)
        if limit is not None:  # said of each part too: PostgreSQL looks all rows of a part up to give some of all
            parts = [select(part.limit(limit).subquery()) for part in parts]
        some = together(parts).limit(limit).subquery()
        return int(connection.execute(select(func.count()).select_from(some)).scalar_one())

    number = once(connection, (wanted, most), work)
    return number if most is None or number <= most else AtLeast(most)


def kept_count(connection: Connection, wanted: Filter) -> int | None:
    """How many records fit, where that is kept; else None: rows must be looked at."""
    actor = _counted(connection, wanted, detailed=bool(wanted.types or wanted.modes or wanted.statuses))
    if actor is None:
        return None
    asked = (wanted.kinds or RECORDS, wanted.types, wanted.modes, wanted.statuses)
    return sum(
        number
        for cell, number in kept_numbers(connection, (actor,)).items()
        if all(value in some for value, some in zip(cell, asked, strict=True) if some)
    )


def in_tellings(wanted: Filter, number: int) -> bool:
    """Whether this number of events is one of tellings: they are too many to be counted each once."""
    return can_pick(wanted) and number > COUNTED_ONCE


def sampled(connection: Connection, wanted: Filter, number: int) -> int | None:
    """Of how many of these records, the latest, the numbers by field are; None where they are of all."""
    return MOST_LOOKED_AT if number > MOST_LOOKED_AT and _counted(connection, wanted, detailed=True) is None else None


def more_than(connection: Connection, wanted: Filter, number: int) -> bool:
    """Whether more records fit than so many; nobody counts on beyond that."""
    found = count(connection, wanted, number)
    return found > number or isinstance(found, AtLeast)


def cells(connection: Connection, wanted: Filter) -> list[Cell]:
    """How many records fit of each kind, type, mode, status and month that there are together; where nobody keeps
    that, among the latest `MOST_LOOKED_AT`.
    """
    actor = _counted(connection, wanted, detailed=True)
    if actor is not None:
        columns: Any = tally.c
        query = select(func.sum(columns.number)).where(*_cells(actor, wanted))
    else:
        columns = _latest(connection, wanted, MOST_LOOKED_AT).subquery().c
        query = select(func.count())
    fields = [columns[name] for name in Cell._fields[:-1]]
    rows = connection.execute(query.add_columns(*fields).group_by(*fields))
    return [Cell._make((*row[1:], int(row[0]))) for row in rows if row[0]]


def by_field(connection: Connection, wanted: Filter, field: str) -> dict[str, int] | None:
    """How many records fit for each value of one of the fields of a `Cell`, where that is kept; else None."""
    actor = _counted(connection, wanted, detailed=True)
    if actor is None:
        return None
    query = select(tally.c[field], func.sum(tally.c.number).label("number")).where(*_cells(actor, wanted))
    return {row[0]: int(row.number) for row in connection.execute(query.group_by(tally.c[field])) if row.number}


def months(connection: Connection, wanted: Filter) -> dict[str, int] | None:
    """How many records that fit begin in each month, where that is kept: days asked for are taken for whole months."""
    actor = _counted(connection, replace(wanted, since=None, until=None, dated_only=False), detailed=True)
    if actor is None:
        return None
    within = [tally.c.month >= f"{wanted.since:%Y-%m}"] if wanted.since else []
    within += [tally.c.month <= f"{wanted.until:%Y-%m}"] if wanted.until else []
    query = select(tally.c.month, func.sum(tally.c.number)).where(*_cells(actor, wanted), *within)
    return {month: int(number) for month, number in connection.execute(query.group_by(tally.c.month)) if number}


def kinds(connection: Connection) -> dict[str, int]:
    """How many records of each kind there are; of events, their tellings."""
    query = select(tally.c.kind, func.sum(tally.c.number)).where(tally.c.actor == EVERYBODY, tally.c.kind.in_(RECORDS))
    return {kind: int(number) for kind, number in connection.execute(query.group_by(tally.c.kind)) if number}


def _latest(connection: Connection, wanted: Filter, most: int) -> Select[Any] | CompoundSelect[Any]:
    """The rows that fit, of each kind the latest, so many."""
    every = tuple(wanted.kinds or RECORDS)
    kinds = [every] if wanted.text else [(kind,) for kind in every]  # of words all rows are found at once
    if len(every) == 1 and picked.asks_each(connection, wanted):  # that is done once for a page
        return together(of_records(connection, wanted, every, picked.numbers(connection, wanted, most)))
    parts = [
        select(query.order_by(desc("day"), desc("id")).limit(most).subquery())
        for some in kinds
        for query in in_parts(connection, wanted, some, TOP)
    ]
    return together(parts)


def _counted(connection: Connection, wanted: Filter, *, detailed: bool) -> str | None:
    """The actor whose counts alone answer the question; None where rows must be looked at."""
    if (
        wanted.as_of
        or wanted.since
        or wanted.until
        or wanted.text
        or wanted.dated_only
        or any(True for _ in of_record(wanted))
    ):
        return None
    if not wanted.who:
        return EVERYBODY
    actors = actors_of(connection, wanted.who[0]) if len(wanted.who) == 1 and not wanted.who[0].sides else ()
    return actors[0] if len(actors) == 1 and (not detailed or actors[0].startswith("s:")) else None


def _cells(actor: str, wanted: Filter) -> Iterable[ColumnElement[bool]]:
    yield tally.c.actor == actor
    yield tally.c.kind.in_(wanted.kinds or RECORDS)
    if wanted.types:
        yield tally.c.type.in_(wanted.types)
    if wanted.modes:
        yield tally.c.mode.in_(wanted.modes)
    if wanted.statuses:
        yield tally.c.status.in_(wanted.statuses)

"""How many events of a state, or of two, were known by a day: in whole years and whole months, as is kept, and in the
days of the one month that are counted.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, Table, and_, case, func, select, union_all

from dragoman.ledger.asking.picking.listed import tables_of
from dragoman.ledger.over_time import formerly
from dragoman.ledger.schema.listing_tables import known_tally, listing
from dragoman.ledger.statements.planning import looked_at

_Columns = Mapping[str, ColumnElement[Any]]


def numbers(
    connection: Connection,
    actors: Sequence[str],
    as_of: date,
    types: Sequence[str] = (),
    *,
    by: Sequence[str] = ("year", "mode"),
    year: str = "",
) -> Iterator[Row[Any]]:
    """How many tellings of events of these actors, all states or all pairs of them, were known by a day: by actor and
    the columns named; of those alone that begin in a year, if one is asked for. Of an actor there are several rows.
    """
    queries: list[Select[Any]] = []
    for columns, number, where in _counted(connection, actors, as_of) if actors else ():
        cell = [columns[name].label(name) for name in by]
        query: Select[Any] = select(columns["actor"], *cell, number.label("number"))
        query = query.where(columns["actor"].in_(actors), *where)
        query = query.where(columns["type"].in_(types)) if types else query
        query = query.where(columns["year"] == year) if year else query
        queries.append(query.group_by(columns["actor"], *cell))
    if queries:
        yield from connection.execute(union_all(*queries))


def _counted(
    connection: Connection, actors: Sequence[str], as_of: date
) -> Iterator[tuple[_Columns, ColumnElement[int], Sequence[ColumnElement[bool]]]]:
    """Where what was known by a day stands, each event once: columns, how many a row is of, and what rows fulfil."""
    kept, day, month = known_tally.c, as_of.isoformat(), f"{as_of:%Y-%m}"
    columns: _Columns = {name: kept[name] for name in ("actor", "type", "mode", "year")}
    many = func.sum(kept.number)
    yield columns, many, [kept.span == "year", kept.known < month[:4]]
    yield columns, many, [kept.span == "month", kept.known >= month[:4], kept.known < month]
    for lists in tables_of(connection, as_of):
        row = lists.table.c
        of_two = case((row.last == "", ""), else_=func.substr(row.day, 1, 4))
        year = func.substr(row.month, 1, 4) if actors[0].startswith("s:") else of_two
        columns = {"actor": row.actor, "type": row.type, "mode": row.mode, "year": year}
        now = lists.table is listing
        holding = [] if now else lists.holding(row)  # what became known in these days holds
        for stretch in formerly.known_between(row, f"{month}-01", day) if now else _former(lists.table, as_of):
            yield columns, func.count(), [row.kind == "event", stretch, *holding]


def _former(table: Table, as_of: date) -> list[ColumnElement[bool]]:
    """Where what was known by a day and has ended since stands: what had begun by then, and what lay ahead."""
    row, day = table.c, as_of.isoformat()
    to_come = looked_at(row.day) > day
    return [row.day <= day, *(and_(to_come, ahead) for ahead in formerly.lying_ahead(table, as_of))]

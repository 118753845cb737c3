"""What a row of a list must fulfil, and the record it stands for."""

from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, or_, select

from dragoman.ledger.asking.picking.listed import Lists
from dragoman.ledger.lists.listed_kinds import RECORDS
from dragoman.ledger.schema import tables
from dragoman.ledger.statements.planning import looked_at, one_of
from dragoman.ledger.tellings import steps
from dragoman.model.filters import Filter
from dragoman.model.words import fold
from dragoman.resolve.tellings.of_instruments import RATIFIED

_record, _part = tables.record, tables.record_party


def can_pick(wanted: Filter) -> bool:
    """Whether the filter is answered from lists.

    What is asked by id or report is found by its own index, as are the few texts told to be ratified. In what unit a
    record is, it is asked itself, where it concerns somebody.
    """
    few = RATIFIED in wanted.statuses and not wanted.text
    narrow = bool(wanted.who) or not (wanted.units or wanted.lacking or few)
    return narrow and not (wanted.ids or wanted.reports)


def conditions(wanted: Filter, rows: Any, *, by_day: bool = True) -> Iterable[ColumnElement[bool]]:
    """What a row, given by its columns, must fulfil by itself. Unless it is found `by_day`, nobody goes through all
    that is dated before.
    """
    if wanted.types:
        yield rows.type.in_(wanted.types)
    if wanted.modes:
        yield rows.mode.in_(wanted.modes)
    if wanted.statuses and RATIFIED not in wanted.statuses:
        yield rows.status.in_(wanted.statuses)
    if wanted.since or wanted.until or wanted.dated_only:
        yield rows.last != ""
    if wanted.until:
        yield (rows.day if by_day else looked_at(rows.day)) <= wanted.until.isoformat()


def of_record(wanted: Filter) -> Iterable[ColumnElement[bool]]:
    """What only the record itself tells."""
    if wanted.sure:
        yield _record.c.confidence >= wanted.sure
    if wanted.places:
        padded = " " + _record.c.place_folded + " "
        yield or_(*(padded.contains(f" {fold(place)} ", autoescape=True) for place in wanted.places))
    if wanted.units:
        yield _record.c.unit.in_(wanted.units)
    if RATIFIED in wanted.statuses:
        yield steps.asked(wanted.statuses)
    for side in wanted.lacking:
        yield ~exists(select(_part.c.id).where(_part.c.record_id == _record.c.id, _part.c.side == side))


def told_so(wanted: Filter, rows: Any) -> Iterable[ColumnElement[bool]]:
    """What the records of these rows must fulfil, if anything."""
    asked = list(of_record(wanted))
    if asked:
        yield row_by_row(select(_record.c.id).where(_record.c.id == rows.id, *asked))


def being_these(wanted: Filter, records: Collection[int] | Select[Any], lists: Lists) -> Iterable[ColumnElement[bool]]:
    """What a row that is one of these records must fulfil, but for whose it is."""
    rows = lists.table.c
    yield rows.id.in_(records) if isinstance(records, Select) else one_of(rows.id, records)
    yield rows.kind.in_(wanted.kinds or RECORDS)
    yield from lists.holding(rows)
    yield from conditions(wanted, rows)
    if wanted.since:
        yield rows.last >= wanted.since.isoformat()


def row_by_row(query: Select[Any]) -> ColumnElement[bool]:
    """That there is such a row, asked as the list is walked from its late end: without OFFSET PostgreSQL, which takes
    rows that fit for few, would put all of them together first.
    """
    return exists(query.limit(1).offset(0))

"""Which tellings that fit a filter are of one event, in the order of the list."""

from collections import defaultdict
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, String, and_, cast, exists, func, or_, select

from dragoman.ledger.asking import search
from dragoman.ledger.asking.picking import picked
from dragoman.ledger.asking.picking.conditions import can_pick
from dragoman.ledger.over_time.as_of import judged_by, report_known, telling_held
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.telling_tables import telling
from dragoman.ledger.statements.chunks import chunks
from dragoman.ledger.statements.planning import one_of
from dragoman.ledger.tellings import steps
from dragoman.model.filters import Filter
from dragoman.resolve.tellings.of_instruments import MENTIONED

_CONDITIONS = 100  # of statuses and days that are kept: a page asks for the same ones in every statement

MORE = 2  # a list is looked through in portions that grow by this factor, until it has events enough


def event_number() -> ColumnElement[int]:
    """What rows of `record`, joined with `telling`, are counted once by."""
    return func.coalesce(telling.c.occurrence_id, tables.record.c.told_as, -tables.record.c.id)


def event_of_record(row: Row[Any]) -> int:
    """What the tellings of one event share: its number, that of the post told, or below 0 for a record by itself."""
    return int(next(each for each in (row.occurrence_id, row.told_as, -row.id) if each is not None))


def grouped(connection: Connection, wanted: Filter, most: int | None) -> dict[int, list[str]]:
    """The tellings that fit (by record id) for each event, in the order of the list, the latest event first."""
    limit = None if most is None else most * MORE
    while True:
        looked_at, rows = _tellings(connection, wanted, limit)
        found: dict[int, list[str]] = defaultdict(list)
        for row in rows:
            found[event_of_record(row)].append(row.key)
        if most is None or limit is None or looked_at < limit or len(found) > most:
            return found
        limit *= MORE


def _tellings(connection: Connection, wanted: Filter, limit: int | None) -> tuple[int, list[Row[Any]]]:
    """The latest records, with their events: how many were looked at, and those that fit."""
    query = select(tables.record.c.id, tables.record.c.key, tables.record.c.told_as, telling.c.occurrence_id)
    if not can_pick(wanted):
        published = func.substr(tables.report.c.published, 1, 10)
        dated = func.coalesce(cast(tables.record.c.date_first, String), published, "")
        ordered = among(query, connection, wanted).order_by(dated.desc(), tables.record.c.id.desc())
        rows = connection.execute(ordered.limit(limit)).all()
        return len(rows), list(rows)
    numbers = picked.numbers(connection, wanted, limit)
    found: dict[int, Row[Any]] = {}
    for ids in chunks(numbers):
        chosen = joined_with_events(query, wanted).where(one_of(tables.record.c.id, ids))
        found |= {row.id: row for row in connection.execute(chosen)}
    return len(numbers), [found[number] for number in numbers if number in found]


def among(query: Select[Any], connection: Connection, wanted: Filter) -> Select[Any]:
    """The query, of records that fit a filter alone."""
    if can_pick(wanted):
        return joined_with_events(query, wanted).where(picked.among(connection, wanted))
    stood = judged_by(connection, wanted.as_of) if wanted.as_of else None
    known = search.rows_of_ids(connection, wanted)
    return joined_with_events(query, wanted).where(*search.conditions(wanted, stood, known))


def joined_with_events(query: Select[Any], wanted: Filter) -> Select[Any]:
    """The query with what is told of each record's event, and what the filter's conditions need."""
    query = query.select_from(tables.record)
    if wanted.statuses or not can_pick(wanted):
        query = query.join(tables.reading, tables.reading.c.id == tables.record.c.reading_id)
        query = query.join(tables.report, tables.report.c.id == tables.reading.c.report_id)
    held = and_(telling.c.record_key == tables.record.c.key, telling_held(wanted.as_of))
    query = query.outerjoin(telling, held)
    return query.where(stands_so(wanted.statuses, wanted.as_of)) if wanted.statuses else query


@lru_cache(_CONDITIONS)
def stands_so(statuses: tuple[str, ...], as_of: date | None) -> ColumnElement[bool]:
    """That no later telling of the same event gives it a status that is none of these; without any, than its own.

    Where a report only mentions it, any telling says more.
    """
    record, reading, report, told = (table.alias() for table in (tables.record, tables.reading, tables.report, telling))
    status = steps.status_of(record.c)
    later = (
        select(told.c.id)
        .join(record, record.c.key == told.c.record_key)
        .join(reading, and_(reading.c.id == record.c.reading_id, reading.c.superseded_at.is_(None)))
        .join(report, report.c.id == reading.c.report_id)
        .where(told.c.occurrence_id == telling.c.occurrence_id, told.c.ended_at.is_(None))
        .where(or_(report.c.published > tables.report.c.published, tables.record.c.status == MENTIONED))
        .where(record.c.status != MENTIONED)
        .where(status.not_in(steps.allowed(statuses)) if statuses else status != steps.status_of())
    )
    if as_of:
        later = later.where(report_known(as_of, report))
    return ~exists(later)

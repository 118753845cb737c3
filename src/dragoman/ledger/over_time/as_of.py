"""What held on a day: the reports published by then, as they were read and linked then, and what people had decided.

A report may be read years after it was published, and an archive is loaded to be asked about its own time. So a report
is known from the day it was published (from the day it was added where it bears no date; one that is dated to a month
or year from the last day of these, or the day in them on which it was added), and what the ledger came to make of it
only later counts with its first reading and its first links. What a person decided counts from that moment.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, FromClause, Table, and_, exists, func, or_, select

from dragoman.ledger.adding.flatten import interval_of
from dragoman.ledger.judgements.undone import holding
from dragoman.ledger.rows import PartRow
from dragoman.ledger.schema.judgement_tables import judgement, override
from dragoman.ledger.schema.tables import party_link, reading, record, report
from dragoman.ledger.schema.telling_tables import story_report, telling
from dragoman.ledger.statements.asking_once import once
from dragoman.ledger.statements.chunks import chunks
from dragoman.ledger.statements.planning import one_of
from dragoman.model.dates import DateInterval, going_on

_DAYS = 50  # whose conditions are kept: a page asks for the same ones in every statement


@lru_cache(_DAYS)
def reading_held(as_of: date | None) -> ColumnElement[bool]:
    """Whether a row of `reading` is the one that held."""
    if as_of is None:
        return reading.c.superseded_at.is_(None)
    return _held(reading, reading.c.read_at, reading.c.superseded_at, reading.c.report_id, as_of)


@lru_cache(_DAYS)
def link_held(as_of: date | None) -> ColumnElement[bool]:
    """Whether a row of `party_link` is the one that held."""
    if as_of is None:
        return party_link.c.ended_at.is_(None)
    return _held(party_link, party_link.c.linked_at, party_link.c.ended_at, party_link.c.report_party_id, as_of)


@lru_cache(_DAYS)
def telling_held(as_of: date | None) -> ColumnElement[bool]:
    """Whether a row of `telling` is the one that held."""
    if as_of is None:
        return telling.c.ended_at.is_(None)
    return _held(telling, telling.c.linked_at, telling.c.ended_at, telling.c.record_key, as_of)


@lru_cache(_DAYS)
def story_held(as_of: date | None) -> ColumnElement[bool]:
    """Whether a row of `story_report` is the one that held."""
    if as_of is None:
        return story_report.c.ended_at.is_(None)
    return _held(story_report, story_report.c.linked_at, story_report.c.ended_at, story_report.c.report_id, as_of)


def report_known(as_of: date, table: FromClause = report) -> ColumnElement[bool]:
    """Whether a row of `report` was out by the end of the day: as `known_day` has it."""
    day = func.substr(table.c.published, 1, 10)
    unsure = or_(day.is_(None), day.in_(going_on(as_of))) & (table.c.added_at < end_of(as_of))
    return or_((day <= as_of.isoformat()) & day.not_in(going_on(as_of)), unsure)


def end_of(day: date) -> datetime:
    """The moment a day is over, in the ledger's time (UTC)."""
    return datetime.combine(day + timedelta(days=1), time())


def _held(table: Table, begins: Column[Any], ends: Column[Any], whose: Column[Any], as_of: date) -> ColumnElement[bool]:
    """In force at the end of the day, or, where the ledger had nothing then, the first row there was."""
    end = end_of(as_of)
    earlier = table.alias()
    first = ~exists(select(earlier.c.id).where(earlier.c[whose.name] == whose, earlier.c.id < table.c.id))
    return or_(and_(begins < end, or_(ends.is_(None), ends >= end)), and_(begins >= end, first))


@dataclass(slots=True)
class Stood:
    """How records (by id) stood on a day: those rejected, and the values of fields that judgements bear on."""

    rejected: set[str] = field(default_factory=set)
    fields: dict[str, dict[str, Any]] = field(default_factory=dict)


def judged_by(connection: Connection, as_of: date) -> Stood:
    """What people had decided about records by the end of the day; fields corrected later have the reader's values."""
    return once(connection, as_of, lambda: _judged_by(connection, as_of))


def _judged_by(connection: Connection, as_of: date) -> Stood:
    end = end_of(as_of)
    stood = Stood()
    corrected = connection.execute(select(override).where(override.c.field != "rejected")).all()
    keys: dict[int, str] = {}
    for some in chunks(sorted({row.record_id for row in corrected})):  # joined, all records would be looked at for them
        query = select(record.c.id, record.c.key).where(one_of(record.c.id, some))
        keys |= {row.id: row.key for row in connection.execute(query)}
    for row in corrected:
        stood.fields.setdefault(keys[row.record_id], {})[row.field] = row.machine
    rows = connection.execute(select(judgement).where(judgement.c.at < end).order_by(judgement.c.id)).all()
    for row in holding(rows):
        if row.target_kind != "record":
            continue
        if row.act == "correct":
            stood.fields.setdefault(row.target, {}).update(row.given)
        stood.rejected.discard(row.target)
        if row.act == "reject":
            stood.rejected.add(row.target)
    for values in stood.fields.values():
        if "date" in values:
            values["date"] = _interval(values["date"])
        if "parties" in values:
            values["parts"] = _parts(values.pop("parties"))
    return stood


def _parts(entries: Sequence[Mapping[str, Any]]) -> tuple[PartRow, ...]:
    """Who takes part, as the entries of `dragoman.ledger.judgements.participants` say."""
    return tuple(
        PartRow(each["party"], each["kind"], each["name"], each["state"], each["side"], each.get("role"))
        for each in entries
    )


def _interval(value: Any) -> DateInterval | None:
    """A date as a person gave it (ISO 8601), or as it was read: the columns of the record."""
    if not isinstance(value, dict):
        return DateInterval.parse(value) if value else None
    days = {name: value[name] and date.fromisoformat(value[name]) for name in ("date_first", "date_last")}
    return interval_of(value | days)

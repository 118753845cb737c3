"""Figures that measure the same, without loading them all: what, of whom, with whom, how many, and the latest."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, and_, case, func, select

from dragoman.ledger.asking.picking import picked
from dragoman.ledger.asking.picking.conditions import can_pick
from dragoman.ledger.asking.search import conditions, reading, record, report
from dragoman.ledger.schema import tables
from dragoman.ledger.statements.planning import one_of
from dragoman.model.filters import Filter
from dragoman.resolve.series import MUTUAL

LATEST = 2_000
"""Of more figures the series are put together from so many, the latest."""


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """A series by its latest value (a record's id): how many values it has, and the ends of the periods they cover."""

    latest: str
    number: int
    first: str | None
    last: str | None


def series(connection: Connection, wanted: Filter, most: int, before: int = 0) -> tuple[int, list[SeriesRow]]:
    """How many series there are among the figures that fit, and the longest of them, after the `before` longest.

    Of more than `LATEST` figures the latest alone are looked at.
    """
    subject, with_subject = _side("subject")
    counterpart, with_counterpart = _side("counterpart")
    turned = record.c.type.in_(MUTUAL) & (counterpart.c.key < subject.c.key)
    alike = (
        record.c.type,
        record.c.unit,
        case((turned, counterpart.c.key), else_=subject.c.key),
        case((turned, subject.c.key), else_=counterpart.c.key),
    )
    query: Select[Any] = select(
        record.c.key,
        func.count().over(partition_by=alike).label("number"),
        func.min(record.c.date_first).over(partition_by=alike).label("first"),
        func.max(record.c.date_last).over(partition_by=alike).label("last"),
        func.row_number()
        .over(
            partition_by=alike,
            order_by=(record.c.date_last.desc().nulls_last(), report.c.published.desc().nulls_last(), record.c.id),
        )
        .label("place"),
    )
    query = query.select_from(record).join(reading, reading.c.id == record.c.reading_id)
    query = query.join(report, report.c.id == reading.c.report_id)
    for join in (with_subject, with_counterpart):
        for table, condition in join:
            query = query.outerjoin(table, condition)
    rows = query.where(*_fitting(connection, wanted)).subquery()
    found = connection.execute(select(rows).where(rows.c.place == 1).order_by(rows.c.key)).all()
    longest = sorted(found, key=lambda row: (row.number, row.last or date.min), reverse=True)
    shown = longest[before : before + most]
    return len(found), [SeriesRow(row.key, row.number, _iso(row.first), _iso(row.last)) for row in shown]


def _fitting(connection: Connection, wanted: Filter) -> Iterable[ColumnElement[bool]]:
    if can_pick(wanted):
        return [one_of(record.c.id, picked.numbers(connection, replace(wanted, kinds=("figure",)), LATEST))]
    return conditions(replace(wanted, kinds=("figure",)))


def _side(side: str) -> tuple[FromClause, list[tuple[FromClause, Any]]]:
    """The party on a side of a figure, and the joins that lead there."""
    part, link, party = (table.alias(f"{side}_{table.name}") for table in (
        tables.record_party, tables.party_link, tables.party))  # fmt: skip
    return party, [
        (part, and_(part.c.record_id == record.c.id, part.c.side == side)),
        (link, and_(link.c.report_party_id == part.c.report_party_id, link.c.ended_at.is_(None))),
        (party, party.c.id == link.c.party_id),
    ]


def _iso(day: Any) -> str | None:
    return day.isoformat() if day is not None else None

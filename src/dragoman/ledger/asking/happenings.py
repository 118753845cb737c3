"""Events for counting: in a slim form, each once however often it is told."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, Select, and_, func, select

from dragoman.ledger.asking.picking.conditions import can_pick
from dragoman.ledger.asking.picking.rows import fitting
from dragoman.ledger.asking.search import conditions, link, part, party, reading, record, report
from dragoman.ledger.lists import listed_kinds
from dragoman.ledger.over_time.as_of import link_held, telling_held
from dragoman.ledger.schema.telling_tables import occurrence, telling
from dragoman.model.dates import Precision
from dragoman.model.filters import Filter


@dataclass(frozen=True, slots=True)
class Happening:
    """An event by the id of one of its tellings; `states` are those that take part or whose people do."""

    id: str
    type: str
    mode: str
    status: str
    first: date | None
    last: date | None
    precision: Precision | None
    states: frozenset[str]

    def touches(self, first: date, last: date) -> bool:
        """Whether any of its days lies in this stretch, as lists understand `since` and `until`."""
        return self.first is not None and self.last is not None and self.first <= last and first <= self.last


def happenings(connection: Connection, wanted: Filter) -> list[Happening]:
    """The events that fit, oldest first, undated ones last; where tellings differ, as the last report has it."""
    one = func.coalesce(occurrence.c.key, record.c.key)
    columns = (
        one.label("event"), record.c.type, record.c.mode, record.c.status, record.c.date_first, record.c.date_last,
        record.c.date_precision,
    )  # fmt: skip
    states: dict[str, set[str]] = defaultdict(set)
    query = _among(select(one.label("event"), party.c.state).distinct(), connection, wanted, dated=False)
    query = (
        query.join(part, part.c.record_id == record.c.id)
        .join(link, and_(link.c.report_party_id == part.c.report_party_id, link_held(wanted.as_of)))
        .join(party, party.c.id == link.c.party_id)
        .where(party.c.state.is_not(None), part.c.side != "said_by")
    )
    for row in connection.execute(query):
        states[row.event].add(row.state)
    found: dict[str, Happening] = {}
    # Of tellings the last published holds; but one that gives no date does not take a date away.
    order = (record.c.date_first.is_not(None), report.c.published, record.c.id)
    for row in connection.execute(_among(select(*columns), connection, wanted).order_by(*order)):
        found[row.event] = Happening(
            row.event, row.type or "", row.mode or "", row.status or "", row.date_first, row.date_last,
            Precision(row.date_precision) if row.date_precision else None, frozenset(states[row.event]),
        )  # fmt: skip
    return sorted(found.values(), key=lambda each: (each.first is None, each.first or date.max, each.id))


def _among(
    query: Select[tuple[object, ...]], connection: Connection, wanted: Filter, *, dated: bool = True
) -> Select[tuple[object, ...]]:
    """The records that fit, with the events they tell; with their reports where they are `dated` by them."""
    query = query.select_from(record)
    if dated or not can_pick(wanted):
        query = query.join(reading, reading.c.id == record.c.reading_id)
        query = query.join(report, report.c.id == reading.c.report_id)
    query = query.outerjoin(telling, and_(telling.c.record_key == record.c.key, telling_held(wanted.as_of))).outerjoin(
        occurrence, occurrence.c.id == telling.c.occurrence_id
    )
    if not can_pick(wanted):
        return query.where(*conditions(wanted))
    picked = fitting(connection, wanted, wanted.kinds or listed_kinds.RECORDS).subquery()
    return query.where(record.c.id.in_(select(picked.c.id)))

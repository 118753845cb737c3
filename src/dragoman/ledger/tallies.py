"""Events for counting: in a slim form, each once however often it is told; or, of very many, numbers."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import ColumnElement, Connection, Select, and_, func, select

from dragoman.ledger import listing, picking
from dragoman.ledger.actors_meant import state
from dragoman.ledger.as_of import link_held, telling_held
from dragoman.ledger.listing_tables import listing as listing_rows
from dragoman.ledger.listing_tables import tally
from dragoman.ledger.search import conditions, link, part, party, reading, record, report
from dragoman.ledger.telling_tables import occurrence, telling
from dragoman.model.dates import Precision
from dragoman.model.filters import Filter

MOST = 1_000
"""Of so many tellings the events are looked at one by one; of more there are numbers."""


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
    query = _among(select(one.label("event"), party.c.state).distinct(), connection, wanted)
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


@dataclass(frozen=True, slots=True)
class Numbers:
    """How many tellings of events there are, by mode: in each year, and with each other state, there by year.

    Those whose year nobody tells, or no month of it, are under the year "".
    """

    years: dict[str, dict[str, int]]
    partners: dict[str, dict[str, dict[str, int]]]

    @property
    def modes(self) -> dict[str, int]:
        """How many there are by mode."""
        return dict(sum((Counter(modes) for modes in self.years.values()), Counter()))


def numbers(connection: Connection, wanted: Filter, *, in_detail: bool = True) -> Numbers | None:
    """Numbers out of the counts that are kept, where events of a state or between two are asked for and are very many;
    else None: then they can be looked at one by one. Without `in_detail` there is one number with each other state.
    """
    if not (picking.can_pick(wanted) and picking.more_than(connection, wanted, MOST)):
        return None
    plain = replace(wanted, kinds=("event",), types=(), who=())
    states = [state(connection, choice) for choice in wanted.who]
    if plain != Filter(kinds=("event",)) or len(states) not in (1, 2) or not all(states):
        return None
    if len(states) == 2:
        return Numbers(_by_year(connection, listing.pair_actor(*states), wanted.types), {})  # type: ignore[arg-type]
    return Numbers(
        _by_year(connection, listing.serving_actor(states[0]), wanted.types),  # type: ignore[arg-type]
        _by_partner(connection, states[0], wanted.types)  # type: ignore[arg-type]
        if in_detail
        else {code: {"": {"": number}} for code, number in _partners(connection, states[0], wanted.types).items()},  # type: ignore[arg-type]
    )


def _by_year(connection: Connection, actor: str, types: Sequence[str]) -> dict[str, dict[str, int]]:
    year = func.substr(tally.c.month, 1, 4)
    query = select(year.label("year"), tally.c.mode, func.sum(tally.c.number).label("number")).where(
        tally.c.actor == actor,
        tally.c.kind == "event",
        tally.c.number > 0,
        *([tally.c.type.in_(types)] if types else []),
    )
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for row in connection.execute(query.group_by(year, tally.c.mode)):
        found[row.year][row.mode] = int(row.number)
    return found


def _by_partner(connection: Connection, state: str, types: Sequence[str]) -> dict[str, dict[str, dict[str, int]]]:
    first = listing.pair_actor(state, "")
    query = select(tally.c.actor, tally.c.month, tally.c.mode, func.sum(tally.c.number).label("number"))
    query = query.where(*_with_others(state, types))
    found: dict[str, dict[str, dict[str, int]]] = defaultdict(lambda: defaultdict(dict))
    for row in connection.execute(query.group_by(tally.c.actor, tally.c.month, tally.c.mode)):
        found[row.actor[len(first) :]][row.month][row.mode] = int(row.number)
    return found


def _partners(connection: Connection, state: str, types: Sequence[str]) -> dict[str, int]:
    """The states with which there are such events, and how many."""
    query = select(tally.c.actor, func.sum(tally.c.number).label("number")).where(*_with_others(state, types))
    first = len(listing.pair_actor(state, ""))
    return {row.actor[first:]: int(row.number) for row in connection.execute(query.group_by(tally.c.actor))}


def _with_others(state: str, types: Sequence[str]) -> list[ColumnElement[bool]]:
    """That a row of `tally` counts events of a state with another."""
    first, beyond = listing.pair_actor(state, ""), listing.pair_actor(state, "\uffff")
    within = [tally.c.actor >= first, tally.c.actor < beyond, tally.c.kind == "event", tally.c.number > 0]
    return [*within, *([tally.c.type.in_(types)] if types else [])]


def with_whom(connection: Connection, wanted: Filter) -> dict[str, dict[str, int]] | None:
    """How many tellings of a state's events of some days there are with each other state, by the month they begin in,
    where they are very many; else None: then they can be looked at one by one.
    """
    if not (picking.can_pick(wanted) and picking.more_than(connection, wanted, MOST)):
        return None
    own = state(connection, wanted.who[0]) if len(wanted.who) == 1 else None
    if own is None or replace(wanted, who=(), since=None, until=None) != Filter(kinds=("event",)):
        return None
    others = {listing.pair_actor(*sorted((own, code))): code for code in _partners(connection, own, ())}
    row = listing_rows.c
    query = select(row.actor, row.month, func.count().label("number")).where(
        row.actor.in_(others), row.kind == "event", row.last != "",
        *([row.day >= wanted.since.isoformat()] if wanted.since else []),
        *([row.day <= wanted.until.isoformat()] if wanted.until else []),
    )  # fmt: skip
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for each in connection.execute(query.group_by(row.actor, row.month)):
        found[others[each.actor]][each.month] = each.number
    return found


def ids(connection: Connection, wanted: Filter) -> set[str]:
    """The ids of the records that fit, without loading them."""
    query = select(record.c.key).join(reading, reading.c.id == record.c.reading_id)
    query = query.join(report, report.c.id == reading.c.report_id)
    return set(connection.execute(query.where(*conditions(wanted))).scalars())


def _among(query: Select[tuple[object, ...]], connection: Connection, wanted: Filter) -> Select[tuple[object, ...]]:
    query = (
        query.select_from(record)
        .join(reading, reading.c.id == record.c.reading_id)
        .join(report, report.c.id == reading.c.report_id)
        .outerjoin(telling, and_(telling.c.record_key == record.c.key, telling_held(wanted.as_of)))
        .outerjoin(occurrence, occurrence.c.id == telling.c.occurrence_id)
    )
    if not picking.can_pick(wanted):
        return query.where(*conditions(wanted))
    picked = picking.picked(connection, wanted, wanted.kinds or listing.RECORDS).subquery()
    return query.where(record.c.id.in_(select(picked.c.id)))

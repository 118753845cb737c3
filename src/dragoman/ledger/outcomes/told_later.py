"""What reports that are known already tell of promises in one that came late."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, func, select

from dragoman.ledger.lists.listed_actors import EVERYBODY, party_actor, place_actor, serving_actor
from dragoman.ledger.lists.listed_kinds import REPORT
from dragoman.ledger.outcomes.following import load_sentences, load_tellings
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.listing_tables import listing
from dragoman.ledger.statements.planning import BesideId
from dragoman.model.dates import known_day, printed_day
from dragoman.model.filters import Filter
from dragoman.model.following import Link, Told
from dragoman.model.words import fold
from dragoman.resolve.followup.blocks import blocks, probes
from dragoman.resolve.followup.promising.promises import outcomes_in, promises_in
from dragoman.resolve.followup.weighing.pairs import weigh
from dragoman.resolve.followup.weighing.whose import states_of

_MOST_LATER = 8  # reports that are known and were published later, looked at for each new promise
_LOOKED_AT = 30
_AROUND, _AFTER = timedelta(days=4), timedelta(days=120)


def is_late(connection: Connection, reported: Row[Any]) -> bool:
    """Whether the ledger knows reports that came out later, or on a day nobody knows."""
    everybody = (listing.c.actor == EVERYBODY) & (listing.c.kind == REPORT) & (listing.c.id != reported.id)
    for bound in (listing.c.day == "", listing.c.day >= (reported.published or "")[:10]):
        if connection.execute(select(listing.c.id).where(everybody, bound).limit(1)).first() is not None:
            return True
    return False


def told_later_of(
    connection: Connection, promises: Sequence[Told], reported: Row[Any]
) -> tuple[list[Link], dict[str, tuple[int, date]]]:
    """What reports that are known and came out later say of new promises; those reports with row and day."""
    ids = {number for each in promises for number in _later_reports(connection, each)} - {reported.id}
    report = tables.report
    rows = connection.execute(select(report).where(report.c.id.in_(ids))).all() if ids else []
    keys = tuple(row.key for row in rows)
    if not keys:
        return [], {}
    records: dict[str, list[Told]] = defaultdict(list)
    for each in load_tellings(connection, Filter(reports=keys)):
        records[each.report].append(each)
    sentences: dict[str, list[Told]] = defaultdict(list)
    for each in load_sentences(connection, keys):
        sentences[each.report].append(each)
    told = [
        each
        for key in keys
        for each in (*promises_in(records[key], sentences[key]), *outcomes_in(records[key], sentences[key]))
    ]
    marks = {each.id: blocks(each) for each in promises}
    links = [
        link
        for each in told
        if (asked := probes(each))
        for one in promises
        if marks[one.id] & asked and (link := weigh(one, each)) is not None
    ]
    return links, {row.key: (row.id, known_day(row.published, row.added_at.date())) for row in rows}


def _later_reports(connection: Connection, told: Told) -> list[int]:
    """Reports known already that may speak of a promise: of those that name any of its parties and came out on its day
    or later, or nobody knows when, `_MOST_LATER`. First come those around the day it is due, then those with most of
    its parties, then the nearest. In a ledger that has no more of them, the order in which reports came is all one.
    """
    actors = _actors(connection, told)
    begins = told.published.isoformat() if told.published else ""
    turn, ends = begins, "9999"
    if told.when is not None:
        turn = max(begins, (told.when.first - _AROUND).isoformat())
        ends = (told.when.last + _AFTER).isoformat()
    days = {number: on for actor in actors for on, number in _naming(connection, actor, turn)}
    days |= {number: on for on, number in _happening_there(connection, told, begins) if number not in days}
    around = {number: on for number, on in days.items() if turn <= on <= ends}
    if len(around) >= _MOST_LATER:
        days = around  # before which no others come
    else:
        days |= {number: on for actor in actors for on, number in _naming_before(connection, actor, begins, turn)}
    # Found by the reports, which are few: an actor may be named in very many.
    every = BesideId(listing.c.actor).in_(actors) & (listing.c.kind == REPORT)
    counts = select(listing.c.id, func.count().label("number")).where(every, listing.c.id.in_(days))
    shared = {row.id: row.number for row in connection.execute(counts.group_by(listing.c.id))}

    def rank(number: int) -> tuple[bool, int, int, str, int]:
        day_of = days[number]
        return not turn <= day_of <= ends, -shared.get(number, 0), _between(turn, day_of), day_of, number

    return sorted(days, key=rank)[:_MOST_LATER]


def _actors(connection: Connection, told: Told) -> list[str]:
    """The parties of a promise and the states they serve, as they are listed."""
    taking = [actor for actor in told.actors if actor.side != "said_by"]
    party = tables.party
    query = select(party.c.id).where(party.c.key.in_({actor.key for actor in taking}))
    states = {serving_actor(state) for state in states_of(told)}
    return [*map(party_actor, connection.execute(query).scalars()), *sorted(states)]


def _naming(connection: Connection, actor: str, turn: str) -> Iterator[tuple[str, int]]:
    """Reports that name an actor from a day on, the first ones."""
    yield from _listed(connection, actor, listing.c.day >= turn, (listing.c.day, listing.c.id))


def _naming_before(connection: Connection, actor: str, begins: str, turn: str) -> Iterator[tuple[str, int]]:
    """Those before that day, the last ones, from another day on; and those of which nobody knows when."""
    if begins < turn:
        before = (listing.c.day >= begins) & (listing.c.day < turn)
        yield from _listed(connection, actor, before, (listing.c.day.desc(), listing.c.id.desc()))
    if begins:
        yield from _listed(connection, actor, listing.c.day == "", (listing.c.day, listing.c.id))


def _listed(
    connection: Connection, actor: str, bounds: ColumnElement[bool], order: Sequence[ColumnElement[Any]]
) -> Iterator[tuple[str, int]]:
    query = select(listing.c.day, listing.c.id).where(listing.c.actor == actor, listing.c.kind == REPORT, bounds)
    for row in connection.execute(query.order_by(*order).limit(_LOOKED_AT)).all():
        yield row.day, row.id


def _happening_there(connection: Connection, told: Told, begins: str) -> Iterator[tuple[str, int]]:
    """Reports from a day on of events in the place of a promise around the day it is due, whoever takes part."""
    if told.when is None or not told.place:
        return
    record, reading, report = tables.record, tables.reading, tables.report
    first, last = (told.when.first - _AROUND).isoformat(), (told.when.last + _AROUND).isoformat()
    there = listing.c.actor == place_actor(max(fold(told.place).split(), key=len, default=""))
    query = (
        select(func.coalesce(report.c.published, "").label("day"), report.c.id)
        .select_from(listing)
        .join(record, record.c.id == listing.c.id)
        .join(reading, reading.c.id == record.c.reading_id)
        .join(report, report.c.id == reading.c.report_id)
        .where(there, listing.c.kind == "event", listing.c.day >= first, listing.c.day <= last)
        .order_by(listing.c.day, listing.c.id)
    )
    for row in connection.execute(query.limit(_LOOKED_AT)):
        if not row.day or row.day >= begins:
            yield row.day[:10], row.id


def _between(one: str, other: str) -> int:
    """The days between two; none where one of them is not known."""
    first, second = printed_day(one), printed_day(other)
    return abs((first - second).days) if first and second else 0

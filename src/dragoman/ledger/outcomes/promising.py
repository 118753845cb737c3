"""What a report promises and what it tells of promises, as rows: found through blocks, weighed pair by pair."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, func, insert, select

from dragoman.ledger.lists.listed_actors import EVERYBODY, party_actor, place_actor, serving_actor
from dragoman.ledger.lists.listed_kinds import REPORT
from dragoman.ledger.outcomes.following import load_around, load_sentences, load_tellings, load_told
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.followup_tables import outcome, promise, promise_block
from dragoman.ledger.schema.listing_tables import listing
from dragoman.ledger.statements.chunks import chunks
from dragoman.model.dates import DateInterval, known_day, printed_day
from dragoman.model.filters import Filter
from dragoman.model.following import Link, Told
from dragoman.model.words import fold
from dragoman.resolve.followup.blocks import blocks, probes
from dragoman.resolve.followup.following import by_nearness, kind_of, most_near
from dragoman.resolve.followup.promising.promises import outcomes_in, promises_in
from dragoman.resolve.followup.promising.referring import with_what_is_meant
from dragoman.resolve.followup.weighing.pairs import in_time, weigh
from dragoman.resolve.followup.weighing.whose import states_of

FULL = 40  # promises a block leads to: of more, those due last
_MOST_LATER = 8  # reports that are known and were published later, looked at for each new promise
_LOOKED_AT = 30
_LOOKED_UP = 24  # promises that share most with a telling: of half of an old report's it is told too early
_AROUND, _AFTER = timedelta(days=4), timedelta(days=120)


@dataclass(slots=True)
class Touched:
    """Which promises, tellings of them, and commitments (all by id) are to be looked at again."""

    promises: set[str] = field(default_factory=set)
    told: set[str] = field(default_factory=set)
    roots: set[str] = field(default_factory=set)


def follow(
    connection: Connection, reported: Row[Any], records: Sequence[Told], sentences: Sequence[Told], touched: Touched
) -> None:
    """Makes the rows of what a report (row of `report`) promises and tells of promises what they must be now."""
    _take_off(connection, reported.id, touched)
    promises, outcomes = promises_in(records, sentences), outcomes_in(records, sentences)
    known_on = known_day(reported.published, reported.added_at.date())
    for each in promises:
        _put_up(connection, each, reported.id, known_on)
    links = _of_earlier(connection, [*promises, *outcomes])
    _write(connection, links, {reported.key: (reported.id, known_on)}, touched)
    if promises and _is_late(connection, reported):
        links, whose = _of_later(connection, promises, reported)
        _write(connection, links, whose, touched)
    touched.promises |= {each.id for each in promises}


def _take_off(connection: Connection, report_id: int, touched: Touched) -> None:
    whose = select(promise.c.root).join(outcome, outcome.c.promise == promise.c.key)
    spoken_of = connection.execute(whose.where(outcome.c.report_id == report_id)).scalars().all()
    if spoken_of:
        touched.roots |= set(spoken_of)
        connection.execute(delete(outcome).where(outcome.c.report_id == report_id))
    rows = connection.execute(select(promise.c.key, promise.c.root).where(promise.c.report_id == report_id)).all()
    if rows:
        keys = [row.key for row in rows]
        touched.roots |= {row.root for row in rows}
        told = set(connection.execute(select(outcome.c.told).where(outcome.c.promise.in_(keys))).scalars())
        touched.told |= told
        touched.promises |= told
        connection.execute(delete(outcome).where(outcome.c.promise.in_(keys)))
        connection.execute(delete(promise_block).where(promise_block.c.promise.in_(keys)))
        connection.execute(delete(promise).where(promise.c.key.in_(keys)))


def _put_up(connection: Connection, told: Told, report_id: int, known_on: date) -> None:
    connection.execute(
        insert(promise).values(
            key=told.id,
            report_id=report_id,
            report=told.report,
            published=told.published,
            known_on=known_on,
            kind=kind_of(told),
            due=told.when.iso if told.when else None,
            place=told.place,
            value=told.value,
            parent=None,
            root=told.id,
        )
    )
    wanted = sorted(blocks(told))
    for some in chunks(wanted):
        held = select(promise_block.c.block).where(promise_block.c.block.in_(some)).group_by(promise_block.c.block)
        _make_room(connection, connection.execute(held.having(func.count() >= FULL)).scalars().all())
    if wanted:
        connection.execute(insert(promise_block), [{"block": block, "promise": told.id} for block in wanted])


def _make_room(connection: Connection, full: Sequence[str]) -> None:
    """Takes the promise that is due first out of each of these full blocks."""
    if not full:
        return
    order = (func.coalesce(promise.c.due, ""), promise.c.known_on, promise.c.key)
    nth = func.row_number().over(partition_by=promise_block.c.block, order_by=order).label("nth")
    query = select(promise_block, nth).join(promise, promise.c.key == promise_block.c.promise)
    ranked = query.where(promise_block.c.block.in_(full)).subquery()
    first = select(ranked.c.block, ranked.c.promise).where(ranked.c.nth == 1)
    gone = [{"full": row.block, "first": row.promise} for row in connection.execute(first)]
    this = (promise_block.c.block == bindparam("full")) & (promise_block.c.promise == bindparam("first"))
    connection.execute(delete(promise_block).where(this), gone)


def _of_earlier(connection: Connection, told: Sequence[Told]) -> list[Link]:
    """What these tellings say of promises made before."""
    probed = {each.id: probes(each) for each in told}
    found: dict[str, list[str]] = defaultdict(list)
    for some in chunks(sorted(frozenset().union(*probed.values()))):
        rows = select(promise_block.c.block, promise_block.c.promise).where(promise_block.c.block.in_(some))
        for block, key in connection.execute(rows).all():  # fetched one by one, a thousand rows cost more than the rest
            found[block].append(key)
    shared = {key: Counter(each for block in wanted for each in found.get(block, ())) for key, wanted in probed.items()}
    near, kept = _nearest_earlier(connection, told, shared)
    known = _as_promised(connection, load_told(connection, {key for keys in near.values() for key in keys}), kept)
    pairs = ((known[key], each) for each in told for key in near[each.id] if key in known)
    return [link for one, other in pairs if (link := weigh(one, other)) is not None]


def _nearest_earlier(
    connection: Connection, told: Sequence[Told], shared: Mapping[str, Mapping[str, int]]
) -> tuple[dict[str, list[str]], dict[str, "_Kept"]]:
    """For each telling the promises with most in common that another report made by its day, without those that it is
    too late to speak of; and all that were looked up. A large ledger has hundreds: the first are looked up first.
    """
    ranked = {each.id: by_nearness(shared[each.id]) for each in told}
    near: dict[str, list[str]] = {}
    kept: dict[str, _Kept] = {}
    open_ones, size = list(told), _LOOKED_UP
    while open_ones:
        wanted = {key for each in open_ones for key in ranked[each.id][:size]} - kept.keys()
        for some in chunks(sorted(wanted)):
            columns = (promise.c.kind, promise.c.report, promise.c.published, promise.c.due, promise.c.value)
            for key, *row in connection.execute(select(promise.c.key, *columns).where(promise.c.key.in_(some))).all():
                kept[key] = _Kept(*row)
        for each in open_ones:
            allowed = (key for key in ranked[each.id][:size] if key in kept and kept[key].allowed(each))
            near[each.id] = list(islice(allowed, most_near(each)))
        open_ones = [each for each in open_ones if len(near[each.id]) < most_near(each) and len(ranked[each.id]) > size]
        size *= 4
    for each in told:
        near[each.id] = [key for key in near[each.id] if in_time(kept[key].published, kept[key].when, each)]
    return near, kept


@dataclass(frozen=True, slots=True)
class _Kept:
    """What a row of `promise` has of it that tells whether another telling may speak of it."""

    kind: str
    report: str
    published: date | None
    due: str | None
    value: float | None

    @property
    def when(self) -> DateInterval | None:
        return DateInterval.parse(self.due) if self.due else None

    def allowed(self, told: Told) -> bool:
        """Whether another report made the promise by the day of a telling."""
        if self.report == told.report:
            return False
        return self.published is None or told.published is None or self.published <= told.published


def _as_promised(connection: Connection, told: Mapping[str, Told], kept: Mapping[str, _Kept]) -> dict[str, Told]:
    """The promises (by id) with the days and sums they were kept with: the record of an act has no sum of its own. One
    that is read to be of no state has those of its report around it, one that names no matter what it points
    back to.
    """
    stateless = {each.report for each in told.values() if not states_of(each)}
    around = load_around(connection, stateless) if stateless else {}
    found: dict[str, Told] = {}
    for key, each in told.items():
        meant = with_what_is_meant(replace(each, around=around.get(each.report, ())))
        when = kept[key].when
        same = when is not None and meant.when is not None and when.iso == meant.when.iso
        found[key] = replace(meant, when=meant.when if same else when, value=kept[key].value)
    return found


def _is_late(connection: Connection, reported: Row[Any]) -> bool:
    """Whether the ledger knows reports that came out later, or on a day nobody knows."""
    everybody = (listing.c.actor == EVERYBODY) & (listing.c.kind == REPORT) & (listing.c.id != reported.id)
    for bound in (listing.c.day == "", listing.c.day >= (reported.published or "")[:10]):
        if connection.execute(select(listing.c.id).where(everybody, bound).limit(1)).first() is not None:
            return True
    return False


def _of_later(
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
    days = {number: on for actor in actors for on, number in _naming(connection, actor, begins, turn)}
    days |= {number: on for on, number in _happening_there(connection, told, begins) if number not in days}
    # Found by the reports, which are few: an actor may be named in very many.
    every = listing.c.actor.concat("").in_(actors) & (listing.c.kind == REPORT)
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


def _naming(connection: Connection, actor: str, begins: str, turn: str) -> Iterator[tuple[str, int]]:
    """Reports that name an actor from a day on, those nearest to another day, and those of which nobody knows when."""
    mine = (listing.c.actor == actor) & (listing.c.kind == REPORT)
    after = (listing.c.day >= turn, (listing.c.day, listing.c.id))
    before = ((listing.c.day >= begins) & (listing.c.day < turn), (listing.c.day.desc(), listing.c.id.desc()))
    undated = (listing.c.day == "", (listing.c.day, listing.c.id))
    for bounds, order in (after, *([before] if begins < turn else []), *([undated] if begins else [])):
        query = select(listing.c.day, listing.c.id).where(mine, bounds)
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


def _write(connection: Connection, links: Iterable[Link], whose: dict[str, tuple[int, date]], touched: Touched) -> None:
    """Keeps what tellings say of promises; `whose` has row and day of their reports."""
    rows = []
    for link in links:
        number, known_on = whose[link.report]
        rows.append(
            {
                "promise": link.promise,
                "told": link.told,
                "report_id": number,
                "report": link.report,
                "published": link.on,
                "known_on": known_on,
                "state": link.state,
                "score": link.score,
                "why": link.why,
                "compared": [[entry.aspect, entry.promised, entry.told, entry.agrees] for entry in link.compared],
                "due": link.due.iso if link.due else None,
                "plain": link.plain,
                "chosen": False,
            }
        )
        touched.told.add(link.told)
        touched.promises.add(link.told)
    if rows:
        connection.execute(insert(outcome), rows)

"""What a report promises and what it tells of promises, as rows: found through blocks, weighed pair by pair."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, func, insert, select

from dragoman.ledger.outcomes.following import load_around, load_told
from dragoman.ledger.outcomes.told_later import is_late, told_later_of
from dragoman.ledger.schema.followup_tables import outcome, promise, promise_block
from dragoman.ledger.statements.chunks import chunks
from dragoman.model.dates import DateInterval, known_day
from dragoman.model.following import Link, Told
from dragoman.resolve.followup.blocks import blocks, probes
from dragoman.resolve.followup.following import by_nearness, kind_of, most_near
from dragoman.resolve.followup.promising.promises import outcomes_in, promises_in
from dragoman.resolve.followup.promising.referring import with_what_is_meant
from dragoman.resolve.followup.weighing.pairs import in_time, weigh
from dragoman.resolve.followup.weighing.whose import states_of

FULL = 40  # promises a block leads to: of more, those due last
_LOOKED_UP = 24  # promises that share most with a telling: of half of an old report's it is told too early


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
    if promises and is_late(connection, reported):
        links, whose = told_later_of(connection, promises, reported)
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

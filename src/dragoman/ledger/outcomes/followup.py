"""Commitments with their states, as they are kept; what hangs on the day of asking alone is decided here."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, product
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Row,
    Select,
    and_,
    case,
    func,
    literal,
    or_,
    select,
    union_all,
)

from dragoman.ledger.asking.actors_meant import together
from dragoman.ledger.asking.picking.conditions import can_pick
from dragoman.ledger.asking.picking.rows import fitting
from dragoman.ledger.asking.search import conditions, reading, record, report
from dragoman.ledger.lists.listed_actors import on_side
from dragoman.ledger.lists.listed_kinds import RECORDS
from dragoman.ledger.outcomes.findings import Asked, findings
from dragoman.ledger.outcomes.following import load_told
from dragoman.ledger.outcomes.threads import FOLLOWUP, load_threads, unfolded
from dragoman.ledger.over_time.timeline import held_on
from dragoman.ledger.rows import CommitmentRow
from dragoman.ledger.schema.followup_tables import commitment, commitment_party, outcome, promise
from dragoman.ledger.schema.judgement_tables import state_change
from dragoman.ledger.statements.asking_once import once
from dragoman.ledger.statements.chunks import chunks
from dragoman.ledger.statements.planning import looked_at, one_of
from dragoman.model.counting import AtLeast, total
from dragoman.model.dates import DateInterval
from dragoman.model.filters import Filter
from dragoman.model.following import FollowUp
from dragoman.resolve.followup.following import Stood, as_promise, followed
from dragoman.resolve.followup.promising.promises import TO_COME
from dragoman.resolve.followup.thread import COMING

STATES = ("overdue", "due", "open", "changed", "done", "cancelled")
_ENDED, _GOING_ON = ("done", "cancelled"), ("open", "changed")
_KEPT_AS = {
    "overdue": _GOING_ON,
    "due": (*_GOING_ON, COMING),
    "open": ("open", COMING),
    "changed": ("changed",),
    "done": ("done", COMING),
    "cancelled": ("cancelled",),
}
"""The states, without the clock, of what may stand so on a day."""
_KINDS = {"commitment", *TO_COME}
_FEW = 20_000
"""Commitments of a party that are counted at once, in an index; of more each state is counted by itself."""
_FEW_CHANGED = 2_000
"""Commitments of a party that have changed since a day and are asked for by their ids."""
_PROMISING = ("", *(status for statuses in TO_COME.values() for status in statuses))  # a commitment has none


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which commitments: in these states; of which a telling fits `told`; as the ledger stood on a day.

    Due from `since` until `until` means that the last day it is for lies there, due `by` a day that its first does;
    `changed` from one day to another that it came to stand as it does. With `recorded` those that a sentence announces
    in passing are left out.
    """

    states: tuple[str, ...] = ()
    by: date | None = None
    as_of: date | None = None
    since: date | None = None
    until: date | None = None
    changed: tuple[date, date] | None = None
    told: Filter | None = None
    recorded: bool = False
    keys: tuple[str, ...] | None = None


def commitments(
    connection: Connection,
    today: date,
    wanted: Wanted | None = None,
    most: int | None = None,
    *,
    latest: bool = False,
) -> list[FollowUp]:
    """Commitments of every kind as of `today`, the earliest due first, those without a date last.

    Of many the first `most`; with `latest` the latest due first, those changed since a day by that day.
    """
    wanted = wanted or Wanted()
    return _in_full(connection, _ordered(connection, today, wanted, most, latest), today, wanted.as_of)


def listed(
    connection: Connection, today: date, wanted: Wanted, most: int | None = None, *, latest: bool = False
) -> list[CommitmentRow]:
    """The same in short: for lists."""
    rows = _ordered(connection, today, wanted, most, latest)
    made = _made_so(connection, [row.key for row in rows if row.state not in ("open", COMING)], wanted.as_of)
    found = []
    for row in rows:
        by = made.get(row.key)
        found.append(
            CommitmentRow(
                row.key,
                row.stands,
                DateInterval.parse(row.due) if row.due else None,
                by.why if by else "",
                by.report_key if by else None,
                (by.outlet or by.title) if by else None,
            )
        )
    return found


def _ordered(connection: Connection, today: date, wanted: Wanted, most: int | None, latest: bool) -> list[Row[Any]]:
    """Those that fit, each as it `stands` on the day. Of very many the first are found by an index, so that those with
    a date, and each source of them, are asked for one by one.
    """
    whose = _whose(connection, wanted)
    stood = [each.subquery() for each in (*_kept(today, wanted, whose), *_changed_since(connection, wanted, whose))]
    # Of a party next to none are in these states: they are found by the state, not by going through all its days.
    rare = whose.rows is not commitment and wanted.states in (("changed",), ("cancelled",))
    found: list[Row[Any]] = []
    for dated, part in product(_dated(wanted), _parts(wanted, latest=latest)):
        left = None if most is None else most - len(found)
        some: list[Row[Any]] = []
        for rows in stood:
            query, by = _among(rows, today, wanted, dated)
            key = looked_at(rows.c.key) if rare or part else rows.c.key
            order = (by.desc(), key.desc()) if latest else (by, key)
            for within in _in_part(rows.c, wanted, part):
                some += connection.execute(_with_due(query.where(*within).order_by(*order).limit(left))).all()
        found += sorted(some, key=lambda row: (row.by or date.min, row.key), reverse=latest)[:left]
        if most is not None and len(found) >= most:
            break
    return found


def _parts(wanted: Wanted, *, latest: bool) -> Sequence[str]:
    """What is due by a day as of another is looked for in two parts: first what was to be over by it, among which
    enough may be found; of all that was to be over later each is asked when it was to begin.
    """
    return ("over", "going on") if wanted.by and wanted.as_of and not latest else ("",)


def _in_part(row: Any, wanted: Wanted, part: str) -> Iterable[Sequence[ColumnElement[bool]]]:
    """What those of this part fulfil, each by one of these conditions, put so that an index has all that they ask."""
    if not part:
        yield ()
    elif part == "over":
        for state in sorted({kept for asked in wanted.states or STATES for kept in _KEPT_AS[asked]}):
            yield row.state == state, row.due_last <= wanted.by
    else:
        yield row.due_first < row.due_last, row.due_last > wanted.by


def _with_due(query: Select[Any]) -> Select[Any]:
    """The same with when they are due in words, which is looked up for those that are found."""
    if "due" in query.selected_columns:
        return query
    some = query.subquery()
    return select(some, commitment.c.due).join(commitment, commitment.c.key == some.c.key)


def _dated(wanted: Wanted) -> tuple[bool, ...]:
    """Whether those that fit bear a day, and whether some may bear none."""
    within_days = wanted.changed or wanted.since or wanted.until or wanted.by
    return (True,) if within_days or wanted.states in (("due",), ("overdue",)) else (True, False)


def _among(rows: FromClause, today: date, wanted: Wanted, dated: bool) -> tuple[Select[Any], ColumnElement[Any]]:
    """Of these rows those that fit and bear a day, or bear none, each as it `stands`; and the day they are ordered by.

    What follows from the state of its days is said too, for the database to begin with.
    """
    row = rows.c
    by = row.changed_on if wanted.changed else row.due_last
    stands = _by_the_clock(row, today)
    ahead = wanted.states == ("open",) and not wanted.changed
    within = (by >= today if ahead else by.is_not(None)) if dated else by.is_(None)
    query = select(rows, by.label("by"), stands.label("stands")).where(*_asked(row, wanted), within)
    return query.where(*_standing(row, stands, wanted.states, today)), by


def _made_so(connection: Connection, keys: Sequence[str], as_of: date | None) -> dict[str, Row[Any]]:
    """What made each commitment stand as it does, with the report."""
    row = state_change.c
    found: dict[str, Row[Any]] = {}
    for some in chunks(keys):
        query = (
            select(row.subject, row.why, row.report_key, report.c.outlet, report.c.title)
            .outerjoin(report, report.c.key == row.report_key)
            .where(row.kind == FOLLOWUP, one_of(row.subject, some), row.day.is_not(None))
            .where(*([row.day <= as_of] if as_of else []))
            .order_by(row.day, row.id)
        )
        found |= {each.subject: each for each in connection.execute(query)}
    return found


def tally(connection: Connection, today: date, wanted: Wanted, most: int | None = None) -> dict[str, int]:
    """How many commitments there are in each state; of each no more than `most` are counted: `AtLeast` so many. Of a
    party that has few all are.
    """
    whose = _whose(connection, wanted)
    at_once = _FEW if most is None else min(_FEW, len(STATES) * (most + 1))
    if whose.rows is not commitment and (few := _few(connection, today, wanted, whose, at_once)) is not None:
        return few
    found: Counter[str] = Counter()
    for rows in (each.subquery() for each in _changed_since(connection, wanted, whose)):  # is gone through once
        stands = _by_the_clock(rows.c, today).label("stands")
        changed = select(stands, func.count().label("number")).where(*_asked(rows.c, wanted)).group_by(stands)
        found.update({row.stands: row.number for row in connection.execute(changed)})
    counts: list[Select[str, int]] = []
    for state in wanted.states or STATES:
        asked = replace(wanted, states=(state,))
        for rows in (each.subquery() for each in _kept(today, asked, whose)):
            for dated in _dated(asked):
                one, _ = _among(rows, today, asked, dated)
                one = one.where(rows.c.state.in_(_KEPT_AS[state]))  # for the database to begin with
                of_party = wanted.as_of and whose.rows is not commitment
                for within in _on_the_day(rows.c, today) if of_party and state == "due" else [()]:
                    some = one.where(*within).with_only_columns(literal(1))  # of an index alone
                    some = some.limit(None if most is None else most + 1)
                    number = func.count().label("number")
                    counts.append(select(literal(state).label("stands"), number).select_from(some.subquery()))
    for row in connection.execute(union_all(*counts)):
        found[row.stands] += row.number
    numbers = {state: found[state] for state in wanted.states or STATES if found[state]}
    return {state: number if most is None or number <= most else AtLeast(most) for state, number in numbers.items()}


def _on_the_day(row: Any, today: date) -> Iterable[Sequence[ColumnElement[bool]]]:
    """What is due on a day fulfils one of these: it is for that day alone, or for several."""
    yield row.due_first == row.due_last, row.due_last == today
    yield row.due_first < row.due_last, row.due_last >= today


def _few(connection: Connection, today: date, wanted: Wanted, whose: "_Whose", most: int) -> dict[str, int] | None:
    """The same of parties that have few, which are gone through once; None for those that have more than `most`."""
    found: Counter[str] = Counter()
    stood = (*_kept(today, wanted, whose), *_changed_since(connection, wanted, whose))
    for rows in (each.subquery() for each in stood):
        stands = _by_the_clock(rows.c, today).label("stands")
        some = select(stands).where(*_asked(rows.c, wanted)).limit(most + 1).subquery()
        for row in connection.execute(select(some.c.stands, func.count().label("number")).group_by(some.c.stands)):
            found[row.stands] += row.number
        if found.total() > most:
            return None
    return {state: found[state] for state in wanted.states or STATES if found[state]}


def count(connection: Connection, today: date, wanted: Wanted, most: int | None = None) -> int:
    """How many there are; of each state no more than `most` are counted."""
    return total(tally(connection, today, replace(wanted, recorded=True), most).values())


def made_on(connection: Connection, keys: Sequence[str]) -> dict[str, str]:
    """The day (ISO 8601) on which each of these commitments was first told; without those whose report bears none."""
    found: dict[str, str] = {}
    for some in chunks(keys):
        query = select(promise.c.key, promise.c.published).where(one_of(promise.c.key, some))
        found |= {row.key: row.published.isoformat() for row in connection.execute(query) if row.published}
    return found


def told_of(connection: Connection, today: date, key: str, as_of: date | None = None) -> list[FollowUp]:
    """The commitments that a record (by id) makes, or says something of."""
    making = select(promise.c.root).where(promise.c.key == key)
    telling = select(promise.c.root).join(outcome, outcome.c.promise == promise.c.key)
    roots = {*connection.execute(making).scalars()}
    roots |= {*connection.execute(telling.where(outcome.c.told == key, outcome.c.chosen)).scalars()}
    if not roots:
        return []
    return commitments(connection, today, Wanted(as_of=as_of, keys=tuple(sorted(roots))))


def _kept(today: date, wanted: Wanted, whose: "_Whose") -> Iterable[Select[Any]]:
    """How commitments stand after all reports. Or how they stood on a day: all of them by their history, each state
    by itself, which an index has in order; those of parties that have not changed since.
    """
    rows, then = whose.rows.c, wanted.as_of
    columns = (rows.key, rows.state, rows.due, rows.due_first, rows.due_last, rows.recorded)
    if then is None:
        yield select(*columns, rows.changed_on).where(rows.told_on <= today, *whose.named(rows.key))
    elif whose.rows is commitment:
        stood = _history(then).where(*whose.named(state_change.c.subject))
        if wanted.keys is not None:
            yield stood.where(state_change.c.kind == FOLLOWUP)
            return
        if wanted.changed:
            yield stood.where(state_change.c.after.in_([state for state in wanted.states or STATES if state != "open"]))
            return
        for state in dict.fromkeys(chain.from_iterable(_KEPT_AS[each] for each in wanted.states or STATES)):
            yield stood.where(state_change.c.after == state)
    else:
        stood = select(rows.key, rows.state, rows.due_first, rows.due_last, rows.recorded)  # all of it in an index
        stood = stood.add_columns(rows.last_on.label("changed_on"))
        yield stood.where(rows.last_on <= then, *whose.named(rows.key))


def _changed_since(connection: Connection, wanted: Wanted, whose: "_Whose") -> Iterable[Select[Any]]:
    """How commitments of parties stood on a day that have changed since; those alone that there still are. Which these
    are a page asks once.
    """
    rows, then = whose.rows.c, wanted.as_of
    if then is None or whose.rows is commitment:
        return
    changed = rows.first_on < rows.last_on  # in the words of the index
    since = select(rows.key).where(changed, rows.first_on <= then, rows.last_on > then, *whose.named(rows.key))

    def work() -> Sequence[str]:
        return connection.execute(since.limit(_FEW_CHANGED + 1)).scalars().all()

    keys = once(connection, (wanted.told, wanted.keys, then), work)
    if keys:
        these = keys if len(keys) <= _FEW_CHANGED else since
        yield _history(then).where(state_change.c.kind == FOLLOWUP, state_change.c.subject.in_(these))


def _history(then: date) -> Select[Any]:
    """How things stood on a day; of them commitments alone have the states of commitments. The state is put so that of
    a party's few no index goes through all that stood so.
    """
    row = state_change.c
    return select(
        row.subject.label("key"), row.after.concat("").label("state"), row.due, row.due_first, row.due_last,
        (~row.subject.contains(":")).label("recorded"), row.day.label("changed_on"),
    ).where(held_on(then))  # fmt: skip


def _by_the_clock(row: Any, today: date) -> ColumnElement[str]:
    """The same as `by_the_clock` of the resolver."""
    stays = or_(row.state.in_(_ENDED), row.due_first.is_(None), row.due_first > today)
    told = case((row.state == COMING, literal("open")), else_=row.state)
    over = case((row.state == COMING, literal("done")), else_=literal("overdue"))
    return case((stays, told), (row.due_last >= today, literal("due")), else_=over)


def _standing(row: Any, stands: Any, states: Sequence[str], today: date) -> Iterable[ColumnElement[bool]]:
    """That it stands so on the day; and, for the database to begin with, what follows from that of its days."""
    if states:
        yield stands.in_(states)
    if states == ("overdue",):
        yield row.due_last < today
    if states == ("due",):
        yield row.due_last >= today
    if len(states) == 1 and states[0] not in ("due", "overdue"):
        yield row.state.in_(_KEPT_AS[states[0]]) if len(_KEPT_AS[states[0]]) > 1 else row.state == states[0]


def _asked(row: Any, wanted: Wanted) -> Iterable[ColumnElement[bool]]:
    if wanted.by:
        yield row.due_first <= wanted.by
    if wanted.since:
        yield row.due_last >= wanted.since
    if wanted.until:
        yield row.due_last <= wanted.until
    if wanted.changed:
        yield and_(row.changed_on.between(*wanted.changed), row.state.not_in(("open", COMING)))
    if wanted.recorded:
        yield row.recorded


@dataclass(frozen=True, slots=True)
class _Whose:
    """The rows that say how those commitments stand that are asked for, and what the `key` of these fulfils."""

    rows: FromClause
    keys: Sequence[str] | None
    told: Select[Any] | None = None

    def named(self, key: ColumnElement[str]) -> list[ColumnElement[bool]]:
        return [key.in_(some) for some in (self.keys, self.told) if some is not None]


def _whose(connection: Connection, wanted: Wanted) -> _Whose:
    """Those that certain records, or certain parties, or certain ids are asked for."""
    told = _plain(wanted.told) if wanted.told else None
    actors = _concerned(connection, told) if told else ()
    if told is None or not actors:
        return _Whose(commitment, wanted.keys, _of_records(connection, told) if told else None)
    row = commitment_party.c
    sides = [row.sides.contains(on_side(side)) for side in told.who[0].sides]
    mine = [row.actor.in_(actors), *([or_(*sides)] if sides else [])]
    columns = select(*(row[column.name] for column in commitment.c)).where(*mine)
    return _Whose((columns if len(actors) == 1 else columns.distinct()).subquery(), wanted.keys)


def _plain(told: Filter) -> Filter | None:
    """The same filter; None where it asks nothing. How things stood on a day the changes say, if parties are all else
    that is asked for.
    """
    timeless = replace(told, as_of=None)
    if timeless != Filter(kinds=told.kinds, who=told.who) or not _KINDS.issubset(told.kinds or RECORDS):
        return told
    return timeless if told.who else None


def _concerned(connection: Connection, told: Filter) -> tuple[str, ...]:
    """The actors that are asked for; none where records must be asked for more than their parties."""
    plain = told == Filter(kinds=told.kinds, who=told.who) and _KINDS.issubset(told.kinds or RECORDS)
    return together(connection, told.who) if plain else ()


def _of_records(connection: Connection, wanted: Filter) -> Select[Any]:
    """The commitments of which one of these records tells."""
    query = select(promise.c.root).join(record, record.c.key == promise.c.key)
    everybody = tuple(replace(choice, sides=()) for choice in wanted.who)
    # Of what a state had to do with little is to come: the rest need not be looked up among the promises.
    whoever = replace(wanted, who=everybody, statuses=wanted.statuses or _PROMISING)
    if can_pick(whoever):
        picked = fitting(connection, whoever, wanted.kinds or RECORDS).subquery()
        query = query.where(record.c.id.in_(select(picked.c.id)))
        if everybody == wanted.who:
            return query
    query = query.join(reading, reading.c.id == record.c.reading_id).join(report, report.c.id == reading.c.report_id)
    return query.where(*conditions(wanted))


def _in_full(connection: Connection, rows: Sequence[Row[Any]], today: date, as_of: date | None) -> list[FollowUp]:
    """Commitments with their tellings and steps. One that was known on a day and is no more stands alone."""
    keys = [row.key for row in rows]
    tellings, links = load_threads(connection, keys, as_of)
    ids = {*keys, *(each.id for found in tellings.values() for each in found)}
    ids |= {link.told for found in links.values() for link in found}
    told = load_told(connection, ids, as_of)
    made = _made_so(connection, keys, as_of) if as_of else {}
    missed = [row.key for row in rows if row.stands == "overdue" and row.key in told and told[row.key].kind == "figure"]
    less = _less(connection, missed, as_of) if missed else {}
    found = []
    for row in rows:
        if row.key in told:
            promised = tellings.get(row.key) or [as_promise(told[row.key])]
            standings = [each for each in unfolded(promised, links[row.key]) if each.by is None or each.by.told in told]
            known = [told[each.id] for each in promised if each.id in told]
            why = made[row.key].why if row.key in made else ""
            stood = Stood(row.state, DateInterval.parse(row.due) if row.due else None, why, less.get(row.key, ""))
            found.append(followed(known, standings, told, today, stood))
    return found


def _less(connection: Connection, keys: Sequence[str], as_of: date | None) -> dict[str, str]:
    """What was reached of these target figures (by id), where a figure told since is less."""
    asked = Asked(as_of=as_of, remarks=True, records=keys)
    return {each.sides[0].id: each.why for each in findings(connection, asked) if each.sort == "target"}

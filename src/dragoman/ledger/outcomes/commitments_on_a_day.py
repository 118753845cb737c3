"""How commitments stand on a day, as SQL: by what is kept of them, by their history, and by the clock."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import chain
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, and_, case, literal, or_, select

from dragoman.ledger.outcomes.threads import FOLLOWUP
from dragoman.ledger.outcomes.wanted_commitments import Wanted, Whose
from dragoman.ledger.over_time.timeline import held_on
from dragoman.ledger.schema.followup_tables import commitment
from dragoman.ledger.schema.judgement_tables import state_change
from dragoman.ledger.statements.asking_once import once
from dragoman.resolve.followup.thread import COMING

STATES = ("overdue", "due", "open", "changed", "done", "cancelled")
_ENDED, _GOING_ON = ("done", "cancelled"), ("open", "changed")
KEPT_AS = {
    "overdue": _GOING_ON,
    "due": (*_GOING_ON, COMING),
    "open": ("open", COMING),
    "changed": ("changed",),
    "done": ("done", COMING),
    "cancelled": ("cancelled",),
}
"""The states, without the clock, of what may stand so on a day."""
_FEW_CHANGED = 2_000
"""Commitments of a party that have changed since a day and are asked for by their ids."""


def with_and_without_days(wanted: Wanted) -> tuple[bool, ...]:
    """Whether those that fit bear a day, and whether some may bear none."""
    within_days = wanted.changed or wanted.since or wanted.until or wanted.by
    return (True,) if within_days or wanted.states in (("due",), ("overdue",)) else (True, False)


def fitting_of(rows: FromClause, today: date, wanted: Wanted, dated: bool) -> tuple[Select[Any], ColumnElement[Any]]:
    """Of these rows those that fit and bear a day, or bear none, each as it `stands`; and the day they are ordered by.

    What follows from the state of its days is said too, for the database to begin with.
    """
    row = rows.c
    by = row.changed_on if wanted.changed else row.due_last
    stands = by_the_clock(row, today)
    ahead = wanted.states == ("open",) and not wanted.changed
    within = (by >= today if ahead else by.is_not(None)) if dated else by.is_(None)
    query = select(rows, by.label("by"), stands.label("stands")).where(*as_asked(row, wanted), within)
    return query.where(*_standing(row, stands, wanted.states, today)), by


def as_kept(today: date, wanted: Wanted, whose: Whose) -> Iterable[Select[Any]]:
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
        for state in dict.fromkeys(chain.from_iterable(KEPT_AS[each] for each in wanted.states or STATES)):
            yield stood.where(state_change.c.after == state)
    else:
        stood = select(rows.key, rows.state, rows.due_first, rows.due_last, rows.recorded)  # all of it in an index
        stood = stood.add_columns(rows.last_on.label("changed_on"))
        yield stood.where(rows.last_on <= then, *whose.named(rows.key))


def changed_since(connection: Connection, wanted: Wanted, whose: Whose) -> Iterable[Select[Any]]:
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


def by_the_clock(row: Any, today: date) -> ColumnElement[str]:
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
        yield row.state.in_(KEPT_AS[states[0]]) if len(KEPT_AS[states[0]]) > 1 else row.state == states[0]


def as_asked(row: Any, wanted: Wanted) -> Iterable[ColumnElement[bool]]:
    """What commitments must fulfil that are asked for by their days and changes."""
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

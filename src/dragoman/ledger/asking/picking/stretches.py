"""The rows that fit a filter, a stretch of the list each, which is in order.

What is dated after the day asked about is found by when it was known, so that nobody walks through all that came later.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import product
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, CompoundSelect, Connection, Select, select, union, union_all

from dragoman.ledger.asking.picking.concerned import Choice, among_theirs, at_once, being, choices_of, concerned, leads
from dragoman.ledger.asking.picking.conditions import conditions, told_so
from dragoman.ledger.asking.picking.listed import Lists, tables_of
from dragoman.ledger.lists.listed_actors import EVERYBODY
from dragoman.ledger.over_time import formerly
from dragoman.ledger.statements.planning import looked_at
from dragoman.ledger.statements.portions import Cut
from dragoman.model.filters import Filter

TOP = Cut()

_BEGUN, AHEAD, LASTING = "begun", "ahead", "lasting"
"""Stretches of a list: what begins in the days asked for, is walked to from the late end; what lies ahead of the day
asked about is found by when it was known, and what lasts into the days by its last one."""

COLUMNS = ("kind", "day", "id", "type", "mode", "status", "last", "month")
"""Columns of `listing` that rows come with: all but the actor."""


def together(parts: Sequence[Select[Any]]) -> Select[Any] | CompoundSelect[Any]:
    """The rows of all parts in one query, in no order."""
    return parts[0] if len(parts) == 1 else union_all(*parts)


def stretches(
    connection: Connection, wanted: Filter, kinds: Sequence[str], cut: Cut, *, apart: bool = False, stretch: str = ""
) -> list[Select[Any]]:
    """The rows of these kinds that fit, but for the words asked for, after a cut; a stretch of the list each, which is
    in order. With `apart` of each actor that leads one, so that what concerns several is in several, and no more of
    each list is gone through than is wanted. Of one `stretch` alone if asked for.
    """
    choices = choices_of(connection, wanted)
    led = choices.pop(0) if choices and (apart or leads(choices[0])) else Choice((EVERYBODY,), 0)
    actors = [(actor,) for actor in led.actors] if apart else [led.actors]
    parts = []
    for lists, each, window in product(tables_of(connection, wanted.as_of), actors, _windows(wanted)):
        if stretch and window.stretch != stretch:
            continue
        ahead = window.stretch == AHEAD
        rows, theirs = _of_actors(replace(led, actors=each), lists, kinds, wanted.since, ahead=ahead)
        day, within = window.of(rows)
        columns = ((day if name == "day" else rows[name]).label(name) for name in COLUMNS)
        query = select(*columns).where(
            *theirs,
            rows.kind.in_(kinds),
            *conditions(wanted, rows, by_day=window.stretch == _BEGUN),
            *within,
            *cut.within(day, rows.id),
        )
        for choice in choices:
            apart_from_rows = at_once(connection, led, choice)
            query = query.where(
                among_theirs(choice, rows, lists, kinds) if apart_from_rows else concerned(choice, rows, lists)
            )
        parts.append(query.where(*told_so(wanted, rows)))
    return parts


class _Window(NamedTuple):
    """A stretch of the list: the day a row stands at in it, and what a row in it fulfils, of the columns given."""

    stretch: str
    of: Callable[[Any], tuple[ColumnElement[str], list[ColumnElement[bool]]]]


def _windows(wanted: Filter) -> list[_Window]:
    """Stretches of the list that rows inside the days asked for lie in: what begins in them, and what began before;
    as of a day first what begins by then.

    What lasts longer than a day is found by its last day, so that nobody walks back to the beginning for it.
    """
    since, day = wanted.since and wanted.since.isoformat(), wanted.as_of and wanted.as_of.isoformat()

    def begun(rows: Any) -> tuple[ColumnElement[str], list[ColumnElement[bool]]]:
        return rows.day, [*([rows.day >= since] if since else []), *([rows.day <= day] if day else [])]

    def to_come(rows: Any) -> tuple[ColumnElement[str], list[ColumnElement[bool]]]:
        at = looked_at(rows.day)
        return rows.day, [at > day, *([at >= since] if since else [])]

    def lasting(rows: Any) -> tuple[ColumnElement[str], list[ColumnElement[bool]]]:
        return looked_at(rows.day), [looked_at(rows.day) < since, rows.last >= since, rows.last > rows.day]

    # Of days after the one asked about nothing has begun.
    found = [] if wanted.as_of and wanted.since and wanted.since > wanted.as_of else [_Window(_BEGUN, begun)]
    # What is asked for up to a day that is over has nothing ahead of the day asked about.
    over = wanted.as_of and wanted.until and wanted.until <= wanted.as_of
    found += [_Window(AHEAD, to_come)] if day and not over else []
    return found + ([_Window(LASTING, lasting)] if since else [])


def _of_actors(
    choice: Choice, lists: Lists, kinds: Sequence[str], since: date | None, *, ahead: bool
) -> tuple[Any, Iterable[ColumnElement[bool]]]:
    """The columns of the rows of these actors, and what tells these rows from others; of several actors each once.

    Those `ahead` of the day asked about, and dated `since` another, are found by when they were known.
    """
    held = list(being(choice, lists, lists.table))
    if not ahead:
        if len(choice.actors) == 1:
            return lists.table.c, held
        return select(*(lists.table.c[name] for name in COLUMNS)).where(*held).distinct().subquery().c, ()
    assert lists.as_of is not None
    rows = select(*(lists.table.c[name] for name in COLUMNS)).where(*held, lists.table.c.kind.in_(kinds))
    marked = [rows.where(each) for each in formerly.lying_ahead(lists.table, lists.as_of, since)]
    return (union_all(*marked) if len(choice.actors) == 1 else union(*marked)).subquery().c, ()

"""How many tellings of events there are, where they are too many to be looked at one by one."""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, literal, select

from dragoman.knowledge.states import states
from dragoman.ledger.asking import known_by, totals
from dragoman.ledger.asking.actors_meant import state
from dragoman.ledger.asking.picking.conditions import can_pick
from dragoman.ledger.asking.picking.listed import tables_of
from dragoman.ledger.lists import listed_actors
from dragoman.ledger.over_time import formerly
from dragoman.ledger.schema.listing_tables import listing as listing_rows
from dragoman.ledger.schema.listing_tables import tally
from dragoman.ledger.statements.planning import looked_at, one_of
from dragoman.model.filters import Filter

MOST = 1_000
"""Of so many tellings the events are looked at one by one; of more there are numbers."""


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
    kept = _kept(connection, wanted)
    if kept and wanted.as_of:
        return _numbers_then(connection, kept, wanted, in_detail=in_detail)
    if len(kept) != 1:
        return Numbers(_by_year(connection, listed_actors.pair_actor(*kept), wanted.types), {}) if kept else None
    return Numbers(
        _by_year(connection, listed_actors.serving_actor(kept[0]), wanted.types),
        _with_each(connection, kept[0], wanted.types, in_detail=in_detail),
    )


def _with_each(
    connection: Connection, state: str, types: Sequence[str], *, in_detail: bool
) -> dict[str, dict[str, dict[str, int]]]:
    """Numbers with each other state now: by year and mode, or one with each."""
    if in_detail:
        return _by_partner(connection, state, types)
    return {code: {"": {"": number}} for code, number in _partners(connection, state, types).items()}


def years(connection: Connection, wanted: Filter) -> set[int] | None:
    """The years in which very many events of a state begin, found one after the other; None where they are few."""
    kept = _kept(connection, wanted)
    if len(kept) != 1:
        return None
    if wanted.as_of:
        return _years_then(connection, listed_actors.serving_actor(kept[0]), wanted.as_of)
    row = listing_rows.c
    dated = (row.actor == listed_actors.serving_actor(kept[0]), row.kind == "event", row.last != "")

    def last_before(day: ColumnElement[str]) -> ColumnElement[str]:
        return select(row.day).where(*dated, row.day < day).order_by(row.day.desc()).limit(1).scalar_subquery()

    return _one_after_the_other(connection, last_before, literal("9999"), lambda day: func.substr(day, 1, 4))


def _one_after_the_other(
    connection: Connection,
    following: Callable[[ColumnElement[str]], ColumnElement[str]],
    first: ColumnElement[str],
    end: Callable[[ColumnElement[str]], ColumnElement[str]],
) -> set[int]:
    """The years of days that follow one another: of each the day that is found `following` the `end` of the last."""
    days = select(following(first).label("day")).cte("days", recursive=True)
    days = days.union_all(select(following(end(days.c.day))).where(days.c.day != ""))
    return {int(day[:4]) for day in connection.execute(select(days.c.day)).scalars() if day}


def _years_then(connection: Connection, actor: str, as_of: date) -> set[int]:
    """The same of what was known by a day: from the early end, where what happened first was known then too; and those
    of what lay ahead."""
    found: set[int] = set()
    until = as_of.isoformat()
    for lists in tables_of(connection, as_of):
        row = lists.table.c
        dated = (row.actor == actor, row.kind == "event", row.last != "", *lists.holding(row))

        def first_after(day: ColumnElement[str], row: Any = row, dated: Any = dated) -> ColumnElement[str]:
            by_then = select(row.day).where(*dated, row.day <= until, row.day > day)
            return by_then.order_by(row.day).limit(1).scalar_subquery()

        found |= _one_after_the_other(
            connection, first_after, literal(""), lambda day: func.substr(day, 1, 4).concat("-12-31")
        )
        for ahead in formerly.lying_ahead(lists.table, as_of):
            later = select(func.substr(row.day, 1, 4)).where(*dated, looked_at(row.day) > until, ahead).distinct()
            found.update(int(year) for year in connection.execute(later).scalars())
    return found


def _kept(connection: Connection, wanted: Filter) -> list[str]:
    """The state, or the two, whose events are very many and are counted; none where nobody keeps their numbers."""
    if not (can_pick(wanted) and totals.more_than(connection, wanted, MOST)):
        return []
    plain = replace(wanted, kinds=("event",), types=(), who=(), as_of=None)
    found = [code for choice in wanted.who if (code := state(connection, choice))]
    counted = plain == Filter(kinds=("event",)) and len(found) == len(wanted.who) and len(found) in (1, 2)
    return found if counted else []


def _numbers_then(connection: Connection, kept: Sequence[str], wanted: Filter, *, in_detail: bool) -> Numbers:
    """The same of what was known by a day."""
    assert wanted.as_of
    whole = listed_actors.serving_actor(kept[0]) if len(kept) == 1 else listed_actors.pair_actor(*sorted(kept))
    others = [code for code in _partners(connection, kept[0], ()) if len(kept) == 1]
    pairs = {listed_actors.pair_actor(*sorted((kept[0], code))): code for code in others}
    years: dict[str, Counter[str]] = defaultdict(Counter)
    asked = (wanted.as_of, wanted.types)
    for row in known_by.numbers(connection, [whole], *asked):
        years[row.year][row.mode] += int(row.number)
    partners: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for row in known_by.numbers(connection, list(pairs), *asked, by=("year", "mode") if in_detail else ()):
        cell = (row.year, row.mode) if in_detail else ("", "")
        partners[pairs[row.actor]][cell[0]][cell[1]] += int(row.number)
    return Numbers(_positive(years), {code: told for code, each in partners.items() if (told := _positive(each))})


def _positive(counted: dict[str, Counter[str]]) -> dict[str, dict[str, int]]:
    """Numbers without those of what there is none of any more."""
    return {year: dict(+modes) for year, modes in counted.items() if +modes}


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
    first = listed_actors.pair_actor(state, "")
    query = select(tally.c.actor, tally.c.month, tally.c.mode, func.sum(tally.c.number).label("number"))
    query = query.where(*_with_others(state, types))
    found: dict[str, dict[str, dict[str, int]]] = defaultdict(lambda: defaultdict(dict))
    for row in connection.execute(query.group_by(tally.c.actor, tally.c.month, tally.c.mode)):
        found[row.actor[len(first) :]][row.month][row.mode] = int(row.number)
    return found


def _partners(connection: Connection, state: str, types: Sequence[str]) -> dict[str, int]:
    """The states with which there are such events, and how many."""
    query = select(tally.c.actor, func.sum(tally.c.number).label("number")).where(*_with_others(state, types))
    first = len(listed_actors.pair_actor(state, ""))
    return {row.actor[first:]: int(row.number) for row in connection.execute(query.group_by(tally.c.actor))}


def _with_others(state: str, types: Sequence[str]) -> list[ColumnElement[bool]]:
    """That a row of `tally` counts events of a state with another."""
    first, beyond = listed_actors.pair_actor(state, ""), listed_actors.pair_actor(state, "\uffff")
    within = [tally.c.actor >= first, tally.c.actor < beyond, tally.c.kind == "event", tally.c.number > 0]
    return [*within, *([tally.c.type.in_(types)] if types else [])]


def of_year(connection: Connection, wanted: Filter, year: int) -> dict[tuple[str, str], int] | None:
    """How many tellings of a state's events of a year there are by type and mode, where they are very many; else None.

    Those that begin in a known month of it are counted already. The others begin before it, or are known to the year.
    """
    kept = _kept(connection, replace(wanted, since=None, until=None))
    if len(kept) != 1 or not totals.more_than(connection, wanted, MOST):
        return None
    actor, first = listed_actors.serving_actor(kept[0]), f"{year:04d}-01-01"
    if wanted.as_of:
        return _of_year_then(connection, actor, year, wanted.as_of)
    row = listing_rows.c
    cell = (tally.c.type, tally.c.mode)
    begun = select(*cell, func.sum(tally.c.number).label("number")).group_by(*cell)
    begun = begun.where(tally.c.actor == actor, tally.c.kind == "event", tally.c.month.between(*_months_of(year)))
    others = select(row.type, row.mode, func.count().label("number")).group_by(row.type, row.mode)
    others = others.where(row.actor == actor, row.kind == "event", row.last >= first)
    found: Counter[tuple[str, str]] = Counter()
    for query in (begun, *(others.where(*each) for each in _not_begun_in(row, first))):
        found.update({(each.type, each.mode): int(each.number) for each in connection.execute(query)})
    return dict(found)


def _of_year_then(connection: Connection, actor: str, year: int, as_of: date) -> dict[tuple[str, str], int]:
    """The same of what was known by a day."""
    first = f"{year:04d}-01-01"
    found: Counter[tuple[str, str]] = Counter()
    for each in known_by.numbers(connection, [actor], as_of, by=("type", "mode"), year=first[:4]):
        found[each.type, each.mode] += int(each.number)
    for lists in tables_of(connection, as_of):
        row = lists.table.c
        query = select(row.type, row.mode, func.count().label("number")).group_by(row.type, row.mode)
        query = query.where(row.actor == actor, row.kind == "event", row.last >= first, *lists.holding(row))
        for others in _not_begun_in(row, first):
            for each in connection.execute(query.where(*others)):
                found[each.type, each.mode] += each.number
    return dict(+found)


def _not_begun_in(row: Any, first: str) -> Sequence[Sequence[ColumnElement[bool]]]:
    """What those fulfil that last into the year of this first day and begin in no known month of it: that are known to
    the year alone, or begin before it.
    """
    return (row.day == first, row.month == ""), (looked_at(row.day) < first, row.last > row.day)


def _months_of(year: int) -> tuple[str, str]:
    return f"{year:04d}-01", f"{year:04d}-12"


def with_whom(connection: Connection, wanted: Filter) -> dict[str, dict[str, int]] | None:
    """How many tellings of a state's events of some days there are with each other state of the world, by the month
    they begin in, where they are very many; else None: then they can be looked at one by one.
    """
    if not (can_pick(wanted) and totals.more_than(connection, wanted, MOST)):
        return None
    own = state(connection, wanted.who[0]) if len(wanted.who) == 1 else None
    if own is None or replace(wanted, who=(), since=None, until=None, as_of=None) != Filter(kinds=("event",)):
        return None
    others = {listed_actors.pair_actor(*sorted((own, code))): code for code in states() if code != own}
    found: dict[str, dict[str, int]] = defaultdict(Counter)
    for lists in tables_of(connection, wanted.as_of):
        row = lists.table.c
        query = select(row.actor, row.month, func.count().label("number")).where(
            one_of(row.actor, others), row.kind == "event", row.last != "", *lists.holding(row),
            *([row.day >= wanted.since.isoformat()] if wanted.since else []),
            *([row.day <= wanted.until.isoformat()] if wanted.until else []),
        )  # fmt: skip
        for each in connection.execute(query.group_by(row.actor, row.month)):
            found[others[each.actor]][each.month] += each.number
    return found

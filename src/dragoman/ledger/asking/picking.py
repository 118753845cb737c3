"""Which records a filter means, the latest first, found from the table that lists are made from.

A list is walked from its late end through the rows of one actor: everybody, a party, or all who serve a state. Of
several parties asked for the one with fewest records leads, and the others are looked up row by row.

As of a day the rows are those that were known by its end, of `listing` and of `listed_before`. What is dated after the
day is found by when it was known, so that nobody walks through all that came later.
"""

from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import product
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Connection,
    FromClause,
    Select,
    Table,
    and_,
    column,
    desc,
    exists,
    func,
    or_,
    select,
    union,
    union_all,
)

from dragoman.ledger.asking.actors_meant import actors_of, together
from dragoman.ledger.lists import full_text
from dragoman.ledger.lists.full_text import record_words
from dragoman.ledger.lists.listed_actors import EVERYBODY, on_side, place_actor
from dragoman.ledger.lists.listing import RECORDS
from dragoman.ledger.over_time import formerly
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.listing_tables import listed_before, listing, tally
from dragoman.ledger.statements.asking_once import once
from dragoman.ledger.statements.planning import BesideId, looked_at, one_of
from dragoman.ledger.statements.portions import Cut, Place
from dragoman.ledger.tellings import steps
from dragoman.model.filters import Filter
from dragoman.model.words import fold
from dragoman.resolve.instrument_tellings import RATIFIED

MOST_SAYING = 500
"""Of records that say common words so many are found, the latest."""


TOP = Cut()
_PORTION = 300  # records that say the words are looked at in so many at once, and then in more
_LOOKED_AT = 3_000  # records that say the words, where they must be or have more than that
_FEW_ROWS = 3_000  # records of somebody are asked for the words, and of more the words for him

_BEGUN, _AHEAD, _LASTING = "begun", "ahead", "lasting"
"""Stretches of a list: what begins in the days asked for, is walked to from the late end; what lies ahead of the day
asked about is found by when it was known, and what lasts into the days by its last one."""

_ASKED_ONCE = 1_000  # records of which each was asked for are remembered, so that it is done once for a page
_FEW = 50_000  # rows of several actors are put together and sorted; of more, each row of everybody is looked up

_record, _part = tables.record, tables.record_party
_COLUMNS = ("kind", "day", "id", "type", "mode", "status", "last", "month")


@dataclass(frozen=True, slots=True)
class _Choice:
    """Actors of whom one must be concerned, on one of these sides, and how many records they have at most."""

    actors: tuple[str, ...]
    number: int
    sides: tuple[str, ...] = ()


def can_pick(wanted: Filter) -> bool:
    """Whether the filter is answered here.

    What is asked by id or report is found by its own index, as are the few texts told to be ratified. In what unit a
    record is, it is asked itself, where it concerns somebody.
    """
    few = RATIFIED in wanted.statuses and not wanted.text
    narrow = bool(wanted.who) or not (wanted.units or wanted.lacking or few)
    return narrow and not (wanted.ids or wanted.reports)


def picked(
    connection: Connection, wanted: Filter, kinds: Sequence[str], cut: Cut = TOP
) -> Select[Any] | CompoundSelect[Any]:
    """The rows of these kinds that fit, in no order, with the columns of `listing` but the actor: those after a cut."""
    parts = stretches(connection, wanted, kinds, cut)
    return parts[0] if len(parts) == 1 else union_all(*parts)


def stretches(
    connection: Connection, wanted: Filter, kinds: Sequence[str], cut: Cut, *, apart: bool = False, stretch: str = ""
) -> list[Select[Any]]:
    """The same a stretch of the list each, which is in order; with `apart` of each actor that leads one, so that what
    concerns several is in several, and no more of each list is gone through than is wanted. Of one `stretch` alone
    if asked for.
    """
    if wanted.text:
        found, _ = _saying(connection, replace(wanted, kinds=tuple(kinds)), None)
        of_these = []
        for lists in tables_of(connection, wanted.as_of):
            rows = lists.table.c
            these = select(*(rows[name] for name in _COLUMNS)).where(one_of(rows.id, found))
            of_these.append(these.where(BesideId(rows.actor) == EVERYBODY, rows.kind.in_(kinds), *lists.holding(rows)))
        return of_these
    choices = _choices(connection, wanted)
    led = choices.pop(0) if choices and (apart or _leads(choices[0])) else _Choice((EVERYBODY,), 0)
    actors = [(actor,) for actor in led.actors] if apart else [led.actors]
    parts = []
    for lists, each, window in product(tables_of(connection, wanted.as_of), actors, _windows(wanted)):
        if stretch and window.stretch != stretch:
            continue
        ahead = window.stretch == _AHEAD
        rows, theirs = _of_actors(replace(led, actors=each), lists, kinds, wanted.since, ahead=ahead)
        day, within = window.of(rows)
        columns = ((day if name == "day" else rows[name]).label(name) for name in _COLUMNS)
        query = select(*columns).where(
            *theirs, rows.kind.in_(kinds), *_conditions(wanted, rows, ahead=ahead), *within, *cut.within(day, rows.id)
        )
        for choice in choices:
            query = query.where(_concerned(choice, rows, lists))
        parts.append(query.where(*_told_so(wanted, rows)))
    return parts


@dataclass(frozen=True, slots=True)
class Lists:
    """A table that lists are made from, and what of it holds on the day asked about."""

    table: Table
    as_of: date | None

    def holding(self, rows: Any) -> list[ColumnElement[bool]]:
        """What a row must fulfil; none of what is listed now where no day is asked about."""
        if self.as_of is None:
            return []
        day = self.as_of.isoformat()
        return [rows.known <= day, *([rows.ends > day] if self.table is listed_before else [])]


def tables_of(connection: Connection, as_of: date | None) -> list[Lists]:
    """Where rows are looked for; as of a day also among those that have ended since, if any have."""
    if as_of is None:
        return [Lists(listing, None)]
    ended = select(listed_before.c.id).where(listed_before.c.ends > as_of.isoformat()).limit(1)
    any_ended = once(connection, as_of, lambda: connection.execute(ended).first() is not None)
    return [Lists(listing, as_of), *([Lists(listed_before, as_of)] if any_ended else [])]


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
    found += [_Window(_AHEAD, to_come)] if day and not over else []
    return found + ([_Window(_LASTING, lasting)] if since else [])


def numbers(connection: Connection, wanted: Filter, latest: int | None = None, before: int = 0) -> list[int]:
    """The rows of the records that fit, the latest first; `before` leaves out so many at the late end."""
    most = None if latest is None else latest + before
    if wanted.text:
        return _saying(connection, wanted, most)[0][before:]
    few = _few(connection, wanted)
    return _numbers(connection, wanted, most)[before:] if few is None else few[before:most]


def among(connection: Connection, wanted: Filter) -> ColumnElement[bool]:
    """That a record is one of those that fit."""
    few = _few(connection, wanted)
    if few is not None:
        return one_of(_record.c.id, few)
    rows = picked(connection, wanted, wanted.kinds or RECORDS).subquery()
    return _record.c.id.in_(select(rows.c.id))


def number_of_few(connection: Connection, wanted: Filter, most: int | None) -> int | None:
    """How many records fit, up to one more than `most`, where that is known as each was asked for; else None."""
    few = _few(connection, wanted)
    if few is not None:
        return len(few) if most is None else min(len(few), most + 1)
    asked_for = most is not None and most <= _ASKED_ONCE and _asks_each(connection, wanted)
    return most + 1 if asked_for and most is not None else None


def _few(connection: Connection, wanted: Filter) -> list[int] | None:
    """The records that fit, the latest first, where each row has to be asked for something, and no more than
    `_ASKED_ONCE` fit: a page counts them, counts them by field and shows them.
    """
    if not _asks_each(connection, wanted):
        return None
    found = _numbers(connection, wanted, _ASKED_ONCE + 1)
    return found if len(found) <= _ASKED_ONCE else None


def _asks_each(connection: Connection, wanted: Filter) -> bool:
    """Whether rows are asked one by one who is concerned besides, or what the record itself tells."""
    if wanted.text or not can_pick(wanted):
        return False
    return any(True for _ in of_record(wanted)) or len(_choices(connection, wanted)) > 1


def _numbers(connection: Connection, wanted: Filter, most: int | None) -> list[int]:
    def work() -> list[int]:
        found: set[tuple[str, int]] = set()
        # Each kind is in order already; all together would have to be sorted whole.
        for kind in wanted.kinds or RECORDS:
            for query in stretches(connection, wanted, (kind,), TOP, apart=most is not None):
                ordered = query.order_by(desc("day"), desc("id")).limit(most)
                found.update((row.day, row.id) for row in connection.execute(ordered))
        return [number for _, number in sorted(found, reverse=True)[:most]]

    return list(once(connection, (wanted, most), work))


def places(connection: Connection, wanted: Filter, number: int, cut: Cut) -> list[Place]:
    """The first so many records that fit after a cut of the list, as it is gone through from there."""
    found: set[Place] = set()
    for kind in wanted.kinds or RECORDS:
        for query in stretches(connection, wanted, (kind,), cut, apart=True):
            rows = connection.execute(query.order_by(*cut.ordered(column("day"), column("id"))).limit(number))
            found.update(Place(row.day, row.id) for row in rows)
    return sorted(found, reverse=not cut.up)[:number]


def places_of(connection: Connection, wanted: Filter, records: Collection[int]) -> list[Place]:
    """Where those of these records (by row) that fit stand in the list."""
    queries = _standing(connection, wanted, records)
    return [Place(row.day, row.id) for query in queries for row in connection.execute(query)]


def latest(connection: Connection, wanted: Filter, records: Select[Any], question: Hashable) -> Place | None:
    """Where the latest in the list stands of the records that fit, out of those (by row) that a query finds, which is
    the one of this question.
    """

    def work() -> Place | None:
        queries = (each.order_by(desc("day"), desc("id")).limit(1) for each in _standing(connection, wanted, records))
        return max((Place(row.day, row.id) for query in queries for row in connection.execute(query)), default=None)

    return once(connection, (wanted, question), work)


def _standing(
    connection: Connection, wanted: Filter, records: Collection[int] | Select[Any]
) -> Iterable[Select[tuple[str, int]]]:
    """Where those of these records stand that fit: in each table that rows are looked for in."""
    choices = _choices(connection, wanted)
    for lists in tables_of(connection, wanted.as_of):
        rows = lists.table.c
        query = select(rows.day, rows.id).where(*_among(wanted, records, lists))
        for choice in choices:
            query = query.where(_concerned(choice, rows, lists))
        yield query.where(*_told_so(wanted, rows))


def _among(wanted: Filter, records: Collection[int] | Select[Any], lists: Lists) -> Iterable[ColumnElement[bool]]:
    """What a row of everybody that is one of these records must fulfil, but for who is concerned."""
    rows = lists.table.c
    yield rows.id.in_(records) if isinstance(records, Select) else one_of(rows.id, records)
    yield BesideId(rows.actor) == EVERYBODY
    yield rows.kind.in_(wanted.kinds or RECORDS)
    yield from lists.holding(rows)
    yield from _conditions(wanted, rows)
    if wanted.since:
        yield rows.last >= wanted.since.isoformat()


def saying(connection: Connection, wanted: Filter) -> tuple[Filter, bool]:
    """The same filter with the records it means in place of words, persons and days, so that many questions about it
    look for the words once; and whether there may be more than these, `MOST_SAYING` at most.

    What else is asked of records (kinds, types, places) goes on being asked, so that each can be asked for without.
    """
    if not (wanted.text and can_pick(wanted)):
        return wanted, False
    asked = {"kinds": (), "types": (), "modes": (), "statuses": (), "places": ()}
    found, whole = _saying(connection, replace(wanted, **asked), MOST_SAYING)  # type: ignore[arg-type]
    keys: list[str] = []
    for start in range(0, len(found), _PORTION):
        some = found[start : start + _PORTION]
        keys += connection.execute(select(_record.c.key).where(one_of(_record.c.id, some))).scalars()
    kept = {name: getattr(wanted, name) for name in (*asked, "as_of")}
    return Filter(**kept, ids=tuple(keys) or ("",)), not whole


def _saying(connection: Connection, wanted: Filter, most: int | None) -> tuple[list[int], bool]:
    """The records that fit and say the words, the latest first, and whether these are all: of very many the latest.

    Those of somebody with few are all asked for the words, as are those that last into the days asked for; else what
    says the words is looked at in portions.
    """
    said = full_text.saying(connection, record_words, wanted.text or "")
    if said is None:
        return [], True
    place, choices = said.selected_columns.place, _choices(connection, wanted)
    needed = MOST_SAYING if most is None else min(most, MOST_SAYING)
    if choices and choices[0].number <= _FEW_ROWS:
        every = picked(connection, replace(wanted, text=None), wanted.kinds or RECORDS)
        found = _that_say(connection, said, every.order_by(desc("day"), desc("id")))
        return found[:most], most is None or len(found) <= most
    ahead, lasting = (
        [
            number
            for part in stretches(connection, replace(wanted, text=None), wanted.kinds or RECORDS, TOP, stretch=stretch)
            for number in _that_say(connection, said, part.order_by(desc("day"), desc("id")).limit(_FEW_ROWS))
        ]
        for stretch in (_AHEAD, _LASTING)
    )
    last = min(filter(None, (wanted.until, wanted.as_of)), default=None)
    before = full_text.place(last.isoformat(), full_text.LAST) + 1 if last else None
    if wanted.since:
        said = said.where(place >= full_text.place(wanted.since.isoformat(), 0))
    found, looked_at, portion, ended = [], 0, _PORTION, False
    while not ended and looked_at < _LOOKED_AT and len(found) < needed:
        places = full_text.latest(connection, record_words, wanted.text or "", said, portion, before)
        ids = [full_text.number_in(each) for each in places]
        for start in range(0, len(ids), _PORTION):
            some = ids[start : start + _PORTION]
            fitting: set[int] = set()
            for lists in tables_of(connection, wanted.as_of):
                rows = lists.table.c
                these = select(rows.id).where(*_among(wanted, some, lists), *_told_so(wanted, rows))
                these = these.where(*(_concerned(each, rows, lists) for each in choices))
                fitting.update(connection.execute(these).scalars())
            found += [number for number in some if number in fitting]
        ended = len(places) < portion
        before = places[-1] if places else before
        looked_at, portion = looked_at + portion, MOST_SAYING
    found = [*ahead, *found, *lasting]
    return found[:needed], ended and len(found) <= needed


def _that_say(connection: Connection, said: Select[Any], rows: Select[Any] | CompoundSelect[Any]) -> list[int]:
    """Of rows in their order those that say the words: all that says them there is looked at, or each row is asked."""
    places, place = [full_text.place(row.day, row.id) for row in connection.execute(rows)], said.selected_columns.place
    if not places:
        return []
    there = said.where(place >= min(places), place <= max(places)).limit(_LOOKED_AT)
    saying = {row.place for row in connection.execute(there)}
    if len(saying) == _LOOKED_AT:
        for start in range(0, len(places), _PORTION):
            some = said.where(one_of(place, places[start : start + _PORTION]))
            saying.update(row.place for row in connection.execute(some))
    return [full_text.number_in(each) for each in places if each in saying]


def by_day(connection: Connection, wanted: Filter, most: int) -> tuple[list[int], dict[str, int]]:
    """The first records that fit of every day they begin on, `most` a day; and how many begin on each day."""
    rows = picked(connection, wanted, wanted.kinds or RECORDS).subquery().c
    place = func.row_number().over(partition_by=rows.day, order_by=rows.id).label("place")
    number = func.count().over(partition_by=rows.day).label("number")
    placed = select(rows.day, rows.id, place, number).subquery()
    found = connection.execute(select(placed).where(placed.c.place <= most)).all()
    return [row.id for row in found], {row.day: row.number for row in found}


def _choices(connection: Connection, wanted: Filter) -> list[_Choice]:
    """Actors of whom one must be concerned, for each condition of that kind; those with fewest records first."""
    return sorted(_each_choice(connection, wanted), key=lambda choice: choice.number)


def _each_choice(connection: Connection, wanted: Filter) -> Iterable[_Choice]:
    pair = together(connection, wanted.who) if len(wanted.who) == 2 else ()
    if pair:
        yield _sized(connection, pair, wanted)
    for choice in wanted.who if not pair else ():
        yield _sized(connection, actors_of(connection, choice), wanted, choice.sides)
    if wanted.places:
        longest = (max(fold(place).split(), key=len, default="") for place in wanted.places)
        yield _sized(connection, tuple(place_actor(word) for word in longest), wanted)


def _sized(connection: Connection, actors: tuple[str, ...], wanted: Filter, sides: tuple[str, ...] = ()) -> _Choice:
    kinds = wanted.kinds or RECORDS
    number = sum(number for (kind, *_), number in kept_numbers(connection, actors).items() if kind in kinds)
    return _Choice(actors, number, sides)


def kept_numbers(connection: Connection, actors: tuple[str, ...]) -> dict[tuple[str, ...], int]:
    """How many records of these actors there are of each kind, type, mode and status, as far as that is kept."""

    def work() -> dict[tuple[str, ...], int]:
        cell = (tally.c.kind, tally.c.type, tally.c.mode, tally.c.status)
        numbers = select(func.sum(tally.c.number), *cell).where(tally.c.actor.in_(actors)).group_by(*cell)
        return {tuple(row[1:]): int(row[0]) for row in connection.execute(numbers)}

    return once(connection, actors, work)


def _leads(choice: _Choice) -> bool:
    return len(choice.actors) == 1 or choice.number <= _FEW


def _being(choice: _Choice, lists: Lists, rows: FromClause) -> Iterable[ColumnElement[bool]]:
    yield rows.c.actor.in_(choice.actors)
    if choice.sides:
        yield or_(*(rows.c.sides.contains(on_side(side)) for side in choice.sides))
    yield from lists.holding(rows.c)


def _of_actors(
    choice: _Choice, lists: Lists, kinds: Sequence[str], since: date | None, *, ahead: bool
) -> tuple[Any, Iterable[ColumnElement[bool]]]:
    """The columns of the rows of these actors, and what tells these rows from others; of several actors each once.

    Those `ahead` of the day asked about, and dated `since` another, are found by when they were known.
    """
    being = list(_being(choice, lists, lists.table))
    if not ahead:
        if len(choice.actors) == 1:
            return lists.table.c, being
        return select(*(lists.table.c[name] for name in _COLUMNS)).where(*being).distinct().subquery().c, ()
    assert lists.as_of is not None
    rows = select(*(lists.table.c[name] for name in _COLUMNS)).where(*being, lists.table.c.kind.in_(kinds))
    marked = [rows.where(each) for each in formerly.lying_ahead(lists.table.c, lists.as_of, since)]
    return (union_all(*marked) if len(choice.actors) == 1 else union(*marked)).subquery().c, ()


def _conditions(wanted: Filter, rows: Any, *, ahead: bool = False) -> Iterable[ColumnElement[bool]]:
    if wanted.types:
        yield rows.type.in_(wanted.types)
    if wanted.modes:
        yield rows.mode.in_(wanted.modes)
    if wanted.statuses and RATIFIED not in wanted.statuses:
        yield rows.status.in_(wanted.statuses)
    if wanted.since or wanted.until or wanted.dated_only:
        yield rows.last != ""
    if wanted.until:
        # What lies ahead is found by when it was known, and not by going through all that is dated before.
        yield (looked_at(rows.day) if ahead else rows.day) <= wanted.until.isoformat()


def of_record(wanted: Filter) -> Iterable[ColumnElement[bool]]:
    """What only the record itself tells."""
    if wanted.sure:
        yield _record.c.confidence >= wanted.sure
    if wanted.places:
        padded = " " + _record.c.place_folded + " "
        yield or_(*(padded.contains(f" {fold(place)} ", autoescape=True) for place in wanted.places))
    if wanted.units:
        yield _record.c.unit.in_(wanted.units)
    if RATIFIED in wanted.statuses:
        yield steps.asked(wanted.statuses)
    for side in wanted.lacking:
        yield ~exists(select(_part.c.id).where(_part.c.record_id == _record.c.id, _part.c.side == side))


def _concerned(choice: _Choice, rows: Any, lists: Lists) -> ColumnElement[bool]:
    other = lists.table.alias()
    this = and_(other.c.kind == rows.kind, other.c.day == rows.day, other.c.id == rows.id)
    return _row_by_row(select(other.c.id).where(*_being(choice, lists, other), this))


def _told_so(wanted: Filter, rows: Any) -> Iterable[ColumnElement[bool]]:
    """What the records of these rows must fulfil, if anything."""
    asked = list(of_record(wanted))
    if asked:
        yield _row_by_row(select(_record.c.id).where(_record.c.id == rows.id, *asked))


def _row_by_row(query: Select[Any]) -> ColumnElement[bool]:
    """That there is such a row, asked as the list is walked from its late end: without OFFSET PostgreSQL, which takes
    rows that fit for few, would put all of them together first.
    """
    return exists(query.limit(1).offset(0))

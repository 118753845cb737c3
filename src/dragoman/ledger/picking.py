"""Which records a filter means, the latest first, found from the table that lists are made from.

A list is walked from its late end through the rows of one actor: everybody, a party, or all who serve a state. Of
several parties asked for the one with fewest records leads, and the others are looked up row by row.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Connection,
    Select,
    and_,
    column,
    desc,
    exists,
    func,
    or_,
    select,
    union_all,
)

from dragoman.ledger import full_text, tables
from dragoman.ledger.full_text import record_words
from dragoman.ledger.listing import EVERYBODY, RECORDS, pair_actor, party_actor, place_actor, serving_actor
from dragoman.ledger.listing_tables import listing, tally
from dragoman.ledger.portions import Cut, Place
from dragoman.model.filters import Filter, PartyChoice
from dragoman.model.words import fold

MOST_SAYING = 3_000
"""Of records that say common words so many are looked at, the latest, where nothing else narrows them down."""

COUNTED_ONCE = 5_000
"""Of so many tellings it is counted how many events they tell; of more, the tellings are counted."""

TOP = Cut()
_PORTION = 300  # records that say the words are looked at in so many at once

_FEW = 50_000  # rows of several actors are put together and sorted; of more, each row of everybody is looked up

_record, _part = tables.record, tables.record_party
_COLUMNS = ("kind", "day", "id", "type", "mode", "status", "last", "month")


@dataclass(frozen=True, slots=True)
class _Choice:
    """Actors of whom one must be concerned, and how many records they have at most."""

    actors: tuple[str, ...]
    number: int


class Cell(NamedTuple):
    """A number of records that have these fields in common; what they have none of is empty."""

    kind: str
    type: str
    mode: str
    status: str
    month: str
    number: int


def can_pick(wanted: Filter) -> bool:
    """Whether the filter is answered here.

    What is asked by id or report, or as of a day, is found by its own index. Who is on which side of a record, and in
    what unit it is, the record itself is asked, of those that concern somebody.
    """
    narrow = bool(wanted.who) or not (wanted.units or wanted.lacking)
    return narrow and not (wanted.ids or wanted.reports or wanted.as_of)


def picked(
    connection: Connection, wanted: Filter, kinds: Sequence[str], cut: Cut = TOP
) -> Select[Any] | CompoundSelect[Any]:
    """The rows of these kinds that fit, in no order, with the columns of `listing` but the actor: those after a cut."""
    parts = _parts(connection, wanted, kinds, cut)
    return parts[0] if len(parts) == 1 else union_all(*parts)


def _parts(connection: Connection, wanted: Filter, kinds: Sequence[str], cut: Cut) -> list[Select[Any]]:
    """The same a stretch of the list each, which is in order."""
    choices = sorted(_choices(connection, wanted), key=lambda choice: choice.number)
    said = full_text.saying(connection, record_words, wanted.text) if wanted.text else None
    led = _of_words(connection, said, alone=not choices) if said is not None else None
    if led is None:
        led = _of_actors(choices.pop(0)) if choices and _leads(choices[0]) else _of_actors(_Choice((EVERYBODY,), 0))
        said = None if said is None else select(full_text.number_of(said.subquery().c.place))
    else:
        said = None
    parts = []
    for window in _windows(wanted):
        rows = led.subquery().c
        day, within = window(rows)
        columns = ((day if name == "day" else rows[name]).label(name) for name in _COLUMNS)
        query = select(*columns).where(
            rows.kind.in_(kinds), *_conditions(wanted, rows), *within, *cut.within(day, rows.id)
        )
        for choice in choices:
            query = query.where(_concerned(choice, rows))
        if said is not None:
            query = query.where(rows.id.in_(said))
        parts.append(query.where(*_told_so(wanted, rows)))
    return parts


def _windows(wanted: Filter) -> list[Callable[[Any], tuple[ColumnElement[str], list[ColumnElement[bool]]]]]:
    """Stretches of the list that rows inside the days asked for lie in: what begins in them, and what began before.

    What lasts longer than a day is found by its last day, so that nobody walks back to the beginning for it.
    """
    if not wanted.since:
        return [lambda rows: (rows.day, [])]
    since = wanted.since.isoformat()
    return [
        lambda rows: (rows.day, [rows.day >= since]),
        lambda rows: (_looked_at(rows.day), [_looked_at(rows.day) < since, rows.last >= since, rows.last > rows.day]),
    ]


def numbers(connection: Connection, wanted: Filter, latest: int | None = None, before: int = 0) -> list[int]:
    """The rows of the records that fit, the latest first; `before` leaves out so many at the late end."""
    most = None if latest is None else latest + before
    if wanted.text and not wanted.who and not wanted.places:
        return _saying(connection, wanted, most)[before:]
    found: list[tuple[str, int]] = []
    for kind in wanted.kinds or RECORDS:  # each kind is in order already; all together would have to be sorted whole
        for query in _parts(connection, wanted, (kind,), TOP):
            ordered = query.order_by(desc("day"), desc("id")).limit(most)
            found += [(row.day, row.id) for row in connection.execute(ordered)]
    found.sort(reverse=True)
    return [number for _, number in found[before:most]]


def places(connection: Connection, wanted: Filter, number: int, cut: Cut) -> list[Place]:
    """The first so many records that fit after a cut of the list, as it is gone through from there."""
    found: list[Place] = []
    for kind in wanted.kinds or RECORDS:
        for query in _parts(connection, wanted, (kind,), cut):
            rows = connection.execute(query.order_by(*cut.ordered(column("day"), column("id"))).limit(number))
            found += [Place(row.day, row.id) for row in rows]
    return sorted(found, reverse=not cut.up)[:number]


def places_of(connection: Connection, wanted: Filter, records: Collection[int]) -> list[Place]:
    """Where those of these records (by row) that fit stand in the list."""
    rows = listing.c
    query = select(rows.day, rows.id).where(*_among(wanted, records))
    for choice in _choices(connection, wanted):
        query = query.where(_concerned(choice, rows))
    query = query.where(*_told_so(wanted, rows))
    return [Place(row.day, row.id) for row in connection.execute(query)]


def _among(wanted: Filter, records: Collection[int]) -> Iterable[ColumnElement[bool]]:
    """What a row of everybody that is one of these records must fulfil, but for who is concerned."""
    rows = listing.c
    yield rows.id.in_(records)
    yield _looked_at(rows.actor) == EVERYBODY
    yield rows.kind.in_(wanted.kinds or RECORDS)
    yield from _conditions(wanted, rows)
    if wanted.since:
        yield rows.last >= wanted.since.isoformat()


def _saying(connection: Connection, wanted: Filter, most: int | None) -> list[int]:
    """The records that fit among the latest that say the words, the latest first: looked at in portions."""
    said = full_text.saying(connection, record_words, wanted.text or "")
    if said is None:
        return []
    place, rows = said.selected_columns.place, listing.c
    found: list[int] = []
    looked_at, last = 0, None
    while looked_at < MOST_SAYING and (most is None or len(found) < most):
        portion = said.order_by(place.desc()).limit(min(_PORTION, MOST_SAYING - looked_at))
        chosen = portion if last is None else portion.where(place < last)
        places: list[int] = [row.place for row in connection.execute(chosen)]
        if not places:
            break
        looked_at, last = looked_at + len(places), places[-1]
        ids = [full_text.number_in(each) for each in places]
        query = select(rows.id).where(*_among(wanted, ids), *_told_so(wanted, rows))
        fitting = set(connection.execute(query).scalars())
        found += [number for number in ids if number in fitting]
    return found[:most]


def count(connection: Connection, wanted: Filter) -> int:
    """How many records fit."""
    kept = kept_count(connection, wanted)
    if kept is not None:
        return kept
    query = select(func.count()).select_from(picked(connection, wanted, wanted.kinds or RECORDS).subquery())
    return int(connection.execute(query).scalar_one())


def kept_count(connection: Connection, wanted: Filter) -> int | None:
    """How many records fit, where that is kept; else None: rows must be looked at."""
    actor = _counted(connection, wanted, detailed=bool(wanted.types or wanted.modes or wanted.statuses))
    if actor is None:
        return None
    query = select(func.coalesce(func.sum(tally.c.number), 0)).where(*_cells(actor, wanted))
    return int(connection.execute(query).scalar_one())


def more_than(connection: Connection, wanted: Filter, number: int) -> bool:
    """Whether more records fit than so many; nobody counts on beyond that."""
    kept = kept_count(connection, wanted)
    if kept is not None:
        return kept > number
    some = picked(connection, wanted, wanted.kinds or RECORDS).limit(number + 1).subquery()
    return int(connection.execute(select(func.count()).select_from(some)).scalar_one()) > number


def cells(connection: Connection, wanted: Filter) -> list[Cell]:
    """How many records fit of each kind, type, mode, status and month that there are together."""
    actor = _counted(connection, wanted, detailed=True)
    if actor is not None:
        columns: Any = tally.c
        query = select(func.sum(columns.number)).where(*_cells(actor, wanted))
    else:
        columns = picked(connection, wanted, wanted.kinds or RECORDS).subquery().c
        query = select(func.count())
    fields = [columns[name] for name in Cell._fields[:-1]]
    rows = connection.execute(query.add_columns(*fields).group_by(*fields))
    return [Cell._make((*row[1:], int(row[0]))) for row in rows if row[0]]


def by_day(connection: Connection, wanted: Filter, most: int) -> tuple[list[int], dict[str, int]]:
    """The first records that fit of every day they begin on, `most` a day; and how many begin on each day."""
    rows = picked(connection, wanted, wanted.kinds or RECORDS).subquery().c
    place = func.row_number().over(partition_by=rows.day, order_by=rows.id).label("place")
    number = func.count().over(partition_by=rows.day).label("number")
    placed = select(rows.day, rows.id, place, number).subquery()
    found = connection.execute(select(placed).where(placed.c.place <= most)).all()
    return [row.id for row in found], {row.day: row.number for row in found}


def kinds(connection: Connection) -> dict[str, int]:
    """How many records of each kind there are; of events, their tellings."""
    query = select(tally.c.kind, func.sum(tally.c.number)).where(tally.c.actor == EVERYBODY, tally.c.kind.in_(RECORDS))
    return {kind: int(number) for kind, number in connection.execute(query.group_by(tally.c.kind)) if number}


def _counted(connection: Connection, wanted: Filter, *, detailed: bool) -> str | None:
    """The actor whose counts alone answer the question; None where rows must be looked at."""
    if wanted.since or wanted.until or wanted.text or wanted.dated_only or any(True for _ in _of_record(wanted)):
        return None
    if not wanted.who:
        return EVERYBODY
    actors = _actors(connection, wanted.who[0]) if len(wanted.who) == 1 else ()
    return actors[0] if len(actors) == 1 and (not detailed or actors[0].startswith("s:")) else None


def _cells(actor: str, wanted: Filter) -> Iterable[ColumnElement[bool]]:
    yield tally.c.actor == actor
    yield tally.c.kind.in_(wanted.kinds or RECORDS)
    if wanted.types:
        yield tally.c.type.in_(wanted.types)
    if wanted.modes:
        yield tally.c.mode.in_(wanted.modes)
    if wanted.statuses:
        yield tally.c.status.in_(wanted.statuses)


def _choices(connection: Connection, wanted: Filter) -> Iterable[_Choice]:
    pair = together(connection, wanted.who) if len(wanted.who) == 2 else ()
    for actors in [pair] if pair else [_actors(connection, choice) for choice in wanted.who]:
        yield _sized(connection, actors, wanted)
    if wanted.places:
        longest = (max(fold(place).split(), key=len, default="") for place in wanted.places)
        yield _sized(connection, tuple(place_actor(word) for word in longest), wanted)


def _sized(connection: Connection, actors: tuple[str, ...], wanted: Filter) -> _Choice:
    number = select(func.coalesce(func.sum(tally.c.number), 0)).where(tally.c.actor.in_(actors))
    return _Choice(
        actors, int(connection.execute(number.where(tally.c.kind.in_(wanted.kinds or RECORDS))).scalar_one())
    )


def _actors(connection: Connection, choice: PartyChoice) -> tuple[str, ...]:
    """The actors a choice means; a state is among those who serve it."""
    party = tables.party
    rows = connection.execute(select(party.c.id, party.c.state).where(party.c.key.in_(choice.parties)))
    alone = [party_actor(row.id) for row in rows if row.state not in choice.serving]
    return tuple(dict.fromkeys([*map(serving_actor, choice.serving), *alone]))


def state(connection: Connection, choice: PartyChoice) -> str | None:
    """The state or bloc a choice means, with all who serve it; None where it means another, or several."""
    actors = _actors(connection, choice)
    return actors[0][2:] if len(actors) == 1 and actors[0].startswith("s:") and not choice.sides else None


def together(connection: Connection, who: Sequence[PartyChoice]) -> tuple[str, ...]:
    """The actors of whom one must be concerned where these choices are asked for; none where rows cannot tell that."""
    if len(who) == 1:
        return _actors(connection, who[0])
    states = sorted({state(connection, choice) or "" for choice in who})
    return (pair_actor(*states),) if len(states) == len(who) == 2 and all(states) else ()


def _leads(choice: _Choice) -> bool:
    return len(choice.actors) == 1 or choice.number <= _FEW


def _of_actors(choice: _Choice) -> Select[Any]:
    query = select(*(listing.c[name] for name in _COLUMNS)).where(listing.c.actor.in_(choice.actors))
    return query if len(choice.actors) == 1 else query.distinct()


def _of_words(connection: Connection, said: Select[tuple[int]], *, alone: bool) -> Select[Any] | None:
    """The rows that say the words, if they are few, or the latest of them, if nothing else narrows them down."""
    latest = said.order_by(said.selected_columns.place.desc()).limit(MOST_SAYING + 1)
    few = connection.execute(select(func.count()).select_from(latest.subquery())).scalar_one() <= MOST_SAYING
    if not few and not alone:
        return None
    places = latest.limit(MOST_SAYING).subquery()
    this = (listing.c.id == full_text.number_of(places.c.place)) & (_looked_at(listing.c.actor) == EVERYBODY)
    return select(*(listing.c[name] for name in _COLUMNS)).join(places, this)


def _looked_at(column: Any) -> ColumnElement[str]:
    """A column whose rows are found by another: SQLite, which knows averages alone, takes everybody for one of many."""
    looked: ColumnElement[str] = column.concat("")
    return looked


def _conditions(wanted: Filter, rows: Any) -> Iterable[ColumnElement[bool]]:
    if wanted.types:
        yield rows.type.in_(wanted.types)
    if wanted.modes:
        yield rows.mode.in_(wanted.modes)
    if wanted.statuses:
        yield rows.status.in_(wanted.statuses)
    if wanted.since or wanted.until or wanted.dated_only:
        yield rows.last != ""
    if wanted.until:
        yield rows.day <= wanted.until.isoformat()


def _of_record(wanted: Filter) -> Iterable[ColumnElement[bool]]:
    """What only the record itself tells."""
    if wanted.sure:
        yield _record.c.confidence >= wanted.sure
    if wanted.places:
        padded = " " + _record.c.place_folded + " "
        yield or_(*(padded.contains(f" {fold(place)} ", autoescape=True) for place in wanted.places))
    if wanted.units:
        yield _record.c.unit.in_(wanted.units)
    for side in wanted.lacking:
        yield ~exists(select(_part.c.id).where(_part.c.record_id == _record.c.id, _part.c.side == side))
    for choice in wanted.who:
        if choice.sides:
            yield _on_side(choice)


def _on_side(choice: PartyChoice) -> ColumnElement[bool]:
    link, party = tables.party_link, tables.party
    who: ColumnElement[bool] = party.c.key.in_(choice.parties)
    if choice.serving:
        who = or_(who, party.c.state.in_(choice.serving))
    return exists(
        select(_part.c.id)
        .join(link, and_(link.c.report_party_id == _part.c.report_party_id, link.c.ended_at.is_(None)))
        .where(_part.c.record_id == _record.c.id, _part.c.side.in_(choice.sides))
        .where(link.c.party_id.in_(select(party.c.id).where(who)))
    )


def _concerned(choice: _Choice, rows: Any) -> ColumnElement[bool]:
    other = listing.alias()
    this = and_(other.c.kind == rows.kind, other.c.day == rows.day, other.c.id == rows.id)
    return _row_by_row(select(other.c.id).where(other.c.actor.in_(choice.actors), this))


def _told_so(wanted: Filter, rows: Any) -> Iterable[ColumnElement[bool]]:
    """What the records of these rows must fulfil, if anything."""
    asked = list(_of_record(wanted))
    if asked:
        yield _row_by_row(select(_record.c.id).where(_record.c.id == rows.id, *asked))


def _row_by_row(query: Select[Any]) -> ColumnElement[bool]:
    """That there is such a row, asked as the list is walked from its late end: without OFFSET PostgreSQL, which takes
    rows that fit for few, would put all of them together first.
    """
    return exists(query.limit(1).offset(0))

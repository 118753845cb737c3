"""Whom a record must concern to fit: actors of whom one takes part in it, for each condition of that kind."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, and_, case, false, func, or_, select, true, tuple_

from dragoman.ledger.asking.actors_meant import actors_of, together
from dragoman.ledger.asking.picking.conditions import row_by_row
from dragoman.ledger.asking.picking.listed import Lists
from dragoman.ledger.lists.listed_actors import EVERYBODY, on_side, place_actor
from dragoman.ledger.lists.listed_kinds import RECORDS
from dragoman.ledger.schema.listing_tables import tally
from dragoman.ledger.statements.asking_once import once
from dragoman.ledger.statements.planning import BesideId
from dragoman.model.filters import Filter
from dragoman.model.words import fold

_FEW = 50_000  # rows of several actors are put together and sorted; of more, each row of everybody is looked up
_SHORT, _AS_LONG = 50_000, 10  # rows of a short list, and how many times as long another may be to be gone through


@dataclass(frozen=True, slots=True)
class Choice:
    """Actors of whom one must be concerned, on one of these sides, and how many records they have at most."""

    actors: tuple[str, ...]
    number: int
    sides: tuple[str, ...] = ()


def choices_of(connection: Connection, wanted: Filter) -> list[Choice]:
    """Actors of whom one must be concerned, for each condition of that kind; those with fewest records first."""
    return sorted(_each_choice(connection, wanted), key=lambda choice: choice.number)


def _each_choice(connection: Connection, wanted: Filter) -> Iterable[Choice]:
    pair = together(connection, wanted.who) if len(wanted.who) == 2 else ()
    if pair:
        yield _sized(connection, pair, wanted)
    for choice in wanted.who if not pair else ():
        yield _sized(connection, actors_of(connection, choice), wanted, choice.sides)
    if wanted.places:
        longest = (max(fold(place).split(), key=len, default="") for place in wanted.places)
        yield _sized(connection, tuple(place_actor(word) for word in longest), wanted)


def _sized(connection: Connection, actors: tuple[str, ...], wanted: Filter, sides: tuple[str, ...] = ()) -> Choice:
    kinds = wanted.kinds or RECORDS
    number = sum(number for (kind, *_), number in kept_numbers(connection, actors).items() if kind in kinds)
    return Choice(actors, number, sides)


def kept_numbers(connection: Connection, actors: tuple[str, ...]) -> dict[tuple[str, ...], int]:
    """How many records of these actors there are of each kind, type, mode and status, as far as that is kept."""

    def work() -> dict[tuple[str, ...], int]:
        cell = (tally.c.kind, tally.c.type, tally.c.mode, tally.c.status)
        numbers = select(func.sum(tally.c.number), *cell).where(tally.c.actor.in_(actors)).group_by(*cell)
        return {tuple(row[1:]): int(row[0]) for row in connection.execute(numbers)}

    return once(connection, actors, work)


def at_once(connection: Connection, led: Choice, choice: Choice) -> bool:
    """Whether who is concerned besides is better found for a whole list, led by others, than for each row of it: where
    both have few. To look a row up in another place takes PostgreSQL as long as to go through some twenty that lie
    together; SQLite, which goes through a list until there are enough, looks up as fast.
    """
    shortest = max(led.number, choice.number) <= _SHORT and choice.number <= _AS_LONG * led.number
    return connection.dialect.name == "postgresql" and shortest


def leads(choice: Choice) -> bool:
    """Whether a list can be walked through the rows of these actors."""
    return len(choice.actors) == 1 or choice.number <= _FEW


def being(choice: Choice, lists: Lists, rows: FromClause) -> Iterable[ColumnElement[bool]]:
    """What a row of one of these actors fulfils."""
    yield rows.c.actor.in_(choice.actors)
    if choice.sides:
        yield or_(*(rows.c.sides.contains(on_side(side)) for side in choice.sides))
    yield from lists.holding(rows.c)


def among_theirs(choice: Choice, rows: Any, lists: Lists, kinds: Sequence[str]) -> ColumnElement[bool]:
    """The same as `concerned`, by all rows of these actors: the case keeps PostgreSQL, which takes them for few, from
    looking each of them up.
    """
    other = lists.table.alias()
    theirs = select(other.c.day, other.c.id).where(*being(choice, lists, other), other.c.kind.in_(kinds))
    return case((tuple_(rows.day, rows.id).in_(theirs), true()), else_=false())


def concerning_all(choices: Sequence[Choice], rows: Any, lists: Lists) -> Iterable[ColumnElement[bool]]:
    """What a row of a record fulfils that concerns all of these: it is that of the first of them, or where there are
    none, or he is one of several, that of everybody. Of many records few are his, and only these are asked further.
    """
    alone = bool(choices) and len(choices[0].actors) == 1
    yield BesideId(rows.actor) == (choices[0].actors[0] if alone else EVERYBODY)
    if alone and choices[0].sides:
        yield or_(*(rows.sides.contains(on_side(side)) for side in choices[0].sides))
    yield from (concerned(each, rows, lists) for each in choices[1 if alone else 0 :])


def concerned(choice: Choice, rows: Any, lists: Lists) -> ColumnElement[bool]:
    """That the record of a row, given by its columns, has a row of one of these actors as well."""
    other = lists.table.alias()
    this = and_(other.c.kind == rows.kind, other.c.day == rows.day, other.c.id == rows.id)
    return row_by_row(select(other.c.id).where(*being(choice, lists, other), this))

"""Which parties there are, in order and in portions, found from the tables that lists are made from."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Row,
    Select,
    String,
    cast,
    exists,
    func,
    literal,
    or_,
    select,
    tuple_,
)

from dragoman.ledger.asking.picking.listed import Lists, tables_of
from dragoman.ledger.lists.listed_actors import party_actor
from dragoman.ledger.lists.listed_kinds import RECORDS, REPORT
from dragoman.ledger.over_time import formerly
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.identity_tables import name_word
from dragoman.ledger.schema.listing_tables import listed_before, listing, tally
from dragoman.ledger.statements.chunks import chunks
from dragoman.ledger.statements.planning import one_of
from dragoman.ledger.statements.portions import Cut, Place, Portion, portion
from dragoman.model.searching import indexed

_party = tables.party
MOST = 10_000
"""Of more parties of one kind or name than these nobody counts how many there are."""

_PARTIES = (tally.c.kind == REPORT, tally.c.number > 0, tally.c.actor >= "p0", tally.c.actor < "p:")


def parties(
    connection: Connection,
    kinds: Sequence[str],
    keys: Sequence[str] | None,
    text: str | None,
    most: int | None,
    before: int,
) -> dict[int, int]:
    """Parties by row with the number of reports that name them, the most reported first."""
    query = _named(kinds, keys, text).add_columns(_party.c.id, _party.c.name, tally.c.number)
    query = query.order_by(tally.c.number.desc(), tally.c.actor.desc()).limit(most).offset(before or None)
    return _in_order(connection.execute(query).all())


def parties_after(
    connection: Connection, kinds: Sequence[str], text: str | None, size: int, cut: Cut
) -> tuple[dict[int, int], Portion[int]]:
    """The same of those after a cut of the list, with the portion they are."""
    query = _named(kinds, None, text).add_columns(_party.c.id, _party.c.name, tally.c.number)
    if cut.place is not None:
        there = tuple_(literal(cut.place.by), literal(party_actor(cut.place.number)))
        this = tuple_(tally.c.number, tally.c.actor)
        query = query.where(this > there if cut.up else this < there)
    rows = connection.execute(
        query.order_by(*cut.ordered(tally.c.number, tally.c.actor)).offset(cut.skipped or None).limit(size + 1)
    ).all()
    places = [Place(row.number, row.id) for row in rows]
    found = portion(places, [row.id for row in rows], size, cut)
    return _in_order([row for row in rows if row.id in found.rows]), found


def keys_in_portions(connection: Connection, kinds: Sequence[str], text: str | None) -> list[str]:
    """The ids of all parties in the order in which their list is cut into portions."""
    query = _named(kinds, None, text).add_columns(_party.c.key)
    return list(connection.execute(query.order_by(tally.c.number.desc(), tally.c.actor.desc())).scalars())


def _in_order(rows: Sequence[Row[Any]]) -> dict[int, int]:
    """Those that equally many reports name by name."""
    return {row.id: row.number for row in sorted(rows, key=lambda row: (-row.number, row.name))}


def count_parties(connection: Connection, kinds: Sequence[str] = (), text: str | None = None) -> int:
    """How many parties are named by reports; of those of some kinds or names no more than `MOST` are counted."""
    if not kinds and not text:
        every = select(func.count()).select_from(tally).where(*_PARTIES)
        return int(connection.execute(every).scalar_one())
    some = _named(kinds, None, text).add_columns(_party.c.id).limit(MOST).subquery()
    return int(connection.execute(select(func.count()).select_from(some)).scalar_one())


def _named(kinds: Sequence[str], keys: Sequence[str] | None, text: str | None) -> Select[tuple[()]]:
    number = cast(func.substr(tally.c.actor, 2), Integer)
    query = select().select_from(tally.join(_party, _party.c.id == number))
    query = query.where(*_PARTIES, *_chosen(kinds, None, text))
    if keys is not None:
        ids = select(literal("p").concat(cast(_party.c.id, String))).where(_party.c.key.in_(keys))
        query = query.where(tally.c.actor.in_(ids))
    return query


@dataclass(frozen=True, slots=True)
class Named:
    """How many reports that were out by a day name a party, and the days of the first and the last."""

    reports: int
    first: str | None
    last: str | None


def parties_then(
    connection: Connection,
    kinds: Sequence[str],
    keys: Sequence[str] | None,
    text: str | None,
    as_of: date,
    most: int | None = None,
) -> dict[int, Named]:
    """Parties by row as reports named them that were out by a day, the most reported first; of many the first `most`.

    On no day more reports named a party than name it now, but for those that ended since: so those that most name now
    are looked at first, and the rest where one of it may be among the first, as on the first days there are.
    """
    chosen = _chosen(kinds, keys, text)
    if most is None or keys is not None:
        return dict(list(_ordered(_named_then(connection, chosen, as_of)).items())[:most])
    found = _named_then(connection, [*chosen, _party.c.id.in_(_ended(as_of))], as_of)
    query = _named(kinds, None, text).add_columns(_party.c.id, tally.c.number)
    query = query.order_by(tally.c.number.desc(), tally.c.actor.desc())
    seen = 0
    for size in (most + _AT_ONCE, 4 * _AT_ONCE):
        rows = connection.execute(query.limit(size).offset(seen)).all()
        found |= _of_these(connection, [row.id for row in rows], as_of)
        last = sorted((named.reports for named, _ in found.values()), reverse=True)[most - 1 : most]
        if len(rows) < size or (last and rows[-1].number < last[0]):
            break
        seen += size
    else:
        found = _named_then(connection, chosen, as_of)
    return dict(list(_ordered(found).items())[:most])


def count_parties_then(
    connection: Connection, kinds: Sequence[str], keys: Sequence[str] | None, text: str | None, as_of: date
) -> int:
    """How many parties reports named that were out by a day; no more than `MOST` are counted."""
    known = []
    for lists in tables_of(connection, as_of):
        row = lists.table.c
        known.append(exists(select(row.id).where(row.actor == _ACTOR, *_out(lists, row))))
    some = select(_party.c.id).where(*_chosen(kinds, keys, text), or_(*known)).limit(MOST).subquery()
    return int(connection.execute(select(func.count()).select_from(some)).scalar_one())


_ACTOR = literal("p").concat(cast(_party.c.id, String))
_AT_ONCE = 500  # parties beside those asked for are looked at that most reports name, and then four times as many


def _chosen(kinds: Sequence[str], keys: Sequence[str] | None, text: str | None) -> list[ColumnElement[bool]]:
    chosen: list[ColumnElement[bool]] = []
    if kinds:
        chosen.append(_party.c.kind.in_(kinds))
    if keys is not None:
        chosen.append(_party.c.key.in_(keys))
    words = name_word.c.word
    begun = (select(name_word.c.party_id).where(words >= each, words < each + "\uffff") for each in indexed(text or ""))
    return [*chosen, *(_party.c.id.in_(some) for some in begun)]


def _ended(as_of: date) -> Select[Any]:
    """The parties that reports name no more, or are read otherwise, that named them on a day."""
    row = listed_before.c
    number = cast(func.substr(row.actor, 2), Integer)
    mine = (row.kind == REPORT, row.actor >= "p0", row.actor < "p:", row.ends > as_of.isoformat())
    return select(number).where(*mine).distinct()


def _out(lists: Lists, row: Any) -> list[ColumnElement[bool]]:
    """That a row is of a report that was out by a day: none is known before the day it bears."""
    days = [row.day <= lists.as_of.isoformat()] if lists.as_of else []
    return [row.kind == REPORT, *days, *lists.holding(row)]


def _named_then(
    connection: Connection, chosen: Sequence[ColumnElement[bool]], as_of: date
) -> dict[int, tuple[Named, str]]:
    """Parties that reports named which were out by a day, with what they are called."""
    return _of_these(connection, connection.execute(select(_party.c.id).where(*chosen)).scalars().all(), as_of)


def _of_these(connection: Connection, ids: Sequence[int], as_of: date) -> dict[int, tuple[Named, str]]:
    """The same of these parties. What is listed is counted from the nearer end of the list."""
    found: dict[int, tuple[Named, str]] = {}
    late = ids and formerly.is_late(connection, as_of)
    for some, lists in product(chunks(ids), tables_of(connection, as_of)):
        row = lists.table.c
        here = (row.actor == _ACTOR, *_out(lists, row))
        if lists.table is listing:
            number = _listed_by(as_of, backward=bool(late))
        else:
            number = select(func.count()).where(*here).scalar_subquery()
        days = select(row.day).where(*here, row.day != "").limit(1)
        first, last = (days.order_by(each).scalar_subquery() for each in (row.day, row.day.desc()))
        query = select(_party.c.id, _party.c.name, number.label("reports"), first.label("first"), last.label("last"))
        for each in connection.execute(query.where(one_of(_party.c.id, some))):
            if each.reports:
                before, _ = found.get(each.id, (Named(0, None, None), ""))
                began = min(filter(None, (before.first, each.first)), default=None)
                ended = max(filter(None, (before.last, each.last)), default=None)
                found[each.id] = Named(before.reports + each.reports, began, ended), each.name
    return found


def _listed_by(as_of: date, *, backward: bool) -> ColumnElement[int]:
    """How many of the reports that name a party were known by a day: those of the days until then, or all without those
    of later days (none is known before the day it bears), and without those that were known late.

    So each is counted in an index alone, which in PostgreSQL has the day, and not when it was known.
    """
    row, day = listing.c, as_of.isoformat()

    def number(*within: ColumnElement[bool]) -> ColumnElement[int]:
        return select(func.count()).where(row.actor == _ACTOR, row.kind == REPORT, *within).scalar_subquery()

    every = select(tally.c.number).where(tally.c.actor == _ACTOR, tally.c.kind == REPORT).scalar_subquery()
    until = func.coalesce(every, 0) - number(row.day > day) if backward else number(row.day <= day)
    return until - number(formerly.known_late(row, as_of))


def _ordered(found: dict[int, tuple[Named, str]]) -> dict[int, Named]:
    ordered = sorted(found, key=lambda each: (-found[each][0].reports, found[each][1], each))
    return {number: found[number][0] for number in ordered}


def uses_then(connection: Connection, ids: Sequence[int], as_of: date) -> dict[int, int]:
    """In how many records known by a day each party had a part."""
    found: Counter[int] = Counter()
    for some, lists in product(chunks(ids), tables_of(connection, as_of)):
        row, actors = lists.table.c, [party_actor(number) for number in some]
        query = select(row.actor, func.count().label("number")).where(row.actor.in_(actors), row.kind.in_(RECORDS))
        rows = connection.execute(query.where(*lists.holding(row)).group_by(row.actor))
        found.update({int(each.actor[1:]): each.number for each in rows})
    return found


def uses(connection: Connection, ids: Sequence[int]) -> dict[int, int]:
    """In how many records each party has a part."""
    found: dict[int, int] = {}
    for some in chunks(ids):
        actors = [party_actor(number) for number in some]
        query = select(tally.c.actor, func.sum(tally.c.number)).where(one_of(tally.c.actor, actors))
        rows = connection.execute(query.where(tally.c.kind.in_(RECORDS)).group_by(tally.c.actor))
        found |= {int(actor[1:]): int(number) for actor, number in rows}
    return found


def days(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[str | None, str | None]]:
    """The days of the first and the last report that name each party; None where none bears one."""
    found: dict[int, tuple[str | None, str | None]] = {}
    actor = literal("p").concat(cast(_party.c.id, String))
    mine = (listing.c.actor == actor) & (listing.c.kind == REPORT) & (listing.c.day != "")
    first, last = (
        select(side(listing.c.day)).where(mine).correlate(_party).scalar_subquery() for side in (func.min, func.max)
    )
    for some in chunks(ids):
        chosen = select(_party.c.id, first, last).where(one_of(_party.c.id, some))
        found |= {number: (early, late) for number, early, late in connection.execute(chosen)}
    return found

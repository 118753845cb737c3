"""Events and instruments however many reports tell them: lists that count each once, with tellings and sources."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Row, distinct, func, select

from dragoman.ledger.asking import search, totals
from dragoman.ledger.asking.picking import picked
from dragoman.ledger.asking.picking.conditions import can_pick
from dragoman.ledger.over_time.as_of import telling_held
from dragoman.ledger.rows import RecordRow
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.telling_tables import telling
from dragoman.ledger.statements import portions
from dragoman.ledger.statements.chunks import chunks
from dragoman.ledger.statements.planning import one_of
from dragoman.ledger.statements.portions import Cut, Place, Portion
from dragoman.ledger.tellings import told_often
from dragoman.ledger.tellings.event_groups import (
    MORE,
    among,
    event_number,
    event_of_record,
    grouped,
    joined_with_events,
)
from dragoman.ledger.tellings.event_row import EventRow, leading_telling
from dragoman.ledger.tellings.event_tellings import make_rows, rows_made, tellings_of_posts
from dragoman.model.filters import Filter


def events(connection: Connection, wanted: Filter, latest: int | None = None, before: int = 0) -> list[EventRow]:
    """The events and instruments of which a telling fits `wanted`, each once, oldest first; of many, the `latest` ones.

    `before` leaves out so many at the late end. Records of other kinds are rows too, told by their own report alone.
    A status is asked of the latest telling: what was planned and has been held is not planned.
    """
    return lists(connection, (wanted,), latest, before)[0]


def lists(
    connection: Connection, asked: Sequence[Filter], latest: int | None = None, before: int = 0
) -> list[list[EventRow]]:
    """The same of several filters, all as of one day: a page with several lists loads what is in them once."""
    pages = []
    for wanted in asked:
        found = grouped(connection, wanted, None if latest is None else latest + before)
        page = list(found)[before : None if latest is None else before + latest]
        pages.append([found[each] for each in page[::-1]])
    rows = iter(rows_made(connection, [keys for page in pages for keys in page], asked[0]))
    return [[row for row in islice(rows, len(page)) if row] for page in pages]


def leading(
    connection: Connection, wanted: Filter, latest: int | None = None, *, quoted: bool = True
) -> list[RecordRow]:
    """The record that stands for each of these `events`, oldest first, without other tellings and sources: for charts
    and counts, which want very many of them. `quoted` as in `search.records`.
    """
    groups = list(grouped(connection, wanted, latest).values())[:latest][::-1]
    return _led(connection, groups, wanted, quoted=quoted)


def parts(
    connection: Connection, asked: Sequence[tuple[Filter, int | None]], whole: int, some: int
) -> list[tuple[int, list[RecordRow]]]:
    """How many events fit each of these filters, all as of one day, and the records that stand for them, oldest first:
    of up to `whole` all, of more the first `some`, but `whole` of what is asked for by id, which no other list has. A
    page in several parts loads what is in them once. Beside each filter stands how many tellings fit, where that is
    known.
    """
    numbers: list[int] = []
    groups: list[list[list[str]]] = []
    for wanted, told in asked:
        number = _number_of_many(connection, wanted, whole, told)
        if number is not None:
            numbers.append(number)
            groups.append(_first(connection, wanted, some))
        else:
            every = list(grouped(connection, wanted, None).values())[::-1]
            numbers.append(len(every))
            groups.append(every[: some if len(every) > whole and not wanted.ids else whole])
    rows = iter(_leaders(connection, [keys for each in groups for keys in each], asked[0][0], quoted=True))
    return [
        (number, [row for row in islice(rows, len(each)) if row]) for number, each in zip(numbers, groups, strict=True)
    ]


def _number_of_many(connection: Connection, wanted: Filter, whole: int, told: int | None) -> int | None:
    """How many events fit, as `count` has it, where so many do that the first of them are looked for alone; else None.
    `told` is how many tellings fit, where that is known.
    """
    if not can_pick(wanted):
        return None
    if told is None:
        many = totals.more_than(connection, wanted, totals.COUNTED_ONCE)
        return totals.count(connection, wanted, totals.MOST_COUNTED) if many else None
    if told > totals.COUNTED_ONCE:
        return told
    number = _counted_once(connection, wanted) if told > whole else told
    return number if number > whole else None


def _first(connection: Connection, wanted: Filter, most: int) -> list[list[str]]:
    walked = picked.places(connection, wanted, most * MORE, Cut(up=True))
    return list(_standing_there(connection, wanted, walked).values())[:most]


def _led(connection: Connection, groups: Sequence[Sequence[str]], wanted: Filter, *, quoted: bool) -> list[RecordRow]:
    """For each of these groups of tellings (by record id) the record that stands for it."""
    return [row for row in _leaders(connection, groups, wanted, quoted=quoted) if row]


def _leaders(
    connection: Connection, groups: Sequence[Sequence[str]], wanted: Filter, *, quoted: bool
) -> list[RecordRow | None]:
    """The same, with None for a group that tells of nothing that held on the day asked about."""
    records: dict[str, RecordRow] = {}
    for chunk in chunks([key for keys in groups for key in keys]):
        these = Filter(ids=tuple(chunk), as_of=wanted.as_of)
        records |= {row.id: row for row in search.records(connection, these, quoted=quoted)}
    found = [[records[key] for key in keys if key in records] for keys in groups]
    return [
        leading_telling(sorted(rows, key=lambda row: row.published or ""), {row.id for row in rows}) if rows else None
        for rows in found
    ]


def portion(connection: Connection, wanted: Filter, size: int, cut: Cut) -> Portion[EventRow]:
    """The events that fit, `size` of them after a cut of the list, the latest first: see `events`.

    An event stands where the latest of its tellings that fit does. Raises ValueError for a filter that has no cuts.
    """
    if not has_cuts(wanted):
        raise ValueError(wanted)
    found: dict[Place, list[str]] = {}
    needed = cut.skipped + size + 1
    at, number = cut, needed * MORE
    while len(found) < needed:
        walked = picked.places(connection, wanted, number, at)
        found |= _standing_there(connection, wanted, walked)
        if len(walked) < number:
            break
        at, number = Cut(walked[-1], up=cut.up), number * MORE
    places = list(found)[cut.skipped : needed]
    rows = make_rows(connection, [found[place] for place in places], wanted)
    return portions.portion(places, rows, size, cut)


def has_cuts(wanted: Filter) -> bool:
    """Whether portions of a list begin at a row; not where words are looked for, or what was known on a day."""
    return can_pick(wanted) and not wanted.text


def _standing_there(connection: Connection, wanted: Filter, walked: Sequence[Place]) -> dict[Place, list[str]]:
    """Those of these places of the list that events stand at, with the tellings that fit (by record id)."""
    query = select(tables.record.c.id, tables.record.c.key, tables.record.c.told_as, telling.c.occurrence_id)
    rows: dict[int, Row[Any]] = {}
    for ids in chunks([place.number for place in walked]):
        rows |= {
            row.id: row
            for row in connection.execute(joined_with_events(query, wanted).where(one_of(tables.record.c.id, ids)))
        }
    often = told_often.often(connection, {row.told_as for row in rows.values() if row.told_as is not None})
    latest = {post: picked.latest(connection, wanted, told_often.of_post(post), post) for post in often}
    place_of = {place.number: place for place in walked}
    # Of what very many tell, the latest telling alone tells where it stands.
    rows = {
        number: row for number, row in rows.items() if latest.get(row.told_as, place_of[number]) == place_of[number]
    }
    told, others = dict(rows), [row for row in rows.values() if row.told_as not in often]
    for chunk in chunks(_also_telling(connection, wanted, others)):
        told |= {
            row.id: row
            for row in connection.execute(joined_with_events(query, wanted).where(one_of(tables.record.c.key, chunk)))
        }
    for ids in chunks([number for number in told if number not in place_of]):
        place_of |= {place.number: place for place in picked.places_of(connection, wanted, ids)}
    tellings: dict[int, list[Row[Any]]] = defaultdict(list)
    for number in sorted(told.keys() & place_of.keys(), key=place_of.__getitem__, reverse=True):
        tellings[event_of_record(told[number])].append(told[number])
    return {
        place: [each.key for each in mine]
        for place in walked
        if place.number in rows and (mine := tellings[event_of_record(rows[place.number])])[0].id == place.number
    }


def _also_telling(connection: Connection, wanted: Filter, rows: Collection[Row[Any]]) -> list[str]:
    """The other records (by id) that tell the events that these do."""
    known = {row.key: row.occurrence_id for row in rows if row.occurrence_id is not None}
    found: set[str] = set()
    for chunk in chunks(sorted(set(known.values()))):
        query = select(telling.c.record_key).where(one_of(telling.c.occurrence_id, chunk), telling_held(wanted.as_of))
        found.update(connection.execute(query).scalars())
    posts = tellings_of_posts(connection, [row.told_as for row in rows if row.told_as is not None], wanted)
    found.update(key for keys in posts.values() for key in keys)
    return sorted(found - {row.key for row in rows})


def count(connection: Connection, wanted: Filter, most: int | None = None) -> int:
    """How many events (and records of other kinds) fit, each counted once however many reports tell it.

    Of more than `totals.COUNTED_ONCE` tellings, the tellings are counted; where nobody keeps their number, no more
    than `most` of them: `AtLeast` so many.
    """
    if can_pick(wanted) and totals.more_than(connection, wanted, totals.COUNTED_ONCE):
        return totals.count(connection, wanted, most)
    return _counted_once(connection, wanted)


def _counted_once(connection: Connection, wanted: Filter) -> int:
    """How many events fit, each counted once."""
    one = func.count(distinct(event_number()))
    return int(connection.execute(among(select(one), connection, wanted)).scalar_one())

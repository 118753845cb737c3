"""Events and instruments however many reports tell them: lists that count each once, with tellings and sources."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, String, and_, cast, distinct, exists, func, or_, select

from dragoman.ledger import picking, portions, search, steps, tables, told_often, totals
from dragoman.ledger.as_of import judged_by, reading_held, report_known, telling_held
from dragoman.ledger.asking_once import once
from dragoman.ledger.chains import Chains
from dragoman.ledger.chunks import chunks
from dragoman.ledger.deeds import with_deeds
from dragoman.ledger.listing import RECORDS
from dragoman.ledger.portions import Cut, Place, Portion
from dragoman.ledger.retelling import load_tellings
from dragoman.ledger.rows import RecordRow
from dragoman.ledger.telling_tables import telling
from dragoman.model.counting import AtLeast
from dragoman.model.filters import Filter
from dragoman.model.message import Message
from dragoman.resolve.instrument_tellings import MENTIONED, SUSPENDED, Step, course, stands
from dragoman.resolve.sources import Source, verdict
from dragoman.resolve.telling_differences import Difference, differences, disputed
from dragoman.resolve.tellings import Telling

_SAME_POST = Message("the same person, title and body")
_CONDITIONS = 100  # of statuses and days that are kept: a page asks for the same ones in every statement
_MORE = 2  # a list is looked through in portions that grow by this factor, until it has events enough


@dataclass(frozen=True, slots=True)
class TellingRow:
    """One report's telling of an event, why it is one of them, and the report's source chain."""

    record: RecordRow
    reason: str
    chain: tuple[str, ...]
    copy_of: str | None


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event or instrument with all its tellings, what they differ in, and the independent sources they come from.

    `record` is the telling that is shown where one line is room for: of those that say how things stand now, the one
    with most details. `disputed` names the details on which independent sources differ. `course` is how the status of
    an instrument went on. `told_in` is the number of reports that tell it, `more` that of the tellings which are not
    loaded: of a post that very many tell the first and last are, and those that were asked for.
    """

    id: str
    record: RecordRow
    tellings: tuple[TellingRow, ...]
    differences: tuple[Difference, ...]
    sources: tuple[Source, ...]
    disputed: tuple[str, ...]
    course: tuple[Step, ...] = ()
    told_in: int = 1
    more: int = 0

    @property
    def reports(self) -> tuple[str, ...]:
        """The ids of the reports of the tellings that are loaded, in order of publication."""
        return tuple(dict.fromkeys(row.record.report for row in self.tellings))

    @property
    def source_number(self) -> int:
        """How many independent sources it has; at least so many where not all tellings are loaded."""
        return AtLeast(len(self.sources)) if self.more else len(self.sources)

    @property
    def standing(self) -> tuple[str, tuple[str, ...]]:
        """How an instrument stands now: its status, or a step beside it, and who has ratified it; of an event its
        status alone.
        """
        return stands(self.course, _status(self.record))

    @property
    def rests_on_one_interested(self) -> bool:
        """Whether all that is known comes from a single source that is a party to it."""
        return not self.more and len(self.sources) == 1 and self.sources[0].interested

    @property
    def verdict(self) -> str:
        """What its sources amount to, in a sentence."""
        return verdict(self.sources, self.told_in)


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
    rows = iter(_made(connection, [keys for page in pages for keys in page], asked[0]))
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
    if not picking.can_pick(wanted):
        return None
    if told is None:
        many = totals.more_than(connection, wanted, totals.COUNTED_ONCE)
        return totals.count(connection, wanted, totals.MOST_COUNTED) if many else None
    if told > totals.COUNTED_ONCE:
        return told
    number = _counted_once(connection, wanted) if told > whole else told
    return number if number > whole else None


def _first(connection: Connection, wanted: Filter, most: int) -> list[list[str]]:
    walked = picking.places(connection, wanted, most * _MORE, Cut(up=True))
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
        _leading(sorted(rows, key=lambda row: row.published or ""), {row.id for row in rows}) if rows else None
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
    at, number = cut, needed * _MORE
    while len(found) < needed:
        walked = picking.places(connection, wanted, number, at)
        found |= _standing_there(connection, wanted, walked)
        if len(walked) < number:
            break
        at, number = Cut(walked[-1], up=cut.up), number * _MORE
    places = list(found)[cut.skipped : needed]
    rows = make_rows(connection, [found[place] for place in places], wanted)
    return portions.portion(places, rows, size, cut)


def has_cuts(wanted: Filter) -> bool:
    """Whether portions of a list begin at a row; not where words are looked for, or what was known on a day."""
    return picking.can_pick(wanted) and not wanted.text


def _standing_there(connection: Connection, wanted: Filter, walked: Sequence[Place]) -> dict[Place, list[str]]:
    """Those of these places of the list that events stand at, with the tellings that fit (by record id)."""
    query = select(tables.record.c.id, tables.record.c.key, tables.record.c.told_as, telling.c.occurrence_id)
    rows: dict[int, Row[Any]] = {}
    for ids in chunks([place.number for place in walked]):
        rows |= {row.id: row for row in connection.execute(_joined(query, wanted).where(tables.record.c.id.in_(ids)))}
    often = told_often.often(connection, {row.told_as for row in rows.values() if row.told_as is not None})
    latest = {post: picking.latest(connection, wanted, told_often.of_post(post), post) for post in often}
    place_of = {place.number: place for place in walked}
    # Of what very many tell, the latest telling alone tells where it stands.
    rows = {
        number: row for number, row in rows.items() if latest.get(row.told_as, place_of[number]) == place_of[number]
    }
    told, others = dict(rows), [row for row in rows.values() if row.told_as not in often]
    for chunk in chunks(_also_telling(connection, wanted, others)):
        told |= {
            row.id: row for row in connection.execute(_joined(query, wanted).where(tables.record.c.key.in_(chunk)))
        }
    for ids in chunks([number for number in told if number not in place_of]):
        place_of |= {place.number: place for place in picking.places_of(connection, wanted, ids)}
    tellings: dict[int, list[Row[Any]]] = defaultdict(list)
    for number in sorted(told.keys() & place_of.keys(), key=place_of.__getitem__, reverse=True):
        tellings[_event(told[number])].append(told[number])
    return {
        place: [each.key for each in mine]
        for place in walked
        if place.number in rows and (mine := tellings[_event(rows[place.number])])[0].id == place.number
    }


def _also_telling(connection: Connection, wanted: Filter, rows: Collection[Row[Any]]) -> list[str]:
    """The other records (by id) that tell the events that these do."""
    known = {row.key: row.occurrence_id for row in rows if row.occurrence_id is not None}
    found: set[str] = set()
    for chunk in chunks(sorted(set(known.values()))):
        query = select(telling.c.record_key).where(telling.c.occurrence_id.in_(chunk), telling_held(wanted.as_of))
        found.update(connection.execute(query).scalars())
    posts = _of_posts(connection, [row.told_as for row in rows if row.told_as is not None], wanted)
    found.update(key for keys in posts.values() for key in keys)
    return sorted(found - {row.key for row in rows})


def _of_posts(connection: Connection, numbers: Collection[int], wanted: Filter) -> dict[int, list[str]]:
    """The records (by id) that tell each of these posts."""
    record, reading = tables.record, tables.reading
    found: dict[int, list[str]] = defaultdict(list)
    for some in chunks(sorted(set(numbers))):
        query = select(record.c.told_as, record.c.key).join(reading, reading.c.id == record.c.reading_id)
        query = query.where(record.c.told_as.in_(some), reading_held(wanted.as_of)).order_by(record.c.id)
        for row in connection.execute(query):
            found[row.told_as].append(row.key)
    return found


def event_number() -> ColumnElement[int]:
    """What rows of `record`, joined with `telling`, are counted once by."""
    return func.coalesce(telling.c.occurrence_id, tables.record.c.told_as, -tables.record.c.id)


def _event(row: Row[Any]) -> int:
    return int(next(each for each in (row.occurrence_id, row.told_as, -row.id) if each is not None))


def count(connection: Connection, wanted: Filter, most: int | None = None) -> int:
    """How many events (and records of other kinds) fit, each counted once however many reports tell it.

    Of more than `totals.COUNTED_ONCE` tellings, the tellings are counted; where nobody keeps their number, no more
    than `most` of them: `AtLeast` so many.
    """
    if picking.can_pick(wanted) and totals.more_than(connection, wanted, totals.COUNTED_ONCE):
        return totals.count(connection, wanted, most)
    return _counted_once(connection, wanted)


def _counted_once(connection: Connection, wanted: Filter) -> int:
    """How many events fit, each counted once."""
    one = func.count(distinct(event_number()))
    return int(connection.execute(_among(select(one), connection, wanted)).scalar_one())


def make_rows(connection: Connection, fitting: Sequence[Sequence[str]], wanted: Filter) -> list[EventRow]:
    """One row for each group of tellings of an event that fit (by record id), filled up with its other tellings."""
    return [row for row in _made(connection, fitting, wanted) if row]


def _made(connection: Connection, fitting: Sequence[Sequence[str]], wanted: Filter) -> list[EventRow | None]:
    """The same, with None for a group that tells of nothing that held on the day asked about."""
    told = all_told(connection, [keys[0] for keys in fitting], wanted)
    numbers = _numbers(connection, [keys[0] for keys in fitting], wanted)
    fitting = [keys[: told_often.SHOWN] if keys[0] in numbers else keys for keys in fitting]
    for keys in fitting:
        if keys[0] in numbers:  # what is asked for is loaded, wherever it stands among them
            told[keys[0]] |= dict.fromkeys([key for key in keys if key not in told[keys[0]]], _SAME_POST)
    every = {key for keys in told.values() for key in keys} | {key for keys in fitting for key in keys}
    records: dict[str, RecordRow] = {}
    for chunk in chunks(sorted(every)):
        records |= {row.id: row for row in search.records(connection, Filter(ids=tuple(chunk), as_of=wanted.as_of))}
    known: dict[str, Telling] = {}
    several = [*told.values(), *fitting]
    compared = {key for keys in several for key in keys if len(keys) > 1}  # one telling differs from none
    for chunk in chunks([key for key, row in records.items() if key in compared or row.kind == "instrument"]):
        known |= load_tellings(connection, chunk, wanted.as_of)
    known |= with_deeds(connection, {key: each for key, each in known.items() if each.name is not None}, wanted.as_of)
    beside = Chains(connection, {row.report for row in records.values()}, wanted)
    rows: list[EventRow | None] = []
    for keys in fitting:
        reasons = told.get(keys[0]) or dict.fromkeys(keys, Message("the only telling"))
        order = sorted((records[key] for key in reasons if key in records), key=lambda row: row.published or "")
        if not order:
            rows.append(None)
            continue
        tellings = tuple(
            TellingRow(row, reasons[row.id], beside.chains.get(row.report, ()), beside.copy_of.get(row.report))
            for row in order
        )
        sources = beside.sources(order)
        source_of = {report: number for number, source in enumerate(sources) for report in source.reports}
        versions = [known[row.id] for row in order if row.id in known]
        number = numbers.get(keys[0], told_often.Number(len(order), len({row.report for row in order})))
        rows.append(
            EventRow(
                next(key for key in reasons if key in records),
                _leading(order, set(keys)),
                tellings,
                tuple(_in_names(each, order) for each in differences(versions)),
                sources,
                disputed(versions, source_of),
                course(versions) if order[0].kind == "instrument" else (),
                number.reports,
                number.records - len(order),
            )
        )
    return rows


def grouped(connection: Connection, wanted: Filter, most: int | None) -> dict[int, list[str]]:
    """The tellings that fit (by record id) for each event, in the order of the list, the latest event first."""
    limit = None if most is None else most * _MORE
    while True:
        looked_at, rows = _tellings(connection, wanted, limit)
        found: dict[int, list[str]] = defaultdict(list)
        for row in rows:
            found[_event(row)].append(row.key)
        if most is None or limit is None or looked_at < limit or len(found) > most:
            return found
        limit *= _MORE


def _tellings(connection: Connection, wanted: Filter, limit: int | None) -> tuple[int, list[Row[Any]]]:
    """The latest records, with their events: how many were looked at, and those that fit."""
    query = select(tables.record.c.id, tables.record.c.key, tables.record.c.told_as, telling.c.occurrence_id)
    if not picking.can_pick(wanted):
        published = func.substr(tables.report.c.published, 1, 10)
        dated = func.coalesce(cast(tables.record.c.date_first, String), published, "")
        ordered = _among(query, connection, wanted).order_by(dated.desc(), tables.record.c.id.desc())
        rows = connection.execute(ordered.limit(limit)).all()
        return len(rows), list(rows)
    numbers = picking.numbers(connection, wanted, limit)
    found: dict[int, Row[Any]] = {}
    for ids in chunks(numbers):
        chosen = _joined(query, wanted).where(tables.record.c.id.in_(ids))
        found |= {row.id: row for row in connection.execute(chosen)}
    return len(numbers), [found[number] for number in numbers if number in found]


def _among(query: Select[Any], connection: Connection, wanted: Filter) -> Select[Any]:
    if picking.can_pick(wanted):
        picked = picking.picked(connection, wanted, wanted.kinds or RECORDS).subquery()
        return _joined(query, wanted).where(tables.record.c.id.in_(select(picked.c.id)))
    stood = judged_by(connection, wanted.as_of) if wanted.as_of else None
    return _joined(query, wanted).where(*search.conditions(wanted, stood))


def _joined(query: Select[Any], wanted: Filter) -> Select[Any]:
    query = query.select_from(tables.record)
    if wanted.statuses or not picking.can_pick(wanted):
        query = query.join(tables.reading, tables.reading.c.id == tables.record.c.reading_id)
        query = query.join(tables.report, tables.report.c.id == tables.reading.c.report_id)
    held = and_(telling.c.record_key == tables.record.c.key, telling_held(wanted.as_of))
    query = query.outerjoin(telling, held)
    return query.where(stands_so(wanted.statuses, wanted.as_of)) if wanted.statuses else query


@lru_cache(_CONDITIONS)
def stands_so(statuses: tuple[str, ...], as_of: date | None) -> ColumnElement[bool]:
    """That no later telling of the same event gives it a status that is none of these; without any, than its own.

    Where a report only mentions it, any telling says more.
    """
    record, reading, report, told = (table.alias() for table in (tables.record, tables.reading, tables.report, telling))
    status = steps.status_of(record.c)
    later = (
        select(told.c.id)
        .join(record, record.c.key == told.c.record_key)
        .join(reading, and_(reading.c.id == record.c.reading_id, reading.c.superseded_at.is_(None)))
        .join(report, report.c.id == reading.c.report_id)
        .where(told.c.occurrence_id == telling.c.occurrence_id, told.c.ended_at.is_(None))
        .where(or_(report.c.published > tables.report.c.published, tables.record.c.status == MENTIONED))
        .where(record.c.status != MENTIONED)
        .where(status.not_in(steps.allowed(statuses)) if statuses else status != steps.status_of())
    )
    if as_of:
        later = later.where(report_known(as_of, report))
    return ~exists(later)


def all_told(connection: Connection, keys: Sequence[str], wanted: Filter) -> dict[str, dict[str, str]]:
    """For each record the tellings of its event: record id -> the reason why it is one, the first first."""
    found: dict[str, dict[str, str]] = {}
    for chunk in chunks(keys):
        held = telling_held(wanted.as_of)
        mine: dict[int, set[str]] = defaultdict(set)
        asked = select(telling.c.occurrence_id, telling.c.record_key).where(telling.c.record_key.in_(chunk), held)
        for row in connection.execute(asked):
            mine[row.occurrence_id].add(row.record_key)
        rows = select(telling).where(telling.c.occurrence_id.in_(mine), held).order_by(telling.c.id)
        for row in connection.execute(rows):
            for key in mine[row.occurrence_id]:
                found.setdefault(key, {})[row.record_key] = row.reason
        post_of = _posts_of(connection, chunk)
        often = told_often.often(connection, post_of.values())
        told = _of_posts(connection, set(post_of.values()) - often, wanted)
        told |= {post: told_often.ends(connection, post, wanted) for post in often}
        for key, post in post_of.items():
            found[key] = dict.fromkeys(told.get(post) or [key], _SAME_POST)
    return found


def _numbers(connection: Connection, keys: Sequence[str], wanted: Filter) -> dict[str, told_often.Number]:
    """For each of these records that tells a post which very many tell, how many do."""
    found: dict[str, told_often.Number] = {}
    for chunk in chunks(keys):
        post_of = _posts_of(connection, chunk)
        often = told_often.often(connection, post_of.values())
        found |= {key: told_often.number(connection, post, wanted) for key, post in post_of.items() if post in often}
    return found


def _posts_of(connection: Connection, keys: Sequence[str]) -> dict[str, int]:
    """The post that each of these records tells, of those that do."""

    def work() -> dict[str, int]:
        query = select(tables.record.c.key, tables.record.c.told_as)
        rows = connection.execute(query.where(tables.record.c.key.in_(keys), tables.record.c.told_as.is_not(None)))
        return {row.key: row.told_as for row in rows}

    return once(connection, tuple(keys), work)


def _in_names(difference: Difference, tellings: Sequence[RecordRow]) -> Difference:
    """Participants by their names, and not by the ids they are compared by."""
    if difference.detail != "participants":
        return difference
    names = {part.party: part.name for row in tellings for part in row.parts}
    versions = tuple(
        (", ".join(names.get(key, key) for key in said.split(", ")), reports) for said, reports in difference.versions
    )
    return Difference(difference.detail, versions)


def _leading(tellings: Sequence[RecordRow], fitting: set[str]) -> RecordRow:
    chosen = [row for row in tellings if row.id in fitting] or list(tellings)
    now = next((_status(row) for row in chosen[::-1] if row.status != MENTIONED), MENTIONED)
    chosen = [row for row in chosen if _status(row) == now]
    return max(chosen, key=lambda row: (row.date is not None, row.place is not None, len(row.parts), row.confidence))


def _status(row: RecordRow) -> str:
    """The status a telling gives, which of what is only halted is that."""
    return SUSPENDED if row.standing == SUSPENDED else row.status or ""

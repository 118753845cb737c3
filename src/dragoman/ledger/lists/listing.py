"""Keeps the tables that lists are made from in step with what holds."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, permutations
from typing import Any

from sqlalchemy import Connection, and_, delete, exists, insert, select, text, union

from dragoman.ledger.adding.unsettled import note
from dragoman.ledger.lists import full_text, known_counts, outlets
from dragoman.ledger.lists.listed_actors import (
    EVERYBODY,
    on_side,
    pair_actor,
    party_actor,
    place_actor,
    serving_actor,
    teller_actor,
)
from dragoman.ledger.over_time import corrected, formerly
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.judgement_tables import override
from dragoman.ledger.schema.listing_tables import listed_before, listing
from dragoman.ledger.statements.chunks import chunks, walked
from dragoman.ledger.statements.quotes import quotes_of
from dragoman.ledger.tellings import post_tellings, steps
from dragoman.model.dates import Precision, known_day

REPORT = "report"
RECORDS = ("event", "instrument", "figure", "commitment", "post")

_record, _reading, _report = tables.record, tables.reading, tables.report
_part, _link, _party, _named = tables.record_party, tables.party_link, tables.party, tables.report_party

_rejected = and_(override.c.record_id == _record.c.id, override.c.field == "rejected")

Sides = Mapping[str, Collection[str]]
"""The actors with a part in a record, each with the sides it is on."""

Cell = tuple[str, str, str, str, str, str]
"""The key of a row of `tally`."""
_CELL = ("actor", "kind", "type", "mode", "status", "month")
_ADD = text(
    "INSERT INTO tally (actor, kind, type, mode, status, month, number) "
    "VALUES (:actor, :kind, :type, :mode, :status, :month, :number) "
    "ON CONFLICT (actor, kind, type, mode, status, month) DO UPDATE SET number = tally.number + excluded.number"
)


def rebuild(connection: Connection) -> None:
    """Works out the rows of a ledger that has none yet, as after an upgrade."""
    for rows in walked(connection, select(_report), _report.c.id):
        said = [(row.id, (row.published or "")[:10], f"{row.title or ''}\n{row.text}") for row in rows]
        full_text.add_reports(connection, said)
        list_reports(connection, [row.id for row in rows])
    for rows in walked(connection, select(_record), _record.c.id):
        list_records(connection, [row.id for row in rows])


def index_words(connection: Connection) -> None:
    """Makes the words of reports and records anew from all that is listed, where there are none."""
    for rows in walked(connection, select(_report), _report.c.id):
        said = [(row.id, (row.published or "")[:10], f"{row.title or ''}\n{row.text}") for row in rows]
        full_text.add_reports(connection, said)
    listed = union(
        select(listing.c.id, listing.c.day).where(listing.c.actor == EVERYBODY, listing.c.kind != REPORT),
        select(listed_before.c.id, listed_before.c.day).where(listed_before.c.actor == EVERYBODY),
    ).subquery()
    records = (
        select(listed.c.id, listed.c.day, _record.c.name, _report.c.title)
        .join(_record, _record.c.id == listed.c.id)
        .join(_reading, _reading.c.id == _record.c.reading_id)
        .join(_report, _report.c.id == _reading.c.report_id)
    )
    for found in walked(connection, records, listed.c.id):
        quotes = quotes_of(connection, [row.id for row in found])
        words = [(row.id, row.day, " ".join((row.name or "", row.title or "", *quotes[row.id]))) for row in found]
        full_text.add_records(connection, words)


def hold(connection: Connection, reading_id: int) -> None:
    """Lists a reading that holds from now on, its report and its records; one that gave way is taken off."""
    reading = connection.execute(select(_reading).where(_reading.c.id == reading_id)).one()
    report_id = reading.report_id
    if reading.superseded_at is None:
        outlets.note_times(connection, report_id, read=reading.read_at)
    records = connection.execute(select(_record.c.id).where(_record.c.reading_id == reading_id)).scalars().all()
    list_reports(connection, [report_id])
    list_records(connection, records)
    note(connection, [report_id])


def relist(connection: Connection, report_parties: Collection[int]) -> None:
    """Lists anew what these parties of reports have a part in, after they were linked otherwise."""
    for ids in chunks(sorted(report_parties)):
        query = select(_reading.c.report_id).join(_named, _named.c.reading_id == _reading.c.id)
        reports = set(connection.execute(query.where(_named.c.id.in_(ids))).scalars())
        list_reports(connection, reports)
        note(connection, reports)
        within = select(_part.c.record_id).where(_part.c.report_party_id.in_(ids))
        list_records(connection, set(connection.execute(within).scalars()))


def list_records(connection: Connection, records: Iterable[int]) -> None:
    """Makes the rows of these records what they must be now; none for what does not hold."""
    for ids in chunks(sorted(records)):
        steps.note(connection, ids)
        post_tellings.note(connection, ids)
        held = select(listing.c.id).where(listing.c.id.in_(ids), listing.c.actor == EVERYBODY, listing.c.kind != REPORT)
        before = connection.execute(held).scalars().all()
        counts = _take_off(connection, RECORDS, ids)
        rows = connection.execute(
            select(_record, _reading.c.report_id, _report.c.published, _report.c.title, _report.c.added_at)
            .join(_reading, _reading.c.id == _record.c.reading_id)
            .join(_report, _report.c.id == _reading.c.report_id)
            .where(_record.c.id.in_(ids))
        ).all()
        holding = _holding(connection, ids)
        history = formerly.stretches(connection, {row.id: (row.key, row.reading_id, row.report_id) for row in rows})
        courses = corrected.courses(connection, rows)
        quotes = quotes_of(connection, ids)
        entries, former, listed = [], [], {}
        for row in rows:
            entry = entry_of(row.kind, row.id, row.published, row._asdict(), quotes[row.id])
            course = courses.get(row.id) or [("", row._asdict())]
            first = known_day(row.published, row.added_at.date()).isoformat()
            places = {place_actor(word) for word in (row.place_folded or "").split()}
            now = row.id in holding
            known = formerly.NEVER
            for each in history[row.id]:
                concerned = _concerned(_sides(each.taking), places)
                for since, ends, columns in corrected.parted(each, course):
                    begins = max(since, first)
                    if now and ends == formerly.NEVER:
                        known = begins
                    elif begins < ends:
                        then = entry_of(row.kind, row.id, row.published, columns, quotes[row.id])
                        lasted = {"known": begins, "ends": ends, "ahead": formerly.ahead(then["day"], begins)}
                        former += [{"actor": actor, "sides": on, **lasted, **then} for actor, on in concerned]
                        listed[row.id] = then["day"]  # a day it is listed under, by which its words are found again
            if not now:
                continue
            concerned = _concerned(holding[row.id], places)
            entry |= {"known": known, "ahead": formerly.ahead(entry["day"], known)}
            entries += [{"actor": actor, "sides": on, **entry} for actor, on in concerned]
            counts.add([actor for actor, _ in concerned], entry)
            listed[row.id] = entry["day"]
        _put_up(connection, entries, counts)
        if former:
            connection.execute(insert(listed_before), former)
        now_of = {row.id: row.report_id for row in rows if row.id in holding}
        outlets.count_records(connection, _changed(connection, before, now_of))
        said = {row.id: " ".join((row.name or "", row.title or "", *quotes[row.id])) for row in rows}
        full_text.add_records(connection, [(number, day, said[number]) for number, day in listed.items()])


def _concerned(sides: Sides, places: Collection[str]) -> list[tuple[str, str]]:
    """The actors that a record concerns, each with the sides it is on."""
    actors = (EVERYBODY, *sorted(sides.keys() | places | _pairs(sides)))
    return [(actor, "".join(sorted(sides.get(actor, ())))) for actor in actors]


def _holding(connection: Connection, records: Sequence[int]) -> dict[int, Sides]:
    """Those of these records that hold now, with who has a part in them."""
    query = (
        select(_record.c.id)
        .join(_reading, and_(_reading.c.id == _record.c.reading_id, _reading.c.superseded_at.is_(None)))
        .where(_record.c.id.in_(records), ~exists(select(override.c.id).where(_rejected)))
    )
    taking = _taking_part(connection, records)
    return {number: taking.get(number, {}) for number in connection.execute(query).scalars()}


def _changed(connection: Connection, before: Sequence[int], now: Mapping[int, int]) -> Counter[int]:
    """How many more or fewer records each report has; `now` leads from record to report, by row."""
    changed = Counter(now.values())
    gone = outlets.reports_of(connection, set(before) - set(now))
    changed.subtract(now[number] if number in now else gone[number] for number in before)
    return changed


def list_reports(connection: Connection, reports: Iterable[int]) -> None:
    """Makes the rows of these reports what they must be now; one whose readings have all given way has none."""
    for ids in chunks(sorted(reports)):
        counts = _take_off(connection, (REPORT,), ids)
        holds = exists(
            select(_reading.c.id).where(_reading.c.report_id == _report.c.id, _reading.c.superseded_at.is_(None))
        )
        query = select(_report.c.id, _report.c.published, _report.c.outlet).where(_report.c.id.in_(ids), holds)
        actors, tellers = _named_in(connection, ids), _tellers(connection, ids)
        entries = []
        dated = select(_report.c.id, _report.c.published, _report.c.added_at).where(_report.c.id.in_(ids))
        first = {row.id: known_day(row.published, row.added_at.date()).isoformat() for row in connection.execute(dated)}
        day_of = {row.id: (row.published or "")[:10] for row in connection.execute(dated)}
        history = formerly.stretches_of_reports(connection, ids)
        known: dict[int, str] = {}
        former = []
        for number, day in day_of.items():
            for each in history[number]:
                begins = max(each.begins, first[number])
                if each.ends == formerly.NEVER:
                    known[number] = begins
                elif begins < each.ends:
                    entry = entry_of(REPORT, number, day, {}) | {"known": begins, "ends": each.ends, "ahead": ""}
                    former += [{"actor": actor, "sides": "", **entry} for actor in sorted(_sides(each.taking))]
        for row in connection.execute(query).all():
            entry = entry_of(REPORT, row.id, row.published, {}) | {"known": known.get(row.id, formerly.NEVER)}
            chain = dict.fromkeys(name for name in (row.outlet, *tellers[row.id]) if name)
            concerned = (EVERYBODY, *map(teller_actor, chain), *sorted(actors[row.id]))
            entries += [{"actor": actor, **entry} for actor in concerned]
            counts.add(concerned, entry)
        _put_up(connection, entries, counts)
        if former:
            connection.execute(insert(listed_before), former)


def entry_of(
    kind: str, number: int, published: str | None, columns: Mapping[str, Any], quotes: Sequence[str] = ()
) -> dict[str, Any]:
    """The row of a record or report, but for the actor; of an instrument that is halted its status is that."""
    first, last = columns.get("date_first"), columns.get("date_last")
    day = first.isoformat() if first else (published or "")[:10]
    vague = first is None or columns.get("date_precision") == Precision.YEAR.value
    return {
        "kind": kind,
        "day": day,
        "id": number,
        "type": columns.get("type") or "",
        "mode": columns.get("mode") or "",
        "status": steps.stood(kind, columns.get("status") or "", quotes),
        "last": last.isoformat() if last else "",
        "month": day[:7] if kind == REPORT or not vague else "",
    }


def cells(actors: Collection[str], entry: Mapping[str, Any]) -> Iterator[Cell]:
    """Where a record or report that concerns these actors is counted.

    Everybody and states count in many places, parties and tellers in one a kind. Pairs of states count events, by year.
    """
    kind, sort, mode = entry["kind"], entry["type"], entry["mode"]
    for actor in actors:
        if actor.startswith("c:"):
            continue
        detailed = actor == EVERYBODY or actor.startswith("s:")
        yield (actor, kind, sort, mode, entry["status"], entry["month"]) if detailed else (actor, kind, "", "", "", "")
    if kind == "event":
        year = entry["day"][:4] if entry["last"] else ""
        states = [actor[2:] for actor in actors if actor.startswith("s:")]
        for one, other in permutations(states, 2):
            yield (pair_actor(one, other), kind, sort, mode, "", year)


class _Counts:
    """What changes in the numbers that are kept of all that is listed, and of events by when they became known."""

    def __init__(self) -> None:
        self.listed: Counter[Cell] = Counter()
        self.known: Counter[known_counts.Cell] = Counter()

    def add(self, actors: Collection[str], entry: Mapping[str, Any], number: int = 1) -> None:
        """Counts a record or report that concerns these actors; with -1 one that is taken off."""
        for each in cells(actors, entry):
            self.listed[each] += number
        for each in known_counts.cells(actors, entry):
            self.known[each] += number


def _pairs(actors: Collection[str]) -> set[str]:
    """The pairs among the states that these actors are."""
    states = sorted(actor[2:] for actor in actors if actor.startswith("s:"))
    return {pair_actor(one, other) for one, other in combinations(states, 2)}


def _take_off(connection: Connection, kinds: Sequence[str], ids: Sequence[int]) -> _Counts:
    """Deletes the rows there are, and the words of records; what that takes from the counts."""
    here = and_(listing.c.kind.in_(kinds), listing.c.id.in_(ids))
    rows = connection.execute(select(listing).where(here)).all()
    if rows:
        connection.execute(delete(listing).where(here))
    before = listed_before.c
    past = and_(before.kind.in_(kinds), before.id.in_(ids))
    gone = {(row.id, row.day) for row in connection.execute(select(before.id, before.day).where(past).distinct())}
    if gone:
        connection.execute(delete(listed_before).where(past))
    if REPORT not in kinds:
        worded = gone | {(row.id, row.day) for row in rows if row.actor == EVERYBODY}
        full_text.remove_records(connection, sorted(worded))
    found: dict[tuple[str, int], list[Any]] = defaultdict(list)
    for row in rows:
        found[row.kind, row.id].append(row)
    counts = _Counts()
    for mine in found.values():
        counts.add([row.actor for row in mine], mine[0]._mapping, -1)
    return counts


def _put_up(connection: Connection, entries: Sequence[Mapping[str, Any]], counts: _Counts) -> None:
    if entries:
        connection.execute(insert(listing), entries)
    changed = [
        dict(zip(_CELL, key, strict=True), number=number) for key, number in sorted(counts.listed.items()) if number
    ]
    if changed:
        connection.execute(_ADD, changed)
    known_counts.add(connection, counts.known)


def _taking_part(connection: Connection, records: Sequence[int]) -> dict[int, Sides]:
    """The actors with a part in each record."""
    query = (
        select(_part.c.record_id, _part.c.side, _party.c.id, _party.c.state)
        .join(_link, and_(_link.c.report_party_id == _part.c.report_party_id, _link.c.ended_at.is_(None)))
        .join(_party, _party.c.id == _link.c.party_id)
        .where(_part.c.record_id.in_(records))
    )
    found: dict[int, list[formerly.Taking]] = defaultdict(list)
    for row in connection.execute(query):
        found[row.record_id].append((row.id, row.state, row.side))
    return {number: _sides(taking) for number, taking in found.items()}


def _sides(taking: Iterable[formerly.Taking]) -> Sides:
    found: dict[str, set[str]] = defaultdict(set)
    for party, state, side in taking:
        for actor in _actors_of(party, state):
            found[actor].add(on_side(side))
    return found


def _named_in(connection: Connection, reports: Sequence[int]) -> dict[int, set[str]]:
    """The actors that the current reading of each report names."""
    query = (
        select(_reading.c.report_id, _party.c.id, _party.c.state)
        .join(_named, _named.c.reading_id == _reading.c.id)
        .join(_link, and_(_link.c.report_party_id == _named.c.id, _link.c.ended_at.is_(None)))
        .join(_party, _party.c.id == _link.c.party_id)
        .where(_reading.c.report_id.in_(reports), _reading.c.superseded_at.is_(None))
    )
    found: dict[int, set[str]] = defaultdict(set)
    for row in connection.execute(query):
        found[row.report_id].update(_actors_of(row.id, row.state))
    return found


def _actors_of(party: int, state: str | None) -> tuple[str, ...]:
    """The actors that a party is: itself, and whoever serves its state."""
    return (party_actor(party), serving_actor(state)) if state else (party_actor(party),)


def _tellers(connection: Connection, reports: Sequence[int]) -> dict[int, list[str]]:
    source = tables.source
    found: dict[int, list[str]] = defaultdict(list)
    for row in connection.execute(select(source).where(source.c.report_id.in_(reports)).order_by(source.c.position)):
        found[row.report_id].append(row.name)
    return found

"""Keeps the tables that lists are made from in step with what holds."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import Connection, and_, exists, insert, select, union

from dragoman.ledger.adding.unsettled import note
from dragoman.ledger.lists import full_text, outlets
from dragoman.ledger.lists.listed_actors import EVERYBODY, place_actor, teller_actor
from dragoman.ledger.lists.listed_kinds import RECORDS, REPORT
from dragoman.ledger.lists.listed_rows import entry_of, put_up, take_off
from dragoman.ledger.lists.taking_part import Sides, actors_concerned, named_in, sides_of, taking_part_in, tellers_of
from dragoman.ledger.over_time import corrected, formerly
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.judgement_tables import override
from dragoman.ledger.schema.listing_tables import listed_before, listing
from dragoman.ledger.statements.chunks import chunks, walked
from dragoman.ledger.statements.quotes import quotes_of
from dragoman.ledger.tellings import post_tellings, steps
from dragoman.model.dates import known_day

_record, _reading, _report = tables.record, tables.reading, tables.report
_part, _named = tables.record_party, tables.report_party
_rejected = and_(override.c.record_id == _record.c.id, override.c.field == "rejected")


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
        counts = take_off(connection, RECORDS, ids)
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
                concerned = actors_concerned(sides_of(each.taking), places)
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
            concerned = actors_concerned(holding[row.id], places)
            entry |= {"known": known, "ahead": formerly.ahead(entry["day"], known)}
            entries += [{"actor": actor, "sides": on, **entry} for actor, on in concerned]
            counts.add([actor for actor, _ in concerned], entry)
            listed[row.id] = entry["day"]
        put_up(connection, entries, counts)
        if former:
            connection.execute(insert(listed_before), former)
        now_of = {row.id: row.report_id for row in rows if row.id in holding}
        outlets.count_records(connection, _changed(connection, before, now_of))
        said = {row.id: " ".join((row.name or "", row.title or "", *quotes[row.id])) for row in rows}
        full_text.add_records(connection, [(number, day, said[number]) for number, day in listed.items()])


def _holding(connection: Connection, records: Sequence[int]) -> dict[int, Sides]:
    """Those of these records that hold now, with who has a part in them."""
    query = (
        select(_record.c.id)
        .join(_reading, and_(_reading.c.id == _record.c.reading_id, _reading.c.superseded_at.is_(None)))
        .where(_record.c.id.in_(records), ~exists(select(override.c.id).where(_rejected)))
    )
    taking = taking_part_in(connection, records)
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
        counts = take_off(connection, (REPORT,), ids)
        holds = exists(
            select(_reading.c.id).where(_reading.c.report_id == _report.c.id, _reading.c.superseded_at.is_(None))
        )
        query = select(_report.c.id, _report.c.published, _report.c.outlet).where(_report.c.id.in_(ids), holds)
        actors, tellers = named_in(connection, ids), tellers_of(connection, ids)
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
                    former += [{"actor": actor, "sides": "", **entry} for actor in sorted(sides_of(each.taking))]
        for row in connection.execute(query).all():
            entry = entry_of(REPORT, row.id, row.published, {}) | {"known": known.get(row.id, formerly.NEVER)}
            chain = dict.fromkeys(name for name in (row.outlet, *tellers[row.id]) if name)
            concerned = (EVERYBODY, *map(teller_actor, chain), *sorted(actors[row.id]))
            entries += [{"actor": actor, **entry} for actor in concerned]
            counts.add(concerned, entry)
        put_up(connection, entries, counts)
        if former:
            connection.execute(insert(listed_before), former)

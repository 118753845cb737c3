"""Rows of events filled up with all their tellings, also those that fit no filter."""

from collections import defaultdict
from collections.abc import Collection, Sequence

from sqlalchemy import Connection, select

from dragoman.ledger.asking import search
from dragoman.ledger.over_time.as_of import reading_held, telling_held
from dragoman.ledger.rows import RecordRow
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.telling_tables import telling
from dragoman.ledger.statements.asking_once import once
from dragoman.ledger.statements.chunks import chunks
from dragoman.ledger.statements.planning import one_of
from dragoman.ledger.tellings import told_often
from dragoman.ledger.tellings.chains import Chains
from dragoman.ledger.tellings.deeds import with_deeds
from dragoman.ledger.tellings.event_row import EventRow, TellingRow, leading_telling
from dragoman.ledger.tellings.loaded_tellings import load_tellings
from dragoman.model.filters import Filter
from dragoman.model.message import Message
from dragoman.resolve.tellings.differences import Difference, differences, disputed
from dragoman.resolve.tellings.of_instruments import course
from dragoman.resolve.tellings.telling import Telling

_SAME_POST = Message("the same person, title and body")


def tellings_of_posts(connection: Connection, numbers: Collection[int], wanted: Filter) -> dict[int, list[str]]:
    """The records (by id) that tell each of these posts."""
    record, reading = tables.record, tables.reading
    found: dict[int, list[str]] = defaultdict(list)
    for some in chunks(sorted(set(numbers))):
        query = select(record.c.told_as, record.c.key).join(reading, reading.c.id == record.c.reading_id)
        query = query.where(one_of(record.c.told_as, some), reading_held(wanted.as_of)).order_by(record.c.id)
        for row in connection.execute(query):
            found[row.told_as].append(row.key)
    return found


def make_rows(connection: Connection, fitting: Sequence[Sequence[str]], wanted: Filter) -> list[EventRow]:
    """One row for each group of tellings of an event that fit (by record id), filled up with its other tellings."""
    return [row for row in rows_made(connection, fitting, wanted) if row]


def rows_made(connection: Connection, fitting: Sequence[Sequence[str]], wanted: Filter) -> list[EventRow | None]:
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
                leading_telling(order, set(keys)),
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


def all_told(connection: Connection, keys: Sequence[str], wanted: Filter) -> dict[str, dict[str, str]]:
    """For each record the tellings of its event: record id -> the reason why it is one, the first first."""
    found: dict[str, dict[str, str]] = {}
    for chunk in chunks(keys):
        held = telling_held(wanted.as_of)
        mine: dict[int, set[str]] = defaultdict(set)
        asked = select(telling.c.occurrence_id, telling.c.record_key).where(one_of(telling.c.record_key, chunk), held)
        for row in connection.execute(asked):
            mine[row.occurrence_id].add(row.record_key)
        rows = select(telling).where(one_of(telling.c.occurrence_id, mine), held).order_by(telling.c.id)
        for row in connection.execute(rows):
            for key in mine[row.occurrence_id]:
                found.setdefault(key, {})[row.record_key] = row.reason
        post_of = _posts_of(connection, chunk)
        often = told_often.often(connection, post_of.values())
        told = tellings_of_posts(connection, set(post_of.values()) - often, wanted)
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
        rows = connection.execute(query.where(one_of(tables.record.c.key, keys), tables.record.c.told_as.is_not(None)))
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

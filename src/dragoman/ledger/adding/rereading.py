"""Reading everything anew beside what holds: staged readings, what they would change, and accepting them.

A staged reading lies in the ledger as if it had been superseded at once. Accepting it makes it the current one, a
report at a time; judgements are carried over and bear on it as on any reading.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, exists, select, update

from dragoman.ledger.adding.carrying import keep_judged
from dragoman.ledger.adding.writing import take_over, write_reading
from dragoman.ledger.judgements.bearing import as_read
from dragoman.ledger.judgements.judging import carried
from dragoman.ledger.lists.listing import hold
from dragoman.ledger.schema import tables
from dragoman.model.reading import Reading

_COMPARED = ("type", "mode", "status", "name", "place", "date_iso", "value", "unit", "details")


@dataclass(frozen=True, slots=True)
class Difference:
    """What accepting the new reading of one report would change, by the ids and words of records."""

    report: str
    title: str | None
    added: tuple[str, ...]
    gone: tuple[str, ...]
    changed: tuple[str, ...]


def pending(connection: Connection, extractor: str) -> list[str]:
    """The reports, by id, that this extractor has not read, in the order they came."""
    report, reading = tables.report, tables.reading
    done = exists(select(reading.c.id).where(reading.c.report_id == report.c.id, reading.c.extractor == extractor))
    held = exists(select(reading.c.id).where(reading.c.report_id == report.c.id, reading.c.superseded_at.is_(None)))
    return list(connection.execute(select(report.c.key).where(~done, held).order_by(report.c.id)).scalars())


def stage(connection: Connection, run_id: int, extractor: str, key: str, reading: Reading, now: datetime) -> None:
    """Adds a reading without letting it hold; one that is there already is left."""
    report, table = tables.report, tables.reading
    report_id = connection.execute(select(report.c.id).where(report.c.key == key)).scalar_one()
    mine = (table.c.report_id == report_id) & (table.c.extractor == extractor)
    if connection.execute(select(table.c.id).where(mine)).first() is not None:
        return
    former = _current(connection, report_id)
    write_reading(connection, report_id, key, run_id, extractor, reading, now, holds=False)
    connection.execute(update(table).where(mine).values(superseded_at=now))
    connection.execute(update(table).where(table.c.id == former).values(superseded_at=None))
    staged_id = connection.execute(select(table.c.id).where(mine)).scalar_one()
    for number in (staged_id, former):
        if number is not None:
            hold(connection, number)


def differences(connection: Connection, extractor: str) -> list[Difference]:
    """What the staged readings of this extractor would change, reports without a change left out."""
    found = []
    for row in _staged(connection, extractor):
        former = _current(connection, row.report_id)
        before, after = _records(connection, former), _records(connection, row.id)
        added = tuple(f"{key} {_words(after[key])}" for key in after if key not in before)
        missing = [key for key in before if key not in after]
        kept = carried(connection, former) if missing and former is not None else ()  # judged since it was read anew
        gone = tuple(f"{key} {_words(before[key])}" for key in missing if key not in kept)
        changed = tuple(
            f"{key} {_change(before[key], after[key])}"
            for key in after
            if key in before and _differ(before[key], after[key])
        )
        if added or gone or changed:
            found.append(Difference(row.key, row.title, added, gone, changed))
    return found


def staged(connection: Connection, extractor: str) -> list[str]:
    """The reports, by id, whose reading by this extractor waits to be accepted."""
    return [row.key for row in _staged(connection, extractor)]


def accept(connection: Connection, extractor: str, key: str, now: datetime) -> None:
    """Makes the staged reading of a report the one that holds."""
    report, table = tables.report, tables.reading
    report_id, published = connection.execute(select(report.c.id, report.c.published).where(report.c.key == key)).one()
    former = _current(connection, report_id)
    mine = (table.c.report_id == report_id) & (table.c.extractor == extractor)
    reading_id = connection.execute(select(table.c.id).where(mine)).scalar_one()
    if former == reading_id:
        return
    connection.execute(update(table).where(table.c.id == former).values(superseded_at=now))
    # It holds from now on, not since it was read: the former one held until now.
    connection.execute(update(table).where(table.c.id == reading_id).values(superseded_at=None, read_at=now))
    keep_judged(connection, former, reading_id)
    for number in (former, reading_id):
        if number is not None:
            hold(connection, number)
    take_over(connection, former, reading_id, published, now)


def _staged(connection: Connection, extractor: str) -> Sequence[Any]:
    """Readings of this extractor that are newer than the one that holds for their report."""
    report, reading, held = tables.report, tables.reading, tables.reading.alias("held")
    return connection.execute(
        select(reading.c.id, reading.c.report_id, report.c.key, report.c.title)
        .join(report, report.c.id == reading.c.report_id)
        .join(held, (held.c.report_id == reading.c.report_id) & held.c.superseded_at.is_(None))
        .where(reading.c.extractor == extractor, reading.c.id > held.c.id)
        .order_by(report.c.id)
    ).all()


def _current(connection: Connection, report_id: int) -> int | None:
    table = tables.reading
    live = (table.c.report_id == report_id) & table.c.superseded_at.is_(None)
    return connection.execute(select(table.c.id).where(live)).scalar()


def _records(connection: Connection, reading_id: int | None) -> dict[str, dict[str, Any]]:
    """The records of a reading by id, as the reader had them: what people corrected stands whichever reading holds."""
    record = tables.record
    query = select(record).where(record.c.reading_id == reading_id).order_by(record.c.position)
    rows = connection.execute(query).all()
    who, corrected = _who(connection, reading_id), as_read(connection, [row.id for row in rows])
    return {row.key: row._asdict() | {"who": tuple(who[row.id])} | corrected.get(row.id, {}) for row in rows}


def _who(connection: Connection, reading_id: int | None) -> dict[int, list[tuple[str, str | None, str, str]]]:
    """Who takes part in each record of a reading: side, role, the ledger's party and its name, in this order."""
    part, link, party, record = tables.record_party, tables.party_link, tables.party, tables.record
    query = (
        select(part.c.record_id, part.c.side, part.c.role, party.c.key, party.c.name)
        .join(record, record.c.id == part.c.record_id)
        .join(link, (link.c.report_party_id == part.c.report_party_id) & link.c.ended_at.is_(None))
        .join(party, party.c.id == link.c.party_id)
        .where(record.c.reading_id == reading_id)
        .order_by(part.c.record_id, part.c.position)
    )
    found: dict[int, list[tuple[str, str | None, str, str]]] = defaultdict(list)
    for row in connection.execute(query):
        found[row.record_id].append((row.side, row.role, row.key, row.name))
    return found


def _differ(before: dict[str, Any], after: dict[str, Any]) -> bool:
    """Whether two readings of a record say different things, also of who takes part; their order says nothing."""
    told = None not in (before["who"], after["who"])  # else a person has said who takes part
    taking = [{(side, role, key) for side, role, key, _ in row["who"]} for row in (before, after) if told]
    return taking[:1] != taking[1:] or any(before[name] != after[name] for name in _COMPARED)


def _change(before: dict[str, Any], after: dict[str, Any]) -> str:
    """A record before and after; where both are worded alike, what is not: other parties of one name, a detail."""
    if None in (before["who"], after["who"]):
        before, after = before | {"who": ()}, after | {"who": ()}
    one, other = _words(before), _words(after)
    if one != other:
        return f"{one} -> {other}"
    parties = [{f"{key} ({role})" if role else key for _, role, key, _ in row["who"]} for row in (before, after)]
    apart = [", ".join(sorted(mine - theirs)) for mine, theirs in (parties, parties[::-1])]
    details = [f"{name} {before[name]} -> {after[name]}" for name in _COMPARED if before[name] != after[name]]
    return f"{one}: {'; '.join([*([' -> '.join(apart)] if any(apart) else []), *details])}"


def _words(row: dict[str, Any]) -> str:
    who = ", ".join(f"{name} ({role})" if role else name for _, role, _, name in row["who"] or ())
    value = f"{row['value']:,.10g} {row['unit']}" if row["value"] is not None else None
    parts = (
        row["kind"],
        row["status"],
        row["type"],
        row["mode"],
        row["name"],
        who,
        value,
        row["place"],
        row["date_iso"],
    )
    return " ".join(str(part) for part in parts if part)

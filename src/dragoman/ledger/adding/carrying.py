"""Records that a person has accepted or corrected stay when a newer reading of the same report misses them."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from dragoman.ledger.judgements.bearing import as_read
from dragoman.ledger.judgements.judgement_checks import PARTIES
from dragoman.ledger.judgements.judging import carried, outrank
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.judgement_tables import override
from dragoman.ledger.statements.inserting import insert_row


def keep_judged(connection: Connection, former: int | None, reading_id: int) -> None:
    """Carries judged records over from the former reading, and lets all judgements hold in the new one."""
    if former is not None:
        record = tables.record
        present = set(connection.execute(select(record.c.key).where(record.c.reading_id == reading_id)).scalars())
        missing = [key for key in carried(connection, former) if key not in present]
        for key in missing:
            _carry(connection, former, reading_id, key)
    outrank(connection, reading_id)


def _carry(connection: Connection, former: int, reading_id: int, key: str) -> None:
    """Copies a record as its reader had it, so that a correction can still be taken back."""
    record, part, evidence = tables.record, tables.record_party, tables.evidence
    old = connection.execute(select(record).where(record.c.reading_id == former, record.c.key == key)).one()
    read = old._asdict() | as_read(connection, [old.id]).get(old.id, {})
    columns = {name: read[name] for name in list(record.c.keys()) if name not in ("id", "reading_id", "position")}
    last = connection.execute(
        select(record.c.position).where(record.c.reading_id == reading_id).order_by(record.c.position.desc()).limit(1)
    ).scalar()
    new = insert_row(connection, record, reading_id=reading_id, position=(-1 if last is None else last) + 1, **columns)
    for position, (number, side, role) in enumerate(_parts(connection, old.id)):
        party = _party(connection, number, reading_id)
        values = {"record_id": new, "report_party_id": party, "side": side, "role": role, "position": position}
        connection.execute(insert(part).values(**values))
    _copy(
        connection,
        evidence,
        connection.execute(select(evidence).where(evidence.c.record_id == old.id)).all(),
        record_id=new,
    )


def _parts(connection: Connection, record_id: int) -> list[tuple[int, str, str | None]]:
    """Who takes part in a record as its reader had it: row among the report's parties, side, role."""
    said = (override.c.record_id == record_id) & (override.c.field == PARTIES)
    machine = connection.execute(select(override.c.machine).where(said)).scalar()
    if machine is not None:
        return [(entry["row"], entry["side"], entry.get("role")) for entry in machine]
    part = tables.record_party
    query = select(part.c.report_party_id, part.c.side, part.c.role).where(part.c.record_id == record_id)
    return [(number, side, role) for number, side, role in connection.execute(query.order_by(part.c.position))]


def _party(connection: Connection, report_party_id: int, reading_id: int) -> int:
    """The party of the new reading that the old one was: the same ledger-wide party, or else a copy of it."""
    named, link = tables.report_party, tables.party_link
    live = link.c.ended_at.is_(None)
    whose = select(link.c.party_id).where(link.c.report_party_id == report_party_id, live).scalar_subquery()
    same = (
        select(named.c.id)
        .join(link, link.c.report_party_id == named.c.id)
        .where(named.c.reading_id == reading_id, live, link.c.party_id == whose)
        .order_by(named.c.id)
    )
    found = connection.execute(same).scalar()
    if found is not None:
        return int(found)
    old = connection.execute(select(named).where(named.c.id == report_party_id)).one()
    taken = set(connection.execute(select(named.c.local_id).where(named.c.reading_id == reading_id)).scalars())
    local = next(name for number in range(len(taken) + 2) if (name := old.local_id + "'" * number) not in taken)
    columns = {name: value for name, value in old._asdict().items() if name not in ("id", "reading_id", "local_id")}
    new = insert_row(connection, named, reading_id=reading_id, local_id=local, **columns)
    links = connection.execute(select(link).where(link.c.report_party_id == report_party_id, live)).all()
    _copy(connection, link, links, report_party_id=new)
    evidence = tables.evidence
    marks = connection.execute(select(evidence).where(evidence.c.report_party_id == report_party_id)).all()
    _copy(connection, evidence, marks, report_party_id=new)
    return new


def _copy(connection: Connection, table: Any, rows: Sequence[Row[Any]], **changed: int) -> None:
    for row in rows:
        values = {name: value for name, value in row._asdict().items() if name != "id"}
        connection.execute(insert(table).values(**(values | changed)))

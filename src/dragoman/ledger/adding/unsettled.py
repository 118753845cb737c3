"""Notes which reports are to be settled before the transaction ends: see `settling`."""

from collections.abc import Iterable

from sqlalchemy import Connection, func, insert, select, update

from dragoman.ledger.schema import tables
from dragoman.ledger.schema.followup_tables import unsettled
from dragoman.ledger.schema.judgement_tables import judgement
from dragoman.ledger.statements.chunks import chunks


def note(connection: Connection, reports: Iterable[int]) -> None:
    """Notes reports (by row) whose records, or the parties in them, have changed."""
    for some in chunks(sorted(set(reports))):
        connection.execute(update(unsettled).where(unsettled.c.report_id.in_(some)).values(waiting=False))
        known = select(unsettled.c.report_id).where(unsettled.c.report_id.in_(some))
        there = set(connection.execute(known).scalars())
        rows = [{"report_id": number, "waiting": False} for number in some if number not in there]
        if rows:
            connection.execute(insert(unsettled), rows)


def note_record(connection: Connection, key: str) -> None:
    """Notes the reports that have a record, or a plain sentence ("report:place"), of this id."""
    record, reading, report = tables.record, tables.reading, tables.report
    if ":" in key:
        query = select(report.c.id).where(report.c.key == key.partition(":")[0])
    else:
        query = select(reading.c.report_id).join(record, record.c.reading_id == reading.c.id)
        query = query.where(record.c.key == key, reading.c.superseded_at.is_(None))
    note(connection, connection.execute(query).scalars().all())


def last_decision(connection: Connection) -> int:
    """A number that grows with each judgement."""
    return connection.execute(select(func.max(judgement.c.id))).scalar() or 0

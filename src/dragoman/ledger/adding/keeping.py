"""Which reports are known, on which pages they were seen, and what keeping the reading of one changes."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select, update

from dragoman.ledger.adding.runs import Run
from dragoman.ledger.adding.writing import find_report, write_original, write_reading, write_report, write_sighting
from dragoman.ledger.lists.listing import hold
from dragoman.ledger.schema import tables
from dragoman.model.reading import Reading
from dragoman.model.report import Report, Snapshot


@dataclass(frozen=True, slots=True)
class Kept:
    """What keeping one reading changed: the report's id, whether it and its reading and how many parties are new."""

    report: str
    new_report: bool
    new_reading: bool
    new_parties: int


def knows(connection: Connection, report: Report, extractor: str) -> str | None:
    """The id of this report if this extractor has read it already, whichever page it was in."""
    reading = tables.reading
    row = find_report(connection, report)
    if row is None:
        return None
    done = select(reading.c.id).where(reading.c.report_id == row["id"], reading.c.extractor == extractor)
    return str(row["key"]) if connection.execute(done).first() else None


def is_sighted(connection: Connection, report: Report, position: int) -> bool:
    """Whether a report that is known was seen at this position of its page before."""
    sighting = tables.sighting
    row = find_report(connection, report)
    assert row is not None
    here = select(sighting.c.id).where(
        sighting.c.report_id == row["id"],
        sighting.c.original_digest == report.original,
        sighting.c.position == position,
        sighting.c.ended_at.is_(None),
    )
    return connection.execute(here).first() is not None


def sight(connection: Connection, snapshot: Snapshot, report: Report, position: int, now: datetime) -> None:
    """Notes that a page holds a report that is known; one that had given way to another is back."""
    reading = tables.reading
    row = find_report(connection, report)
    assert row is not None
    write_original(connection, snapshot, now)
    write_sighting(connection, row["id"], report, position, now)
    current = select(reading.c.id).where(reading.c.report_id == row["id"], reading.c.superseded_at.is_(None))
    if connection.execute(current).first() is None:
        last = connection.execute(select(func.max(reading.c.id)).where(reading.c.report_id == row["id"])).scalar_one()
        connection.execute(update(reading).where(reading.c.id == last).values(superseded_at=None))
        hold(connection, last)


def keep(connection: Connection, run: Run, snapshot: Snapshot, position: int, reading: Reading, now: datetime) -> Kept:
    """Adds a reading of the report at `position` of its page, unless another run was faster."""
    write_original(connection, snapshot, now)
    row = find_report(connection, reading.report)
    report_id = row["id"] if row is not None else write_report(connection, reading.report, now)
    key = connection.execute(select(tables.report.c.key).where(tables.report.c.id == report_id)).scalar_one()
    write_sighting(connection, report_id, reading.report, position, now)
    table = tables.reading
    done = select(table.c.id).where(table.c.report_id == report_id, table.c.extractor == run.extractor)
    if connection.execute(done).first() is not None:
        return Kept(key, new_report=False, new_reading=False, new_parties=0)
    parties = write_reading(connection, report_id, key, run.id, run.extractor, reading, now)
    added = tables.run.c.reports_added + 1
    connection.execute(update(tables.run).where(tables.run.c.id == run.id).values(reports_added=added))
    return Kept(key, new_report=row is None, new_reading=True, new_parties=parties)

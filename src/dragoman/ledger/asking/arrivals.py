"""What the ledger came to know last, of the records that fit a filter: for those who follow a search."""

from datetime import datetime

from sqlalchemy import Connection, func, select

from dragoman.ledger.asking.picking.conditions import can_pick
from dragoman.ledger.asking.picking.rows import fitting
from dragoman.ledger.asking.search import conditions, reading, record, report
from dragoman.ledger.lists.listed_kinds import RECORDS
from dragoman.ledger.schema.judgement_tables import judgement
from dragoman.model.filters import Filter

_LOOKED_AT = (
    1000  # rows; a newer version reads reports anew in the order they came in, so these hold the newest reports
)


def last_read(connection: Connection) -> datetime | None:
    """When the ledger last read a report (UTC)."""
    newest = select(reading.c.read_at).order_by(reading.c.id.desc()).limit(1)
    found: datetime | None = connection.execute(newest).scalar()
    return found


def last_changed(connection: Connection) -> datetime | None:
    """When the ledger last read a report, or somebody last decided or took back anything (UTC)."""
    newest = select(judgement.c.at).order_by(judgement.c.id.desc()).limit(1)
    known = (last_read(connection), connection.execute(newest).scalar())
    return max((each for each in known if each is not None), default=None)


def latest(connection: Connection, wanted: Filter, most: int) -> list[tuple[str, datetime]]:
    """The records that fit which were read first most lately: (id, when, UTC), the latest first.

    Reading a report anew brings no record up again: its id stays, and counts from its first reading.
    """
    if can_pick(wanted):
        found = select(fitting(connection, wanted, wanted.kinds or RECORDS).subquery().c.id)
    else:
        found = (
            select(record.c.id)
            .join(reading, reading.c.id == record.c.reading_id)
            .join(report, report.c.id == reading.c.report_id)
            .where(*conditions(wanted))
        )
    last = select(record.c.key).where(record.c.id.in_(found)).order_by(record.c.id.desc()).limit(_LOOKED_AT).subquery()
    first_read = func.min(reading.c.read_at).label("at")
    query = (
        select(record.c.key, first_read)
        .join(reading, reading.c.id == record.c.reading_id)
        .where(record.c.key.in_(select(last.c.key)))
        .group_by(record.c.key)
        .order_by(first_read.desc(), func.max(record.c.id).desc())
        .limit(most)
    )
    return [(row.key, row.at) for row in connection.execute(query)]

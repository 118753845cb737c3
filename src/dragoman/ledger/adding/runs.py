"""Runs of reading: when one began and ended, who reads, and which broke off."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from dragoman.ledger.opening.processes import alive, is_here, this_process
from dragoman.ledger.opening.upgrading import UPGRADE
from dragoman.ledger.schema import tables


@dataclass(frozen=True, slots=True)
class Run:
    """One run of reading: everything it adds bears its number."""

    id: int
    extractor: str


@dataclass(frozen=True, slots=True)
class Interruption:
    """A run that ended without saying so, and how many reports it had kept."""

    run: Run
    started_at: datetime
    reports_added: int


def start(connection: Connection, extractor: str, now: datetime) -> Run:
    """Begins a run of the given extractor version in this process."""
    values = {"extractor": extractor, "started_at": now, "process": this_process(), "reports_added": 0}
    key = connection.execute(insert(tables.run).values(**values)).inserted_primary_key
    assert key is not None
    return Run(int(key[0]), extractor)


def finish(connection: Connection, run: Run, now: datetime) -> None:
    """Ends a run."""
    connection.execute(update(tables.run).where(tables.run.c.id == run.id).values(finished_at=now))


def interrupted(connection: Connection) -> Interruption | None:
    """A run that broke off and of which nobody was told, the latest first.

    Of another machine's runs only the last of all counts: whether an earlier one is still at work is not known.
    """
    table = tables.run
    reading = select(table).where(~table.c.extractor.startswith(UPGRADE))
    last = connection.execute(reading.order_by(table.c.id.desc()).limit(1)).first()
    query = reading.where(table.c.finished_at.is_(None)).order_by(table.c.id.desc())
    for row in connection.execute(query):
        if not alive(row.process) and (is_here(row.process) or (last and row.id == last.id)):
            return Interruption(Run(row.id, row.extractor), row.started_at, row.reports_added)
    return None

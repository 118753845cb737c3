"""Bringing an older ledger up to date: announced, copied, changed in one transaction, and told when it broke off.

An upgrade is a row of `run` that is committed before it begins and ends in the transaction that changes the tables.
So the row of one that broke off stays open, whichever database it was, and the next program to open the ledger sees it.
"""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, insert, select, update

from dragoman.ledger.lists import known_counts, listing, outlets
from dragoman.ledger.opening import backups, listing_later, sqlite
from dragoman.ledger.opening.faults import explained
from dragoman.ledger.opening.postgresql import compare_bytes
from dragoman.ledger.opening.processes import alive, this_process
from dragoman.ledger.outcomes import commitment_parties
from dragoman.ledger.over_time import timeline
from dragoman.ledger.parties import name_words
from dragoman.ledger.schema.tables import run
from dragoman.ledger.tellings import post_tellings, retelling, steps
from dragoman.model import message

UPGRADE = "upgrade "
"""What the extractor of a run begins with that is an upgrade."""

Tell = Callable[[str], None]
Version = Callable[[Connection], str | None]

_LISTED_FROM = "0005"  # the version from which on lists have tables of their own
_WORDED_FROM = "0007"  # and the words of names one
_JOINED_FROM = "0009"  # and from which on instruments are joined
_PAIRED_FROM = "0012"  # and events of two states counted
_TOLD_FROM = "0026"  # and reports counted by outlet and month
_COUNTED_FROM = "0027"  # and events of states by when they became known
_CONCERNED_FROM = "0016"  # and records by two states, commitments by whom they concern
_SIDED_FROM = "0019"  # and from which on lists know who is on which side
_ENDED_FROM = "0020"  # and changes until when they count
_KNOWN_FROM = "0023"  # and lists from which day on what they hold is known
_HALTED_FROM = "0025"  # and agreements by what is told beside their status


def make(engine: Engine, head: str, version: Version) -> None:
    """Makes the tables of a new ledger; leaves it where somebody was faster."""
    if engine.dialect.name == "sqlite":
        sqlite.prepare(engine)
    with engine.execution_options(writing=True).begin() as connection:
        version(connection)  # somebody may have been faster, with a newer Dragoman
        _migrate(connection, head)


def bring_up_to_date(engine: Engine, name: str, head: str, version: Version, path: Path | None, tell: Tell) -> None:
    """Changes the tables of an older ledger to those of `head`: all of it, or nothing.

    `version` tells which version a ledger has, `path` is where it lies, if it is a file; `tell` hears what is done.
    """
    with explained(name, "The ledger is as it was before: an upgrade is done whole or not at all."):
        if path is not None:
            sqlite.prepare(engine)
        writer = engine.execution_options(writing=True)
        with writer.begin() as connection:
            before = version(connection)
            if before is None or before == head:
                return
            _tell_broken(connection, name, tell)
            values = {"extractor": f"{UPGRADE}{before} {head}", "started_at": _now(), "process": this_process()}
            connection.execute(insert(run).values(**values, reports_added=0))
        tell(
            message.Message(
                "{name} was made by an older Dragoman (version {before} of the format) and is brought up to date.",
                name=name,
                before=before,
            )
        )
        started, copy = time.monotonic(), None
        with writer.begin() as connection:
            before = version(connection)
            if before is not None and before != head:
                if path is not None:
                    copy = backups.copy_ledger(path, before, tell)
                _migrate(connection, head)
                _fill(connection, before)
            ours = run.c.extractor.startswith(UPGRADE) & run.c.finished_at.is_(None)
            connection.execute(update(run).where(ours).values(finished_at=_now()))
    if path is not None:
        backups.prune(path)
    seconds = message.number(round(time.monotonic() - started))
    done = message.Message(
        "{name} is up to date (version {head}) after {seconds} s.", name=name, head=head, seconds=seconds
    )
    tell(message.joined([done, message.Message("As it was, it lies in {copy}.", copy=copy)], " ") if copy else done)


def _fill(connection: Connection, before: str) -> None:
    """Works out what newer tables hold from the older ones."""
    if before < _LISTED_FROM:
        listing.rebuild(connection)
    if before < _WORDED_FROM:
        name_words.rebuild(connection)
    if before < _JOINED_FROM:
        retelling.join_instruments(connection, _now())
    if _LISTED_FROM <= before < _PAIRED_FROM:
        listing_later.count_pairs(connection)
    if before < _TOLD_FROM:
        outlets.rebuild(connection)
    if _LISTED_FROM <= before < _CONCERNED_FROM:
        listing_later.list_pairs(connection)
    if before < _CONCERNED_FROM:
        commitment_parties.rebuild(connection)
    if _LISTED_FROM <= before < _SIDED_FROM:
        listing_later.note_sides(connection)
    if before < _ENDED_FROM:
        timeline.note_ends(connection)
    if _LISTED_FROM <= before < _KNOWN_FROM:
        listing_later.note_known(connection)
    if before < _HALTED_FROM:
        listing.list_records(connection, steps.note_all(connection))
        post_tellings.note_all(connection)
    if before < _COUNTED_FROM:
        known_counts.rebuild(connection)


def _tell_broken(connection: Connection, name: str, tell: Tell) -> None:
    open_ones = select(run).where(run.c.extractor.startswith(UPGRADE), run.c.finished_at.is_(None))
    for row in connection.execute(open_ones.order_by(run.c.id)):
        if not alive(row.process):
            tell(
                message.Message(
                    "{name}: the upgrade of {day}, {time} UTC broke off and was taken back whole; nothing was lost. "
                    "Beginning again.",
                    name=name,
                    day=message.day(row.started_at.date()),
                    time=f"{row.started_at:%H:%M}",
                )
            )
            connection.execute(update(run).where(run.c.id == row.id).values(finished_at=_now()))


def _migrate(connection: Connection, head: str) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "dragoman.ledger:migrations")
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, head)
    if connection.dialect.name == "postgresql":
        compare_bytes(connection)


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)

"""A ledger in a file: whether it may be one, and how connections to it behave."""

import os
import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event

from dragoman.errors import LedgerError
from dragoman.ledger.opening.faults import explained, no_ledger, not_a_ledger
from dragoman.model.message import Message

# "DRAG" in SQLite's header, so that `file` and we can tell a ledger from any other database.
_APPLICATION_ID = 0x44524147
_HEADER = b"SQLite format 3\x00"
BUSY_SECONDS = 60
"""How long one waits for another, as in PostgreSQL; whoever waits has no place in a queue."""

_CACHE = 16_000  # KiB of a file that a connection keeps at hand; SQLite's own 2,000 are read again and again


def sqlite_engine(path: Path, *, create: bool) -> Engine:
    """An engine on the file at `path`. Raises LedgerError where that is no ledger, or is missing and not to be made."""
    _check_path(path, create=create)
    frozen = path.exists() and not _writable(path)
    uri = f"file:{path.resolve().as_posix()}?{'immutable=1' if frozen else 'mode=rwc'}"
    engine = create_engine(
        "sqlite:///file",  # only names the kind; the creator opens the file
        creator=lambda: sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, check_same_thread=False),
    )

    @event.listens_for(engine, "connect")
    def configure(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # transactions are begun below, not guessed by the driver
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA cache_size = -{_CACHE}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A deferred transaction that turns to writing fails at once when another writer is there; an immediate waits.
        writing = connection.get_execution_options().get("writing", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine


def prepare(engine: Engine) -> None:
    """Marks the file as a ledger with a write-ahead log; neither can be done inside a transaction, both stay."""
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute("PRAGMA journal_mode = WAL")
        driver.execute(f"PRAGMA application_id = {_APPLICATION_ID}")


def _check_path(path: Path, *, create: bool) -> None:
    name = str(path)
    if path.is_dir():
        raise not_a_ledger(name, "this is a folder.")
    if not path.parent.is_dir():
        raise LedgerError(
            name,
            Message("there is no folder {parent}.", parent=path.parent),
            "Nothing was read or written.",
            "Make the folder, or choose another path with --ledger.",
            code="no-folder",
        )
    if not path.exists():
        if not create:
            raise no_ledger(name)
        return
    with explained(name), _open(path) as file:
        header = file.read(len(_HEADER))
    if header and header != _HEADER:
        raise not_a_ledger(name, "this file is not a database.")


def _open(path: Path) -> Any:
    try:
        return path.open("rb")
    except PermissionError as error:
        raise LedgerError(
            str(path),
            "you may not read this file.",
            "It was left as it is.",
            "Change its permissions, or choose another ledger with --ledger.",
            code="ledger-unreadable",
        ) from error


def _writable(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)

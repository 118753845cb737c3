"""Opening the database under a ledger: where it is, whether it is one, and bringing it up to date."""

import os
import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from dragoman.errors import InstallationError, LedgerError
from dragoman.ledger.faults import explained, newer, not_a_ledger

HEAD = "0003"
"""The newest version of the ledger's format this Dragoman knows: the last file in `migrations/versions`."""

# "DRAG" in SQLite's header, so that `file` and we can tell a ledger from any other database.
_APPLICATION_ID = 0x44524147
_HEADER = b"SQLite format 3\x00"
_BUSY_SECONDS = 15


def connect(address: str, *, create: bool) -> Engine:
    """An engine on the ledger at `address` (a path or a database URL), with its tables at the newest version.

    With `create` a ledger is made where there is none; otherwise its absence is a LedgerError, as is a file that is
    not a ledger, or one that a newer Dragoman made.
    """
    engine = _postgres(address) if "://" in address else _sqlite(Path(address), create=create)
    with explained(address):
        version = _version(engine, address)
        if version is None and not create:
            raise not_a_ledger(address, "there are no tables of a ledger in it.")
        if version != HEAD:
            _upgrade(engine)
    return engine


def _sqlite(path: Path, *, create: bool) -> Engine:
    _check_path(path, create=create)
    frozen = path.exists() and not _writable(path)
    uri = f"file:{path.resolve().as_posix()}?{'immutable=1' if frozen else 'mode=rwc'}"
    engine = create_engine(
        "sqlite:///file",  # only names the kind; the creator opens the file
        creator=lambda: sqlite3.connect(uri, uri=True, timeout=_BUSY_SECONDS, check_same_thread=False),
    )

    @event.listens_for(engine, "connect")
    def configure(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # transactions are begun below, not guessed by the driver
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A deferred transaction that turns to writing fails at once when another writer is there; an immediate waits.
        writing = connection.get_execution_options().get("writing", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine


def _check_path(path: Path, *, create: bool) -> None:
    name = str(path)
    if path.is_dir():
        raise not_a_ledger(name, "this is a folder.")
    if not path.parent.is_dir():
        raise LedgerError(
            name,
            f"there is no folder {path.parent}.",
            "Nothing was read or written.",
            "Make the folder, or choose another path with --ledger.",
            code="no-folder",
        )
    if not path.exists():
        if not create:
            raise LedgerError(
                name,
                "there is no ledger here yet.",
                "Nothing was changed.",
                "Make one with `dragoman read PATH`, or name yours with --ledger or DRAGOMAN_LEDGER.",
                code="no-ledger",
            )
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


def _postgres(address: str) -> Engine:
    try:
        url = make_url(address)
        if url.drivername == "postgresql":
            url = url.set(drivername="postgresql+psycopg")
        return create_engine(url)
    except (ArgumentError, NoSuchModuleError) as error:
        raise not_a_ledger(address, "this is not the address of a database Dragoman can use.") from error
    except ModuleNotFoundError as error:
        raise InstallationError(
            address,
            f"the driver for this database ({error.name}) is not installed.",
            "Nothing was changed.",
            "pip install 'dragoman[postgres]'",
        ) from error


def _version(engine: Engine, address: str) -> str | None:
    """The version of the ledger's format, or None for an empty database; refuses what is not ours or too new."""
    with engine.connect() as connection:
        tables = set(inspect(connection).get_table_names())
        if not tables:
            return None
        if not {"alembic_version", "reading", "record"} <= tables:
            raise not_a_ledger(address, "this is a database, but not a ledger of Dragoman.")
        version = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if version is None or (version.isdigit() and int(version) <= int(HEAD)):
        return version
    raise newer(address, version)


def _upgrade(engine: Engine) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "dragoman.ledger:migrations")
    config.set_main_option("path_separator", "os")
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            driver = connection.connection.driver_connection
            assert driver is not None
            driver.execute("PRAGMA journal_mode = WAL")  # cannot be set inside a transaction; stays with the file
            driver.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
    with engine.execution_options(writing=True).begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, HEAD)

"""A ledger copied into a file while others write, and a copy put back where there is no ledger yet.

A file is copied page by page. A ledger in PostgreSQL is copied row by row, from one moment of it, into a file that is a
ledger itself; put back the other way, and so a ledger moves from the one to the other.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, func, insert, select, text

from dragoman.errors import LedgerError
from dragoman.ledger.lists import listing
from dragoman.ledger.opening import backups, sqlite, upgrading
from dragoman.ledger.opening.database import HEAD, version_of
from dragoman.ledger.opening.faults import explained
from dragoman.ledger.opening.postgresql import is_address, postgresql_engine, shown
from dragoman.ledger.schema import (
    followup_tables,
    identity_tables,
    judgement_tables,
    listing_tables,
    saved_tables,
    tables,
    telling_tables,
)

_ROWS = 1000  # are copied at a time
_SECONDS = 2
_AS_IT_WAS = "The ledger is as it was."

Tell = Callable[[str], None]

_TABLES = (followup_tables, identity_tables, judgement_tables, listing_tables, saved_tables, telling_tables)
"""Where tables are defined besides `tables`; that they are loaded is what counts."""


def back_up(address: str, target: Path, tell: Tell, *, replace: bool = False) -> int:
    """Copies the ledger at `address` into the file `target`; returns how many reports the copy holds.

    The copy is of one moment, and there whole or not at all. Raises LedgerError where there is no ledger, no room, or
    something at `target` already that is not to be replaced.
    """
    name = shown(address)
    _check_target(name, target, replace=replace)
    with explained(name, f"{_AS_IT_WAS} No copy was made."):
        if is_address(address):
            with _engine(postgresql_engine(address)) as engine:
                return _rows_into_file(engine, name, target, tell)
        path = Path(address)
        _reports(sqlite.sqlite_engine(path, create=False), name)
        if target.exists() and target.samefile(path):
            raise _refused(
                str(target), "this is the ledger itself.", "Choose another name for the copy.", code="exists"
            )
        backups.check_room(path, target, "the copy")
        backups.copy_file(path, target, tell)
        return _check_copy(target)


def restore(copy: Path, address: str, tell: Tell) -> int:
    """Puts a copy where there is no ledger yet, a path or an empty database; returns how many reports it holds.

    Whole or not at all. Raises LedgerError where `copy` is no ledger, or there is something at `address`.
    """
    name = shown(address)
    with explained(str(copy), "Nothing was changed."):
        source = sqlite.sqlite_engine(copy, create=False)
        reports, version = _reports(source, str(copy))
    with explained(name, "Nothing was put there; the copy is as it was."):
        if not is_address(address):
            target = Path(address)
            _check_target(name, target, replace=False)
            backups.check_room(copy, target, "the copy")
            backups.copy_file(copy, target, tell)
            return _check_copy(target)
        _check_version(str(copy), version, f"Bring it up to date: dragoman doctor --ledger {copy}")
        with _engine(postgresql_engine(address)) as engine, _engine(source):
            _file_into_rows(source, engine, name, tell)
    return reports


def _rows_into_file(source: Engine, name: str, target: Path, tell: Tell) -> int:
    _, version = _reports(source, name)
    _check_version(name, version, "Copy it with pg_dump, or let this Dragoman bring it up to date: dragoman doctor")
    partial = target.with_name(f"{target.name}.partial")
    _remove(partial)
    try:
        with _engine(sqlite.sqlite_engine(partial, create=True)) as file:
            upgrading.make(file, HEAD, lambda connection: version_of(connection, str(partial)))
            reports = _copy_rows(source, file, name, tell)
            with file.connect() as connection:
                driver = connection.connection.driver_connection
                assert driver is not None
                driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        partial.replace(target)
    finally:
        _remove(partial)
    return reports


def _file_into_rows(source: Engine, target: Engine, name: str, tell: Tell) -> None:
    with target.connect() as connection:
        if version_of(connection, name) is not None:
            raise _refused(
                name, "there is a ledger here already.", "Make an empty database: createdb NAME", code="exists"
            )
    upgrading.make(target, HEAD, lambda connection: version_of(connection, name))
    try:
        _copy_rows(source, target, name, tell)
    except BaseException:
        _empty(target)
        raise


@contextmanager
def _engine(engine: Engine) -> Iterator[Engine]:
    """Lets go of the connections of an engine at the end."""
    try:
        yield engine
    finally:
        engine.dispose()


def _copy_rows(source: Engine, target: Engine, name: str, tell: Tell) -> int:
    """Copies every row of every table in one transaction, and makes the words anew; returns the number of reports."""
    last = time.monotonic()
    reading = source.execution_options(stream_results=True)
    with reading.connect() as there, target.execution_options(writing=True).begin() as here:
        for table in tables.metadata.sorted_tables:
            copied = 0
            here.execute(table.delete())  # what a migration has put there
            for rows in there.execute(select(table)).mappings().partitions(_ROWS):
                here.execute(insert(table), [dict(row) for row in rows])
                copied += len(rows)
                if time.monotonic() - last > _SECONDS:
                    last = time.monotonic()
                    tell(f"{name}: {copied:,} rows of {table.name} copied")
        listing.index_words(here)
        if here.dialect.name == "postgresql":
            _count_on(here)
        return int(here.execute(select(func.count()).select_from(tables.report)).scalar_one())


def _count_on(connection: Connection) -> None:
    """Lets the server number new rows after those that were copied with their numbers."""
    for table in tables.metadata.sorted_tables:
        (key, *others) = table.primary_key.columns
        if others or key.name != "id":
            continue
        highest = connection.execute(select(func.max(key))).scalar()
        if highest is not None:
            place = {"name": table.name, "highest": highest}
            connection.execute(text("SELECT setval(pg_get_serial_sequence(:name, 'id'), :highest)"), place)


def _empty(engine: Engine) -> None:
    """Takes the tables of a ledger that got no rows away again."""
    with engine.begin() as connection:
        tables.metadata.drop_all(connection)
        for name in ("report_words", "record_words", "alembic_version"):
            connection.execute(text(f"DROP TABLE IF EXISTS {name}"))


def _reports(engine: Engine, name: str) -> tuple[int, str]:
    """How many reports a ledger holds, and the version of its format."""
    with _engine(engine), engine.connect() as connection:
        version = version_of(connection, name)
        if version is None:
            raise _refused(name, "there is no ledger in it.", "Check the name.", code="not-a-ledger")
        return int(connection.execute(select(func.count()).select_from(tables.report)).scalar_one()), version


def _check_version(name: str, version: str, remedy: str) -> None:
    if version != HEAD:
        raise _refused(
            name, f"it is of an older Dragoman (version {version} of the format).", remedy, code="older-ledger"
        )


def _check_target(name: str, target: Path, *, replace: bool) -> None:
    if not target.parent.is_dir():
        raise _refused(
            name, f"there is no folder {target.parent}.", "Make the folder, or choose another.", code="no-folder"
        )
    if target.is_dir() or (target.exists() and not replace):
        raise _refused(str(target), "there is something here already.", "Choose another name.", code="exists")


def _check_copy(target: Path) -> int:
    if not backups.is_sound(target):
        _remove(target)
        raise _refused(str(target), "the copy is damaged.", "Check the disk, and copy again.", code="ledger-disk")
    reports, _ = _reports(sqlite.sqlite_engine(target, create=False), str(target))
    return reports


def _remove(path: Path) -> None:
    for left in path.parent.glob(f"{path.name}*"):
        if left.name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
            left.unlink(missing_ok=True)


def _refused(name: str, cause: str, remedy: str, *, code: str) -> LedgerError:
    return LedgerError(name, cause, _AS_IT_WAS, remedy, code=code)

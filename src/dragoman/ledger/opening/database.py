"""Opening the database under a ledger: where it is, whether it is one, and bringing it up to date."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from dragoman.ledger.adding.settling import carry_on, settle_waiting
from dragoman.ledger.opening import sqlite, upgrading
from dragoman.ledger.opening.faults import explained, newer, no_ledger, not_a_ledger
from dragoman.ledger.opening.postgresql import is_address, postgresql_engine, shown

HEAD = "0028"
_GOES_ON = "All reports are safe; what was being worked out for each of them goes on the next time."
"""The newest version of the ledger's format this Dragoman knows: the last file in `migrations/versions`."""


def _silently(_words: str) -> None:
    pass


def connect(address: str, *, create: bool, tell: Callable[[str], None] = _silently) -> Engine:
    """An engine on the ledger at `address` (a path or a database URL), with its tables at the newest version.

    With `create` a ledger is made where there is none; otherwise its absence is a LedgerError, as is a file that is
    not a ledger, or one that a newer Dragoman made. What is done to an older ledger is told to `tell`, in sentences;
    what is done for each of its reports goes on where it was broken off.
    """
    path = None if is_address(address) else Path(address)
    engine = postgresql_engine(address) if path is None else sqlite.sqlite_engine(path, create=create)
    name = shown(address)
    try:
        with explained(name):
            _bring_up_to_date(engine, name, path, tell, create=create)
        now = datetime.now(UTC).replace(tzinfo=None, microsecond=0)
        with explained(name, _GOES_ON):
            settle_waiting(engine, now, tell)
            carry_on(engine, now, tell)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _bring_up_to_date(
    engine: Engine, name: str, path: Path | None, tell: Callable[[str], None], *, create: bool
) -> None:
    def version(connection: Connection) -> str | None:
        return version_of(connection, name)

    with engine.connect() as connection:
        found = version(connection)
    if found is None and not create:
        raise no_ledger(name)  # empty: to be made one, or just being made one
    if found is None:
        upgrading.make(engine, HEAD, version)
    elif found != HEAD:
        upgrading.bring_up_to_date(engine, name, HEAD, version, path, tell)


def version_of(connection: Connection, name: str) -> str | None:
    """The version of the ledger's format, or None for an empty database.

    Raises LedgerError where it is not ours, or of a newer version.
    """
    tables = set(inspect(connection).get_table_names())
    if not tables:
        return None
    if not {"alembic_version", "reading", "record"} <= tables:
        raise not_a_ledger(name, "this is a database, but not a ledger of Dragoman.")
    version = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if version is None or (version.isdigit() and int(version) <= int(HEAD)):
        return version
    raise newer(name, version)

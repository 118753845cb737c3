"""Opening the database under a ledger: where it is, whether it is one, and bringing it up to date."""

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from dragoman.ledger import listing, name_words, sqlite
from dragoman.ledger.faults import explained, newer, not_a_ledger
from dragoman.ledger.postgresql import is_address, postgresql_engine, shown

HEAD = "0007"
"""The newest version of the ledger's format this Dragoman knows: the last file in `migrations/versions`."""

_LISTED_FROM = "0005"  # the version from which on lists have tables of their own
_WORDED_FROM = "0007"  # and the words of names one


def connect(address: str, *, create: bool) -> Engine:
    """An engine on the ledger at `address` (a path or a database URL), with its tables at the newest version.

    With `create` a ledger is made where there is none; otherwise its absence is a LedgerError, as is a file that is
    not a ledger, or one that a newer Dragoman made.
    """
    engine = postgresql_engine(address) if is_address(address) else sqlite.sqlite_engine(Path(address), create=create)
    name = shown(address)
    try:
        with explained(name):
            _bring_up_to_date(engine, name, create=create)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _bring_up_to_date(engine: Engine, name: str, *, create: bool) -> None:
    with engine.connect() as connection:
        version = _version(connection, name)
    if version is None and not create:
        raise not_a_ledger(name, "there are no tables of a ledger in it.")
    if version != HEAD:
        _upgrade(engine, name)


def _version(connection: Connection, name: str) -> str | None:
    """The version of the ledger's format, or None for an empty database; refuses what is not ours or too new."""
    tables = set(inspect(connection).get_table_names())
    if not tables:
        return None
    if not {"alembic_version", "reading", "record"} <= tables:
        raise not_a_ledger(name, "this is a database, but not a ledger of Dragoman.")
    version = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if version is None or (version.isdigit() and int(version) <= int(HEAD)):
        return version
    raise newer(name, version)


def _upgrade(engine: Engine, name: str) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "dragoman.ledger:migrations")
    config.set_main_option("path_separator", "os")
    if engine.dialect.name == "sqlite":
        sqlite.prepare(engine)
    with engine.execution_options(writing=True).begin() as connection:
        before = _version(connection, name)  # somebody may have been faster, with a newer Dragoman
        config.attributes["connection"] = connection
        command.upgrade(config, HEAD)
        if before is not None and before < _LISTED_FROM:
            listing.rebuild(connection)
        if before is not None and before < _WORDED_FROM:
            name_words.rebuild(connection)

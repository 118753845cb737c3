"""A ledger in a PostgreSQL database: its address, and how connections to it behave."""

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from dragoman.errors import InstallationError
from dragoman.ledger.opening.faults import not_a_ledger

_DRIVERS = {"postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg"}
# Held by the one transaction that writes; "DRAG" in letters, and PostgreSQL keeps it apart for every database.
_WRITER_LOCK = 0x44524147
BUSY_SECONDS = 60  # another writer may make the tables of a ledger on a machine that has much to do
_CONNECT_SECONDS = 10
# Where more tables than so many are joined PostgreSQL takes them as they are named, and may join all rows of them
# before it asks which are wanted; by itself it does so beyond 8, and from 12 on it guesses.
_JOINED = 10
# A ledger lies in memory or on a disk that jumps about as fast as it reads on: by itself PostgreSQL takes a jump for
# four times as dear, and reads a whole table for some hundred rows of it. What a word of every fifth of a million
# reports is said in does not fit into the 4 MB it has by itself, and then is read whole to be looked through again.
_PLANNING = {
    "jit": "off",
    "max_parallel_workers_per_gather": 0,
    "random_page_cost": 1.1,
    "work_mem": "32MB",
    "join_collapse_limit": _JOINED,
    "from_collapse_limit": _JOINED,
}


def is_address(ledger: str) -> bool:
    """Whether this is the address of a database rather than a path."""
    return "://" in ledger


def shown(ledger: str) -> str:
    """The address as it may be shown to anybody: without its password."""
    if not is_address(ledger):
        return ledger
    try:
        return make_url(ledger).render_as_string(hide_password=True)
    except (ArgumentError, ValueError):  # such as a port that is no number
        return f"{ledger.partition('://')[0]}://…"


def postgresql_engine(ledger: str) -> Engine:
    """An engine on the database at this address, which nobody has spoken to yet.

    Raises LedgerError for an address of another kind, InstallationError where the driver is missing.
    """
    try:
        engine = create_engine(
            _with_driver(ledger),
            isolation_level="REPEATABLE READ",  # what one answer is made of is seen at one moment
            pool_pre_ping=True,  # a server that was restarted meanwhile is spoken to anew
            # Queries here are short: to compile them, or to share them out, takes longer than to answer them.
            connect_args={
                "connect_timeout": _CONNECT_SECONDS,
                "application_name": "dragoman",
                "options": " ".join(f"-c {name}={value}" for name, value in _PLANNING.items()),
            },
        )
    except (ArgumentError, NoSuchModuleError, ValueError) as error:
        raise not_a_ledger(shown(ledger), "this is not the address of a database Dragoman can use.") from error
    except ModuleNotFoundError as error:
        raise InstallationError(
            shown(ledger),
            f"the driver for this database ({error.name}) is not installed.",
            "Nothing was changed.",
            "pip install 'dragoman[postgres]'",
        ) from error

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        if connection.get_execution_options().get("writing", False):
            _become_the_writer(connection)

    return engine


def compare_bytes(connection: Connection) -> None:
    """Lets every text of the ledger be compared letter by letter, as SQLite does, whatever the database sorts by.

    Ranges of texts ("s:" to "s;", days, months) then mean the same on both, and their indexes are used.
    """
    if not connection.execute(text("SELECT 'a' < 'B'")).scalar_one():
        return  # the database does so by itself
    told_otherwise = text(
        "SELECT c.table_name, c.column_name, format_type(a.atttypid, a.atttypmod) AS type "
        "FROM information_schema.columns c JOIN pg_attribute a "
        "ON a.attrelid = format('%I.%I', c.table_schema, c.table_name)::regclass AND a.attname = c.column_name "
        "WHERE c.table_schema = current_schema() AND c.data_type IN ('text', 'character varying') "
        "AND c.collation_name IS DISTINCT FROM 'C' ORDER BY 1, 2"
    )
    changes: dict[str, list[str]] = {}
    for row in connection.execute(told_otherwise):
        changed = f'ALTER COLUMN "{row.column_name}" TYPE {row.type} COLLATE "C"'
        changes.setdefault(row.table_name, []).append(changed)
    for table, columns in changes.items():
        connection.execute(text(f'ALTER TABLE "{table}" {", ".join(columns)}'))


def _with_driver(ledger: str) -> URL:
    url = make_url(ledger)
    if url.drivername not in (*_DRIVERS, *_DRIVERS.values()):
        raise ArgumentError(url.drivername)
    return url.set(drivername=_DRIVERS.get(url.drivername, url.drivername))


def _become_the_writer(connection: Connection) -> None:
    """Waits until no other transaction writes, as SQLite's BEGIN IMMEDIATE does.

    Each statement then sees what was committed before it, so that nothing is judged on what was there before the wait.
    """
    connection.execute(text("SET TRANSACTION ISOLATION LEVEL READ COMMITTED"))
    connection.execute(text(f"SET LOCAL lock_timeout = '{BUSY_SECONDS}s'"))
    connection.execute(text(f"SELECT pg_advisory_xact_lock({_WRITER_LOCK})"))

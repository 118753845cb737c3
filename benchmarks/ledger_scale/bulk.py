"""Writes very many rows: executemany in SQLite, COPY in PostgreSQL. What can be built faster afterwards, is."""

from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from sqlalchemy import Connection, Dialect, Engine, Index, text
from sqlalchemy.schema import CreateIndex

from dragoman.ledger.outcomes.promising import FULL
from dragoman.ledger.schema.tables import metadata

# Rows that lie in order go in all at once, sorted; of the promises of a block those stay that are due last.
_ASIDE = {
    "listing": "SELECT * FROM made_listing ORDER BY actor, kind, day, id",
    "promise_block": "SELECT block, promise FROM (SELECT block, promise, row_number() OVER "
    "(PARTITION BY block ORDER BY due DESC, known_on DESC, promise DESC) AS place FROM made_promise_block) AS made "
    f"WHERE place <= {FULL} ORDER BY block, promise",
}
_KEPT = {
    "listing": "SELECT * FROM listing",
    "promise_block": "SELECT block, promise, coalesce(due, '') AS due, CAST(known_on AS varchar) AS known_on "
    "FROM promise_block JOIN promise ON promise.key = promise_block.promise",
}

# Tables apart from the ledger's own: their words are one string, as they are looked for.
WORDS = ("report_words", "record_words")
Row = Sequence[Any]


class Bulk(Protocol):
    """Where rows go, by table; values are as the driver takes them."""

    def write(self, table: str, rows: Iterable[Row]) -> None: ...

    def finish(self) -> None: ...


def bulk_of(engine: Engine) -> Bulk:
    """The fastest way into this database."""
    return _Sqlite(engine) if engine.dialect.name == "sqlite" else _Postgresql(engine)


def columns(table: str) -> list[str]:
    if table in WORDS:
        return ["rowid", "words"]
    names = [column.name for column in metadata.tables[table].columns]
    return [*names, "due", "known_on"] if table == "promise_block" else names


def bound(table: str, rows: Iterable[Row], dialect: Dialect) -> list[list[Any]]:
    """The rows' columns with values as the driver takes them: a list a column."""
    found = []
    for column, values in zip(metadata.tables[table].columns, zip(*rows, strict=True), strict=True):
        process = column.type.dialect_impl(dialect).bind_processor(dialect)
        found.append([process(value) for value in values] if process else list(values))
    return found


def _indices() -> list[Index]:
    return sorted(
        (index for table in metadata.tables.values() for index in table.indexes), key=lambda each: each.name or ""
    )


class _Sqlite:
    def __init__(self, engine: Engine) -> None:
        with engine.begin() as connection:
            for index in _indices():
                index.drop(connection, checkfirst=True)
        self._engine = engine
        self._connection = engine.raw_connection()
        self._cursor = self._connection.cursor()
        # What is lost with the machine can be made again.
        for setting in ("journal_mode = OFF", "synchronous = OFF", "foreign_keys = OFF", "cache_size = -2500000"):
            self._cursor.execute(f"PRAGMA {setting}").fetchall()
        self._cursor.execute("BEGIN IMMEDIATE")
        for table, kept in _KEPT.items():
            self._cursor.execute(f"CREATE TABLE made_{table} AS {kept}")

    def write(self, table: str, rows: Iterable[Row]) -> None:
        names = columns(table)
        place = f"made_{table}" if table in _ASIDE else table
        marks = ", ".join("?" for _ in names)
        quoted = ", ".join(f'"{name}"' for name in names)
        self._cursor.executemany(f"INSERT INTO {place} ({quoted}) VALUES ({marks})", rows)

    def finish(self) -> None:
        self._cursor.execute("COMMIT")
        self._cursor.execute("BEGIN IMMEDIATE")
        for table, ordered in _ASIDE.items():
            self._cursor.execute(f"DELETE FROM {table}")
            self._cursor.execute(f"INSERT INTO {table} {ordered}")
            self._cursor.execute(f"DROP TABLE made_{table}")
        for index in _indices():
            self._cursor.execute(str(CreateIndex(index).compile(self._engine)))
        self._cursor.execute("ANALYZE")
        self._cursor.execute("COMMIT")
        self._cursor.execute("PRAGMA journal_mode = WAL").fetchall()
        self._connection.close()


class _Postgresql:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        with engine.begin() as connection:
            for index in _indices():
                index.drop(connection, checkfirst=True)
            for name in WORDS:
                connection.execute(text(f"DROP INDEX ix_{name}_words"))
            connection.execute(text("ALTER TABLE listing DROP CONSTRAINT pk_listing"))
            connection.execute(text(f"CREATE UNLOGGED TABLE made_promise_block AS {_KEPT['promise_block']}"))
            connection.execute(text("TRUNCATE promise_block"))
            connection.execute(text("ALTER TABLE promise_block DROP CONSTRAINT pk_promise_block"))
        self._connection = engine.raw_connection()
        self._cursor: Any = self._connection.cursor()
        self._cursor.execute("SET session_replication_role = replica")  # what is made points where it should

    def write(self, table: str, rows: Iterable[Row]) -> None:
        names = ", ".join(f'"{name}"' for name in columns(table))
        place = "made_promise_block" if table == "promise_block" else table
        with self._cursor.copy(f'COPY "{place}" ({names}) FROM STDIN') as copy:
            for row in rows:
                copy.write_row((row[0], _vector(row[1])) if table in WORDS else row)
        self._connection.commit()
        self._cursor.execute("SET session_replication_role = replica")

    def finish(self) -> None:
        self._connection.close()
        with self._engine.begin() as connection:
            connection.execute(text("SET LOCAL maintenance_work_mem = '1GB'"))
            connection.execute(text("SET LOCAL work_mem = '1GB'"))
            connection.execute(text("SET LOCAL session_replication_role = replica"))
            connection.execute(text(f"INSERT INTO promise_block {_ASIDE['promise_block']}"))
            connection.execute(text("DROP TABLE made_promise_block"))
            connection.execute(text("ALTER TABLE promise_block ADD PRIMARY KEY (block, promise)"))
            connection.execute(text("ALTER TABLE listing ADD CONSTRAINT pk_listing PRIMARY KEY (actor, kind, day, id)"))
            for index in _indices():
                index.create(connection)
            for name in WORDS:
                connection.execute(text(f"CREATE INDEX ix_{name}_words ON {name} USING gin (words)"))
            _count_on(connection)
        with self._engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("VACUUM ANALYZE"))


def _count_on(connection: Connection) -> None:
    """New rows get numbers after those that are there."""
    for table in metadata.sorted_tables:
        name = f'"{table.name}"'
        if "id" in table.columns and table.columns["id"].autoincrement is not False:
            last = f"SELECT setval(pg_get_serial_sequence('{name}', 'id'), coalesce(max(id), 1)) FROM {name}"
            connection.execute(text(last))


def _vector(words: str) -> str:
    return " ".join(f"'{word}':{min(place, 16_383)}" for place, word in enumerate(words.split(), 1))

"""Writes many rows at once: executemany in SQLite, COPY in PostgreSQL. Values are as the databases keep them."""

from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from sqlalchemy import Engine

from dragoman.ledger.tables import metadata

# Tables apart from the ledger's: their words are lists, in the order of the text.
_WORDS = ("report_words", "record_words")


class Bulk(Protocol):
    """Where rows go, by table."""

    def write(self, table: str, rows: Sequence[tuple[Any, ...]]) -> None: ...

    def finish(self) -> None: ...


def bulk_of(engine: Engine) -> Bulk:
    """The fastest way into this database."""
    return _Sqlite(engine) if engine.dialect.name == "sqlite" else _Postgresql(engine)


def _columns(table: str) -> list[str]:
    return ["rowid", "words"] if table in _WORDS else [column.name for column in metadata.tables[table].columns]


class _Sqlite:
    def __init__(self, engine: Engine) -> None:
        self._connection = engine.raw_connection()
        self._cursor = self._connection.cursor()
        self._cursor.execute("PRAGMA synchronous = OFF")  # what is lost with the machine can be made again
        self._cursor.execute("PRAGMA foreign_keys = OFF")  # rows come table by table
        self._cursor.execute("PRAGMA cache_size = -400000")
        self._cursor.execute("BEGIN IMMEDIATE")

    def write(self, table: str, rows: Sequence[tuple[Any, ...]]) -> None:
        names = ", ".join(f'"{name}"' for name in _columns(table))
        marks = ", ".join("?" for _ in rows[0])
        given: Iterable[tuple[Any, ...]] = rows
        if table in _WORDS:
            given = ((number, " ".join(words)) for number, words in rows)
        self._cursor.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", given)

    def finish(self) -> None:
        self._cursor.execute("COMMIT")
        self._cursor.execute("ANALYZE")
        self._connection.close()


class _Postgresql:
    def __init__(self, engine: Engine) -> None:
        self._connection = engine.raw_connection()
        self._cursor: Any = self._connection.cursor()
        self._cursor.execute("SET session_replication_role = replica")  # what is made points where it should

    def write(self, table: str, rows: Sequence[tuple[Any, ...]]) -> None:
        names = ", ".join(f'"{name}"' for name in _columns(table))
        with self._cursor.copy(f'COPY "{table}" ({names}) FROM STDIN') as copy:
            for row in rows:
                copy.write_row((row[0], _vector(row[1])) if table in _WORDS else row)

    def finish(self) -> None:
        for table in metadata.sorted_tables:
            if "id" in table.columns and table.columns["id"].autoincrement is not False and table.name != "listing":
                name = f'"{table.name}"'
                self._cursor.execute(
                    f"SELECT setval(pg_get_serial_sequence('{name}', 'id'), coalesce(max(id), 1)) FROM {name}"
                )
        self._connection.commit()
        driver: Any = self._connection.driver_connection
        driver.autocommit = True
        self._cursor.execute("VACUUM ANALYZE")
        self._connection.close()


def _vector(words: Sequence[str]) -> str:
    return " ".join(f"'{word}':{min(place, 16_383)}" for place, word in enumerate(words, 1))

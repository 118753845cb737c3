"""The words of reports and of records, found without reading every text: FTS5 in SQLite, tsvector in PostgreSQL.

Both get words that `model.searching` has folded, so that both find the same. A row's number begins with the day of its
report or record, so that the latest come first without sorting.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Connection,
    MetaData,
    Select,
    Table,
    Text,
    bindparam,
    func,
    literal_column,
    select,
    text,
)

from dragoman.model.searching import Wanted, asked, indexed

_SHIFT = 32  # bits for the number of the report or record
LAST = (1 << _SHIFT) - 1  # of the numbers of reports and records
_TIMES = 10
_STRETCHES = (5_000, 5_000 * _TIMES)  # so many rows, the latest, are asked first for words

# Not among the tables of the ledger: in SQLite these are virtual, with tables of their own under them.
_apart = MetaData()


def _words(name: str) -> Table:
    return Table(name, _apart, Column("rowid", BigInteger, primary_key=True), Column("words", Text))


report_words, record_words = _words("report_words"), _words("record_words")


def place(day: str, number: int) -> int:
    """The number of a row: its day, then the number of the report or record."""
    try:
        ordinal = date.fromisoformat(day).toordinal()
    except ValueError:
        ordinal = 0
    return ordinal << _SHIFT | number


def add_reports(connection: Connection, rows: Iterable[tuple[int, str, str]]) -> None:
    """Adds reports: (number, day of publication, text with headline). They stay: a report's text never changes."""
    _add(connection, report_words, rows)


def add_records(connection: Connection, rows: Iterable[tuple[int, str, str]]) -> None:
    """Adds records: (number, day, words)."""
    _add(connection, record_words, rows)


def remove_records(connection: Connection, rows: Sequence[tuple[int, str]]) -> None:
    """Takes off records: (number, day)."""
    if rows:
        statement = text("DELETE FROM record_words WHERE rowid = :place")
        connection.execute(statement, [{"place": place(day, number)} for number, day in rows])


def _add(connection: Connection, table: Table, rows: Iterable[tuple[int, str, str]]) -> None:
    value = ":words" if connection.dialect.name == "sqlite" else "to_tsvector('simple', :words)"
    values = [{"place": place(day, number), "words": " ".join(indexed(said))} for number, day, said in rows]
    if values:
        connection.execute(text(f"INSERT INTO {table.name} (rowid, words) VALUES (:place, {value})"), values)


def saying(connection: Connection, table: Table, query: str) -> Select[tuple[int]] | None:
    """The numbers of rows that say what is asked for, by `rowid`, the latest day last; None where nothing is asked."""
    wanted = asked(query)
    if not wanted:
        return None
    return select(table.c.rowid.label("place")).where(_match(connection, table, wanted))


def latest(
    connection: Connection, table: Table, query: str, said: Select[tuple[int]], most: int, before: int | None = None
) -> list[int]:
    """The latest of the rows that say what is asked for (`saying` with whatever else they must fulfil), at most so
    many, all `before` a row if one is given.

    PostgreSQL's index of words knows no order. How many texts say one word it knows, and goes through the latest where
    they are very many; of several words, as the two of a name, it takes each for said by chance, and looks at all
    texts that say them. So the latest rows of the table are asked first, and then, if that may do, ten times as many.
    """
    rows = table.c.rowid
    ordered = said.order_by(rows.desc()).limit(most)
    if before is not None:
        ordered = ordered.where(rows < before)
    several = sum(len(each.words) for each in asked(query)) > 1
    if not several or connection.dialect.name == "sqlite":  # which goes through its index from the late end
        return _places(connection, ordered)
    for stretch in (each for each in _STRETCHES if each > 2 * most):
        bound = select(rows).where(*([rows < before] if before is not None else []))
        end = connection.execute(bound.order_by(rows.desc()).offset(stretch).limit(1)).scalar_one_or_none()
        if end is None:
            break
        found = _places(connection, ordered.where(rows > end))
        if len(found) == most:
            return found
        if len(found) * _TIMES < most:
            break  # few say it, and all of them are found as fast
    return _places(connection, ordered)


def _places(connection: Connection, said: Select[tuple[int]]) -> list[int]:
    return [row.place for row in connection.execute(said)]


def is_said(connection: Connection, query: str) -> bool:
    """Whether any report or record says what is asked for."""
    found = (saying(connection, table, query) for table in (record_words, report_words))
    return any(each is not None and connection.execute(each.limit(1)).first() is not None for each in found)


def number_in(place: int) -> int:
    """The report's or record's number in the number of a row that is known."""
    return place & LAST


def day_in(place: int) -> str:
    """The day (ISO 8601) in the number of a row; empty where the report or record bears none."""
    return date.fromordinal(place >> _SHIFT).isoformat() if place >> _SHIFT else ""


def _match(connection: Connection, table: Table, wanted: Sequence[Wanted]) -> ColumnElement[bool]:
    if connection.dialect.name == "sqlite":
        said = " ".join('"' + " ".join(each.words) + '"' + ("*" if each.begins else "") for each in wanted)
        return literal_column(table.name).op("MATCH", is_comparison=True)(bindparam(None, said, unique=True))
    said = " & ".join(
        "(" + " <-> ".join(f"'{word}'" for word in each.words) + (":*" if each.begins else "") + ")" for each in wanted
    )
    return table.c.words.op("@@", is_comparison=True)(func.to_tsquery(literal_column("'simple'"), said))

"""The words of reports and of records, found without reading every text: FTS5 in SQLite, tsvector in PostgreSQL.

Both get words that `model.searching` has folded, so that both find the same. A row's number begins with the day of its
report or record, so that the latest come first without sorting.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Connection,
    MetaData,
    Select,
    Subquery,
    Table,
    Text,
    bindparam,
    func,
    literal_column,
    select,
    text,
)

from dragoman.ledger.statements.asking_once import once
from dragoman.model.searching import Wanted, asked, indexed

_SHIFT = 32  # bits for the number of the report or record
LAST = (1 << _SHIFT) - 1  # of the numbers of reports and records
# PostgreSQL: rows, the latest, that are read first to see how often words are said; what it costs to read a row with
# its words, of which reports have many, and to look one up, where it costs one to go through an entry of an index; by
# how much a stretch of days is longer than it had to be if words were said evenly.
_READ_FIRST, _LOOKED_UP, _SPARE = 1_000, 12, 1.2
_READ = {"report_words": 25, "record_words": 6}

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
    connection: Connection,
    table: Table,
    query: str,
    most: int,
    *,
    since: int | None = None,
    before: int | None = None,
) -> list[int]:
    """The latest of the rows that say what is asked for, at most so many, from one on and all before another, if any
    are given.

    PostgreSQL's index of words knows no order. So the latest rows are read one by one, and how many of them say the
    words tells how the others are found: what very many say by reading on, what few say by looking all of them up, and
    else by holding all that say it against a stretch of days, so that only what is in both is looked up.
    """
    wanted, rows = asked(query), table.c.rowid
    if not wanted:
        return []
    if connection.dialect.name == "sqlite":  # which goes through its index from the late end
        within = _within(rows, since, before)
        return _places(connection, select(rows).where(_match(connection, table, wanted), *within), most)
    found = _read(connection, table, wanted, most, _READ_FIRST, since, before)
    share, end = len(found) / _READ_FIRST, _row_before(connection, table, _READ_FIRST, since, before)
    while end is not None and (missing := most - len(found)) > 0:
        number = _number_of_rows(connection, table)
        stretch = int(missing * _SPARE / share) + 1 if share else int(number)
        each, held_against = share * number * _LOOKED_UP, share * number + stretch + missing * _LOOKED_UP
        begin = None
        if stretch * _READ[table.name] < min(each, held_against):
            some = _read(connection, table, wanted, missing, stretch, since, end)
            begin = _row_before(connection, table, stretch, since, end) if len(some) < missing else None
        else:
            if held_against < each:
                begin = _row_before(connection, table, stretch, since, end)
            # Put so that they are not read on after all: PostgreSQL takes words that few say for more common ones.
            said = select((rows + 0).label("place")).where(_match(connection, table, wanted))
            within = _within(rows, since if begin is None else begin, end)
            some = _places(connection, said.where(*within), missing)
        found += some
        share, end = max(len(some) / stretch, share / 4) if stretch else 0.0, begin
    return found


def _read(
    connection: Connection,
    table: Table,
    wanted: Sequence[Wanted],
    most: int,
    number: int,
    since: int | None,
    before: int | None,
) -> list[int]:
    """Those of so many rows, the latest, that say what is asked for, found by reading each of these rows."""
    latest_first = table.c.rowid.desc()
    rows = select(table).where(*_within(table.c.rowid, since, before)).order_by(latest_first).limit(number).subquery()
    return _places(connection, select(rows.c.rowid).where(_match(connection, rows, wanted)), most)


def _row_before(connection: Connection, table: Table, number: int, since: int | None, before: int | None) -> int | None:
    """The last of so many rows, the latest; None where there are no more than these."""

    def work() -> int | None:
        rows = select(table.c.rowid).where(*_within(table.c.rowid, since, before))
        last = rows.order_by(table.c.rowid.desc()).offset(number - 1).limit(2)
        two = connection.execute(last).scalars().all()
        return two[0] if len(two) == 2 else None

    return once(connection, (table.name, number, since, before), work)


def _number_of_rows(connection: Connection, table: Table) -> float:
    """About how many rows a table of PostgreSQL has: as many as when it was last counted."""

    def work() -> float:
        counted = text("SELECT greatest(reltuples, 0) FROM pg_class WHERE oid = to_regclass(:name)")
        return float(connection.execute(counted, {"name": table.name}).scalar_one())

    return once(connection, table.name, work)


def _within(rows: ColumnElement[int], since: int | None, before: int | None) -> list[ColumnElement[bool]]:
    return [*([] if since is None else [rows >= since]), *([] if before is None else [rows < before])]


def _places(connection: Connection, said: Select[Any], most: int) -> list[int]:
    place = said.selected_columns[0]
    return list(connection.execute(said.order_by(place.desc()).limit(most)).scalars())


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


def _match(connection: Connection, table: Table | Subquery, wanted: Sequence[Wanted]) -> ColumnElement[bool]:
    if connection.dialect.name == "sqlite":
        said = " ".join('"' + " ".join(each.words) + '"' + ("*" if each.begins else "") for each in wanted)
        return literal_column(table.name).op("MATCH", is_comparison=True)(bindparam(None, said, unique=True))
    said = " & ".join(
        "(" + " <-> ".join(f"'{word}'" for word in each.words) + (":*" if each.begins else "") + ")" for each in wanted
    )
    return table.c.words.op("@@", is_comparison=True)(func.to_tsquery(literal_column("'simple'"), said))

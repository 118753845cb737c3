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

from dragoman.ledger.lists import dated_words
from dragoman.ledger.statements.planning import one_of
from dragoman.model.searching import Wanted, asked, indexed

_SHIFT = 32  # bits for the number of the report or record
LAST = (1 << _SHIFT) - 1  # of the numbers of reports and records
_FIRST = 2_000  # so many rows, the latest, are asked first for words
_FEW = 8  # of these that say them: where fewer do, few do altogether

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


def saying(
    connection: Connection, table: Table, query: str, since: int | None = None, before: int | None = None
) -> Select[tuple[int]] | None:
    """The numbers (`place`) of rows that say what is asked for, of those from `since` on and `before` another if they
    are given; None where nothing is asked.
    """
    wanted = asked(query)
    if not wanted:
        return None
    rows = table.c.rowid
    within = [*([rows >= since] if since is not None else []), *([rows < before] if before is not None else [])]
    return select(rows.label("place")).where(_match(connection, table, wanted, since, before), *within)


def those_of(connection: Connection, table: Table, query: str, places: Sequence[int]) -> set[int]:
    """Those of some rows that say what is asked for."""
    if not (wanted := asked(query)):
        return set()
    if connection.dialect.name == "sqlite":
        said = _match(connection, table, wanted, None, None)
    else:  # the rows are looked up, and then asked
        said = table.c.words.op("@@", is_comparison=True)(
            func.to_tsquery(literal_column("'simple'"), _in_words(wanted))
        )
    rows = table.c.rowid
    return set(connection.execute(select(rows).where(one_of(rows, places), said)).scalars())


def latest(
    connection: Connection, table: Table, query: str, most: int, since: int | None = None, before: int | None = None
) -> list[int]:
    """The latest rows that say what is asked for, at most so many, of those from `since` on and `before` another.

    SQLite goes through its index from the late end. PostgreSQL is asked for some of the latest days first: how many
    say it there tells how many days to ask for next; where hardly any do all are asked for, which are not many.
    """
    if connection.dialect.name != "sqlite":
        rows, bottom = table.c.rowid, since or 0
        numbers = select(rows).order_by(rows.desc()).limit(1)
        numbers = numbers.where(rows >= bottom, *([rows < before] if before is not None else []))
        last = connection.execute(numbers).scalar()
        first = last and connection.execute(numbers.offset(_FIRST)).scalar()
        if not last or not asked(query):
            return []
        days = first and (last >> _SHIFT) - (first >> _SHIFT) + 1
        while days and (low := ((last >> _SHIFT) - days + 1) << _SHIFT) > bottom:
            found = _latest(connection, saying(connection, table, query, low, last + 1), most)
            if len(found) == most:
                return found
            days = len(found) >= _FEW and (days * most // len(found) * 3 // 2 + 1)
        since, before = bottom if since is not None else None, last + 1
    return _latest(connection, saying(connection, table, query, since, before), most)


def _latest(connection: Connection, said: Select[tuple[int]] | None, most: int) -> list[int]:
    if said is None:
        return []
    if connection.dialect.name != "sqlite":  # which would go through the rows in their order, said or not
        said = select(said.offset(0).subquery().c.place)
    place = said.selected_columns.place
    return [row.place for row in connection.execute(said.order_by(place.desc()).limit(most))]


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


def _match(
    connection: Connection, table: Table, wanted: Sequence[Wanted], since: int | None, before: int | None
) -> ColumnElement[bool]:
    if connection.dialect.name == "sqlite":
        said = " ".join('"' + " ".join(each.words) + '"' + ("*" if each.begins else "") for each in wanted)
        return literal_column(table.name).op("MATCH", is_comparison=True)(bindparam(None, said, unique=True))
    return dated_words.say(table, _in_words(wanted), since, before)


def _in_words(wanted: Sequence[Wanted]) -> str:
    """The same in the language of PostgreSQL's `to_tsquery`."""
    return " & ".join(
        "(" + " <-> ".join(f"'{word}'" for word in each.words) + (":*" if each.begins else "") + ")" for each in wanted
    )

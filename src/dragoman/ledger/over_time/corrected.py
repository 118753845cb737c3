"""What records said from day to day, where people corrected what lists go by."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Any

from sqlalchemy import Connection, Row, select

from dragoman.ledger.adding.flatten import date_columns
from dragoman.ledger.judgements.undone import holding
from dragoman.ledger.over_time.formerly import Stretch
from dragoman.ledger.schema.judgement_tables import judgement, override
from dragoman.ledger.statements.chunks import chunks
from dragoman.model.dates import DateInterval
from dragoman.model.words import fold

DATE = ("date_first", "date_last", "date_precision", "date_iso", "date_basis")
"""The columns of a record that its date is kept in."""

_LISTED = frozenset({"type", "mode", "status", "date"})

Course = Sequence[tuple[str, Mapping[str, Any]]]
"""From which day on (ISO 8601, the first empty) a record had which columns."""


def columns_of(field: str, value: Any) -> dict[str, Any]:
    """The columns that hold a field: a place is kept folded as well, a date with its bounds and precision."""
    match field:
        case "place":
            return {"place": value, "place_folded": fold(value) if value else None}
        case "date" if isinstance(value, dict):  # as it was read
            days = {name: value[name] and date.fromisoformat(value[name]) for name in ("date_first", "date_last")}
            return value | days
        case "date":
            empty: dict[str, Any] = dict.fromkeys(DATE)
            return empty | date_columns(DateInterval.parse(value) if value else None)
        case _:
            return {field: value}


def courses(connection: Connection, rows: Sequence[Row[Any]]) -> dict[int, Course]:
    """Of these rows of `record` those that people corrected, with what each said from which day on."""
    said: dict[str, list[Row[Any]]] = defaultdict(list)
    for some in chunks(sorted({row.key for row in rows})):
        mine = (judgement.c.target_kind == "record") & judgement.c.target.in_(some)
        for row in connection.execute(select(judgement).where(mine).order_by(judgement.c.id)):
            said[row.target].append(row)
    corrected = {key: told for key, told in said.items() if any(_bears_on_lists(row) for row in told)}
    these = [row for row in rows if row.key in corrected]
    read = _as_read(connection, [row.id for row in these])
    return {row.id: _course(row._asdict() | read.get(row.id, {}), corrected[row.key]) for row in these}


def parted(stretch: Stretch, course: Course) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """A stretch of days in parts, each with what the record said in it."""
    turns = [day for day, _ in course if stretch.begins < day < stretch.ends]
    for begins, ends in pairwise((stretch.begins, *turns, stretch.ends)):
        yield begins, ends, next(columns for day, columns in reversed(course) if day <= begins)


def _bears_on_lists(row: Row[Any]) -> bool:
    return row.act == "correct" and not _LISTED.isdisjoint(row.given)


def _as_read(connection: Connection, records: Sequence[int]) -> dict[int, dict[str, Any]]:
    """The columns as the reader had them, of those that are corrected now."""
    found: dict[int, dict[str, Any]] = defaultdict(dict)
    for some in chunks(records):
        mine = override.c.record_id.in_(some) & override.c.field.in_(sorted(_LISTED))
        for row in connection.execute(select(override).where(mine)):
            found[row.record_id] |= columns_of(row.field, row.machine)
    return found


def _course(read: Mapping[str, Any], said: Sequence[Row[Any]]) -> Course:
    course: list[tuple[str, Mapping[str, Any]]] = [("", read)]
    for day in sorted({row.at.date().isoformat() for row in said}):
        columns = dict(read)
        for row in holding([each for each in said if each.at.date().isoformat() <= day]):
            if row.act == "correct":
                for field in _LISTED & row.given.keys():
                    columns |= columns_of(field, row.given[field])
        course.append((day, columns))
    return course

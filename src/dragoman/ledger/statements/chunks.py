"""Long lists and tables, a part at a time: what one statement can take, and what memory can."""

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection, Row, Select

Item = TypeVar("Item")

_CHUNK = 500  # SQLite takes 32,766 parameters a statement, PostgreSQL's planner prefers fewer


def chunks(items: Sequence[Item], size: int = _CHUNK) -> Iterator[Sequence[Item]]:
    """The items in parts that one statement can take."""
    return (items[start : start + size] for start in range(0, len(items), size))


def walked(connection: Connection, query: Select[Any], by: Any, size: int = _CHUNK) -> Iterator[Sequence[Row[Any]]]:
    """All rows of a query in the order of a column of it that no two share, so many at a time."""
    portion = query.order_by(by).limit(size)
    rows = connection.execute(portion).all()
    while rows:
        yield rows
        rows = connection.execute(portion.where(by > getattr(rows[-1], by.name))).all()

"""Which report is meant by an id: its own, or the one that it came with."""

from collections.abc import Sequence

from sqlalchemy import Connection, Row, select

from dragoman.errors import UsageError
from dragoman.ledger.schema import tables
from dragoman.model.message import Message


def reports_called(connection: Connection, wanted: str) -> Sequence[Row[int, str]]:
    """The report of this id, else those that came with it. Raises UsageError where there are none."""
    table = tables.report
    named = (table.c.key == wanted) | (table.c.given_id == wanted)
    rows = connection.execute(select(table.c.id, table.c.key).where(named)).all()
    if not rows:
        raise UsageError(
            Message('{what} "{name}"', what=Message("report"), name=wanted),
            "there is no such report in this ledger.",
            remedy="See all: dragoman show reports",
            code="unknown-report",
        )
    return [row for row in rows if row.key == wanted] or rows


def report_called(connection: Connection, wanted: str) -> int:
    """The row of the report of this id, else of the one that came with it.

    Raises UsageError where there is none, or where the id it came with is that of several.
    """
    exact = reports_called(connection, wanted)
    if len(exact) > 1:
        raise UsageError(
            Message('{what} "{name}"', what=Message("report"), name=wanted),
            Message(
                "{number} reports came with this id: {ids}.",
                number=len(exact),
                ids=", ".join(row.key for row in exact),
            ),
            remedy="Ask for one of them.",
            code="ambiguous-report",
        )
    return int(exact[0].id)

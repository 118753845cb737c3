"""Which judgements have been taken back, and which of those about records still hold."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from dragoman.ledger.schema.judgement_tables import judgement

ANSWERS = frozenset({"accept", "correct", "reject"})
"""What people say of a record; the last that is not taken back holds."""


def undone(connection: Connection, before: datetime | None = None) -> set[str]:
    """The ids of the judgements that have been taken back; with `before` by that moment (UTC)."""
    query = select(judgement.c.act, judgement.c.given).where(judgement.c.act == "undo")
    if before is not None:
        query = query.where(judgement.c.at < before)
    return undone_by(connection.execute(query))


def undone_by(rows: Iterable[Any]) -> set[str]:
    """The ids of the judgements that these ones (with `act` and `given`) take back."""
    return {str(row.given["undoes"]) for row in rows if row.act == "undo" and "undoes" in row.given}


def holding(rows: Iterable[Any]) -> list[Any]:
    """Of these judgements, in their order, the answers that none of them takes back."""
    every = list(rows)
    gone = undone_by(every)
    return [row for row in every if row.act in ANSWERS and row.uid not in gone]

"""The tables that lists are made from: what is listed now, and as of a day also what was listed before."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, select

from dragoman.ledger.schema.listing_tables import listed_before, listing
from dragoman.ledger.statements.asking_once import once


@dataclass(frozen=True, slots=True)
class Lists:
    """A table that lists are made from, and what of it holds on the day asked about."""

    table: Table
    as_of: date | None

    def holding(self, rows: Any) -> list[ColumnElement[bool]]:
        """What a row must fulfil; none of what is listed now where no day is asked about."""
        if self.as_of is None:
            return []
        day = self.as_of.isoformat()
        return [rows.known <= day, *([rows.ends > day] if self.table is listed_before else [])]


def tables_of(connection: Connection, as_of: date | None) -> list[Lists]:
    """Where rows are looked for; as of a day also among those that have ended since, if any have."""
    if as_of is None:
        return [Lists(listing, None)]
    ended = select(listed_before.c.id).where(listed_before.c.ends > as_of.isoformat()).limit(1)
    any_ended = once(connection, as_of, lambda: connection.execute(ended).first() is not None)
    return [Lists(listing, as_of), *([Lists(listed_before, as_of)] if any_ended else [])]

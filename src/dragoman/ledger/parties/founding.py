"""Adds a party that nobody in the ledger is yet."""

from datetime import datetime

from sqlalchemy import Connection, select

from dragoman.ledger.parties.linking import Link
from dragoman.ledger.schema import tables
from dragoman.ledger.statements.inserting import insert_row
from dragoman.model.records import Party
from dragoman.model.words import slug


def found_party(connection: Connection, party: Party, by_name: Link | None, now: datetime) -> int:
    """A row of its own for a party, under a free id made of its name; `by_name` is what its name alone makes it."""
    key = _free_key(connection, by_name.key if by_name is not None else slug(party.name))
    return insert_row(
        connection,
        tables.party,
        key=key,
        kind=party.kind,
        name=party.name,
        state=party.state,
        match_key=by_name.match_key if by_name is not None else key,
        added_at=now,
    )


def _free_key(connection: Connection, key: str) -> str:
    wanted = key or "party"
    number = 1
    candidate = wanted
    while connection.execute(select(tables.party.c.id).where(tables.party.c.key == candidate)).first() is not None:
        number += 1
        candidate = f"{wanted}-{number}"
    return candidate

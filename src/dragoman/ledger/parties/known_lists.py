"""People and bodies known from outside: the lists that were loaded, and who is in them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, insert, select, update

from dragoman.errors import UsageError
from dragoman.ledger.parties.profiles import rebuild_profile
from dragoman.ledger.schema.identity_tables import known_block, known_party, party_identifier
from dragoman.ledger.statements.inserting import insert_row
from dragoman.model.known import KnownParty
from dragoman.model.message import Message
from dragoman.model.words import fold
from dragoman.resolve.identity.blocking import blocks

BY_NAME = ("bloc", "state")
"""Parties that are one by their very name or code: no list is in doubt about them."""


def take_known(connection: Connection, now: datetime, source: str, known: Sequence[KnownParty]) -> int:
    """Adds these to what is known from a source, or renews them; how many were new."""
    added = 0
    for each in known:
        values = {
            "kind": each.kind,
            "name": each.name,
            "names": list(each.names),
            "states": list(each.states),
            "offices": list(each.offices),
            "wikidata": each.wikidata,
        }
        this = (known_party.c.source == source) & (known_party.c.identifier == each.identifier)
        number = connection.execute(select(known_party.c.id).where(this)).scalar()
        if number is None:
            number = insert_row(
                connection, known_party, source=source, identifier=each.identifier, added_at=now, **values
            )
            added += 1
        else:
            connection.execute(update(known_party).where(this).values(**values))
            connection.execute(delete(known_block).where(known_block.c.known_party_id == number))
        if each.kind in BY_NAME:
            continue
        marks = {
            block for state in (each.states or (None,)) for block in blocks(each.kind, each.names, state)
        } | blocks(each.kind, each.names, None)
        connection.execute(insert(known_block), [{"known_party_id": number, "block": mark} for mark in sorted(marks)])
    return added


def forget(connection: Connection, source: str) -> int:
    """Takes a list out again, with the links to it; how many it knew. Judgements about links stay."""
    ids = select(known_party.c.id).where(known_party.c.source == source)
    linked = select(party_identifier.c.party_id).where(party_identifier.c.known_party_id.in_(ids))
    touched = connection.execute(linked.distinct()).scalars().all()
    for table in (party_identifier, known_block):
        connection.execute(delete(table).where(table.c.known_party_id.in_(ids)))
    gone = connection.execute(delete(known_party).where(known_party.c.source == source)).rowcount
    for number in touched:
        rebuild_profile(connection, number)
    return gone


def sources(connection: Connection) -> list[str]:
    """The names of the lists that were loaded."""
    return list(connection.execute(select(known_party.c.source).distinct().order_by(known_party.c.source)).scalars())


def find_known(connection: Connection, identifier: str) -> Sequence[Row[*tuple[Any, ...]]]:
    """Somebody in a list, once for each list that has one by this identifier. Raises UsageError where there is none,
    or where lists mean several by it: they give no name and no item of Wikidata in common.
    """
    columns = (known_party.c.id, known_party.c.source, known_party.c.kind, known_party.c.wikidata)
    query = select(*columns, known_party.c.name, known_party.c.names).where(identified_by(identifier))
    rows = connection.execute(query.order_by(known_party.c.id)).all()
    if not rows:
        raise UsageError(
            Message('"{name}"', name=identifier),
            "no list that is known has this identifier.",
            remedy="Load a list: dragoman know FILE",
            code="unknown-identifier",
        )
    if not all(_are_one(rows[0], row) for row in rows[1:]):
        raise UsageError(
            Message('"{name}"', name=identifier),
            Message("several lists have this identifier: {sources}.", sources=", ".join(row.source for row in rows)),
            remedy="Take one of the lists out, load it with other identifiers: dragoman know NAME --forget",
            code="unknown-identifier",
        )
    return rows


def _are_one(one: Row[*tuple[Any, ...]], other: Row[*tuple[Any, ...]]) -> bool:
    """Whether two lists mean one by an identifier that both have, as lists taken from one collection do."""
    if one.kind != other.kind:
        return False
    called = [{fold(name) for name in (row.name, *row.names)} for row in (one, other)]
    return (one.wikidata is not None and one.wikidata == other.wikidata) or not called[0].isdisjoint(called[1])


def is_known(connection: Connection, identifier: str) -> bool:
    """Whether a list has this identifier."""
    return connection.execute(select(known_party.c.id).where(identified_by(identifier))).first() is not None


def identified_by(identifier: str) -> ColumnElement[bool]:
    """Those in a list whose identifier this is, the list's own or that of Wikidata."""
    return (known_party.c.identifier == identifier) | (known_party.c.wikidata == identifier)


def listed_as(connection: Connection, identifier: str) -> list[tuple[str, str]]:
    """What the lists call whom they know by this identifier: (list, name)."""
    query = select(known_party.c.source, known_party.c.name).where(identified_by(identifier.strip()))
    return [(row.source, row.name) for row in connection.execute(query.order_by(known_party.c.id))]

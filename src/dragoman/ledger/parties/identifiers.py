"""What the lists tell of parties: the identifiers and names of those in them who are linked."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, select

from dragoman.ledger.parties import merging
from dragoman.ledger.rows import IdentifierRow
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.identity_tables import known_party, party_identifier, party_merge
from dragoman.ledger.schema.telling_tables import MACHINE
from dragoman.ledger.statements.asking_once import once
from dragoman.ledger.statements.chunks import chunks
from dragoman.ledger.statements.planning import one_of
from dragoman.model.words import fold


def identifiers(
    connection: Connection, parties: Sequence[str] | None = None, standing: str = "linked"
) -> list[IdentifierRow]:
    """The links of these parties (by id; None: of all) that stand so, the surest first.

    A party has those of the parties that have become it, too. Where several tell of one entry of a list, what a person
    said holds before what the machine found, and what is said of the party kept before the rest.
    """
    table, party = party_identifier, tables.party
    query = (
        select(table, known_party.c.source, known_party.c.identifier, known_party.c.name, known_party.c.wikidata)
        .join(known_party, known_party.c.id == table.c.known_party_id)
        .order_by(table.c.score.desc(), table.c.id)
    )
    if parties is None:
        become, query = _become(connection), query.where(_spoken_of(standing))
    else:
        these = connection.execute(select(party.c.id).where(party.c.key.in_(parties))).scalars().all()
        become = merging.absorbed(connection, these)
        query = query.where(table.c.party_id.in_([*these, *become]))
    found: dict[tuple[int, int], Row[Any]] = {}
    for row in connection.execute(query):
        this = (become.get(row.party_id, row.party_id), row.known_party_id)
        if this not in found or _weight(row, this[0]) > _weight(found[this], this[0]):
            found[this] = row
    holding = [(number, row) for (number, _), row in found.items() if row.standing == standing]
    keys = _keys_of(connection, {number for number, _ in holding})
    return [
        IdentifierRow(
            keys[number],
            row.source,
            row.identifier,
            row.name,
            row.score,
            row.reason,
            row.standing,
            row.author,
            row.wikidata,
        )
        for number, row in holding
    ]


def spellings(connection: Connection) -> list[tuple[str, str, str]]:
    """What the lists call parties that are linked to them: (party id, name, folded name)."""
    query = (
        select(party_identifier.c.party_id, tables.party.c.key, known_party.c.names)
        .select_from(party_identifier)
        .join(tables.party, tables.party.c.id == party_identifier.c.party_id)
        .join(known_party, known_party.c.id == party_identifier.c.known_party_id)
        .where(party_identifier.c.standing == "linked")
        .order_by(party_identifier.c.id)
    )

    def work() -> list[tuple[str, str, str]]:
        become = _become(connection)
        keys = _keys_of(connection, become.values())
        return [
            (keys[become[row.party_id]] if row.party_id in become else row.key, name, fold(name))
            for row in connection.execute(query)
            for name in row.names
        ]

    return once(connection, None, work)


def identified(connection: Connection, name: str) -> list[tuple[str, str, str]]:
    """The parties that a list knows by this identifier, its own or that of Wikidata, whatever its case: (party id,
    identifier, folded).
    """
    typed = name.strip()
    query = select(known_party.c.id, known_party.c.identifier, known_party.c.wikidata)
    own = known_party.c.identifier.in_({typed, typed.upper(), typed.lower()})
    query = query.where(own | (known_party.c.wikidata == typed.upper())).order_by(known_party.c.id)
    return [
        (key, called, fold(called))
        for row in connection.execute(query).all()
        for called in [row.identifier if row.identifier.casefold() == typed.casefold() else row.wikidata]
        for key in linked_with(connection, row.id)
    ]


def linked_with(connection: Connection, known: int) -> list[str]:
    """The parties, by id, that are somebody in a list (by row)."""
    link, party = party_identifier, tables.party
    query = select(party.c.key).join(link, link.c.party_id == party.c.id)
    query = query.where(link.c.known_party_id == known, link.c.standing == "linked").order_by(link.c.id)
    become = [merging.find_party(connection, key) for key in connection.execute(query).scalars()]
    return list(_keys_of(connection, become).values())


def _spoken_of(standing: str) -> ColumnElement[bool]:
    """Of all links those to entries of lists of which one stands so."""
    other = party_identifier.alias()
    return party_identifier.c.known_party_id.in_(select(other.c.known_party_id).where(other.c.standing == standing))


def _weight(row: Row[Any], party: int) -> tuple[bool, bool]:
    return row.author != MACHINE, row.party_id == party


def _become(connection: Connection) -> dict[int, int]:
    """The parties, by row, that are in lists and have become another, with that one."""
    linked = party_merge.c.gone_id.in_(select(party_identifier.c.party_id))
    gone = select(party_merge.c.gone_id).where(party_merge.c.ended_at.is_(None), linked)
    return {number: merging.follow(connection, number) for number in connection.execute(gone).scalars()}


def _keys_of(connection: Connection, numbers: Iterable[int]) -> dict[int, str]:
    party, found = tables.party, {}
    for some in chunks(sorted(numbers)):
        rows = connection.execute(select(party.c.id, party.c.key).where(one_of(party.c.id, some)))
        found.update({row.id: row.key for row in rows})
    return found

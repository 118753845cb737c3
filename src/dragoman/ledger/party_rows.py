"""Writes the parties of a reading, and links each to the one it is across the ledger."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from dragoman.knowledge.states import state_name
from dragoman.ledger import tables
from dragoman.ledger.flatten import Flat
from dragoman.ledger.inserting import insert_row, write_evidence
from dragoman.ledger.linking import is_bare_code, link
from dragoman.model.reading import Reading
from dragoman.model.records import Party
from dragoman.model.words import fold


def write_parties(
    connection: Connection, reading_id: int, reading: Reading, flats: Sequence[Flat], now: datetime
) -> tuple[dict[str, int], int]:
    """Rows for the parties of the report, each linked; ids by local id, and how many were new to the ledger."""
    listed = {party.id: party for party in reading.parties}
    for flat in flats:
        for side in flat.sides:
            if side.party not in listed and is_bare_code(side.party):
                # A figure may belong to a state that the text names in no way of its own.
                listed[side.party] = Party(side.party, "state", state_name(side.party), side.party)
    rows: dict[str, int] = {}
    founded = 0
    for party in listed.values():
        row = insert_row(
            connection,
            tables.report_party,
            reading_id=reading_id,
            local_id=party.id,
            kind=party.kind,
            name=party.name,
            state=party.state,
            aliases=list(party.aliases),
        )
        rows[party.id] = row
        founded += _link(connection, row, party, now)
        write_evidence(connection, "report_party_id", row, party.evidence, reading.report.offsets)
    return rows, founded


def _link(connection: Connection, report_party_id: int, party: Party, now: datetime) -> bool:
    """Links a report's party to the ledger-wide one, which it founds if there is none: then True."""
    table = tables.party
    answer = link(party)
    found = connection.execute(
        select(table.c.id, table.c.state).where(table.c.kind == party.kind, table.c.match_key == answer.match_key)
    ).first()
    if found is None:
        party_id = insert_row(
            connection,
            table,
            key=_free_party_key(connection, answer.key),
            kind=party.kind,
            name=party.name,
            state=party.state,
            match_key=answer.match_key,
            added_at=now,
        )
    else:
        party_id = found.id
        if found.state is None and party.state:
            connection.execute(update(table).where(table.c.id == party_id).values(state=party.state))
    connection.execute(
        insert(tables.party_link).values(
            report_party_id=report_party_id, party_id=party_id, reason=answer.reason, linked_at=now
        )
    )
    _write_names(connection, party_id, (party.name, *party.aliases))
    return found is None


def _free_party_key(connection: Connection, key: str) -> str:
    wanted = key or "party"
    number = 1
    candidate = wanted
    while connection.execute(select(tables.party.c.id).where(tables.party.c.key == candidate)).first() is not None:
        number += 1
        candidate = f"{wanted}-{number}"
    return candidate


def _write_names(connection: Connection, party_id: int, names: Iterable[str]) -> None:
    table = tables.party_name
    spelled = {fold(name): name for name in reversed(list(names)) if fold(name)}
    known = set(connection.execute(select(table.c.folded).where(table.c.party_id == party_id)).scalars())
    fresh = [
        {"party_id": party_id, "name": name, "folded": folded}
        for folded, name in spelled.items()
        if folded not in known
    ]
    if fresh:
        connection.execute(insert(table), fresh)

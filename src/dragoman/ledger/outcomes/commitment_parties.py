"""Whom commitments concern, as rows that say how each stands: in step with their tellings, and the parties in those."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select

from dragoman.ledger.lists.listed_actors import on_side, pair_actor, party_actor, serving_actor
from dragoman.ledger.over_time.as_of import link_held, reading_held
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.followup_tables import commitment, commitment_party, promise
from dragoman.ledger.statements.chunks import chunks, walked

_PORTION = 2_000


def renew(connection: Connection, keys: Sequence[str], commitments: Sequence[Mapping[str, Any]]) -> None:
    """Makes the rows of the commitments of these ids what they must be now; `commitments` are the rows of those that
    there still are (columns of `commitment`). Mostly a further telling changes none.
    """
    held = {tuple(row) for row in connection.execute(select(commitment_party).where(commitment_party.c.key.in_(keys)))}
    rows = _rows(connection, commitments)
    wanted = {tuple(row[column.name] for column in commitment_party.c) for row in rows}
    gone = [{"whose": actor, "of": key} for actor, key, *_ in sorted(each[:2] for each in held - wanted)]
    if gone:
        connection.execute(_TAKE_OFF, gone)
    fresh = [row for row in rows if tuple(row[column.name] for column in commitment_party.c) not in held]
    if fresh:
        connection.execute(insert(commitment_party), fresh)


_TAKE_OFF = delete(commitment_party).where(
    commitment_party.c.actor == bindparam("whose"), commitment_party.c.key == bindparam("of")
)


def _rows(connection: Connection, commitments: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    sides = _sides(connection, [each["key"] for each in commitments])
    return [
        {"actor": actor, "sides": "".join(sorted(on)), **each}
        for each in commitments
        for actor, on in sorted(sides[each["key"]].items())
    ]


def rebuild(connection: Connection) -> None:
    """Makes all rows anew, as after an upgrade."""
    connection.execute(delete(commitment_party))
    for rows in walked(connection, select(commitment), commitment.c.key, _PORTION):
        concerned = _rows(connection, [row._asdict() for row in rows])
        if concerned:
            connection.execute(insert(commitment_party), concerned)


def _sides(connection: Connection, keys: Iterable[str]) -> Mapping[str, Mapping[str, set[str]]]:
    """For each commitment the actors with a part in its tellings, with their sides, and the pairs of states there."""
    record, reading, part = tables.record, tables.reading, tables.record_party
    link, party = tables.party_link, tables.party
    states: dict[tuple[str, int], set[str]] = defaultdict(set)
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for some in chunks(sorted(keys)):
        query = (
            select(promise.c.root, record.c.id, part.c.side, party.c.id.label("party"), party.c.state)
            .select_from(promise)
            .join(record, record.c.key == promise.c.key)
            .join(reading, (reading.c.id == record.c.reading_id) & reading_held(None))
            .join(part, part.c.record_id == record.c.id)
            .join(link, (link.c.report_party_id == part.c.report_party_id) & link_held(None))
            .join(party, party.c.id == link.c.party_id)
            .where(promise.c.root.in_(some))
        )
        for row in connection.execute(query):
            found[row.root][party_actor(row.party)].add(on_side(row.side))
            if row.state:
                found[row.root][serving_actor(row.state)].add(on_side(row.side))
                states[row.root, row.id].add(row.state)
    for (root, _), together in states.items():
        for one, other in combinations(sorted(together), 2):
            found[root].setdefault(pair_actor(one, other), set())
    return found

"""Whom commitments concern, as rows that say how each stands: in step with their tellings, and the parties in those."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from dragoman.ledger import tables
from dragoman.ledger.as_of import link_held, reading_held
from dragoman.ledger.chunks import chunks, walked
from dragoman.ledger.followup_tables import commitment, commitment_party, promise
from dragoman.ledger.listing import on_side, pair_actor, party_actor, serving_actor

_PORTION = 2_000


def put_up(connection: Connection, commitments: Sequence[Mapping[str, Any]]) -> None:
    """Adds rows for these commitments (columns of `commitment`), which have none."""
    rows = []
    sides = _sides(connection, [each["key"] for each in commitments])
    for each in commitments:
        concerned = sorted(sides[each["key"]].items())
        rows += [{"actor": actor, "sides": "".join(sorted(on)), **each} for actor, on in concerned]
    if rows:
        connection.execute(insert(commitment_party), rows)


def take_off(connection: Connection, keys: Sequence[str]) -> None:
    """Deletes the rows of these commitments."""
    connection.execute(delete(commitment_party).where(commitment_party.c.key.in_(keys)))


def rebuild(connection: Connection) -> None:
    """Makes all rows anew, as after an upgrade."""
    connection.execute(delete(commitment_party))
    for rows in walked(connection, select(commitment), commitment.c.key, _PORTION):
        put_up(connection, [row._asdict() for row in rows])


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

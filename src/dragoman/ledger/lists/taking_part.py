"""Who has a part in a record or is named in a report: the actors under whom it is listed, and on which sides."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import Connection, and_, select

from dragoman.ledger.lists.cells import pairs
from dragoman.ledger.lists.listed_actors import EVERYBODY, on_side, party_actor, serving_actor
from dragoman.ledger.over_time import formerly
from dragoman.ledger.schema import tables

_reading = tables.reading
_part, _link, _party, _named = tables.record_party, tables.party_link, tables.party, tables.report_party
Sides = Mapping[str, Collection[str]]
"""The actors with a part in a record, each with the sides it is on."""


def actors_concerned(sides: Sides, places: Collection[str]) -> list[tuple[str, str]]:
    """The actors that a record concerns, each with the sides it is on."""
    actors = (EVERYBODY, *sorted(sides.keys() | places | pairs(sides)))
    return [(actor, "".join(sorted(sides.get(actor, ())))) for actor in actors]


def taking_part_in(connection: Connection, records: Sequence[int]) -> dict[int, Sides]:
    """The actors with a part in each record."""
    query = (
        select(_part.c.record_id, _part.c.side, _party.c.id, _party.c.state)
        .join(_link, and_(_link.c.report_party_id == _part.c.report_party_id, _link.c.ended_at.is_(None)))
        .join(_party, _party.c.id == _link.c.party_id)
        .where(_part.c.record_id.in_(records))
    )
    found: dict[int, list[formerly.Taking]] = defaultdict(list)
    for row in connection.execute(query):
        found[row.record_id].append((row.id, row.state, row.side))
    return {number: sides_of(taking) for number, taking in found.items()}


def sides_of(taking: Iterable[formerly.Taking]) -> Sides:
    """The actors that take part, each with the sides it is on."""
    found: dict[str, set[str]] = defaultdict(set)
    for party, state, side in taking:
        for actor in _actors_of(party, state):
            found[actor].add(on_side(side))
    return found


def named_in(connection: Connection, reports: Sequence[int]) -> dict[int, set[str]]:
    """The actors that the current reading of each report names."""
    query = (
        select(_reading.c.report_id, _party.c.id, _party.c.state)
        .join(_named, _named.c.reading_id == _reading.c.id)
        .join(_link, and_(_link.c.report_party_id == _named.c.id, _link.c.ended_at.is_(None)))
        .join(_party, _party.c.id == _link.c.party_id)
        .where(_reading.c.report_id.in_(reports), _reading.c.superseded_at.is_(None))
    )
    found: dict[int, set[str]] = defaultdict(set)
    for row in connection.execute(query):
        found[row.report_id].update(_actors_of(row.id, row.state))
    return found


def _actors_of(party: int, state: str | None) -> tuple[str, ...]:
    """The actors that a party is: itself, and whoever serves its state."""
    return (party_actor(party), serving_actor(state)) if state else (party_actor(party),)


def tellers_of(connection: Connection, reports: Sequence[int]) -> dict[int, list[str]]:
    """The sources that each report names, by its row, in their order."""
    source = tables.source
    found: dict[int, list[str]] = defaultdict(list)
    for row in connection.execute(select(source).where(source.c.report_id.in_(reports)).order_by(source.c.position)):
        found[row.report_id].append(row.name)
    return found

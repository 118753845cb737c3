"""Who an earlier reading mistook for somebody else, and what is left of it once a newer one sets it right."""

from dataclasses import replace

from sqlalchemy import Connection, select

from dragoman.ledger import tables
from dragoman.ledger.profiles import known_names, rebuild_profile
from dragoman.model.words import fold
from dragoman.resolve.identity import Profile, is_bare, of_one

_MENTIONS = 200  # reports that are looked at: who is named by more is known too well to be mistaken for long


def told_as(connection: Connection, known: Profile) -> Profile:
    """A person without the names under which reports told of somebody else, as far as their names show it."""
    if known.kind != "person" or is_bare(known):
        return known
    told = _told(connection, int(known.id))
    if not told or len(told) > _MENTIONS:
        return known
    first = connection.execute(select(tables.party.c.name).where(tables.party.c.id == int(known.id))).scalar_one()
    named = {fold(name) for names in told for name in names}
    called = of_one([first, *(name for name in known.names if fold(name) in named and name != first)], told)
    listed = [name for _, names in known_names(connection, [int(known.id)]) for name in names]
    return replace(known, names=tuple(dict.fromkeys((*called, *listed))))


def give_up(connection: Connection, former: int, reading_id: int) -> None:
    """Takes off the persons that a newer reading of a report does not tell of what the former one told of them."""
    for number in sorted(_persons(connection, former) - _persons(connection, reading_id)):
        if 0 < len(_told(connection, number)) <= _MENTIONS:
            rebuild_profile(connection, number, held=True)


def _told(connection: Connection, party_id: int) -> list[tuple[str, ...]]:
    """The names each report gives a party, of one more than are looked at."""
    link, named, reading = tables.party_link, tables.report_party, tables.reading
    query = (
        select(named.c.name, named.c.aliases)
        .join(link, link.c.report_party_id == named.c.id)
        .join(reading, reading.c.id == named.c.reading_id)
        .where(link.c.party_id == party_id, link.c.ended_at.is_(None), reading.c.superseded_at.is_(None))
    )
    return [(row.name, *row.aliases) for row in connection.execute(query.limit(_MENTIONS + 1))]


def _persons(connection: Connection, reading_id: int) -> set[int]:
    link, named = tables.party_link, tables.report_party
    query = select(link.c.party_id).join(named, named.c.id == link.c.report_party_id)
    mine = (named.c.reading_id == reading_id) & (named.c.kind == "person") & link.c.ended_at.is_(None)
    return set(connection.execute(query.where(mine)).scalars())

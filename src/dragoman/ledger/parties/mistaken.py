"""Who an earlier reading mistook for somebody else, and what is left of it once a newer one sets it right."""

from dataclasses import dataclass, replace

from sqlalchemy import Connection, select, update

from dragoman.ledger.lists.relisting import relist_party
from dragoman.ledger.parties.profiles import known_names, rebuild_profile
from dragoman.ledger.schema import tables
from dragoman.model.words import fold
from dragoman.resolve.identity.deciding import one_body
from dragoman.resolve.identity.likeness import of_one
from dragoman.resolve.identity.profiles import Profile, is_bare


@dataclass(frozen=True, slots=True)
class _Mention:
    """What one reading says of a body."""

    reading_id: int
    names: tuple[str, ...]
    state: str | None


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


def body_without(connection: Connection, known: Profile, name: str, former: int) -> Profile | None:
    """A body as it is told without what the `former` reading of a report wrongly took it for under this name.

    None where nothing speaks against that: what it was founded as and what others say of it leads, mention by mention,
    to what that reading says.
    """
    told = _bodies(connection, int(known.id), former)
    own = [each for each in told if each.reading_id == former and fold(each.names[0]) == fold(name)]
    if not own or len(told) > _MENTIONS:
        return None
    first = connection.execute(select(tables.party.c.name).where(tables.party.c.id == int(known.id))).scalar_one()
    seed = next((each for each in told if fold(each.names[0]) == fold(first)), None)
    if seed is None:
        return None
    listed = tuple(name for _, names in known_names(connection, [int(known.id)]) for name in names)
    founded = Profile(known.id, "body", (*seed.names, *listed), seed.state)
    said = dict.fromkeys(Profile("", "body", each.names, each.state) for each in told)
    whole, others = one_body(founded, said)
    return whole if all(Profile("", "body", each.names, each.state) in others for each in own) else None


def give_up(connection: Connection, former: int, reading_id: int) -> None:
    """Takes off those that a newer reading of a report does not tell of what the former one told of them."""
    for number in sorted(_named(connection, former, "person") - _named(connection, reading_id, "person")):
        if 0 < len(_told(connection, number)) <= _MENTIONS:
            rebuild_profile(connection, number, held=True)
    for number in sorted(_named(connection, former, "body") - _named(connection, reading_id, "body")):
        told = _bodies(connection, number)
        if 0 < len(told) <= _MENTIONS:
            rebuild_profile(connection, number, held=True)
            _take_off_state(connection, number, {each.state for each in told})


def _take_off_state(connection: Connection, number: int, told: set[str | None]) -> None:
    """Lets a body be of the one state that what is left tells, where none of it tells the one it was of."""
    party, states = tables.party, sorted(state for state in told if state)
    mine = (party.c.id == number) & party.c.state.is_not(None) & party.c.state.not_in(states)
    left = states[0] if len(states) == 1 else None
    if connection.execute(update(party).where(mine).values(state=left)).rowcount:
        relist_party(connection, number)


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


def _bodies(connection: Connection, party_id: int, former: int | None = None) -> list[_Mention]:
    """What each reading that holds, or this former one, says of a body, in their order; one more than are looked at."""
    link, named, reading = tables.party_link, tables.report_party, tables.reading
    query = (
        select(named.c.name, named.c.aliases, named.c.state, named.c.reading_id)
        .join(link, link.c.report_party_id == named.c.id)
        .join(reading, reading.c.id == named.c.reading_id)
        .where(link.c.party_id == party_id, link.c.ended_at.is_(None))
        .where(reading.c.superseded_at.is_(None) | (reading.c.id == former))
        .order_by(named.c.id)
        .limit(_MENTIONS + 1)
    )
    return [_Mention(row.reading_id, (row.name, *row.aliases), row.state) for row in connection.execute(query)]


def _named(connection: Connection, reading_id: int, kind: str) -> set[int]:
    link, named = tables.party_link, tables.report_party
    query = select(link.c.party_id).join(named, named.c.id == link.c.report_party_id)
    mine = (named.c.reading_id == reading_id) & (named.c.kind == kind) & link.c.ended_at.is_(None)
    return set(connection.execute(query.where(mine)).scalars())

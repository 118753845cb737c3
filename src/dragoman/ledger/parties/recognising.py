"""Which party of the ledger somebody in a list is: linked, asked about, or refused.

A list says more of a person than a report does, and holds many of one name. So a person is linked by name and state, or
name and office; a name alone asks. What a person decided about a link is not touched by the machine again.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, func, insert, select, update

from dragoman.knowledge.gazetteer import gazetteer
from dragoman.ledger.parties.known_lists import BY_NAME, find_known
from dragoman.ledger.parties.linking import link
from dragoman.ledger.parties.profiles import load_profile, write_blocks
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.identity_tables import known_block, known_party, party_block, party_identifier
from dragoman.ledger.schema.telling_tables import MACHINE
from dragoman.model.message import Message, joined
from dragoman.model.records import Party
from dragoman.resolve.identity.deciding import judge
from dragoman.resolve.identity.office_names import offices
from dragoman.resolve.identity.profiles import Office, Profile, Verdict, in_full, is_bare

_CANDIDATES = 24
_CLOSE = 0.05  # two that fit so nearly alike leave a doubt

_NAMES = 8  # spellings of reports; those of lists come behind them
_UNBACKED = Message("no state or office says that it is this one")
_UNBACKED_NAME = Message("the list tells one name alone, and no office says that it is this one")


class _Fit(NamedTuple):
    """Somebody in a list, by row, who may be a party."""

    row: int
    score: float
    reason: str
    sure: bool


def waiting(connection: Connection, source: str) -> list[int]:
    """The parties (by row) that may be in a list: those that share a block with somebody in it, blocs and states of
    the same name.
    """
    query = (
        select(party_block.c.party_id)
        .select_from(known_party)
        .join(known_block, known_block.c.known_party_id == known_party.c.id)
        .join(party_block, party_block.c.block == known_block.c.block)
        .where(known_party.c.source == source)
        .distinct()
        .order_by(party_block.c.party_id)
    )
    found = set(connection.execute(query).scalars())
    party = tables.party
    for row in connection.execute(
        select(known_party).where(known_party.c.source == source, known_party.c.kind.in_(BY_NAME))
    ):
        same = (party.c.kind == row.kind) & party.c.match_key.in_(_keys(row))
        found |= set(connection.execute(select(party.c.id).where(same)).scalars())
    return sorted(found)


def recognise(connection: Connection, now: datetime, parties: Iterable[int]) -> tuple[int, int]:
    """Links these parties (by row) to whom they are in the lists; how many links were made, and how many questions."""
    made = asked = 0
    if connection.execute(select(known_party.c.id).limit(1)).first() is None:
        return 0, 0
    for number in parties:
        for known, score, reason, standing in _recognised(connection, number):
            this = (party_identifier.c.party_id == number) & (party_identifier.c.known_party_id == known)
            had = connection.execute(select(party_identifier).where(this)).first()
            if had is not None and (had.author != MACHINE or (had.standing, had.reason) == (standing, reason)):
                continue
            values = {"score": score, "reason": reason, "standing": standing, "author": MACHINE, "linked_at": now}
            if had is not None:
                connection.execute(update(party_identifier).where(this).values(**values))
            else:
                connection.execute(insert(party_identifier).values(party_id=number, known_party_id=known, **values))
            made, asked = made + (standing == "linked"), asked + (standing == "asked")
            if standing == "linked":
                _learn(connection, number, known)
    return made, asked


def answer(connection: Connection, now: datetime, author: str, party: int, identifier: str, standing: str) -> None:
    """Keeps what a person says of a link: "linked", "refused", or "asked" where an answer is taken back.

    It holds for every list that knows the one of this identifier.
    """
    for entry in find_known(connection, identifier):
        _answer(connection, now, author, party, entry.id, standing)


def _answer(connection: Connection, now: datetime, author: str, party: int, known: int, standing: str) -> None:
    this = (party_identifier.c.party_id == party) & (party_identifier.c.known_party_id == known)
    by = MACHINE if standing == "asked" else author
    values = {"standing": standing, "author": by, "linked_at": now}
    if connection.execute(update(party_identifier).where(this).values(**values)).rowcount == 0:
        told = {
            "score": 1.0,
            "reason": Message("said by {author}", author=author),
            "party_id": party,
            "known_party_id": known,
        }
        connection.execute(insert(party_identifier).values(**told, **values))
    if standing == "linked":
        _learn(connection, party, known)


def is_asked(connection: Connection, party: int, identifier: str) -> bool:
    """Whether it is an open question that a party is this one of a list."""
    link = party_identifier
    these = link.c.known_party_id.in_([entry.id for entry in find_known(connection, identifier)])
    query = select(link.c.party_id).where((link.c.party_id == party) & these & (link.c.standing == "asked"))
    return connection.execute(query.limit(1)).first() is not None


def _recognised(connection: Connection, number: int) -> list[tuple[int, float, str, str]]:
    """Whom a party may be in the lists: (row, score, reason, standing)."""
    named = load_profile(connection, number)
    if named.kind in BY_NAME:
        key = connection.execute(select(tables.party.c.match_key).where(tables.party.c.id == number)).scalar_one()
        rows = connection.execute(select(known_party).where(known_party.c.kind == named.kind)).all()
        return [(row.id, 1.0, keys[key], "linked") for row in rows if key in (keys := _keys(row))]
    learned = _learned(connection, number)
    mine = select(party_block.c.block).where(party_block.c.party_id == number)
    shared = (
        select(known_block.c.known_party_id)
        .where(known_block.c.block.in_(mine))
        .group_by(known_block.c.known_party_id)
        .order_by(func.count().desc(), known_block.c.known_party_id)
        .limit(_CANDIDATES)
    )
    ids = connection.execute(shared).scalars().all()
    rows = connection.execute(select(known_party).where(known_party.c.id.in_(ids))).all()
    by_source: dict[str, list[_Fit]] = {}
    for row in rows:
        if row.kind != named.kind:
            continue
        # What a list calls a party does not speak for the list itself.
        further = [name for source, names in learned if source != row.source for name in names]
        fit = _fit(in_full(replace(named, names=(*named.names[:_NAMES], *further))), row)
        if fit is not None:
            by_source.setdefault(row.source, []).append(fit)
    result = []
    for fitting in by_source.values():
        fitting.sort(key=lambda each: (-each.sure, -each.score))
        best = [each for each in fitting if each.sure and each.score >= fitting[0].score - _CLOSE]
        standing = "linked" if len(best) == 1 else "asked"
        result += [(each.row, each.score, each.reason, standing) for each in (best or fitting)[:3]]
    return result


def _keys(row: Row[Any]) -> dict[str, str]:
    """What a bloc or state of a list is known by in the ledger, with the reason for each."""
    states = dict.fromkeys([*row.states, *(_state_called(name) for name in row.names)])
    links = [
        link(Party("", row.kind, name, state))
        for name, state in (
            [(name, None) for name in row.names]
            if row.kind == "bloc"
            else [(row.name, code) for code in states if code]
        )
    ]
    return {each.match_key: each.reason for each in links if each is not None}


def _state_called(name: str) -> str | None:
    return next((entry.key for entry in gazetteer().get(name) if entry.sort == "state"), None)


def _fit(profile: Profile, row: Row[Any]) -> _Fit | None:
    """How somebody in a list fits a party; None where it is another."""
    profiles = _profiles(row)
    found = max((judge(profile, known) for known in profiles), key=lambda each: each.score)
    if found.verdict is Verdict.DIFFERENT:
        return None
    bare = all(is_bare(known) for known in profiles)
    backed = row.kind == "body" or _backed(profile, () if bare else row.states, row.offices)
    sure = found.verdict is Verdict.SAME and backed
    reason = found.reason if backed else joined([found.reason, _UNBACKED_NAME if bare else _UNBACKED], "; ")
    return _Fit(row.id, found.score, reason, sure)


def _learned(connection: Connection, number: int) -> list[tuple[str, list[str]]]:
    """What each list calls a party that is linked to it: (list, names)."""
    query = (
        select(known_party.c.source, known_party.c.names)
        .select_from(party_identifier)
        .join(known_party, known_party.c.id == party_identifier.c.known_party_id)
        .where(party_identifier.c.party_id == number, party_identifier.c.standing == "linked")
        .order_by(party_identifier.c.id)
    )
    return [(row.source, list(row.names)) for row in connection.execute(query)]


def _profiles(row: Row[Any]) -> list[Profile]:
    """Somebody in a list, once for each state it names: the party may serve any of them."""
    held = tuple(office for title in row.offices for office in offices(title))
    return [
        Profile("", row.kind, tuple(row.names), state, tuple(Office(each, state or "", "", "") for each in held))
        for state in (row.states or [None])
    ]


def _backed(profile: Profile, states: Sequence[str], titles: Sequence[str]) -> bool:
    """Whether a state or an office says, beside the name, that somebody is this one."""
    mine = {each for each in (profile.state, *(office.state for office in profile.offices)) if each}
    held = {office for title in titles for office in offices(title)}
    return bool(mine & set(states)) or bool(held & {office.office for office in profile.offices})


def _learn(connection: Connection, party: int, known: int) -> None:
    """Lets a party be found by the names that the list gives it."""
    row = connection.execute(select(known_party).where(known_party.c.id == known)).one()
    state = connection.execute(select(tables.party.c.state).where(tables.party.c.id == party)).scalar_one()
    write_blocks(connection, party, Profile("", row.kind, tuple(row.names), state))

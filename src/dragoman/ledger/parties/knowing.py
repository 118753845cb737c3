"""People and bodies known from outside, and which party of the ledger each is: linked, asked about, or refused.

A list says more of a person than a report does, and holds many of one name. So a person is linked by name and state, or
name and office; a name alone asks. What a person decided about a link is not touched by the machine again.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Row, delete, func, insert, select, update

from dragoman.errors import UsageError
from dragoman.knowledge.gazetteer import gazetteer
from dragoman.ledger.parties import merging
from dragoman.ledger.parties.linking import link
from dragoman.ledger.parties.profiles import load_profile, rebuild_profile, write_blocks
from dragoman.ledger.rows import IdentifierRow
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.identity_tables import known_block, known_party, party_block, party_identifier, party_merge
from dragoman.ledger.schema.telling_tables import MACHINE
from dragoman.ledger.statements.chunks import chunks
from dragoman.ledger.statements.inserting import insert_row
from dragoman.ledger.statements.planning import one_of
from dragoman.model.known import KnownParty
from dragoman.model.message import Message, joined
from dragoman.model.records import Party
from dragoman.model.words import fold
from dragoman.resolve.blocking import blocks
from dragoman.resolve.identity import Office, Profile, Verdict, in_full, is_bare, judge
from dragoman.resolve.office_names import offices

BY_NAME = ("bloc", "state")
"""Parties that are one by their very name or code: no list is in doubt about them."""
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
    """Keeps what a person says of a link: "linked", "refused", or "asked" where an answer is taken back."""
    known = find_known(connection, identifier).id
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
    this = (link.c.party_id == party) & (link.c.known_party_id == find_known(connection, identifier).id)
    return connection.execute(select(link.c.party_id).where(this & (link.c.standing == "asked"))).first() is not None


def is_known(connection: Connection, identifier: str) -> bool:
    """Whether a list has this identifier."""
    return connection.execute(select(known_party.c.id).where(_identified_by(identifier))).first() is not None


def _identified_by(identifier: str) -> ColumnElement[bool]:
    """Those in a list whose identifier this is, the list's own or that of Wikidata."""
    return (known_party.c.identifier == identifier) | (known_party.c.wikidata == identifier)


def linked_with(connection: Connection, known: int) -> list[str]:
    """The parties, by id, that are somebody in a list (by row)."""
    link, party = party_identifier, tables.party
    query = select(party.c.key).join(link, link.c.party_id == party.c.id)
    query = query.where(link.c.known_party_id == known, link.c.standing == "linked").order_by(link.c.id)
    become = [merging.find_party(connection, key) for key in connection.execute(query).scalars()]
    return list(_keys_of(connection, become).values())


def find_known(connection: Connection, identifier: str) -> Row[Any, Any, Any]:
    """Somebody in a list. Raises UsageError where there is none, or several lists have one."""
    columns = (known_party.c.id, known_party.c.source, known_party.c.kind)
    query = select(*columns).where(_identified_by(identifier))
    rows = connection.execute(query).all()
    if len(rows) != 1:
        sources = ", ".join(row.source for row in rows)
        raise UsageError(
            Message('"{name}"', name=identifier),
            Message("several lists have this identifier: {sources}.", sources=sources)
            if rows
            else "no list that is known has this identifier.",
            remedy="Load a list: dragoman know FILE",
            code="unknown-identifier",
        )
    return rows[0]


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
    become = _become(connection)
    keys = _keys_of(connection, become.values())
    return [
        (keys[become[row.party_id]] if row.party_id in become else row.key, name, fold(name))
        for row in connection.execute(query)
        for name in row.names
    ]


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


def listed_as(connection: Connection, identifier: str) -> list[tuple[str, str]]:
    """What the lists call whom they know by this identifier: (list, name)."""
    query = select(known_party.c.source, known_party.c.name).where(_identified_by(identifier.strip()))
    return [(row.source, row.name) for row in connection.execute(query.order_by(known_party.c.id))]


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

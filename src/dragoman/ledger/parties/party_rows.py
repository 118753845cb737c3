"""Writes the parties of a reading, and links each to the one it is across the ledger."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime

from sqlalchemy import Connection, select, update

from dragoman.knowledge.states import state_name
from dragoman.ledger.adding.flatten import Flat
from dragoman.ledger.lists.relisting import relist_party
from dragoman.ledger.parties import known_lists, recognising
from dragoman.ledger.parties.founding import found_party
from dragoman.ledger.parties.linking import is_bare_code, link
from dragoman.ledger.parties.merging import Former, ask, known_before
from dragoman.ledger.parties.mistaken import body_without, told_as
from dragoman.ledger.parties.profiles import candidates, link_party, load_profile, profile_of, write_profile
from dragoman.ledger.schema import tables
from dragoman.ledger.statements.inserting import insert_row, write_evidence
from dragoman.model.message import Message
from dragoman.model.reading import Reading
from dragoman.model.records import Party
from dragoman.model.words import fold
from dragoman.resolve.identity.deciding import decide
from dragoman.resolve.identity.likeness import is_somebody_else
from dragoman.resolve.identity.profiles import Decision, Profile, is_fuller


def write_parties(
    connection: Connection,
    reading_id: int,
    reading: Reading,
    flats: Sequence[Flat],
    now: datetime,
    former: int | None = None,
) -> tuple[dict[str, int], int]:
    """Rows for the parties of the report, each linked; ids by local id, and how many were new to the ledger.

    `former` is the reading this one supersedes: who a person has judged somebody to be there, he stays; and who was
    nobody else then is nobody new now.
    """
    listed = {party.id: party for party in reading.parties}
    for flat in flats:
        for side in flat.sides:
            if side.party not in listed and is_bare_code(side.party):
                # A figure may belong to a state that the text names in no way of its own.
                listed[side.party] = Party(side.party, "state", state_name(side.party), side.party)
    before, judged = known_before(connection, former) if former is not None else ({}, {})
    rows: dict[str, int] = {}
    linked: dict[str, int] = {}
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
        profile = profile_of(party, reading.records.posts, reading.report.published)
        others = {linked[other] for other in _told_apart(party, reading.parties) if other in linked}
        again = _as_before(connection, before, party, linked.values())
        mistaken = None
        if again is not None and former is not None and party.kind == "body":
            mistaken = body_without(connection, load_profile(connection, again), party.name, former)
            again = again if mistaken is None else None
        linked[party.id], new = _link(
            connection, row, party, profile, again, before.values(), judged, others, mistaken, now
        )
        founded += new
        write_evidence(connection, "report_party_id", row, party.evidence, reading.report.offsets)
    for party in reading.parties:
        for each in party.successors:
            values = {"how": each.how, "planned": each.planned, "start": each.evidence.start, "end": each.evidence.end}
            both = {"report_party_id": rows[party.id], "successor_id": rows[each.party]}
            insert_row(connection, tables.report_successor, **both, **values)
    return rows, founded


def _as_before(connection: Connection, before: Former, party: Party, taken: Collection[int]) -> int | None:
    """Who bore this name in the former reading, if nobody else here is that party and its state is no other."""
    found = before.get((party.kind, fold(party.name)))
    if found is None or found in taken:
        return None
    state = connection.execute(select(tables.party.c.state).where(tables.party.c.id == found)).scalar()
    return found if state is None or party.state in (None, state) else None


def _told_apart(party: Party, parties: Iterable[Party]) -> set[str]:
    """The bodies said to have taken the place of this one, or it theirs: never the same, however alike."""
    before = {other.id for other in parties if any(each.party == party.id for each in other.successors)}
    return before | {each.party for each in party.successors}


def _link(
    connection: Connection,
    row: int,
    party: Party,
    profile: Profile,
    again: int | None,
    before: Collection[int],
    judged: Former,
    others: Collection[int],
    mistaken: Profile | None,
    now: datetime,
) -> tuple[int, bool]:
    """Links a report's party to the ledger-wide one, none of `others`, and founds it if there is none: then True.

    `mistaken` is a body that a former reading wrongly took it for, as it is told without it.
    """
    table = tables.party
    answer = link(party)
    asked: tuple[Decision, ...] = ()
    reason: str = Message("nobody known before goes by this name")
    party_id: int | None = None
    if answer is not None:
        same = (table.c.kind == party.kind) & (table.c.match_key == answer.match_key)
        party_id = connection.execute(select(table.c.id).where(same)).scalar()
        reason = answer.reason
    elif (party_id := judged.get((party.kind, fold(party.name)))) is not None:
        reason = Message("a person has judged who this is in this report")
    else:
        known = _known(connection, profile, others, before, mistaken)
        alike = list(known) if again is not None else known
        found, asked = decide(profile, alike)
        if again is not None and any(int(each.id) == again and is_somebody_else(profile, each) for each in alike):
            again = None
        if found is not None:
            party_id, reason = int(found.candidate), found.reason
            ask(connection, party_id, asked, row, now)
        elif (party_id := again) is not None and party_id not in others:
            reason = Message("the same name in an earlier reading of this report")
            ask(connection, party_id, tuple(each for each in asked if int(each.candidate) != party_id), row, now)
        else:
            party_id = None
    founded = party_id is None
    if party_id is None:
        party_id = found_party(connection, party, answer, now)
        ask(connection, party_id, asked, row, now)
    elif party.state:
        stateless = (table.c.id == party_id) & table.c.state.is_(None)
        if connection.execute(update(table).where(stateless).values(state=party.state)).rowcount:
            relist_party(connection, party_id)
    if not founded and party.kind == "person":
        _call_in_full(connection, party_id, party.name)
    link_party(connection, row, party_id, reason, now)
    write_profile(connection, party_id, profile)
    if founded and party.kind in ("person", "body", *known_lists.BY_NAME):
        recognising.recognise(connection, now, [party_id])
    return party_id, founded


def _call_in_full(connection: Connection, party_id: int, name: str) -> None:
    """Lets a person who was first told as "Petrov" or "I. Petrov" go by his name in full once a report gives it."""
    mine = tables.party.c.id == party_id
    known = connection.execute(select(tables.party.c.name).where(mine)).scalar_one()
    if is_fuller(name, known):
        connection.execute(update(tables.party).where(mine).values(name=name))


def _known(
    connection: Connection, profile: Profile, others: Collection[int], before: Collection[int], mistaken: Profile | None
) -> Iterator[Profile]:
    """Who is known that a party may be, looked up as they are asked for."""
    for each in candidates(connection, profile):
        if int(each.id) not in others:
            known = mistaken if mistaken and each.id == mistaken.id else each
            # What an earlier reading mistook somebody for is no reason to do so again.
            yield told_as(connection, known) if int(known.id) in before else known

"""The states that reports only assumed of people in office, set right by what other reports tell."""

from collections.abc import Collection

from sqlalchemy import Connection, select, update

from dragoman.ledger.adding.loading import load_reading
from dragoman.ledger.lists.relisting import relist_party
from dragoman.ledger.parties.profiles import load_profiles, profile_of, rebuild_profile
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.identity_tables import party_block, party_office
from dragoman.ledger.schema.judgement_tables import override
from dragoman.model.reading import Reading
from dragoman.model.records import Party
from dragoman.model.words import fold
from dragoman.resolve.identity.blocking import blocks
from dragoman.resolve.identity.office_names import is_held_by_one
from dragoman.resolve.identity.profiles import Profile, is_bare
from dragoman.resolve.within_report.assumed_states import assumed, held_elsewhere, of_state, untold

_MOST_KNOWN = 24
_MOST_REPORTS = 5  # who is known from more is told with his state by one of them


def settle(connection: Connection, reading: Reading, judged: Collection[tuple[str, str]]) -> Reading:
    """The reading, people whose state it only assumed being of the one in which they are known to hold the office.

    And where it tells the state of somebody of whom earlier reports only assumed another, that is set right in these.
    Who a person has judged somebody to be (`judged`, by kind and name) is left alone.
    """
    around = {party.state for party in reading.parties if party.kind == "state" and party.state}
    not_told = untold(reading)
    in_doubt = assumed(reading, not_told)
    settled: dict[str, str] = {}
    for person in reading.parties:
        if person.kind != "person" or person.state is None or (person.kind, fold(person.name)) in judged:
            continue
        named = _profile(reading, person)
        if not named.offices:
            continue
        if person.id in in_doubt:
            if state := held_elsewhere(named, _in_office(connection, named), around):
                settled[person.id] = state
        elif person.id not in not_told:
            _set_right(connection, named, person.state)
    return of_state(reading, settled) if settled else reading


def _profile(reading: Reading, person: Party) -> Profile:
    return profile_of(person, reading.posts, reading.report.published)


def _in_office(connection: Connection, named: Profile) -> list[Profile]:
    """Those known who may bear a name and are seen in one of the offices it comes with, in whichever state: offices of
    which a state has one at a time.
    """
    offices = [each.office for each in named.offices if is_held_by_one(each.office)]
    wanted = blocks(named.kind, named.names, None)
    known = select(party_block.c.party_id).where(party_block.c.block.in_(wanted))
    known = known.join(party_office, party_office.c.party_id == party_block.c.party_id)
    known = known.where(party_office.c.office.in_(offices)).distinct()
    query = known.order_by(party_block.c.party_id).limit(_MOST_KNOWN)
    ids = connection.execute(query).scalars().all() if offices else []
    return load_profiles(connection, ids) if ids else []


def _set_right(connection: Connection, named: Profile, state: str) -> None:
    """People of this name and office whose state no report told are of this one."""
    if is_bare(named):
        return
    for known in _in_office(connection, named):
        if known.state in (None, state) or is_bare(known) or held_elsewhere(known, [named], ()) != state:
            continue
        mentions = _only_assumed(connection, int(known.id))
        if mentions:
            _move(connection, int(known.id), mentions, state)


def _only_assumed(connection: Connection, party_id: int) -> list[int]:
    """The rows that name a party in reports, where none of these tells its state; else none."""
    link, named, reading = tables.party_link, tables.report_party, tables.reading
    query = (
        select(named.c.id, named.c.local_id, reading.c.report_id)
        .join(link, link.c.report_party_id == named.c.id)
        .join(reading, reading.c.id == named.c.reading_id)
        .where(link.c.party_id == party_id, link.c.ended_at.is_(None), reading.c.superseded_at.is_(None))
    )
    rows = connection.execute(query.limit(_MOST_REPORTS + 1)).all()
    if len(rows) > _MOST_REPORTS:
        return []
    told = any(row.local_id not in untold(load_reading(connection, row.report_id)) for row in rows)
    return [] if told else [row.id for row in rows]


def _move(connection: Connection, party_id: int, mentions: list[int], state: str) -> None:
    """Lets a party, the reports that name it and the offices they give it be of another state."""
    named, record, part = tables.report_party, tables.record, tables.record_party
    connection.execute(update(tables.party).where(tables.party.c.id == party_id).values(state=state))
    connection.execute(update(named).where(named.c.id.in_(mentions)).values(state=state))
    corrected = select(override.c.record_id)
    posts = (
        select(record.c.id, record.c.details)
        .join(part, part.c.record_id == record.c.id)
        .where(part.c.report_party_id.in_(mentions), part.c.side == "person", record.c.kind == "post")
        .where(record.c.id.not_in(corrected))
    )
    for post in connection.execute(posts).all():
        details = {**post.details, "state": state}
        connection.execute(update(record).where(record.c.id == post.id).values(details=details))
    rebuild_profile(connection, party_id)
    relist_party(connection, party_id)

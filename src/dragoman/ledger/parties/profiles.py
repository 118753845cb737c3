"""What the ledger knows of a party, for judging who somebody is; kept up with every reading, read in a few rows."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, Select, case, delete, func, insert, select, update

from dragoman.ledger.parties import name_words
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.identity_tables import known_party, name_word, party_block, party_identifier, party_office
from dragoman.model.records import Party, Post
from dragoman.model.words import fold
from dragoman.resolve.identity.blocking import blocks
from dragoman.resolve.identity.office_names import offices
from dragoman.resolve.identity.profiles import Office, Profile, is_bare

_CANDIDATES = 24  # more are never the one
_NAMES = 12


def profile_of(party: Party, posts: Iterable[Post], published: str | None) -> Profile:
    """What one report says of a party: its names, state, and the offices it holds and held."""
    day = (published or "")[:10]
    held: dict[bool, list[Office]] = {False: [], True: []}
    for post in posts:
        if post.person == party.id and post.standing != "designate":
            state = post.state or party.state or ""
            held[post.standing == "former"] += [Office(office, state, day, day) for office in offices(post.title)]
    names = (party.name, *party.aliases)
    return Profile("", party.kind, names, party.state, tuple(held[False]), former=tuple(held[True]))


def candidates(connection: Connection, profile: Profile) -> Iterator[Profile]:
    """The parties that share a block with it: those that share most, of its state first, then by name, so that it is
    all one in which order they came. `id` is the number of the row.

    Those that share all with a person come alone first: mostly nobody asks on.
    """
    wanted = blocks(profile.kind, profile.names, profile.state)
    if not wanted:
        return
    sharing = select(party_block.c.party_id, func.count().label("blocks")).where(party_block.c.block.in_(wanted))
    sharing = sharing.group_by(party_block.c.party_id)
    every = _nearest(connection, sharing.having(func.count() == len(wanted)), profile) if _told_in_full(profile) else []
    yield from load_profiles(connection, every)
    if len(every) < _CANDIDATES:
        rest = [number for number in _nearest(connection, sharing, profile) if number not in every]
        yield from load_profiles(connection, rest)


def _told_in_full(profile: Profile) -> bool:
    return profile.kind == "person" and not is_bare(profile)


def _nearest(connection: Connection, sharing: Select[tuple[int, int]], profile: Profile) -> Sequence[int]:
    """Of parties that share blocks the rows of those that may be the one."""
    shared, party = sharing.cte("shared"), tables.party
    # Of very many that share one block no more rows are read than may be among those wanted.
    least = select(shared.c.blocks).order_by(shared.c.blocks.desc()).limit(1).offset(_CANDIDATES - 1).scalar_subquery()
    of_its_state = case((party.c.state == profile.state, 0), else_=1)
    nearest = (
        select(party.c.id)
        .join(shared, shared.c.party_id == party.c.id)
        .where(shared.c.blocks >= func.coalesce(least, 0))
        .order_by(shared.c.blocks.desc(), of_its_state, party.c.name, party.c.key)
        .limit(_CANDIDATES)
    )
    return connection.execute(nearest).scalars().all()


def load_profiles(connection: Connection, ids: Sequence[int]) -> list[Profile]:
    """The profiles of the rows with these numbers, in their order."""
    if not ids:
        return []
    party, name = tables.party, tables.party_name
    rows = {row.id: row for row in connection.execute(select(party).where(party.c.id.in_(ids)))}
    names: dict[int, list[str]] = defaultdict(list)
    for row in connection.execute(select(name).where(name.c.party_id.in_(ids)).order_by(name.c.id)):
        if len(names[row.party_id]) < _NAMES:
            names[row.party_id].append(row.name)
    for number, spelled in known_names(connection, ids):
        names[number] += [name for name in spelled if name not in names[number]][:_NAMES]
    held: dict[int, list[Office]] = defaultdict(list)
    for row in connection.execute(select(party_office).where(party_office.c.party_id.in_(ids))):
        held[row.party_id].append(Office(row.office, row.state, row.first, row.last))
    return [
        Profile(str(number), rows[number].kind, tuple(names[number]), rows[number].state, tuple(held[number]))
        for number in ids
    ]


def known_names(connection: Connection, ids: Sequence[int]) -> list[tuple[int, list[str]]]:
    """The names that lists from outside give these parties."""
    query = (
        select(party_identifier.c.party_id, known_party.c.names)
        .select_from(party_identifier)
        .join(known_party, known_party.c.id == party_identifier.c.known_party_id)
        .where(party_identifier.c.party_id.in_(ids), party_identifier.c.standing == "linked")
    )
    return [(row.party_id, row.names) for row in connection.execute(query)]


def write_profile(connection: Connection, party_id: int, profile: Profile) -> None:
    """Adds what a report says to what is known: names, blocks, offices with their days."""
    table = tables.party_name
    spelled = {fold(name): name for name in reversed(profile.names) if fold(name)}
    known = set(connection.execute(select(table.c.folded).where(table.c.party_id == party_id)).scalars())
    fresh = [folded for folded in reversed(spelled) if folded not in known]
    if fresh:
        rows = [{"party_id": party_id, "name": spelled[folded], "folded": folded} for folded in fresh]
        connection.execute(insert(table), rows)
        name_words.add(connection, party_id, (spelled[folded] for folded in fresh))
    write_blocks(connection, party_id, profile)
    for office in profile.offices:
        _write_office(connection, party_id, office)


def write_blocks(connection: Connection, party_id: int, profile: Profile) -> None:
    """Adds the blocks by which a party is found under these names."""
    if profile.kind not in ("person", "body"):
        return
    wanted = blocks(profile.kind, profile.names, profile.state)
    mine = select(party_block.c.block).where(party_block.c.party_id == party_id, party_block.c.block.in_(wanted))
    fresh = wanted - set(connection.execute(mine).scalars())
    if fresh:
        connection.execute(insert(party_block), [{"party_id": party_id, "block": each} for each in sorted(fresh)])


def _write_office(connection: Connection, party_id: int, office: Office) -> None:
    this = (
        (party_office.c.party_id == party_id)
        & (party_office.c.office == office.office)
        & (party_office.c.state == office.state)
    )
    row = connection.execute(select(party_office).where(this)).first()
    if row is None:
        values = {"office": office.office, "state": office.state, "first": office.first, "last": office.last}
        connection.execute(insert(party_office).values(party_id=party_id, **values))
    elif office.first and (office.first < row.first or not row.first or office.last > row.last):
        first = min(each for each in (office.first, row.first) if each)
        connection.execute(update(party_office).where(this).values(first=first, last=max(office.last, row.last)))


def absorb_profile(connection: Connection, kept: int, gone: int) -> None:
    """Gives all that is known of one party to another, as when they are merged; the one is found by nothing then."""
    mine = load_profile(connection, gone)
    spelled = [mine.names, *(names for _, names in known_names(connection, [gone]))]
    for table in (tables.party_name, name_word, party_block, party_office):
        connection.execute(delete(table).where(table.c.party_id == gone))
    write_profile(connection, kept, mine)
    for names in spelled[1:]:
        write_blocks(connection, kept, replace(mine, names=tuple(names)))


def load_profile(connection: Connection, party_id: int) -> Profile:
    """All names and offices of a party."""
    party, name = tables.party, tables.party_name
    row = connection.execute(select(party).where(party.c.id == party_id)).one()
    names = connection.execute(select(name.c.name).where(name.c.party_id == party_id).order_by(name.c.id)).scalars()
    held = connection.execute(select(party_office).where(party_office.c.party_id == party_id)).all()
    return Profile(
        str(party_id), row.kind, tuple(names), row.state,
        tuple(Office(each.office, each.state, each.first, each.last) for each in held),
    )  # fmt: skip


def rebuild_profile(connection: Connection, party_id: int, *, held: bool = False) -> None:
    """Works out names, blocks and offices anew from the links that hold, as after a merge is taken back.

    With `held` from readings that hold alone.
    """
    for table in (tables.party_name, name_word, party_block, party_office):
        connection.execute(delete(table).where(table.c.party_id == party_id))
    link, named, report, reading = tables.party_link, tables.report_party, tables.report, tables.reading
    record, part = tables.record, tables.record_party
    mine = (link.c.party_id == party_id) & link.c.ended_at.is_(None)
    if held:
        mine &= reading.c.superseded_at.is_(None)
    linked = (
        select(named.c.id, named.c.name, named.c.kind, named.c.state, named.c.aliases, report.c.published)
        .join(link, link.c.report_party_id == named.c.id)
        .join(reading, reading.c.id == named.c.reading_id)
        .join(report, report.c.id == reading.c.report_id)
        .where(mine)
        .order_by(named.c.id)
    )
    in_office = (
        select(part.c.report_party_id, record.c.name, record.c.status, record.c.details)
        .join(record, record.c.id == part.c.record_id)
        .join(reading, reading.c.id == record.c.reading_id)
        .join(link, link.c.report_party_id == part.c.report_party_id)
        .where(mine, part.c.side == "person", record.c.kind == "post")
    )
    posts: dict[int, list[Post]] = defaultdict(list)
    for post in connection.execute(in_office):
        posts[post.report_party_id].append(Post("", post.name, state=post.details.get("state"), standing=post.status))
    said: dict[tuple[object, ...], list[Profile]] = {}  # a party that very many reports name alike is written once
    for row in connection.execute(linked):
        profile = profile_of(Party("", row.kind, row.name, row.state, tuple(row.aliases)), posts[row.id], row.published)
        alike = (
            profile.kind,
            profile.names,
            profile.state,
            tuple((each.office, each.state) for each in profile.offices),
        )
        ends = said.setdefault(alike, [profile, profile])
        days = [[each.first for each in one.offices] for one in (profile, *ends)]
        if days[0] and days[0] < days[1]:
            ends[0] = profile
        if days[0] and days[0] > days[2]:
            ends[1] = profile
    for ends in said.values():
        for profile in dict.fromkeys(ends):
            write_profile(connection, party_id, profile)
        for _, spelled in known_names(connection, [party_id]):
            write_blocks(connection, party_id, replace(ends[0], names=tuple(spelled)))


def link_party(connection: Connection, report_party_id: int, party_id: int, reason: str, now: datetime) -> int:
    """Links a report's party to the ledger-wide one; the number of the link."""
    values = {"report_party_id": report_party_id, "party_id": party_id, "reason": reason, "linked_at": now}
    key = connection.execute(insert(tables.party_link).values(**values)).inserted_primary_key
    assert key is not None
    return int(key[0])

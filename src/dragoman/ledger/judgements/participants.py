"""Who takes part in a record as a person says it: known parties or new ones, put in place of those the reader found.

An entry is {"party": id, "name", "kind", "state", "side", "role"}; what the reader found is kept beside in the same
form, with the rows it stood on, so that taking the correction back puts it in place again.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from dragoman.ledger.lists.listing import list_reports
from dragoman.ledger.parties.founding import found_party
from dragoman.ledger.parties.linking import link
from dragoman.ledger.parties.merging import follow
from dragoman.ledger.parties.profiles import link_party, write_profile
from dragoman.ledger.schema import tables
from dragoman.ledger.statements.inserting import insert_row
from dragoman.model.message import Message
from dragoman.model.records import Party
from dragoman.model.words import fold
from dragoman.resolve.identity.profiles import Profile

Entry = Mapping[str, Any]
_BY_HAND = "by-hand-"  # how the local ids begin of parties that a person has added to a report

_party, _named, _link, _part = tables.party, tables.report_party, tables.party_link, tables.record_party


def settled(connection: Connection, entries: Sequence[Entry], now: datetime) -> list[dict[str, Any]]:
    """The entries with the ids of their parties; who is not known yet is added to the ledger."""
    found = []
    for entry in entries:
        row = connection.execute(select(_party).where(_party.c.id == _known(connection, entry, now))).one()
        named = {"party": row.key, "name": row.name, "kind": row.kind, "state": row.state}
        found.append(named | {"side": entry["side"], "role": entry.get("role")})
    return found


def as_read(connection: Connection, record_id: int) -> list[dict[str, Any]]:
    """The parts of a record as they are, with their rows."""
    query = (
        select(_part, _party.c.key, _party.c.name, _party.c.kind, _party.c.state)
        .join(_link, (_link.c.report_party_id == _part.c.report_party_id) & _link.c.ended_at.is_(None))
        .join(_party, _party.c.id == _link.c.party_id)
        .where(_part.c.record_id == record_id)
        .order_by(_part.c.position)
    )
    return [
        {
            "party": row.key,
            "name": row.name,
            "kind": row.kind,
            "state": row.state,
            "side": row.side,
            "role": row.role,
            "row": row.report_party_id,
        }
        for row in connection.execute(query)
    ]


def put(
    connection: Connection, record_id: int, reading_id: int, entries: Sequence[Entry], author: str, now: datetime
) -> None:
    """Makes these the parts of a record."""
    _write(connection, record_id, [(each, _named_in(connection, reading_id, each, author, now)) for each in entries])


def put_back(connection: Connection, record_id: int, entries: Sequence[Entry]) -> None:
    """Makes the parts of a record what the reader found, on the rows they stood on."""
    _write(connection, record_id, [(each, each["row"]) for each in entries])


def _write(connection: Connection, record_id: int, taking: Sequence[tuple[Entry, int]]) -> None:
    connection.execute(delete(_part).where(_part.c.record_id == record_id))
    rows = [
        {
            "record_id": record_id,
            "report_party_id": row,
            "side": entry["side"],
            "role": entry.get("role"),
            "position": position,
        }
        for position, (entry, row) in enumerate(taking)
    ]
    if rows:
        connection.execute(insert(_part), rows)


def leave(connection: Connection, reading_id: int, now: datetime) -> None:
    """Ends the links of parties added to a report by hand that have no part in it any more."""
    taking = select(_part.c.report_party_id).join(_named, _named.c.id == _part.c.report_party_id)
    idle = select(_named.c.id).where(
        _named.c.reading_id == reading_id,
        _named.c.local_id.startswith(_BY_HAND),
        _named.c.id.not_in(taking.where(_named.c.reading_id == reading_id)),
    )
    ended = update(_link).where(_link.c.report_party_id.in_(idle), _link.c.ended_at.is_(None)).values(ended_at=now)
    if connection.execute(ended).rowcount:
        _relist(connection, reading_id)


def _known(connection: Connection, entry: Entry, now: datetime) -> int:
    """The row of the party an entry means: by id, by name and kind, or a new one."""
    if entry.get("party"):
        number = connection.execute(select(_party.c.id).where(_party.c.key == entry["party"])).scalar()
        if number is not None:
            return follow(connection, number)
    party = Party("", entry["kind"], entry["name"], entry.get("state"))
    by_name = link(party)
    name = tables.party_name
    same = (
        select(_party.c.id).where(_party.c.kind == party.kind, _party.c.match_key == by_name.match_key)
        if by_name is not None
        else select(_party.c.id)
        .join(name, name.c.party_id == _party.c.id)
        .where(_party.c.kind == party.kind, name.c.folded == fold(party.name))
        .order_by(_party.c.id)
    )
    # By a name only what came from elsewhere is found: here it was an id, or is said to be somebody new.
    number = connection.execute(same).scalar() if by_name is not None or entry.get("party") else None
    if number is not None:
        return follow(connection, number)
    number = found_party(connection, party, by_name, now)
    write_profile(connection, number, Profile("", party.kind, (party.name,), party.state))
    return number


def _named_in(connection: Connection, reading_id: int, entry: Entry, author: str, now: datetime) -> int:
    """The row of a party among those its report names; one is added where the report names it nowhere."""
    number = _known(connection, entry, now)
    here = (
        select(_named.c.id)
        .join(_link, (_link.c.report_party_id == _named.c.id) & _link.c.ended_at.is_(None))
        .where(_named.c.reading_id == reading_id, _link.c.party_id == number)
        .order_by(_named.c.id)
    )
    found = connection.execute(here).scalar()
    if found is not None:
        return int(found)
    row = connection.execute(select(_party).where(_party.c.id == number)).one()
    mine = select(_named.c.local_id).where(_named.c.reading_id == reading_id, _named.c.local_id.startswith(_BY_HAND))
    taken = len(connection.execute(mine).all())
    values = {"kind": row.kind, "name": row.name, "state": row.state, "aliases": []}
    added = insert_row(connection, _named, reading_id=reading_id, local_id=f"{_BY_HAND}{taken + 1}", **values)
    link_party(connection, added, number, Message("said by {author}", author=author), now)
    _relist(connection, reading_id)
    return added


def _relist(connection: Connection, reading_id: int) -> None:
    report = select(tables.reading.c.report_id).where(tables.reading.c.id == reading_id)
    list_reports(connection, [connection.execute(report).scalar_one()])

"""Posts that several reports tell: one person under one title, of one body or state, is one post in lists.

All records of it bear one number, which is worked out from what they say and noted anew whenever that changes. It is
below zero, and below all numbers that lists give what is told once.
"""

from collections.abc import Collection, Sequence
from hashlib import blake2b
from typing import Any

from sqlalchemy import Connection, Select, and_, bindparam, select, update

from dragoman.ledger.schema.tables import party_link, record, record_party
from dragoman.ledger.statements.chunks import chunks, walked
from dragoman.ledger.statements.planning import looked_at, one_of
from dragoman.model.words import fold

_BELOW = 1 << 52
_WRITE = update(record).where(record.c.id == bindparam("number")).values(told_as=bindparam("told"))


def note(connection: Connection, records: Collection[int]) -> None:
    """Notes it of those of these records that are posts."""
    _write(connection, connection.execute(_posts(records)).all())


def note_all(connection: Connection) -> None:
    """Notes it of all posts, as after an upgrade."""
    every = select(record.c.id).where(record.c.kind == "post")
    for rows in walked(connection, every, record.c.id):
        note(connection, [row.id for row in rows])


def _posts(records: Collection[int]) -> Select[Any]:
    columns = (record.c.id, record.c.name, record.c.status, record.c.details, record.c.told_as, party_link.c.party_id)
    this = and_(record_party.c.record_id == record.c.id, record_party.c.side == "person")
    linked = and_(party_link.c.report_party_id == record_party.c.report_party_id, party_link.c.ended_at.is_(None))
    query = select(*columns).join(record_party, this).join(party_link, linked)
    return query.where(one_of(record.c.id, records), looked_at(record.c.kind) == "post")


def _write(connection: Connection, rows: Sequence[Any]) -> None:
    told = {row.id: number for row in rows if row.told_as != (number := _number(row))}
    for some in chunks(sorted(told)):
        connection.execute(_WRITE, [{"number": number, "told": told[number]} for number in some])


def _number(row: Any) -> int:
    said = (row.name or "", row.details.get("body") or "", row.details.get("state") or "")
    words = "|".join((str(row.party_id), row.status or "", *map(fold, said)))
    return -_BELOW - int.from_bytes(blake2b(words.encode(), digest_size=6).digest(), "big")

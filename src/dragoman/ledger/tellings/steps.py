"""What a report tells of an instrument beside its status, and lists are asked for: that it is halted, or ratified.

It follows from the words of the record and from acts told beside it, so it is noted anew whenever these change.
"""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, case, or_, select, update

from dragoman.ledger.schema.tables import record
from dragoman.ledger.statements.chunks import chunks, walked
from dragoman.ledger.statements.planning import looked_at
from dragoman.ledger.statements.quotes import quotes_of
from dragoman.ledger.tellings.deeds import ratified_by
from dragoman.resolve.tellings.of_instruments import BINDING, ENDED, MENTIONED, RATIFIED, SUSPENDED, halts

_TOLD_BESIDE = (ENDED, *BINDING, MENTIONED)
"""Statuses beside which there may be more to tell."""


def stood(kind: str, status: str, quotes: Sequence[str]) -> str:
    """The status a record is listed under: its own, but "suspended" of an instrument that is only halted."""
    return SUSPENDED if kind == "instrument" and status == ENDED and halts(quotes) else status


def status_of(row: Any = record.c) -> ColumnElement[str]:
    """The same in a query, for the columns of `record` or of an alias of it."""
    return case((row.standing == SUSPENDED, SUSPENDED), else_=row.status)


def asked(statuses: Sequence[str], row: Any = record.c) -> ColumnElement[bool]:
    """Whether one of these is the status of a record, or it is told to be ratified where that is asked for."""
    plain = [status for status in statuses if status != RATIFIED]
    found = status_of(row).in_(plain)
    if RATIFIED not in statuses:
        return found
    ratified: ColumnElement[bool] = row.standing == RATIFIED
    return or_(found, ratified) if plain else ratified  # alone it is found by its own index


def allowed(statuses: Sequence[str]) -> tuple[str, ...]:
    """The statuses later reports may give what fits: a text goes on being ratified while it is signed or in force."""
    return (*statuses, *BINDING) if RATIFIED in statuses else tuple(statuses)


def note(connection: Connection, records: Collection[int]) -> None:
    """Notes it of these records that are instruments, and of those told of beside acts of agreeing among them."""
    beside = select(record.c.reading_id).where(record.c.id.in_(records))
    beside = beside.where(or_(looked_at(record.c.kind) == "instrument", record.c.type == "AGREE"))
    readings = set(connection.execute(beside).scalars())
    if readings:
        query = select(record.c.id, record.c.status, record.c.standing).where(record.c.reading_id.in_(readings))
        _note(connection, connection.execute(query.where(looked_at(record.c.kind) == "instrument")).all())


def note_all(connection: Connection) -> list[int]:
    """Notes it of all instruments where nobody has yet, as after an upgrade; those whose lists change by it."""
    query = select(record.c.id, record.c.status, record.c.standing)
    query = query.where(record.c.kind == "instrument", record.c.status.in_(_TOLD_BESIDE))
    halted: list[int] = []
    for rows in walked(connection, query, record.c.id):
        halted += [number for number, standing in _note(connection, rows).items() if standing == SUSPENDED]
    return halted


def _note(connection: Connection, rows: Sequence[Any]) -> dict[int, str]:
    """Writes how these instruments stand beside their status; those of which that is new."""
    telling = [row for row in rows if row.status in _TOLD_BESIDE]
    quotes = quotes_of(connection, [row.id for row in telling if row.status == ENDED])
    ratified = ratified_by(connection, [row.id for row in telling if row.status != ENDED], None)
    found: dict[int, str] = {}
    for row in telling:
        if row.id in ratified:
            found[row.id] = RATIFIED
        elif stood("instrument", row.status, quotes[row.id]) == SUSPENDED:
            found[row.id] = SUSPENDED
    for standing in (RATIFIED, SUSPENDED, None):
        changed = [row.id for row in rows if found.get(row.id) == standing != row.standing]
        for some in chunks(changed):
            connection.execute(update(record).where(record.c.id.in_(some)).values(standing=standing))
    return {row.id: found[row.id] for row in rows if row.id in found and found[row.id] != row.standing}

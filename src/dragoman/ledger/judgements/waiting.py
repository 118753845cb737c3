"""Judgements made elsewhere about parties, events and stories that are not here yet: done when those come."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, delete, exists, insert, select

from dragoman.errors import UsageError
from dragoman.ledger.asking.search import link, party
from dragoman.ledger.judgements import deciding, judging
from dragoman.ledger.judgements.judging import Judgement
from dragoman.ledger.judgements.undone import undone
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.judgement_tables import waiting_judgement


def take_in(connection: Connection, now: datetime, rows: Iterable[Judgement]) -> int:
    """Adds judgements made elsewhere, and does here what those about parties, events and stories mean.

    How many were new. What is about something that is not here waits for it.
    """
    given = list(rows)
    known = {row.uid for row in judging.history(connection)}
    added = judging.take_in(connection, given)
    gone = undone(connection)
    for row in given:
        meant = row.act != "undo" and row.target_kind in deciding.KINDS
        if meant and row.uid not in known and row.uid not in gone:
            _do(connection, now, row)
    connection.execute(delete(waiting_judgement).where(waiting_judgement.c.uid.in_(gone)))
    return added


def arrived(connection: Connection, now: datetime, reading_id: int, report_key: str) -> None:
    """Does what has waited for this report, or for a record or a party of this reading of it."""
    record, named, waiting = tables.record, tables.report_party, waiting_judgement
    if connection.execute(select(waiting.c.uid).limit(1)).first() is None:
        return
    parties = (
        select(party.c.key)
        .join(link, link.c.party_id == party.c.id)
        .join(named, named.c.id == link.c.report_party_id)
        .where(named.c.reading_id == reading_id, link.c.ended_at.is_(None))
    )
    records = select(record.c.key).where(record.c.reading_id == reading_id)
    fits = (waiting.c.missing == report_key) | waiting.c.missing.in_(parties) | waiting.c.missing.in_(records)
    uids = set(connection.execute(select(waiting.c.uid).where(fits)).scalars())
    for row in judging.history(connection) if uids else ():
        if row.uid in uids:
            connection.execute(delete(waiting).where(waiting.c.uid == row.uid))
            _do(connection, now, row)


def _do(connection: Connection, now: datetime, row: Judgement) -> None:
    missing = _missing(connection, row)
    if missing is not None:
        connection.execute(insert(waiting_judgement).values(uid=row.uid, missing=missing))
        return
    try:
        deciding.do_again(connection, now, row)
    except UsageError:
        return  # it cannot be meant here: the two are one already, or the list that has an identifier is not loaded


def _missing(connection: Connection, row: Judgement) -> str | None:
    """The first of the things a judgement is about that is not here."""
    keys = row.target.split("=")[:1] if row.target_kind == "known" else row.target.split("=")
    table = {"party": party, "known": party, "story": tables.report}.get(row.target_kind, tables.record)
    keys = [*keys, *(row.given.get("reports", ()) if row.act == "split" else ())]
    for place, key in enumerate(keys):
        where = tables.report if place and row.act == "split" else table
        found = where.c.key == key
        if where is tables.report:
            found |= where.c.given_id == key
        if not connection.execute(select(exists().where(found))).scalar():
            return key
    return None

"""Merging parties, undoing it, splitting them, and the questions that ask for it. Nothing is deleted."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, or_, select, update
from sqlalchemy.engine import Row

from dragoman.errors import UsageError
from dragoman.ledger import tables
from dragoman.ledger.identity_tables import (
    link_merge,
    name_word,
    party_block,
    party_merge,
    party_office,
    party_question,
)
from dragoman.ledger.inserting import insert_row
from dragoman.ledger.listing import relist
from dragoman.ledger.profiles import link_party, rebuild_profile
from dragoman.model.message import Message
from dragoman.model.words import fold
from dragoman.resolve.identity import Decision

Former = dict[tuple[str, str], int]
"""Kind and folded name of a report's party -> the party a person has judged it to be."""


def find_party(connection: Connection, key: str) -> int:
    """The row of the party with this id; an id that was merged away leads to the one kept. Raises UsageError."""
    table = tables.party
    number = connection.execute(select(table.c.id).where(table.c.key == key)).scalar()
    if number is None:
        raise UsageError(
            Message('{what} "{name}"', what=Message("party"), name=key),
            "there is no such party in this ledger.",
            remedy="All names: dragoman show parties",
            code="unknown-party",
        )
    return follow(connection, number)


def follow(connection: Connection, number: int) -> int:
    """The party that a row has become by the merges that hold."""
    query = select(party_merge.c.kept_id).where(party_merge.c.gone_id == number, party_merge.c.ended_at.is_(None))
    while (kept := connection.execute(query).scalar()) is not None:
        number = kept
        query = select(party_merge.c.kept_id).where(party_merge.c.gone_id == number, party_merge.c.ended_at.is_(None))
    return number


def merge(connection: Connection, kept: int, gone: int, reason: str, author: str, now: datetime) -> int:
    """Makes two parties one: all that was `gone` is `kept` from now on. The number of the merge, to undo it by."""
    merge_id = insert_row(
        connection, party_merge, kept_id=kept, gone_id=gone, reason=reason, author=author, made_at=now
    )
    link = tables.party_link
    held = connection.execute(select(link).where(link.c.party_id == gone, link.c.ended_at.is_(None))).all()
    for row in held:
        connection.execute(update(link).where(link.c.id == row.id).values(ended_at=now))
        made = link_party(
            connection, row.report_party_id, kept, Message("{why} ({author})", why=reason, author=author), now
        )
        insert_row(connection, link_merge, party_merge_id=merge_id, ended_link_id=row.id, made_link_id=made)
    for table in (tables.party_name, name_word, party_block, party_office):
        connection.execute(delete(table).where(table.c.party_id == gone))
    rebuild_profile(connection, kept)
    relist(connection, [row.report_party_id for row in held])
    _answer(connection, kept, gone, "same", author, now)
    return merge_id


def undo(connection: Connection, merge_id: int, author: str, now: datetime) -> tuple[int, int]:
    """Takes a merge back: what was linked before is linked again. The rows of the two parties."""
    row = connection.execute(
        select(party_merge).where(party_merge.c.id == merge_id, party_merge.c.ended_at.is_(None))
    ).first()
    if row is None:
        raise UsageError(
            Message("merge {merge_id}", merge_id=merge_id),
            "there is no such merge, or it has been undone.",
            code="unknown-merge",
        )
    connection.execute(update(party_merge).where(party_merge.c.id == merge_id).values(ended_at=now, ended_by=author))
    link = tables.party_link
    back = []
    for moved in connection.execute(select(link_merge).where(link_merge.c.party_merge_id == merge_id)).all():
        stands = (link.c.id == moved.made_link_id) & link.c.ended_at.is_(None)
        if connection.execute(update(link).where(stands).values(ended_at=now)).rowcount:
            before = connection.execute(select(link).where(link.c.id == moved.ended_link_id)).one()
            link_party(connection, before.report_party_id, before.party_id, before.reason, now)
            back.append(before.report_party_id)
    rebuild_profile(connection, row.kept_id)
    rebuild_profile(connection, row.gone_id)
    relist(connection, back)
    _answer(connection, row.kept_id, row.gone_id, "different", author, now)
    return row.kept_id, row.gone_id


def split(connection: Connection, party_id: int, reports: Sequence[str], author: str, now: datetime) -> int:
    """Makes the party of these reports (by id) one of its own; its row."""
    link, named, reading, report, table = (
        tables.party_link,
        tables.report_party,
        tables.reading,
        tables.report,
        tables.party,
    )
    here = connection.execute(
        select(link.c.id, link.c.report_party_id, named.c.name, named.c.state)
        .join(named, named.c.id == link.c.report_party_id)
        .join(reading, reading.c.id == named.c.reading_id)
        .join(report, report.c.id == reading.c.report_id)
        .where(link.c.party_id == party_id, link.c.ended_at.is_(None))
        .where(or_(report.c.key.in_(reports), report.c.given_id.in_(reports)))
    ).all()
    old = connection.execute(select(table).where(table.c.id == party_id)).one()
    if not here:
        raise UsageError(
            Message('{what} "{name}"', what=Message("party"), name=old.key),
            "none of these reports names it.",
            code="unknown-report",
        )
    number = 2
    while connection.execute(select(table.c.id).where(table.c.key == f"{old.key}-{number}")).first():
        number += 1
    key = f"{old.key}-{number}"
    fresh = insert_row(
        connection, table, key=key, kind=old.kind, name=here[0].name, state=here[0].state, match_key=key, added_at=now
    )
    for row in here:
        connection.execute(update(link).where(link.c.id == row.id).values(ended_at=now))
        link_party(
            connection,
            row.report_party_id,
            fresh,
            Message("set apart from {party} by {author}", party=old.key, author=author),
            now,
        )
    rebuild_profile(connection, party_id)
    rebuild_profile(connection, fresh)
    relist(connection, [row.report_party_id for row in here])
    _answer(connection, party_id, fresh, "different", author, now)
    return fresh


def ask(connection: Connection, party_id: int, asked: Iterable[Decision], row: int, now: datetime) -> None:
    """Keeps the questions whether a new party is one that was known."""
    report_id = connection.execute(
        select(tables.reading.c.report_id)
        .join(tables.report_party, tables.report_party.c.reading_id == tables.reading.c.id)
        .where(tables.report_party.c.id == row)
    ).scalar_one()
    for decision in asked:
        values = {"score": decision.score, "reason": decision.reason, "report_id": report_id, "asked_at": now}
        connection.execute(insert(party_question).values(one_id=int(decision.candidate), other_id=party_id, **values))


def _pair(one: int, other: int) -> tuple[int, int]:
    return min(one, other), max(one, other)


def _answer(connection: Connection, one: int, other: int, answer: str, author: str, now: datetime) -> None:
    first, second = _pair(one, other)
    table = party_question
    values = {"answer": answer, "author": author, "answered_at": now}
    this = (table.c.one_id == first) & (table.c.other_id == second)
    if connection.execute(update(table).where(this).values(**values)).rowcount == 0:
        asked = {"score": 0.0, "reason": Message("judged without being asked"), "asked_at": now}
        connection.execute(insert(table).values(one_id=first, other_id=second, **asked, **values))


def answer_different(connection: Connection, one: int, other: int, author: str, now: datetime) -> None:
    """Keeps that two parties are two."""
    _answer(connection, one, other, "different", author, now)


def open_questions(connection: Connection) -> Sequence[Row[Any]]:
    """Questions nobody has answered, about parties that still stand, the surest first."""
    table = party_question
    gone = select(party_merge.c.gone_id).where(party_merge.c.ended_at.is_(None))
    query = (
        select(table)
        .where(table.c.answer.is_(None), table.c.one_id.not_in(gone), table.c.other_id.not_in(gone))
        .order_by(table.c.score.desc(), table.c.id)
    )
    return connection.execute(query).all()


def judged_before(connection: Connection, reading_id: int) -> Former:
    """Whom a person has judged about in a reading: parties that were merged or set apart by hand."""
    link, named, table = tables.party_link, tables.report_party, party_question
    linked = (
        select(named.c.kind, named.c.name, link.c.party_id)
        .join(named, named.c.id == link.c.report_party_id)
        .where(named.c.reading_id == reading_id, link.c.ended_at.is_(None))
    )
    rows = connection.execute(linked).all()
    ids = [row.party_id for row in rows]
    judged: set[int] = set()
    about = select(table.c.one_id, table.c.other_id).where(table.c.answer.is_not(None))
    for pair in connection.execute(about.where(or_(table.c.one_id.in_(ids), table.c.other_id.in_(ids)))):
        judged.update((pair.one_id, pair.other_id))
    return {(row.kind, fold(row.name)): row.party_id for row in rows if row.party_id in judged}

"""Merging parties, undoing it, splitting them, and the questions that ask for it. Nothing is deleted."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, insert, or_, select, update
from sqlalchemy.engine import Row

from dragoman.errors import UsageError
from dragoman.ledger.lists.listing import relist
from dragoman.ledger.parties.profiles import absorb_profile, link_party, rebuild_profile
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.identity_tables import link_merge, party_merge, party_question
from dragoman.ledger.statements.chunks import chunks
from dragoman.ledger.statements.inserting import insert_row
from dragoman.ledger.tellings import retelling
from dragoman.model.message import Message
from dragoman.model.words import fold
from dragoman.resolve.identity.profiles import Decision

_PORTION = 40  # of the reports that name a party so many follow it in one transaction
_MOVING = select(party_merge).where(party_merge.c.moving.is_not(None))

Former = dict[tuple[str, str], int]
"""Kind and folded name of a report's party -> the party a person has judged it to be."""


@dataclass(frozen=True, slots=True)
class Moving:
    """A merge, or one taken back, by the ids of both parties, and how many mentions in reports are still to follow."""

    kept: str
    gone: str
    back: bool
    author: str
    left: int


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


def names_of(connection: Connection, keys: Collection[str]) -> dict[str, str]:
    """The names of parties, also of those that are part of another by now."""
    query = select(tables.party.c.key, tables.party.c.name).where(tables.party.c.key.in_(keys))
    return {row.key: row.name for row in connection.execute(query)}


def absorbed(connection: Connection, parties: Iterable[int]) -> dict[int, int]:
    """The parties (by row) that have become one of these by the merges that hold, each with that one."""
    whole = {number: number for number in parties}
    fresh = list(whole)
    while fresh:
        query = select(party_merge.c.kept_id, party_merge.c.gone_id).where(party_merge.c.ended_at.is_(None))
        rows = [
            row for some in chunks(fresh) for row in connection.execute(query.where(party_merge.c.kept_id.in_(some)))
        ]
        fresh = [row.gone_id for row in rows if row.gone_id not in whole]
        whole |= {row.gone_id: whole[row.kept_id] for row in rows if row.gone_id not in whole}
    return {number: kept for number, kept in whole.items() if number != kept}


def merge(connection: Connection, kept: int, gone: int, reason: str, author: str, now: datetime) -> list[str]:
    """Makes two parties one: all that was `gone` is `kept` from now on.

    Its id and names are at once; of what is linked with it a portion, and the rest as `carry_on` is called. The
    tellings (by record id) that are seen to be of an event that others tell, now that the parties are one.
    """
    made = {"kept_id": kept, "gone_id": gone, "reason": reason, "author": author, "made_at": now, "moving": 0}
    connection.execute(insert(party_merge).values(**made))
    absorb_profile(connection, kept, gone)
    _answer(connection, kept, gone, "same", author, now)
    return carry_on(connection, now)


def undo(connection: Connection, merge_id: int, author: str, now: datetime) -> tuple[int, int]:
    """Takes a merge back: what was linked before is linked again, as `merge` does, in portions. The two parties' rows.

    Raises UsageError where there is no such merge, or it has been undone.
    """
    row = connection.execute(
        select(party_merge).where(party_merge.c.id == merge_id, party_merge.c.ended_at.is_(None))
    ).first()
    if row is None:
        raise UsageError(
            Message("merge {merge_id}", merge_id=merge_id),
            "there is no such merge, or it has been undone.",
            code="unknown-merge",
        )
    this = party_merge.c.id == merge_id
    connection.execute(update(party_merge).where(this).values(ended_at=now, ended_by=author, moving=0))
    _answer(connection, row.kept_id, row.gone_id, "different", author, now)
    carry_on(connection, now)
    return row.kept_id, row.gone_id


def carry_on(connection: Connection, now: datetime) -> list[str]:
    """Lets a portion of what is linked with merged parties follow, of the oldest merge first, or go back where one is
    taken back; the tellings (by record id) that are seen to be of an event that others tell, now that parties are one.
    """
    row = connection.execute(_MOVING.order_by(party_merge.c.id).limit(1)).first()
    if row is None:
        return []
    moved, place = _move_back(connection, row, now) if row.ended_at else (_move(connection, row, now), 0)
    whole = len(moved) < _PORTION if row.ended_at is None else place is None
    connection.execute(update(party_merge).where(party_merge.c.id == row.id).values(moving=None if whole else place))
    if whole and row.ended_at:
        rebuild_profile(connection, row.kept_id)
        rebuild_profile(connection, row.gone_id)
    relist(connection, moved)
    if row.ended_at is not None:
        return []
    why = Message("{why} ({author})", why=Message("since the parties are one"), author=row.reason)
    return retelling.join_again(connection, moved, why, now)


def moving(connection: Connection) -> list[Moving]:
    """The merges, and merges taken back, that not all reports have followed yet, the oldest first."""
    party, link = tables.party, tables.party_link
    found = []
    for row in connection.execute(_MOVING.order_by(party_merge.c.id)).all():
        both = select(party.c.id, party.c.key).where(party.c.id.in_((row.kept_id, row.gone_id)))
        names = {each.id: each.key for each in connection.execute(both)}
        if row.ended_at is None:
            left = select(func.count()).where(link.c.party_id == row.gone_id, link.c.ended_at.is_(None))
        else:
            left = select(func.count()).where(link_merge.c.party_merge_id == row.id, link_merge.c.id > row.moving)
        number = connection.execute(left).scalar_one()
        found.append(
            Moving(names[row.kept_id], names[row.gone_id], row.ended_at is not None, row.ended_by or row.author, number)
        )
    return found


def _move(connection: Connection, row: Row[Any], now: datetime) -> list[int]:
    """Links a portion of what is linked with a party that is gone to the one it is now; the parties of reports."""
    link = tables.party_link
    held = select(link).where(link.c.party_id == row.gone_id, link.c.ended_at.is_(None)).order_by(link.c.id)
    rows = connection.execute(held.limit(_PORTION)).all()
    reason = Message("{why} ({author})", why=row.reason, author=row.author)
    for old in rows:
        connection.execute(update(link).where(link.c.id == old.id).values(ended_at=now))
        made = link_party(connection, old.report_party_id, row.kept_id, reason, now)
        insert_row(connection, link_merge, party_merge_id=row.id, ended_link_id=old.id, made_link_id=made)
    return [old.report_party_id for old in rows]


def _move_back(connection: Connection, row: Row[Any], now: datetime) -> tuple[list[int], int | None]:
    """Links a portion of what a merge had moved as before; the parties of reports, and the place to go on from."""
    link = tables.party_link
    query = select(link_merge).where(link_merge.c.party_merge_id == row.id, link_merge.c.id > row.moving)
    rows = connection.execute(query.order_by(link_merge.c.id).limit(_PORTION)).all()
    back = []
    for moved in rows:
        stands = (link.c.id == moved.made_link_id) & link.c.ended_at.is_(None)
        if connection.execute(update(link).where(stands).values(ended_at=now)).rowcount:
            before = connection.execute(select(link).where(link.c.id == moved.ended_link_id)).one()
            link_party(connection, before.report_party_id, before.party_id, before.reason, now)
            back.append(before.report_party_id)
    return back, None if len(rows) < _PORTION else rows[-1].id


def split(connection: Connection, party_id: int, reports: Sequence[str], author: str, now: datetime) -> int:
    """Makes the party of these reports (by id) one of its own; its row. Raises UsageError where none names it."""
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
    """Keeps the questions whether a party is one that was known too; what was asked or answered before is left."""
    report_id = connection.execute(
        select(tables.reading.c.report_id)
        .join(tables.report_party, tables.report_party.c.reading_id == tables.reading.c.id)
        .where(tables.report_party.c.id == row)
    ).scalar_one()
    for decision in asked:
        one, other = _pair(int(decision.candidate), party_id)
        this = (party_question.c.one_id == one) & (party_question.c.other_id == other)
        if connection.execute(select(party_question.c.id).where(this)).first() is None:
            values = {"score": decision.score, "reason": decision.reason, "report_id": report_id, "asked_at": now}
            connection.execute(insert(party_question).values(one_id=one, other_id=other, **values))


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


def is_asked(connection: Connection, one: int, other: int) -> bool:
    """Whether it is an open question that two parties are one."""
    first, second = _pair(one, other)
    table = party_question
    this = (table.c.one_id == first) & (table.c.other_id == second) & table.c.answer.is_(None)
    return connection.execute(select(table.c.id).where(this)).first() is not None


def open_questions(connection: Connection, most: int | None = None) -> Sequence[Row[Any]]:
    """Questions nobody has answered, about parties that still stand, the surest first; `most` of them."""
    table = party_question
    gone = select(party_merge.c.gone_id).where(party_merge.c.ended_at.is_(None))
    query = (
        select(table)
        .where(table.c.answer.is_(None), table.c.one_id.not_in(gone), table.c.other_id.not_in(gone))
        .order_by(table.c.score.desc(), table.c.id)
    )
    return connection.execute(query.limit(most)).all()


def known_before(connection: Connection, reading_id: int) -> tuple[Former, Former]:
    """Who everybody named in a reading is, and of them those whom a person has merged or set apart."""
    link, named, table = tables.party_link, tables.report_party, party_question
    linked = (
        select(named.c.kind, named.c.name, link.c.party_id)
        .join(named, named.c.id == link.c.report_party_id)
        .where(named.c.reading_id == reading_id, link.c.ended_at.is_(None))
    )
    meant: dict[tuple[str, str], set[int]] = {}
    for row in connection.execute(linked):
        meant.setdefault((row.kind, fold(row.name)), set()).add(int(row.party_id))
    known = {name: next(iter(parties)) for name, parties in meant.items() if len(parties) == 1}
    ids = set(known.values())
    judged: set[int] = set()
    about = select(table.c.one_id, table.c.other_id).where(table.c.answer.is_not(None))
    for pair in connection.execute(about.where(or_(table.c.one_id.in_(ids), table.c.other_id.in_(ids)))):
        judged.update((pair.one_id, pair.other_id))
    return known, {name: party for name, party in known.items() if party in judged}

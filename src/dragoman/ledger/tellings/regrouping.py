"""Moves tellings between events or instruments, and reports between stories. Rows end and begin, none is lost."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Connection, Select, Table, insert, or_, select, update

from dragoman.errors import UsageError
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.telling_tables import occurrence, occurrence_block, story, story_report, telling
from dragoman.ledger.statements.inserting import insert_row
from dragoman.model.message import Message


@dataclass(frozen=True, slots=True)
class Grouping:
    """What is grouped: `member` is the column of `row` that names the member, `whole` the one that names its group."""

    name: str
    row: Table
    group: Table
    member: Column[Any]
    whole: Column[Any]
    code: str
    list_of: str


EVENTS = Grouping(
    "event", telling, occurrence, telling.c.record_key, telling.c.occurrence_id, "unknown-event", "events"
)
INSTRUMENTS = Grouping(
    "instrument", telling, occurrence, telling.c.record_key, telling.c.occurrence_id, "unknown-instrument",
    "instruments",
)  # fmt: skip
STORIES = Grouping(
    "story", story_report, story, tables.report.c.key, story_report.c.story_id, "unknown-report", "reports"
)


def is_member(connection: Connection, grouping: Grouping, key: str) -> bool:
    """Whether something of this id is in a group now."""
    return connection.execute(_live(grouping, grouping.whole).where(grouping.member == key)).first() is not None


def group_of(connection: Connection, grouping: Grouping, key: str) -> int:
    """The group of the member with this id. Raises UsageError where there is none."""
    number = connection.execute(_live(grouping, grouping.whole).where(grouping.member == key)).scalar()
    if number is None:
        raise UsageError(
            Message('{what} "{name}"', what=Message(grouping.name), name=key),
            "there is none of this id in this ledger.",
            remedy=Message("See all: dragoman show {list}", list=grouping.list_of),
            code=grouping.code,
        )
    return int(number)


def members(connection: Connection, grouping: Grouping, group: int) -> list[str]:
    """The ids of a group's members: records for an event or instrument, reports for a story; the first first."""
    query = _live(grouping, grouping.member).where(grouping.whole == group).order_by(grouping.row.c.id)
    return [str(key) for key in connection.execute(query).scalars()]


def told_in(connection: Connection, grouping: Grouping, group: int, reports: Sequence[str]) -> list[str]:
    """The members of a group that stand in these reports (by either id)."""
    report = tables.report
    named = or_(report.c.key.in_(reports), report.c.given_id.in_(reports))
    query = _live(grouping, grouping.member).where(grouping.whole == group, named).order_by(grouping.row.c.id)
    return list(dict.fromkeys(str(key) for key in connection.execute(query).scalars()))


def move(
    connection: Connection, grouping: Grouping, keys: Sequence[str], group: int, why: str, author: str, now: datetime
) -> None:
    """Makes these members part of a group."""
    row = grouping.row
    for number in connection.execute(_live(grouping, row.c.id).where(grouping.member.in_(keys))).scalars().all():
        old = connection.execute(select(row).where(row.c.id == number)).mappings().one()
        connection.execute(update(row).where(row.c.id == number).values(ended_at=now))
        values = {"reason": why, "author": author, "linked_at": now, "ended_at": None}
        fresh = {name: value for name, value in old.items() if name != "id"} | values | {grouping.whole.name: group}
        insert_row(connection, row, **fresh)


def found(connection: Connection, grouping: Grouping, keys: Sequence[str], why: str, author: str, now: datetime) -> int:
    """Makes these members a group of their own; its row."""
    table = grouping.group
    number, name = 1, keys[0]
    while connection.execute(select(table.c.id).where(table.c.key == name)).first() is not None:
        number += 1
        name = f"{keys[0]}-{number}"
    fresh = insert_row(connection, table, key=name, added_at=now)
    former = group_of(connection, grouping, keys[0])
    move(connection, grouping, keys, fresh, why, author, now)
    if grouping.row is telling:
        share_blocks(connection, former, fresh)
    return fresh


def share_blocks(connection: Connection, source: int, target: int) -> None:
    """Lets what finds the one event find the other as well."""
    block = occurrence_block
    mine = select(block.c.block).where(block.c.occurrence_id == target)
    query = select(block.c.block).where(block.c.occurrence_id == source, block.c.block.not_in(mine))
    rows = [{"occurrence_id": target, "block": name} for name in connection.execute(query).scalars()]
    if rows:
        connection.execute(insert(block), rows)


def move_back(connection: Connection, grouping: Grouping, keys: Sequence[str], mark: str, now: datetime) -> list[str]:
    """Puts members where they were before the decision with this mark, for the reason they were there; what has been
    moved since is left.
    """
    row = grouping.row
    back = []
    for key in keys:
        live = connection.execute(_live(grouping, row).where(grouping.member == key)).first()
        if live is None or mark not in live.reason:
            continue
        mine = telling.c.record_key == key if row is telling else story_report.c.report_id == live.report_id
        rows = connection.execute(select(row).where(mine).order_by(row.c.id)).mappings().all()
        first = next(place for place, each in enumerate(rows) if mark in each["reason"])
        before = rows[first - 1]  # a decision moves what was somewhere before
        move(connection, grouping, [key], before[grouping.whole.name], before["reason"], before["author"], now)
        back.append(key)
    return back


def _live(grouping: Grouping, *columns: Any) -> Select[Any]:
    """A query over the rows that hold, with the report each stands in."""
    record, reading, report, row = tables.record, tables.reading, tables.report, grouping.row
    query = select(*columns).select_from(row)
    if row is telling:
        query = (
            query.join(record, record.c.key == row.c.record_key)
            .join(reading, reading.c.id == record.c.reading_id)
            .join(report, report.c.id == reading.c.report_id)
            .where(reading.c.superseded_at.is_(None), record.c.kind == grouping.name)
        )
    else:
        query = query.join(report, report.c.id == row.c.report_id)
    return query.where(row.c.ended_at.is_(None))

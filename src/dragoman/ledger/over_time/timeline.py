"""How something derived stood from day to day, as rows that only grow.

Of two rows for one day the later one counts. What a report makes known counts from the day it was published, what a
person decided or a newer reader found from the day that happened; so rows answer what was known on any day.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, insert, or_, select, update

from dragoman.ledger.schema.judgement_tables import state_change
from dragoman.ledger.statements.chunks import chunks
from dragoman.model.dates import DateInterval


@dataclass(frozen=True, slots=True)
class Entry:
    """From `day` on it is `state`; empty where it is no more.

    `added_at` is when the report that says so was added, `about` has further columns of the row.
    """

    day: date
    state: str | None
    due: DateInterval | None
    added_at: datetime | None
    about: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Cause:
    """What made things another: a report, a newer extractor, or a person. Nothing before `since` is told otherwise.

    `report` is the id of a report that did so alone: it is named where nothing else says what made a thing go. With
    `late` the ledger is said to have known since each report was added, and not since `at`.
    """

    name: str
    at: datetime
    since: date
    author: str | None = None
    late: bool = False
    report: str | None = None


def missing(held: Sequence[Entry], wanted: Sequence[Entry], since: date) -> list[tuple[Entry | None, Entry]]:
    """The entries to be added to those held, so that from `since` on all is as wanted; each with the one before it.

    Both are in order; `held` may have several entries for a day.
    """
    days = sorted({since} | {each.day for each in (*held, *wanted) if each.day > since})
    found: list[tuple[Entry | None, Entry]] = []
    for day in days:
        has, wants = _on([*held, *(new for _, new in found)], day), _on(wanted, day)
        if _said(has) != _said(wants) and (has or wants):
            if has is not None and has.state is None and wants is None:
                continue
            new = wants or Entry(day, None, None, None, {})
            found.append((has, replace(new, day=day)))
    return found


def _said(entry: Entry | None) -> tuple[str | None, str | None] | None:
    return (entry.state, entry.due.iso if entry.due else None) if entry else None


def _on(entries: Sequence[Entry], day: date) -> Entry | None:
    last = None
    for each in entries:
        if each.day <= day and (last is None or each.day >= last.day):
            last = each
    return last


def keep(connection: Connection, kind: str, wanted: Mapping[str, Sequence[Entry]], cause: Cause, gone: str) -> None:
    """Adds the rows that tell how these subjects stood; `gone` says why one is no more."""
    held = _held(connection, kind, wanted)
    rows = [
        {"kind": kind, "subject": subject, "before": before.state if before else None, **_row(new, cause, gone)}
        for subject, entries in wanted.items()
        for before, new in missing(held.get(subject, []), entries, cause.since)
    ]
    if rows:
        connection.execute(insert(state_change), rows)
        for some in chunks(sorted({row["subject"] for row in rows})):
            _end(connection, (state_change.c.kind == kind) & state_change.c.subject.in_(some))


def held_on(day: date) -> ColumnElement[bool]:
    """Whether a row of `state_change` is the one that counts on a day, and says that there is such a thing; asked of
    rows that are found by something else, and put so that no index begins with it: most of a long history fits.
    """
    row = state_change.c
    return and_((row.day <= day).is_(True), or_(row.until.is_(None), row.until > day), row.after != "")


def note_ends(connection: Connection) -> None:
    """Notes of all rows until when they count, as after an upgrade."""
    _end(connection, state_change.c.id.is_not(None))


def _end(connection: Connection, these: ColumnElement[bool]) -> None:
    row, later = state_change.c, state_change.alias()
    beside = (later.c.kind == row.kind) & (later.c.subject == row.subject)
    after = or_(later.c.day > row.day, (later.c.day == row.day) & (later.c.id > row.id))
    following = select(func.min(later.c.day)).where(beside, after).scalar_subquery()
    connection.execute(update(state_change).where(these).values(until=following))


def _row(new: Entry, cause: Cause, gone: str) -> dict[str, Any]:
    nothing = dict.fromkeys(("record_key", "known_on", "extractor"))
    said = {"why": gone, "report_key": cause.report} | nothing | dict(new.about)
    return {
        "at": (cause.late and new.added_at) or cause.at,
        "after": new.state,
        "day": new.day,
        "due": new.due.iso if new.due else None,
        "due_first": new.due.first if new.due else None,
        "due_last": new.due.last if new.due else None,
        "cause": cause.name,
        "author": cause.author,
        **said,
    }


def _held(connection: Connection, kind: str, subjects: Iterable[str]) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    for some in chunks(list(subjects)):
        query = select(state_change.c.subject, state_change.c.day, state_change.c.after, state_change.c.due).where(
            state_change.c.kind == kind,
            state_change.c.subject.in_(some),
            state_change.c.day.is_not(None),
        )
        for row in connection.execute(query.order_by(state_change.c.day, state_change.c.id)):
            found.setdefault(row.subject, []).append(
                Entry(row.day, row.after, DateInterval.parse(row.due) if row.due else None, None, {})
            )
    return found


def days_of(connection: Connection, kind: str, subjects: Sequence[str]) -> dict[str, tuple[date, date]]:
    """The days of the first and the last row that tells how each of these subjects stood, where there is any."""
    day = state_change.c.day
    found: dict[str, tuple[date, date]] = {}
    for some in chunks(subjects):
        mine = state_change.c.subject.in_(some)
        query = select(state_change.c.subject, func.min(day), func.max(day))
        query = query.where(state_change.c.kind == kind, mine, day.is_not(None)).group_by(state_change.c.subject)
        found |= {subject: (first, last) for subject, first, last in connection.execute(query)}
    return found

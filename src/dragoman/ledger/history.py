"""What was known when: every change of a commitment's state or of a finding is a row with its cause."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, func, insert, select

from dragoman.ledger import tables
from dragoman.ledger.followup import commitments, finding_id, findings
from dragoman.ledger.judgement_tables import judgement, state_change
from dragoman.model.following import FollowUp, Step
from dragoman.model.message import Message


@dataclass(frozen=True, slots=True)
class Change:
    """One change of what is derived. `before` is empty for what is new, `after` for what is gone."""

    at: datetime
    kind: str
    subject: str
    before: str | None
    after: str | None
    due: str | None
    cause: str  # report, extractor, person, time
    why: str
    report: str | None
    record: str | None
    known_on: date | None
    extractor: str | None
    author: str | None


def refresh(connection: Connection, today: date, now: datetime) -> int:
    """Works out all states anew and adds a row for each that changed. How many did."""
    readings = _latest_readings(connection)
    person = _latest_judgement(connection)
    rows = [*_followed(connection, today, readings, person), *_found(connection, readings, person)]
    if rows:
        connection.execute(insert(state_change), [row | {"at": now} for row in rows])
    return len(rows)


def changes(connection: Connection, since: datetime | None = None, subject: str | None = None) -> list[Change]:
    """The changes the ledger came to know since a time, oldest first."""
    query = select(state_change).order_by(state_change.c.id)
    if since is not None:
        query = query.where(state_change.c.at >= since)
    if subject is not None:
        query = query.where(state_change.c.subject == subject)
    return [
        Change(
            row.at,
            row.kind,
            row.subject,
            row.before,
            row.after,
            row.due,
            row.cause,
            row.why,
            row.report_key,
            row.record_key,
            row.known_on,
            row.extractor,
            row.author,
        )
        for row in connection.execute(query)
    ]


def _followed(connection: Connection, today: date, readings: dict[str, Any], person: Any) -> Iterable[dict[str, Any]]:
    known = _last_known(connection, "followup")
    current = commitments(connection, today)
    for each in current:
        before = known.pop(each.promise.id, None)
        if before is not None and (before.after, before.due) == (each.state, _iso(each)):
            continue
        yield _followup_row(each, before, readings, person)
    for subject, before in known.items():
        if before.after is not None:
            cause = "person" if person is not None and person.at >= before.at else "extractor"
            yield _row(
                "followup",
                subject,
                before.after,
                None,
                cause,
                Message("It is no longer read as a commitment of its own."),
                author=person.author if cause == "person" else None,
            )


def _followup_row(each: FollowUp, before: Any, readings: dict[str, Any], person: Any) -> dict[str, Any]:
    step = _deciding(each)
    report = step.told.report if step else each.promise.report
    known = readings.get(report)
    cause = _cause(before, step, known, person)
    return _row(
        "followup",
        each.promise.id,
        before.after if before is not None else None,
        each.state,
        cause,
        each.why,
        due=_iso(each),
        report_key=report,
        record_key=step.told.id if step else each.promise.id,
        known_on=step.on if step else each.promise.published,
        extractor=known.extractor if known is not None else None,
        author=person.author if cause == "person" else None,
    )


def _cause(before: Any, step: Step | None, known: Any, person: Any) -> str:
    """What made a state another one: the first reading of a report, a later one, a person, or time alone."""
    if before is None:
        return "report"
    fresh = step is not None and before.record_key != step.told.id
    if (
        person is not None
        and person.at >= before.at
        and not (fresh and known is not None and known.read_at > person.at)
    ):
        return "person"
    anew = known is not None and known.times > 1
    if fresh:
        return "extractor" if anew else "report"
    return "extractor" if anew and known.read_at > before.at else "time"


def _deciding(each: FollowUp) -> Step | None:
    return next(
        (step for step in reversed(each.steps) if step.state == each.state), each.steps[-1] if each.steps else None
    )


def _found(connection: Connection, readings: dict[str, Any], person: Any) -> Iterable[dict[str, Any]]:
    known = _last_known(connection, "finding")
    for finding in findings(connection):
        key, state = finding_id(finding), "holds" if finding.holds else "remark"
        before = known.pop(key, None)
        if before is None or before.after != state:
            last = max(finding.sides, key=lambda side: (side.published or date.min, side.id))
            yield _row(
                "finding",
                key,
                before.after if before is not None else None,
                state,
                "report",
                finding.why,
                report_key=last.report,
                record_key=last.id,
                known_on=last.published,
                extractor=readings[last.report].extractor if last.report in readings else None,
            )
    for subject, before in known.items():
        if before.after is not None:
            cause = "person" if person is not None and person.at >= before.at else "extractor"
            yield _row(
                "finding",
                subject,
                before.after,
                None,
                cause,
                Message("It no longer stands."),
                author=person.author if cause == "person" else None,
            )


def _row(
    kind: str, subject: str, before: str | None, after: str | None, cause: str, why: str, **more: Any
) -> dict[str, Any]:
    empty = dict.fromkeys(("due", "report_key", "record_key", "known_on", "extractor", "author"))
    return (
        {"kind": kind, "subject": subject, "before": before, "after": after, "cause": cause, "why": why} | empty | more
    )


def _iso(each: FollowUp) -> str | None:
    return each.due.iso if each.due else None


def _last_known(connection: Connection, kind: str) -> dict[str, Any]:
    last = (
        select(func.max(state_change.c.id).label("id"))
        .where(state_change.c.kind == kind)
        .group_by(state_change.c.subject)
        .subquery()
    )
    query = select(state_change).join(last, last.c.id == state_change.c.id).order_by(state_change.c.id)
    return {row.subject: row for row in connection.execute(query) if row.after is not None}


def _latest_readings(connection: Connection) -> dict[str, Any]:
    """For each report which extractor read it last and when, and how many did."""
    reading, report = tables.reading, tables.report
    times = select(func.count()).where(reading.c.report_id == report.c.id).correlate(report).scalar_subquery()
    current = reading.alias("current")
    query = (
        select(report.c.key, current.c.extractor, current.c.read_at, times.label("times"))
        .join(report, report.c.id == current.c.report_id)
        .where(current.c.superseded_at.is_(None))
    )
    return {row.key: row for row in connection.execute(query)}


def _latest_judgement(connection: Connection) -> Any:
    return connection.execute(select(judgement).order_by(judgement.c.id.desc()).limit(1)).first()

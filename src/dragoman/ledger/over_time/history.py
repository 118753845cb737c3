"""What was known when: every change of a commitment's state or of a finding is a row with its cause."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, select

from dragoman.ledger.over_time.as_of import end_of
from dragoman.ledger.schema.judgement_tables import state_change
from dragoman.resolve.followup.thread import as_told


@dataclass(frozen=True, slots=True)
class Change:
    """One change of what is derived. `before` is empty for what is new, `after` for what is gone.

    `at` is when the ledger came to know, `day` from when on it counts.
    """

    at: datetime
    kind: str
    subject: str
    before: str | None
    after: str | None
    day: date | None
    due: str | None
    cause: str  # report, extractor, person; time in what older versions noted
    why: str
    report: str | None
    record: str | None
    known_on: date | None
    extractor: str | None
    author: str | None


def changes(
    connection: Connection, since: datetime | None = None, subject: str | None = None, as_of: date | None = None
) -> list[Change]:
    """The changes the ledger came to know since a time, oldest first; of a day, those it knew by its end."""
    query = select(state_change).order_by(state_change.c.id)
    if since is not None:
        query = query.where(state_change.c.at >= since)
    if as_of is not None:
        query = query.where(state_change.c.at < end_of(as_of))
    if subject is not None:
        query = query.where(state_change.c.subject == subject)
    return [
        Change(
            row.at,
            row.kind,
            row.subject,
            row.before and as_told(row.before),
            row.after and as_told(row.after),
            row.day,
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

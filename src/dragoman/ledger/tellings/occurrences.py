"""Events and instruments however many reports tell them, and reports by story: what is asked."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from dragoman.errors import UsageError
from dragoman.ledger.asking import search
from dragoman.ledger.over_time.as_of import report_known, story_held
from dragoman.ledger.rows import RecordRow
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.telling_tables import story, story_report
from dragoman.ledger.statements.portions import Cut, Portion
from dragoman.ledger.tellings import event_rows, event_tellings
from dragoman.ledger.tellings.event_row import EventRow
from dragoman.ledger.tellings.retelling import tellings_of
from dragoman.ledger.tellings.standings import Standing, standings
from dragoman.model.filters import Filter
from dragoman.model.message import Message, day

Connect = Callable[[], AbstractContextManager[Connection]]


@dataclass(frozen=True, slots=True)
class StoryRow:
    """Reports that tell one story: (report id, headline, outlet, published, why it is in it)."""

    id: str
    reports: tuple[tuple[str, str | None, str | None, str | None, str], ...]


class Occurrences:
    """Events, instruments and stories across reports, of one ledger. Every error is a DragomanError."""

    def __init__(self, read: Connect) -> None:
        self._read = read

    def event(self, key: str, as_of: date | None = None) -> EventRow:
        """The event that this record (by id) tells, with everybody's telling. Raises UsageError where there is none."""
        return self._one("event", key, as_of)

    def instrument(self, key: str, as_of: date | None = None) -> EventRow:
        """The same of an instrument, with the course its status took."""
        return self._one("instrument", key, as_of)

    def _one(self, kind: str, key: str, as_of: date | None) -> EventRow:
        with self._read() as connection:
            reasons = dict(tellings_of(connection, key)) or {key: ""}
            found = search.records(connection, Filter(kinds=(kind,), ids=tuple(reasons), as_of=as_of))
            rows = (
                event_tellings.make_rows(connection, [[row.id for row in found]], Filter(as_of=as_of)) if found else []
            )
        if not rows:
            raise UsageError(
                Message('{what} "{name}"', what=Message(kind), name=key),
                Message("there is no such {kind} in this ledger on {day}.", kind=Message(kind), day=day(as_of))
                if as_of
                else Message("there is no such {kind} in this ledger.", kind=Message(kind)),
                remedy=Message("See all: dragoman show {list}", list=f"{kind}s"),
                code=f"unknown-{kind}",
            )
        return rows[0]

    def events(self, wanted: Filter, latest: int | None = None, before: int = 0) -> list[EventRow]:
        """The events that fit, each once however many reports tell it, oldest first: see `event_rows.events`."""
        with self._read() as connection:
            return event_rows.events(connection, wanted, latest, before)

    def lists(self, asked: Sequence[Filter], latest: int | None = None) -> list[list[EventRow]]:
        """The events that fit each of these filters, all as of one day: see `event_rows.lists`."""
        with self._read() as connection:
            return event_rows.lists(connection, asked, latest)

    def leading(self, wanted: Filter, latest: int | None = None, *, quoted: bool = True) -> list[RecordRow]:
        """The records that stand for events, oldest first: what charts and counts of many of them need."""
        with self._read() as connection:
            return event_rows.leading(connection, wanted, latest, quoted=quoted)

    def parts(
        self, asked: Sequence[tuple[Filter, int | None]], whole: int, some: int
    ) -> list[tuple[int, list[RecordRow]]]:
        """How many events fit each of these filters, and the records that stand for them: see `event_rows.parts`."""
        with self._read() as connection:
            return event_rows.parts(connection, asked, whole, some)

    def portion(self, wanted: Filter, size: int, cut: Cut) -> Portion[EventRow]:
        """So many of the events that fit after a cut of the list, the latest first: see `event_rows.portion`."""
        with self._read() as connection:
            return event_rows.portion(connection, wanted, size, cut)

    def count(self, wanted: Filter | None = None, most: int | None = None) -> int:
        """How many events fit, each counted once however many reports tell it: see `event_rows.count`."""
        with self._read() as connection:
            return event_rows.count(connection, wanted or Filter(kinds=("event",)), most)

    def standings(self, wanted: Filter) -> list[Standing]:
        """How the instruments that fit stand, oldest first: see `standings.standings`."""
        with self._read() as connection:
            return standings(connection, wanted)

    def story(self, report: str, as_of: date | None = None) -> StoryRow:
        """The story a report tells, with all reports that tell it, as of a day those that were out.

        Raises UsageError where there is no such report.
        """
        with self._read() as connection:
            mine = _story_of(connection, report, as_of)
            table = tables.report
            query = (
                select(table.c.key, table.c.title, table.c.outlet, table.c.published, story_report.c.reason)
                .join(story_report, story_report.c.report_id == table.c.id)
                .where(story_report.c.story_id == mine, story_held(as_of))
                .order_by(table.c.published, table.c.id)
            )
            if as_of is not None:
                query = query.where(report_known(as_of))
            key = connection.execute(select(story.c.key).where(story.c.id == mine)).scalar_one()
            return StoryRow(
                key,
                tuple((row.key, row.title, row.outlet, row.published, row.reason) for row in connection.execute(query)),
            )


def _story_of(connection: Connection, report: str, as_of: date | None) -> int:
    query = (
        select(story_report.c.story_id)
        .join(tables.report, tables.report.c.id == story_report.c.report_id)
        .where(tables.report.c.key == report, story_held(as_of))
    )
    number = connection.execute(query).scalar()
    if number is None:
        raise UsageError(
            Message('{what} "{name}"', what=Message("report"), name=report),
            "there is no such report in this ledger.",
            remedy="See all: dragoman show reports",
            code="unknown-report",
        )
    return int(number)

"""Events however many reports tell them, and reports by story: what is asked, and what is set right by hand."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, and_, func, insert, select, update

from dragoman.errors import UsageError
from dragoman.ledger import search, tables
from dragoman.ledger.inserting import insert_row
from dragoman.ledger.retelling import load_retold, load_tellings, tellings_of
from dragoman.ledger.rows import RecordRow
from dragoman.ledger.telling_tables import occurrence, story, story_report, telling
from dragoman.model.filters import Filter
from dragoman.resolve.sources import Source, Told, independent_sources
from dragoman.resolve.stories import kinship
from dragoman.resolve.tellings import Difference, differences

Connect = Callable[[], AbstractContextManager[Connection]]
_COPIES = 60  # tellings whose texts are compared for who copied whom


@dataclass(frozen=True, slots=True)
class TellingRow:
    """One report's telling of an event, why it is one of them, and the report's source chain."""

    record: RecordRow
    reason: str
    chain: tuple[str, ...]
    copy_of: str | None


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event with all its tellings, what they differ in, and the independent sources they come from."""

    id: str
    tellings: tuple[TellingRow, ...]
    differences: tuple[Difference, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class StoryRow:
    """Reports that tell one story: (report id, headline, outlet, published, why it is in it)."""

    id: str
    reports: tuple[tuple[str, str | None, str | None, str | None, str], ...]


class Occurrences:
    """Events and stories across reports, of one ledger. Every error is a DragomanError."""

    def __init__(self, read: Connect, write: Connect) -> None:
        self._read = read
        self._write = write

    def event(self, key: str) -> EventRow:
        """The event that this record (by id) tells, with everybody's telling. Raises UsageError where there is none."""
        with self._read() as connection:
            reasons = dict(tellings_of(connection, key)) or {key: "the only telling"}
            records = search.records(connection, Filter(kinds=("event",), ids=tuple(reasons)))
            if not records:
                raise UsageError(
                    f'event "{key}"',
                    "there is no such event in this ledger.",
                    remedy="See all: dragoman show events",
                    code="unknown-event",
                )
            known = load_tellings(connection, list(reasons))
            order = sorted(records, key=lambda row: row.published or "")
            copies = _copies(connection, [row.report for row in order])
            chains = _chains(connection, [row.report for row in order])
        rows = tuple(
            TellingRow(row, reasons[row.id], chains.get(row.report, ()), copies.get(row.report)) for row in order
        )
        told = [Told(row.record.report, row.record.outlet, row.chain, row.copy_of) for row in rows]
        parties = {part.name for row in records for part in row.parts}
        states = {part.state for row in records for part in row.parts if part.state}
        return EventRow(
            next(iter(reasons)),
            rows,
            differences([known[row.id] for row in order if row.id in known]),
            independent_sources(told, parties, states),
        )

    def count(self) -> int:
        """How many events there are, each counted once however many reports tell it."""
        with self._read() as connection:
            query = (
                select(func.count(telling.c.occurrence_id.distinct()))
                .join(tables.record, tables.record.c.key == telling.c.record_key)
                .join(search.reading, and_(search.reading.c.id == tables.record.c.reading_id, search.current))
                .where(telling.c.ended_at.is_(None))
            )
            return connection.execute(query).scalar_one()

    def set_apart(self, record: str, author: str) -> None:
        """Says that this telling is of an event of its own."""
        with self._write() as connection:
            now = _now()
            mine = (telling.c.record_key == record) & telling.c.ended_at.is_(None)
            if connection.execute(update(telling).where(mine).values(ended_at=now)).rowcount == 0:
                raise UsageError(f'event "{record}"', "there is no such event in this ledger.", code="unknown-event")
            key = connection.execute(select(occurrence.c.id).where(occurrence.c.key == record)).scalar()
            place = insert_row(connection, occurrence, key=f"{record}-apart" if key else record, added_at=now)
            values = {"reason": f"set apart by {author}", "author": author, "linked_at": now}
            connection.execute(insert(telling).values(occurrence_id=place, record_key=record, **values))

    def story(self, report: str) -> StoryRow:
        """The story a report tells, with all reports that tell it. Raises UsageError where there is no such report."""
        with self._read() as connection:
            mine = _story_of(connection, report)
            table = tables.report
            query = (
                select(table.c.key, table.c.title, table.c.outlet, table.c.published, story_report.c.reason)
                .join(story_report, story_report.c.report_id == table.c.id)
                .where(story_report.c.story_id == mine, story_report.c.ended_at.is_(None))
                .order_by(table.c.published, table.c.id)
            )
            key = connection.execute(select(story.c.key).where(story.c.id == mine)).scalar_one()
            return StoryRow(
                key,
                tuple((row.key, row.title, row.outlet, row.published, row.reason) for row in connection.execute(query)),
            )

    def split_story(self, report: str, author: str) -> None:
        """Takes a report out of its story: it tells one of its own."""
        with self._write() as connection:
            now = _now()
            _story_of(connection, report)
            number = connection.execute(select(tables.report.c.id).where(tables.report.c.key == report)).scalar_one()
            here = (story_report.c.report_id == number) & story_report.c.ended_at.is_(None)
            connection.execute(update(story_report).where(here).values(ended_at=now))
            taken = connection.execute(select(story.c.id).where(story.c.key == report)).scalar()
            place = insert_row(connection, story, key=f"{report}-apart" if taken else report, added_at=now)
            insert_row(
                connection,
                story_report,
                story_id=place,
                report_id=number,
                score=1.0,
                reason=f"set apart by {author}",
                author=author,
                linked_at=now,
            )


def _story_of(connection: Connection, report: str) -> int:
    query = (
        select(story_report.c.story_id)
        .join(tables.report, tables.report.c.id == story_report.c.report_id)
        .where(tables.report.c.key == report, story_report.c.ended_at.is_(None))
    )
    number = connection.execute(query).scalar()
    if number is None:
        raise UsageError(
            f'report "{report}"',
            "there is no such report in this ledger.",
            remedy="See all: dragoman show reports",
            code="unknown-report",
        )
    return int(number)


def _chains(connection: Connection, reports: Sequence[str]) -> dict[str, tuple[str, ...]]:
    table, source = tables.report, tables.source
    query = (
        select(table.c.key, source.c.name)
        .join(source, source.c.report_id == table.c.id)
        .where(table.c.key.in_(reports))
        .order_by(source.c.position)
    )
    found: dict[str, tuple[str, ...]] = {}
    for row in connection.execute(query):
        found[row.key] = (*found.get(row.key, ()), row.name)
    return found


def _copies(connection: Connection, reports: Sequence[str]) -> dict[str, str]:
    """For each report the earlier one whose text it copies; `reports` are in order of publication."""
    table = tables.report
    numbers = {
        row.key: row.id
        for row in connection.execute(select(table.c.key, table.c.id).where(table.c.key.in_(reports[:_COPIES])))
    }
    texts = load_retold(connection, list(numbers.values()))
    found: dict[str, str] = {}
    for place, report in enumerate(reports[:_COPIES]):
        for earlier in reports[:place]:
            kin = kinship(texts[numbers[report]], texts[numbers[earlier]])
            if kin is not None and kin.how == "copy":
                found[report] = earlier
                break
    return found


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)

"""What the ledger came to know, line by line: reports, what became of promises, findings, decisions, merges, readings.

Every line has its time (UTC, when the ledger came to know) and names the report or the person that caused it.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, func, select

from dragoman.ledger.asking.search import current
from dragoman.ledger.asking.totals import MOST_COUNTED
from dragoman.ledger.parties.successors import SUCCESSION
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.identity_tables import party_merge
from dragoman.ledger.schema.judgement_tables import judgement, override, state_change
from dragoman.ledger.statements.chunks import chunks
from dragoman.model.counting import AtLeast
from dragoman.resolve.followup.thread import as_told

_MASTHEAD = ("key", "title", "outlet", "published", "added_at")
_LOOKED_INTO = 1_000  # reports whose records are counted
SORTS = ("report", "commitment", "finding", "succession", "judgement", "merge", "anew")
_CHANGING = {"commitment": "followup", "finding": "finding", "succession": SUCCESSION}
"""The kinds of rows of `state_change` that tell of each sort."""


@dataclass(frozen=True, slots=True)
class Window:
    """From `since` on, up to and without `until`; an empty bound is none."""

    since: datetime | None = None
    until: datetime | None = None

    def around(self, column: Any) -> list[ColumnElement[bool]]:
        bounds = [column >= self.since] if self.since else []
        return bounds + ([column < self.until] if self.until else [])


@dataclass(frozen=True, slots=True)
class News:
    """One line. `before` is empty for what is new, `after` for what is gone; `report` and `record` (by id) are what it
    rests on, `author` the person who caused it; `target` what was decided about, `given` what exactly, and `former`
    what was read in place of it.
    """

    at: datetime
    sort: str
    subject: str
    what: str
    before: str | None = None
    after: str | None = None
    why: str = ""
    report: str | None = None
    record: str | None = None
    author: str | None = None
    given: dict[str, Any] | None = None
    former: dict[str, Any] | None = None


def news(
    connection: Connection, window: Window, sorts: Sequence[str] = SORTS, most: int = 100, skip: int = 0
) -> list[News]:
    """The lines of these sorts in a window, the latest first: `most` of them after the first `skip`."""
    found = [line for sort in sorts for line in _SOURCES[sort](connection, window, most + skip)]
    return sorted(found, key=lambda line: line.at, reverse=True)[skip : skip + most]


def tally(connection: Connection, window: Window) -> dict[str, int]:
    """How many lines of each sort there are in a window; of very many `AtLeast` so many."""
    return {sort: _counted(connection, _query(sort, window)) for sort in SORTS}


def _counted(connection: Connection, query: Select[Any], most: int = MOST_COUNTED) -> int:
    number = connection.execute(select(func.count()).select_from(query.limit(most + 1).subquery())).scalar_one()
    return number if number <= most else AtLeast(most)


def arrived(connection: Connection, since: datetime) -> dict[str, int]:
    """How many reports, and records of each kind in them, came since a time; of more than `_LOOKED_INTO` reports their
    number alone.
    """
    report, reading, record = tables.report, tables.reading, tables.record
    fresh = report.c.added_at >= since
    number = _counted(connection, select(report.c.id).where(fresh))
    if number > _LOOKED_INTO:
        return {"report": number}
    per_kind = (
        select(record.c.kind, func.count().label("number"))
        .join(reading, and_(reading.c.id == record.c.reading_id, current))
        .join(report, report.c.id == reading.c.report_id)
        .where(fresh)
        .group_by(record.c.kind)
    )
    return {"report": number} | {row.kind: row.number for row in connection.execute(per_kind)}


def latest_reports(connection: Connection, since: datetime, most: int) -> list[str]:
    """The reports, by id, that came since a time, the latest published first; of very many of those that came last."""
    report = tables.report
    came = select(report.c.id, report.c.published).where(report.c.added_at >= since)
    last = came.order_by(report.c.added_at.desc(), report.c.id.desc()).limit(MOST_COUNTED).subquery()
    first = select(last.c.id).order_by(last.c.published.desc(), last.c.id).limit(most).subquery()
    query = select(report.c.key).join(first, first.c.id == report.c.id)
    return list(connection.execute(query.order_by(report.c.published.desc(), report.c.id)).scalars())


def _query(sort: str, window: Window) -> Select[Any]:
    match sort:
        case "report":
            report = tables.report
            return select(report.c.id, *(report.c[name] for name in _MASTHEAD)).where(*window.around(report.c.added_at))
        case sort if sort in _CHANGING:
            kind = _CHANGING[sort]
            return select(state_change).where(state_change.c.kind == kind, *window.around(state_change.c.at))
        case "judgement":
            merged = (judgement.c.act == "merge") & (judgement.c.target_kind == "party")  # told as merges
            return select(judgement).where(*window.around(judgement.c.at), ~merged)
        case "merge":
            return select(party_merge).where(*window.around(party_merge.c.made_at))
        case _:
            return _read_anew(window)


def _read_anew(window: Window) -> Select[Any]:
    """Readings that gave way to one of a newer version, with the version that holds now."""
    reading, report = tables.reading, tables.report
    held = reading.alias("held")
    later = held.c.report_id == reading.c.report_id
    return (
        select(
            reading.c.id,
            reading.c.superseded_at,
            report.c.key,
            report.c.title,
            held.c.extractor,
            reading.c.extractor.label("former"),
        )
        .join(report, report.c.id == reading.c.report_id)
        .join(held, later & held.c.superseded_at.is_(None) & (held.c.id > reading.c.id))
        .where(reading.c.superseded_at.is_not(None), *window.around(reading.c.superseded_at))
    )


def _reports(connection: Connection, window: Window, most: int) -> Iterator[News]:
    table, reading, record = tables.report, tables.reading, tables.record
    rows = connection.execute(
        _query("report", window).order_by(table.c.added_at.desc(), table.c.id.desc()).limit(most)
    ).all()
    counted = (
        select(reading.c.report_id, func.count(record.c.id).label("number"))
        .join(record, record.c.reading_id == reading.c.id)
        .where(current, reading.c.report_id.in_([row.id for row in rows]))
        .group_by(reading.c.report_id)
    )
    sizes = {row.report_id: row.number for row in connection.execute(counted)}
    for row in rows:
        about = {"records": sizes.get(row.id, 0), "outlet": row.outlet, "published": row.published}
        yield News(row.added_at, "report", row.key, row.title or "", after="new", report=row.key, given=about)


def _changes(sort: str) -> Callable[[Connection, Window, int], Iterator[News]]:
    def found(connection: Connection, window: Window, most: int) -> Iterator[News]:
        query = _query(sort, window).order_by(state_change.c.at.desc(), state_change.c.id.desc()).limit(most)
        for row in connection.execute(query):
            record = row.record_key or (None if sort == "succession" else row.subject)
            yield News(
                row.at, sort, row.subject, row.cause, *_told(row), row.why, row.report_key,
                record, row.author, {"due": row.due, "extractor": row.extractor},
            )  # fmt: skip

    return found


def _told(row: Row[Any]) -> tuple[str | None, str | None]:
    """The states before and after, as people are told of them."""
    return row.before and as_told(row.before), row.after and as_told(row.after)


def _judgements(connection: Connection, window: Window, most: int) -> Iterator[News]:
    query = _query("judgement", window).order_by(judgement.c.at.desc(), judgement.c.id.desc()).limit(most)
    rows = connection.execute(query).all()
    read = _as_read(connection, {row.target for row in rows if row.act == "correct" and row.target_kind == "record"})
    for row in rows:
        record = row.target if row.target_kind == "record" else None
        was = read.get(row.target, {}) if row.act == "correct" else {}
        former = {name: value for name, value in was.items() if name in row.given}
        yield News(
            row.at, "judgement", row.target, row.target_kind, None, row.act, row.basis.get("quote") or "",
            row.basis.get("report"), record, row.author, row.given, former,
        )  # fmt: skip


def _as_read(connection: Connection, records: Collection[str]) -> dict[str, dict[str, Any]]:
    """What the reader had said of fields of records (by id) that people corrected; of dates as they are printed."""
    found: dict[str, dict[str, Any]] = {}
    for some in chunks(sorted(records)):
        query = select(tables.record.c.key, override.c.field, override.c.machine)
        query = query.join(tables.record, tables.record.c.id == override.c.record_id)
        for row in connection.execute(query.where(tables.record.c.key.in_(some))):
            value = row.machine.get("date_iso") if row.field == "date" and row.machine else row.machine
            found.setdefault(row.key, {})[row.field] = value
    return found


def _merges(connection: Connection, window: Window, most: int) -> Iterator[News]:
    kept, gone = tables.party.alias("kept"), tables.party.alias("gone")
    query = (
        select(party_merge, kept.c.key.label("kept"), kept.c.name.label("kept_name"), gone.c.name.label("gone_name"))
        .join(kept, kept.c.id == party_merge.c.kept_id)
        .join(gone, gone.c.id == party_merge.c.gone_id)
        .where(*window.around(party_merge.c.made_at))
        .order_by(party_merge.c.made_at.desc(), party_merge.c.id.desc())
        .limit(most)
    )
    for row in connection.execute(query):
        undone = f"{row.ended_at:%Y-%m-%d}" if row.ended_at else None
        about = {"gone": row.gone_name, "undone": undone, "undone_by": row.ended_by}
        yield News(
            row.made_at,
            "merge",
            row.kept,
            row.kept_name,
            row.gone_name,
            row.kept_name,
            why=row.reason,
            author=row.author,
            given=about,
        )


def _anew(connection: Connection, window: Window, most: int) -> Iterator[News]:
    reading = tables.reading
    query = _read_anew(window).order_by(reading.c.superseded_at.desc(), reading.c.id.desc()).limit(most)
    for row in connection.execute(query):
        yield News(row.superseded_at, "anew", row.key, row.title or "", row.former, row.extractor, report=row.key)


_SOURCES: dict[str, Callable[[Connection, Window, int], Iterator[News]]] = {
    "report": _reports,
    "commitment": _changes("commitment"),
    "finding": _changes("finding"),
    "succession": _changes("succession"),
    "judgement": _judgements,
    "merge": _merges,
    "anew": _anew,
}

"""Joins a report to the story it tells: copies and retellings of one another."""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from hashlib import blake2b
from itertools import combinations

from sqlalchemy import Connection, and_, func, insert, select

from dragoman.ledger.asking.search import current, link, linked, part, reading, report
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.telling_tables import MACHINE, report_band, story, story_report
from dragoman.ledger.statements.inserting import insert_row
from dragoman.ledger.statements.planning import one_of
from dragoman.model.dates import printed_day
from dragoman.model.message import Message
from dragoman.model.words import fold
from dragoman.resolve.tellings.stories import Retold, bands, kinship

_CANDIDATES = 12
_LOOKED_AT = 300  # of which those are compared that are nearest in time
_LEADING = 5  # parties of a report that tell its story
_FIRST_PAIR = 100  # bands from here on are pairs of parties on a day
_KIN = {"copy": "a copy of {report}: {why}", "retelling": "a retelling of {report}: {why}"}


def join_story(connection: Connection, report_id: int, now: datetime) -> None:
    """Puts a report into the story it tells, or begins one; a report that has a story keeps it."""
    mine = select(story_report.c.id).where(story_report.c.report_id == report_id, story_report.c.ended_at.is_(None))
    if connection.execute(mine).first() is not None:
        return
    this = load_retold(connection, [report_id])[report_id]
    leading = _leading(connection, report_id) if this.published is not None else []
    marks = list(enumerate(bands(this.text))) + _pairs(leading, this.published)
    best, place, reason, score = None, None, Message("begins this story"), 1.0
    copied: tuple[float, str] | None = None
    around = [] if this.published is None else [this.published + timedelta(days=days) for days in (-2, -1, 1, 2)]
    marks_around = marks + [mark for day in around for mark in _pairs(leading, day)]
    nearest = _near(connection, report_id, this.published, marks_around)
    others = load_retold(connection, nearest)
    for number in nearest:
        found = kinship(this, others[number])
        if found is not None and found.how == "copy":
            copied = max(copied or (0.0, ""), (found.score, others[number].report))
        if found is not None and (best is None or found.score > best):
            best, score = found.score, found.score
            reason = Message(_KIN[found.how], report=others[number].report, why=found.reason)
            told = (story_report.c.report_id == number) & story_report.c.ended_at.is_(None)
            place = connection.execute(select(story_report.c.story_id).where(told)).scalar()
    if place is None:
        place = insert_row(connection, story, key=this.report, added_at=now)
    insert_row(
        connection,
        story_report,
        story_id=place,
        report_id=report_id,
        score=score,
        reason=reason,
        author=MACHINE,
        linked_at=now,
        copy_of=copied[1] if copied else None,
    )
    had = select(report_band.c.id).where(report_band.c.report_id == report_id)
    if marks and connection.execute(had).first() is None:
        rows = [{"report_id": report_id, "band": band, "digest": digest} for band, digest in marks]
        connection.execute(insert(report_band), rows)


def _leading(connection: Connection, report_id: int) -> list[int]:
    """The parties with most parts in a report's records."""
    named = tables.report_party
    query = (
        select(link.c.party_id)
        .join(named, named.c.id == link.c.report_party_id)
        .join(reading, and_(reading.c.id == named.c.reading_id, current))
        .join(part, part.c.report_party_id == named.c.id)
        .where(reading.c.report_id == report_id, linked)
        .group_by(link.c.party_id)
        .order_by(func.count().desc(), link.c.party_id)
        .limit(_LEADING)
    )
    return sorted(connection.execute(query).scalars())


def _pairs(leading: Sequence[int], day: date | None) -> list[tuple[int, int]]:
    """Marks by which reports of a day about the same two parties are found."""
    if day is None:
        return []
    pairs = combinations(leading, 2)
    return [(_FIRST_PAIR + slot, pair_mark(one, other, day.toordinal())) for slot, (one, other) in enumerate(pairs)]


def pair_mark(one: int, other: int, day: int) -> int:
    """The digest by which reports of a day about two parties, the lower row first, are found."""
    return int.from_bytes(blake2b(f"{one}+{other}@{day}".encode(), digest_size=8).digest(), "big") >> 1


def _near(
    connection: Connection, report_id: int, published: date | None, marks: Sequence[tuple[int, int]]
) -> list[int]:
    """Reports that share marks, `_CANDIDATES` of them: those with most in common, and of these the nearest in time, so
    that it is all one in which order they came; pairs of parties also of the days around.
    """
    texts = [digest for band, digest in marks if band < _FIRST_PAIR]
    pairs = [digest for band, digest in marks if band >= _FIRST_PAIR]
    last_pair = _FIRST_PAIR + _LEADING * (_LEADING - 1) // 2 - 1
    counts: Counter[int] = Counter()
    for first, last, digests in ((0, len(texts) - 1, texts), (_FIRST_PAIR, last_pair, pairs)):
        alike = report_band.c.digest.in_(digests) & report_band.c.band.between(first, last)
        query = select(report_band.c.report_id, func.count().label("shared")).where(alike)
        query = query.group_by(report_band.c.report_id).order_by(func.count().desc(), report_band.c.report_id.desc())
        for row in connection.execute(query.limit(_LOOKED_AT)):
            counts[row.report_id] += row.shared
    counts.pop(report_id, None)
    told = select(report.c.id, report.c.key, report.c.published).where(report.c.id.in_(counts))
    rows = {row.id: row for row in connection.execute(told)}

    def rank(number: int) -> tuple[int, int, str]:
        day = printed_day(rows[number].published)
        return -counts[number], abs((day - published).days) if day and published else 0, rows[number].key

    return sorted(rows, key=rank)[:_CANDIDATES]


def load_retold(connection: Connection, ids: Collection[int]) -> dict[int, Retold]:
    """Reports as the judgement of stories needs them, by row."""
    if not ids:
        return {}
    names: dict[int, set[str]] = defaultdict(set)
    named = tables.report_party
    query = select(reading.c.report_id, named.c.name).join(named, named.c.reading_id == reading.c.id)
    for row in connection.execute(query.where(reading.c.report_id.in_(ids), current)):
        names[row.report_id].update(fold(row.name).split())
    rows = connection.execute(select(report).where(one_of(report.c.id, ids))).all()
    return {
        row.id: Retold(row.key, f"{row.title or ''}\n{row.text}", printed_day(row.published), frozenset(names[row.id]))
        for row in rows
    }

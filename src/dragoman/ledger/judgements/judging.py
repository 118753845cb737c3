"""What people decided: rows that are only ever added, each with author and time. The last word on a target stands."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Row, insert, select

from dragoman.errors import UsageError
from dragoman.ledger.adding.unsettled import note_record
from dragoman.ledger.judgements import participants
from dragoman.ledger.judgements.bearing import bear, current_record
from dragoman.ledger.judgements.judgement_checks import PARTIES, check_act, check_correction
from dragoman.ledger.judgements.undone import ANSWERS, undone
from dragoman.ledger.over_time.as_of import end_of
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.judgement_tables import judgement
from dragoman.model.message import Message


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision. `uid` is the same in every ledger; `basis` is what it was judged on."""

    uid: str
    at: str
    author: str
    act: str
    target_kind: str
    target: str
    given: dict[str, Any]
    basis: dict[str, Any]
    note: str | None = None


def judge(
    connection: Connection,
    now: datetime,
    author: str,
    act: str,
    target_kind: str,
    target: str,
    given: Mapping[str, Any] | None = None,
    note: str | None = None,
    uid: str | None = None,
) -> Judgement:
    """Adds a decision, under its own `uid` where it has one, and lets it bear on what holds now.

    Raises UsageError where it cannot be meant.
    """
    check_act(act)
    given = dict(given or {})
    if act == "correct":
        check_correction(given)
        if PARTIES in given:
            given[PARTIES] = participants.settled(connection, given[PARTIES], now)
    if target_kind == "record" and current_record(connection, target) is None:
        raise UsageError(
            Message('{what} "{name}"', what=Message("record"), name=target),
            "there is no such record now.",
            remedy="See: dragoman show events",
            code="unknown-record",
        )
    row = Judgement(
        uid or uuid4().hex,
        now.isoformat(),
        author,
        act,
        target_kind,
        target,
        given,
        _basis(connection, target_kind, target),
        note,
    )
    _add(connection, row)
    return row


def undo(connection: Connection, now: datetime, author: str, uid: str) -> Judgement:
    """Takes one decision back, by a row of its own. Raises UsageError where there is none to be taken back."""
    row = connection.execute(select(judgement).where(judgement.c.uid == uid)).first()
    if row is None:
        raise UsageError(
            Message('{what} "{name}"', what=Message("judgement"), name=uid),
            "there is none of this id.",
            code="unknown-judgement",
        )
    if uid in undone(connection):
        raise UsageError(
            Message('{what} "{name}"', what=Message("judgement"), name=uid),
            "it has been taken back already.",
            code="undone-judgement",
        )
    if row.act == "undo":
        raise UsageError(
            Message('{what} "{name}"', what=Message("judgement"), name=uid),
            "it takes another back, and what it took back stays so.",
            remedy="Decide it again: dragoman review, merge, split or apart.",
            code="undone-judgement",
        )
    return judge(connection, now, author, "undo", row.target_kind, row.target, {"undoes": uid})


def standing(
    connection: Connection, target_kind: str, targets: Iterable[str] | None = None, as_of: date | None = None
) -> dict[str, Row[Any]]:
    """The last decision that stands on each target, or stood at the end of a day."""
    query = select(judgement).where(judgement.c.target_kind == target_kind).order_by(judgement.c.id)
    if targets is not None:
        query = query.where(judgement.c.target.in_(list(targets)))
    if as_of is not None:
        query = query.where(judgement.c.at < end_of(as_of))
    gone = undone(connection, end_of(as_of) if as_of is not None else None)
    return {row.target: row for row in connection.execute(query) if row.act != "undo" and row.uid not in gone}


def history(connection: Connection, target: str | None = None, as_of: date | None = None) -> list[Judgement]:
    """All decisions in the order they were made: those on one target, and made by the end of a day, where given."""
    query = select(judgement).order_by(judgement.c.id)
    if target is not None:
        query = query.where(judgement.c.target == target)
    if as_of is not None:
        query = query.where(judgement.c.at < end_of(as_of))
    return [_as_judgement(row) for row in connection.execute(query)]


def take_in(connection: Connection, rows: Iterable[Judgement]) -> int:
    """Adds decisions made elsewhere; those that are here already are left. How many were new."""
    known = set(connection.execute(select(judgement.c.uid)).scalars())
    added = 0
    for row in rows:
        if row.uid in known:
            continue
        check_act(row.act)
        if row.act == "correct":
            check_correction(row.given)
        _add(connection, row)
        known.add(row.uid)
        added += 1
    return added


def outrank(connection: Connection, reading_id: int) -> None:
    """Lets the decisions on the records of a new reading hold for them, whatever the reader now says."""
    record = tables.record
    keys = connection.execute(select(record.c.key).where(record.c.reading_id == reading_id)).scalars().all()
    for key, row in standing(connection, "record", keys).items():
        bear(connection, key, row.at)


def known_decision(connection: Connection, uid: str) -> bool:
    """Whether the ledger has a decision of this id."""
    return connection.execute(select(judgement.c.id).where(judgement.c.uid == uid)).first() is not None


def carried(connection: Connection, former: int) -> list[str]:
    """The records of a reading that a person has decided about: they stay, the rejected ones out of sight, though a
    newer reader misses them."""
    record = tables.record
    keys = connection.execute(select(record.c.key).where(record.c.reading_id == former)).scalars().all()
    return [key for key, row in standing(connection, "record", keys).items() if row.act in ANSWERS]


def _add(connection: Connection, row: Judgement) -> None:
    values = asdict(row) | {"at": datetime.fromisoformat(row.at)}
    connection.execute(insert(judgement).values(**values))
    if row.target_kind == "record":
        bear(connection, row.target, datetime.fromisoformat(row.at))
    if row.target_kind == "outcome":
        note_record(connection, row.target.partition(">")[2])
    if row.target_kind == "finding":
        for key in row.target.split(":")[1:]:
            note_record(connection, key)


def _basis(connection: Connection, target_kind: str, target: str) -> dict[str, Any]:
    """What a decision rests on: the report by its identity, its words, and the version that read them."""
    if target_kind != "record":
        return {}
    record, reading, report, evidence = tables.record, tables.reading, tables.report, tables.evidence
    row = connection.execute(
        select(report.c.identity, report.c.key, report.c.text, reading.c.extractor, evidence.c.start, evidence.c.end)
        .select_from(record)
        .join(reading, reading.c.id == record.c.reading_id)
        .join(report, report.c.id == reading.c.report_id)
        .outerjoin(evidence, evidence.c.record_id == record.c.id)
        .where(record.c.key == target, reading.c.superseded_at.is_(None))
        .order_by(evidence.c.position)
    ).first()
    if row is None:
        return {}
    quote = row.text[row.start : row.end] if row.start is not None else None
    return {"report": row.key, "identity": row.identity, "extractor": row.extractor, "quote": quote}


def _as_judgement(row: Row[Any]) -> Judgement:
    return Judgement(
        row.uid, row.at.isoformat(), row.author, row.act, row.target_kind, row.target, row.given, row.basis, row.note
    )


def from_objects(objects: Sequence[Mapping[str, Any]]) -> list[Judgement]:
    """Judgements out of rows of JSON. Raises UsageError where a row is none."""
    try:
        return [Judgement(**entry) for entry in objects]
    except TypeError as error:
        raise UsageError(
            "the file",
            "a row in it is no judgement.",
            remedy="Make it with: dragoman judgements export",
            code="bad-judgement",
        ) from error

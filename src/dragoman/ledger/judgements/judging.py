"""What people decided: rows that are only ever added, each with author and time. The last word on a target stands."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Row, delete, insert, select, update

from dragoman.errors import UsageError
from dragoman.ledger.adding.flatten import DETAILS, with_details
from dragoman.ledger.adding.unsettled import note_record
from dragoman.ledger.judgements import participants
from dragoman.ledger.judgements.judgement_checks import PARTIES, check_act, check_correction
from dragoman.ledger.judgements.undone import ANSWERS, undone
from dragoman.ledger.lists.listing import list_records
from dragoman.ledger.over_time.as_of import end_of
from dragoman.ledger.over_time.corrected import DATE, columns_of
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.judgement_tables import judgement, override
from dragoman.ledger.statements.inserting import insert_row
from dragoman.ledger.tellings import retelling
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
    if target_kind == "record" and _current(connection, target) is None:
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
        _bear(connection, key, row.at)


def known_decision(connection: Connection, uid: str) -> bool:
    """Whether the ledger has a decision of this id."""
    return connection.execute(select(judgement.c.id).where(judgement.c.uid == uid)).first() is not None


def decisions(connection: Connection, keys: Collection[str]) -> dict[str, list[Row[Any]]]:
    """What people decided about records and nobody took back, in order, by the id of the record."""
    gone = undone(connection)
    wanted = (judgement.c.target_kind == "record") & judgement.c.target.in_(keys)
    found: dict[str, list[Row[Any]]] = {}
    for row in connection.execute(select(judgement).where(wanted).order_by(judgement.c.id)):
        if row.act in ANSWERS and row.uid not in gone:
            found.setdefault(row.target, []).append(row)
    return found


def as_read(connection: Connection, records: Collection[int]) -> dict[int, dict[str, Any]]:
    """Of the records, by row, that people have corrected: the columns as the reader had them.

    Who takes part is not among them; of those where a person corrected that, "who" is None.
    """
    found: dict[int, dict[str, Any]] = {}
    for row in connection.execute(select(override).where(override.c.record_id.in_(records))).all():
        values = found.setdefault(row.record_id, {})
        if row.field == PARTIES:
            values["who"] = None
        elif row.field in DETAILS:
            details = select(tables.record.c.details).where(tables.record.c.id == row.record_id)
            before = values["details"] if "details" in values else connection.execute(details).scalar_one()
            values["details"] = with_details(before, {row.field: row.machine})
        elif row.field != "rejected":
            values |= columns_of(row.field, row.machine)
    return found


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
        _bear(connection, row.target, datetime.fromisoformat(row.at))
    if row.target_kind == "outcome":
        note_record(connection, row.target.partition(">")[2])
    if row.target_kind == "finding":
        for key in row.target.split(":")[1:]:
            note_record(connection, key)


def _bear(connection: Connection, key: str, now: datetime) -> None:
    """Makes the current row of a record say what its standing decisions say; the reader's own words are kept aside."""
    current = _current(connection, key)
    if current is None:
        return
    for row in connection.execute(select(override).where(override.c.record_id == current.id)):
        if row.field == PARTIES:
            participants.put_back(connection, current.id, row.machine)
        elif row.field != "rejected":
            _write(connection, current.id, row.field, row.machine)
    connection.execute(delete(override).where(override.c.record_id == current.id))
    current = _current(connection, key)
    assert current is not None
    holding = decisions(connection, (key,)).get(key, [])
    fields: dict[str, tuple[Any, Row[Any]]] = {}
    for row in holding:
        if row.act == "correct":
            fields |= {field: (value, row) for field, value in row.given.items()}
    for field, (value, made) in fields.items():
        machine = participants.as_read(connection, current.id) if field == PARTIES else _as_read(current, field)
        insert_row(connection, override, record_id=current.id, field=field, machine=machine, judgement_id=made.id)
        if field == PARTIES:
            participants.put(connection, current.id, current.reading_id, value, made.author, made.at)
            continue
        _write(connection, current.id, field, value)
    if holding and holding[-1].act == "reject":
        insert_row(
            connection, override, record_id=current.id, field="rejected", machine=None, judgement_id=holding[-1].id
        )
    participants.leave(connection, current.reading_id, now)
    list_records(connection, [current.id])
    if current.kind == "event":
        retelling.find_again(connection, key)
    note_record(connection, key)


def _as_read(row: Row[Any], field: str) -> Any:
    """What the reader says of a field, to be kept beside what a person says."""
    if field in DETAILS:
        return row.details.get(field)
    if field != "date":
        return getattr(row, field)
    return {name: value.isoformat() if isinstance(value := getattr(row, name), date) else value for name in DATE}


def _write(connection: Connection, number: int, field: str, value: Any) -> None:
    """Puts a value of a field into the row of a record."""
    record = tables.record
    if field in DETAILS:
        details = connection.execute(select(record.c.details).where(record.c.id == number)).scalar_one()
        values = {"details": with_details(details, {field: value})}
    else:
        values = columns_of(field, value)
    connection.execute(update(record).where(record.c.id == number).values(values))


def kind_of_record(connection: Connection, key: str) -> str | None:
    """What a record read now is by its id: "post", "figure", ...; None where there is none."""
    row = _current(connection, key)
    return None if row is None else str(row.kind)


def _current(connection: Connection, key: str) -> Row[Any] | None:
    record, reading = tables.record, tables.reading
    return connection.execute(
        select(record)
        .join(reading, reading.c.id == record.c.reading_id)
        .where(record.c.key == key, reading.c.superseded_at.is_(None))
    ).first()


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

"""What decisions do to the record they are about: its row says what they say, and the reader's words are kept aside."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, select, update

from dragoman.ledger.adding.flatten import DETAILS, with_details
from dragoman.ledger.adding.unsettled import note_record
from dragoman.ledger.judgements import participants
from dragoman.ledger.judgements.judgement_checks import PARTIES
from dragoman.ledger.judgements.undone import ANSWERS, undone
from dragoman.ledger.lists.listing import list_records
from dragoman.ledger.over_time.corrected import DATE, columns_of
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.judgement_tables import judgement, override
from dragoman.ledger.statements.inserting import insert_row
from dragoman.ledger.tellings import retelling


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


def bear(connection: Connection, key: str, now: datetime) -> None:
    """Makes the current row of a record say what its standing decisions say; the reader's own words are kept aside."""
    current = current_record(connection, key)
    if current is None:
        return
    for row in connection.execute(select(override).where(override.c.record_id == current.id)):
        if row.field == PARTIES:
            participants.put_back(connection, current.id, row.machine)
        elif row.field != "rejected":
            _write(connection, current.id, row.field, row.machine)
    connection.execute(delete(override).where(override.c.record_id == current.id))
    current = current_record(connection, key)
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
    row = current_record(connection, key)
    return None if row is None else str(row.kind)


def current_record(connection: Connection, key: str) -> Row[Any] | None:
    """The row of a record in the reading that holds; None where there is none."""
    record, reading = tables.record, tables.reading
    return connection.execute(
        select(record)
        .join(reading, reading.c.id == record.c.reading_id)
        .where(record.c.key == key, reading.c.superseded_at.is_(None))
    ).first()

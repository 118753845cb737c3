"""How instruments stand by all that is told of them, without the rows that lists are made of."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from dragoman.ledger.asking.search import conditions
from dragoman.ledger.over_time.as_of import judged_by
from dragoman.ledger.schema.tables import reading, record, report
from dragoman.ledger.statements.chunks import chunks
from dragoman.ledger.tellings.deeds import with_deeds
from dragoman.ledger.tellings.event_groups import grouped
from dragoman.ledger.tellings.event_tellings import all_told
from dragoman.ledger.tellings.loaded_tellings import load_tellings
from dragoman.model.filters import Filter
from dragoman.resolve.tellings.of_instruments import MENTIONED, SUSPENDED, course, stands
from dragoman.resolve.tellings.telling import Telling


@dataclass(frozen=True, slots=True)
class Standing:
    """The tellings of an instrument (by record id), how it stands, and who has ratified it."""

    tellings: tuple[str, ...]
    status: str
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Told:
    """A telling of an instrument: how it stands by its own report, and when that came out."""

    key: str
    status: str
    published: str


def standings(connection: Connection, wanted: Filter) -> list[Standing]:
    """How the instruments stand of which a telling fits, oldest first; as `event_rows.EventRow.standing` has it."""
    groups = list(grouped(connection, wanted, None).values())[::-1]
    every = all_told(connection, [keys[0] for keys in groups], wanted)
    keys = {key for told in every.values() for key in told} | {key for keys in groups for key in keys}
    rows: dict[str, _Told] = {}
    known: dict[str, Telling] = {}
    for chunk in chunks(sorted(keys)):
        rows |= _told(connection, Filter(ids=tuple(chunk), as_of=wanted.as_of))
        known |= load_tellings(connection, chunk, wanted.as_of)
    known = with_deeds(connection, {key: known[key] for key in rows if key in known}, wanted.as_of)
    found = []
    for mine in groups:
        order = sorted((rows[key] for key in every.get(mine[0], mine) if key in rows), key=lambda row: row.published)
        if order:
            asked = [row.status for row in order if row.key in mine] or [row.status for row in order]
            now = next((status for status in asked[::-1] if status != MENTIONED), MENTIONED)
            steps = course([known[row.key] for row in order if row.key in known])
            found.append(Standing(tuple(row.key for row in order), *stands(steps, now)))
    return found


def _told(connection: Connection, wanted: Filter) -> dict[str, _Told]:
    """The tellings that fit, by id, with the status they have or had on the day asked about."""
    stood = judged_by(connection, wanted.as_of) if wanted.as_of else None
    query = (
        select(record.c.key, record.c.status, record.c.standing, report.c.published)
        .select_from(record)
        .join(reading, reading.c.id == record.c.reading_id)
        .join(report, report.c.id == reading.c.report_id)
        .where(*conditions(wanted, stood))
    )
    found = {}
    for row in connection.execute(query):
        then: dict[str, Any] = stood.fields.get(row.key, {}) if stood else {}
        halted = row.standing == SUSPENDED and "status" not in then
        status = SUSPENDED if halted else then.get("status", row.status) or ""
        found[row.key] = _Told(row.key, status, row.published or "")
    return found

"""A page read again with other words: what people decided of its records holds where they say the same as before.

The later edition is a report of its own. A decision asks to be made anew only where both the sentence and what is read
from it have changed.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from dragoman.ledger import tables
from dragoman.ledger.judging import decisions, judge
from dragoman.ledger.telling_tables import story_report

_SORT = ("kind", "type", "mode", "name", "unit")


def carry_over(connection: Connection, report_id: int, reading_id: int, now: datetime) -> int:
    """Decides of a new report's records as people did of the edition before it. Returns of how many.

    Whoever decided is named with the decision, and the record it was made on in its note.
    """
    before = _edition_before(connection, report_id)
    if before is None:
        return 0
    former, latter = _told(connection, before), _told(connection, reading_id)
    known = decisions(connection, former.values())
    carried = 0
    for said, key in former.items():
        new = latter.get(said)
        for row in known.get(key, ()) if new is not None else ():
            note = f"{row.note} ({key})" if row.note else f"({key})"
            judge(connection, now, row.author, row.act, "record", str(new), row.given, note)
        carried += new is not None and key in known
    return carried


def _edition_before(connection: Connection, report_id: int) -> int | None:
    """The reading that holds of the report whose words this one mostly has, where both stood in one place."""
    report, reading = tables.report, tables.reading
    copied = select(story_report.c.copy_of).where(
        story_report.c.report_id == report_id, story_report.c.ended_at.is_(None)
    )
    key = connection.execute(copied).scalar()
    if key is None:
        return None
    this = connection.execute(select(report).where(report.c.id == report_id)).one()
    other = connection.execute(select(report).where(report.c.key == key)).first()
    if other is None or this.url != other.url:
        return None
    if this.url is None and not _pages(connection, this) & _pages(connection, other):
        return None
    live = (reading.c.report_id == other.id) & reading.c.superseded_at.is_(None)
    return connection.execute(select(reading.c.id).where(live)).scalar()


def _pages(connection: Connection, report: Row[Any]) -> set[str]:
    """The names of the files a report has been found in."""
    sighting, original = tables.sighting, tables.original
    names = (
        select(original.c.name)
        .join(sighting, sighting.c.original_digest == original.c.digest)
        .where(sighting.c.report_id == report.id)
    )
    return set(connection.execute(names).scalars())


def _told(connection: Connection, reading_id: int) -> dict[tuple[Any, ...], str]:
    """The records of a reading: their ids by what sort they are and the words they rest on."""
    record, reading, report, evidence = tables.record, tables.reading, tables.report, tables.evidence
    rows = connection.execute(
        select(record.c.key, *(record.c[name] for name in _SORT), report.c.text, evidence.c.start, evidence.c.end)
        .select_from(record)
        .join(reading, reading.c.id == record.c.reading_id)
        .join(report, report.c.id == reading.c.report_id)
        .join(evidence, evidence.c.record_id == record.c.id)
        .where(record.c.reading_id == reading_id)
        .order_by(record.c.position, evidence.c.position)
    ).all()
    words: dict[str, tuple[Any, ...]] = {}
    for row in rows:
        said = words.get(row.key, tuple(getattr(row, name) for name in _SORT))
        words[row.key] = (*said, row.text[row.start : row.end])
    return {said: key for key, said in words.items()}

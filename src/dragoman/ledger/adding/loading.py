"""Brings a kept reading back as the values it was made of."""

from collections import defaultdict

from sqlalchemy import Connection, select

from dragoman.ledger.adding.flatten import Side, unflatten
from dragoman.ledger.parties.linking import is_bare_code
from dragoman.ledger.schema import tables
from dragoman.model.evidence import OffsetMap, Span
from dragoman.model.message import unpacked
from dragoman.model.reading import Reading
from dragoman.model.records import Commitment, Event, Figure, Instrument, Party, Post, Records, Successor
from dragoman.model.report import Report


def load_reading(connection: Connection, report_id: int) -> Reading:
    """The current reading of a report; one without records where none holds."""
    reading = tables.reading
    current = select(reading.c.id).where(reading.c.report_id == report_id, reading.c.superseded_at.is_(None))
    reading_id = connection.execute(current).scalar()
    report = _load_report(connection, report_id)
    return Reading(report, _load_records(connection, reading_id) if reading_id is not None else Records())


def _load_report(connection: Connection, report_id: int) -> Report:
    row = connection.execute(select(tables.report).where(tables.report.c.id == report_id)).one()
    sighting = tables.sighting
    seen = connection.execute(select(sighting).where(sighting.c.report_id == report_id).order_by(sighting.c.id)).first()
    source = tables.source
    chain = select(source.c.name).where(source.c.report_id == report_id).order_by(source.c.position)
    return Report(
        id=row.given_id,
        text=row.text,
        title=row.title,
        published=row.published,
        language=row.language,
        url=row.url,
        outlet=row.outlet,
        byline=row.byline,
        image_credit=row.image_credit,
        views=row.views,
        sources=tuple(connection.execute(chain).scalars()),
        spans={field: Span(*span) for field, span in seen.spans.items()} if seen else {},
        offsets=OffsetMap(tuple((run[0], run[1], run[2]) for run in seen.offsets)) if seen else OffsetMap(()),
        original=seen.original_digest if seen else "",
        encoding=seen.encoding if seen else "utf-8",
        notes=tuple(map(unpacked, seen.notes)) if seen else (),
    )


def _load_records(connection: Connection, reading_id: int) -> Records:
    evidence = tables.evidence
    table = tables.report_party
    rows = connection.execute(select(table).where(table.c.reading_id == reading_id).order_by(table.c.id)).all()
    local = {row.id: row.local_id for row in rows}
    spans: dict[int, list[tuple[int, int]]] = defaultdict(list)
    standing = select(evidence).where(evidence.c.report_party_id.in_(local)).order_by(evidence.c.position)
    for mark in connection.execute(standing):
        spans[mark.report_party_id].append((mark.start, mark.end))
    told = tables.report_successor
    successors: dict[int, list[Successor]] = defaultdict(list)
    for each in connection.execute(select(told).where(told.c.report_party_id.in_(local)).order_by(told.c.id)):
        words = Span(each.start, each.end)
        successors[each.report_party_id].append(Successor(local[each.successor_id], each.how, each.planned, words))
    parties = tuple(
        Party(
            row.local_id,
            row.kind,
            row.name,
            row.state,
            tuple(row.aliases),
            tuple(Span(*s) for s in spans[row.id]),
            tuple(successors[row.id]),
        )
        for row in rows
        if not is_bare_code(row.local_id)
    )
    record, part = tables.record, tables.record_party
    kept = connection.execute(select(record).where(record.c.reading_id == reading_id).order_by(record.c.position)).all()
    ids = [row.id for row in kept]
    sides: dict[int, list[Side]] = defaultdict(list)
    for row in connection.execute(select(part).where(part.c.record_id.in_(ids)).order_by(part.c.position)):
        sides[row.record_id].append(Side(local[row.report_party_id], row.side, row.role))
    marks: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for mark in connection.execute(select(evidence).where(evidence.c.record_id.in_(ids)).order_by(evidence.c.position)):
        marks[mark.record_id].append((mark.start, mark.end))
    records = [unflatten(row.kind, row._asdict(), sides[row.id], marks[row.id]) for row in kept]
    return Records(
        parties,
        tuple(item for item in records if isinstance(item, Post)),
        tuple(item for item in records if isinstance(item, Event)),
        tuple(item for item in records if isinstance(item, Instrument)),
        tuple(item for item in records if isinstance(item, Figure)),
        tuple(item for item in records if isinstance(item, Commitment)),
    )

"""Writes one reading with everything in it, inside a transaction that the store has begun."""

import zlib
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, insert, select, update
from sqlalchemy.engine import RowMapping

from dragoman.ledger.adding.carrying import keep_judged
from dragoman.ledger.adding.editions import carry_over
from dragoman.ledger.adding.flatten import Flat, flatten
from dragoman.ledger.identity import Told, inherit, keys, report_identity, text_digest
from dragoman.ledger.judgements.waiting import arrived
from dragoman.ledger.lists import full_text, outlets
from dragoman.ledger.lists.listing import hold
from dragoman.ledger.over_time.timeline import Cause
from dragoman.ledger.parties import assumed_states, successors
from dragoman.ledger.parties.merging import known_before
from dragoman.ledger.parties.mistaken import give_up
from dragoman.ledger.parties.party_rows import write_parties
from dragoman.ledger.schema import tables
from dragoman.ledger.statements.inserting import insert_row, write_evidence
from dragoman.ledger.tellings.retelling import join_again, join_tellings
from dragoman.ledger.tellings.retold_stories import join_story
from dragoman.model.dates import known_day
from dragoman.model.evidence import Span
from dragoman.model.message import Message, packed
from dragoman.model.reading import Reading
from dragoman.model.report import Report, Snapshot


def write_original(connection: Connection, snapshot: Snapshot, now: datetime) -> None:
    """Keeps the bytes, once."""
    original = tables.original
    digest = snapshot.digest
    if connection.execute(select(original.c.digest).where(original.c.digest == digest)).first() is None:
        connection.execute(
            insert(original).values(
                digest=digest,
                name=snapshot.name,
                media_type=snapshot.media_type,
                size=len(snapshot.content),
                content=zlib.compress(snapshot.content),
                added_at=now,
            )
        )


def find_report(connection: Connection, report: Report) -> RowMapping | None:
    """The row of this report, whichever page it came in."""
    row = connection.execute(select(tables.report).where(tables.report.c.identity == report_identity(report)))
    return row.mappings().first()


def write_report(connection: Connection, report: Report, now: datetime) -> int:
    """A new report with its source chain; the id of its row."""
    identity = report_identity(report)
    table = tables.report
    candidates = keys("report", identity)
    taken = set(connection.execute(select(table.c.key).where(table.c.key.in_(candidates))).scalars())
    report_id = insert_row(
        connection,
        table,
        key=next(key for key in candidates if key not in taken),
        given_id=report.id,
        identity=identity,
        text_digest=text_digest(report),
        title=report.title,
        text=report.text,
        published=report.published,
        language=report.language,
        url=report.url,
        outlet=report.outlet,
        byline=report.byline,
        image_credit=report.image_credit,
        views=report.views,
        added_at=now,
    )
    chain = [
        {"report_id": report_id, "position": position, "name": name} for position, name in enumerate(report.sources)
    ]
    if chain:
        connection.execute(insert(tables.source), chain)
    outlets.count_report(connection, report_id)
    said = f"{report.title or ''}\n{report.text}"
    full_text.add_reports(connection, [(report_id, (report.published or "")[:10], said)])
    return report_id


def write_sighting(connection: Connection, report_id: int, report: Report, position: int, now: datetime) -> None:
    """Notes that a page holds this report at `position`; a report that stood there before has given way."""
    sighting, reading = tables.sighting, tables.reading
    here = (sighting.c.original_digest == report.original) & (sighting.c.position == position)
    live = connection.execute(select(sighting.c.report_id).where(here, sighting.c.ended_at.is_(None))).scalars().all()
    if report_id in live:
        return
    connection.execute(update(sighting).where(here, sighting.c.ended_at.is_(None)).values(ended_at=now))
    for former in live:
        elsewhere = select(sighting.c.id).where(sighting.c.report_id == former, sighting.c.ended_at.is_(None))
        if connection.execute(elsewhere).first() is None:
            current = (reading.c.report_id == former) & reading.c.superseded_at.is_(None)
            given_way = connection.execute(select(reading.c.id).where(current)).scalars().all()
            connection.execute(update(reading).where(current).values(superseded_at=now))
            for number in given_way:
                hold(connection, number)
    outlets.note_times(connection, report_id, seen=now)
    values = {
        "encoding": report.encoding,
        "spans": {field: [span.start, span.end] for field, span in report.spans.items()},
        "offsets": [list(run) for run in report.offsets.runs],
        "notes": [packed(note) for note in report.notes],
        "seen_at": now,
        "ended_at": None,
    }
    mine = here & (sighting.c.report_id == report_id)
    if connection.execute(update(sighting).where(mine).values(**values)).rowcount == 0:
        where = {"report_id": report_id, "original_digest": report.original, "position": position}
        connection.execute(insert(sighting).values(**where, **values))


def write_reading(
    connection: Connection,
    report_id: int,
    report_key: str,
    run_id: int,
    extractor: str,
    reading: Reading,
    now: datetime,
    *,
    holds: bool = True,
) -> int:
    """A reading with its parties and records; it supersedes the one before. Returns how many parties are new.

    One that does not hold yet is followed by `take_over` when it does.
    """
    table = tables.reading
    former = connection.execute(
        select(table.c.id).where(table.c.report_id == report_id, table.c.superseded_at.is_(None))
    ).scalar()
    if former is not None:
        connection.execute(update(table).where(table.c.id == former).values(superseded_at=now))
    judged = known_before(connection, former)[1] if former is not None else {}
    reading = assumed_states.settle(connection, reading, judged)
    reading_id = insert_row(
        connection, table, report_id=report_id, run_id=run_id, extractor=extractor, read_at=now, superseded_at=None
    )
    flats = [flatten(record) for record in reading.all_records]
    parties, founded = write_parties(connection, reading_id, reading, flats, now, former)
    _write_records(connection, reading_id, report_key, reading, flats, parties, former)
    join_story(connection, report_id, now)
    join_tellings(connection, reading_id, now)
    keep_judged(connection, former, reading_id)
    if former is not None:
        hold(connection, former)
    hold(connection, reading_id)
    if former is None:
        carry_over(connection, report_id, reading_id, now)
    if holds:
        take_over(connection, former, reading_id, reading.report.published, now)
    arrived(connection, now, reading_id, report_key)
    return founded


def take_over(
    connection: Connection, former: int | None, reading_id: int, published: str | None, now: datetime
) -> None:
    """What follows across reports once a reading holds, in place of the former one where there was one.

    Of a report that is new it is known since its publication that bodies gave way to others, else from now on. What was
    told alone is compared again where it is read otherwise.
    """
    since = known_day(published, now.date()) if former is None else now.date()
    cause = Cause("report" if former is None else "extractor", now, since)
    successors.note(connection, [reading_id, *([] if former is None else [former])], cause)
    if former is not None:
        give_up(connection, former, reading_id)
        named = select(tables.report_party.c.id).where(tables.report_party.c.reading_id == reading_id)
        join_again(connection, connection.execute(named).scalars().all(), Message("as it is read now"), now)


def _write_records(
    connection: Connection,
    reading_id: int,
    report_key: str,
    reading: Reading,
    flats: Sequence[Flat],
    parties: dict[str, int],
    former: int | None,
) -> None:
    told = [
        Told(flat.kind, flat.sort, record.evidence) for flat, record in zip(flats, reading.all_records, strict=True)
    ]
    inherited = inherit(told, _told_before(connection, former)) if former is not None else [None] * len(told)
    chosen = _choose_keys(connection, report_key, told, inherited)
    for position, (flat, key, mark) in enumerate(zip(flats, chosen, told, strict=True)):
        record_id = insert_row(
            connection, tables.record, reading_id=reading_id, key=key, kind=flat.kind, position=position, **flat.columns
        )
        sides = [
            {
                "record_id": record_id,
                "report_party_id": parties[side.party],
                "side": side.side,
                "role": side.role,
                "position": place,
            }
            for place, side in enumerate(flat.sides)
            if side.party in parties
        ]
        if sides:
            connection.execute(insert(tables.record_party), sides)
        write_evidence(connection, "record_id", record_id, mark.evidence, reading.report.offsets)


def _told_before(connection: Connection, reading_id: int) -> list[tuple[str, Told]]:
    record, evidence = tables.record, tables.evidence
    rows = connection.execute(
        select(
            record.c.key, record.c.kind, record.c.type, record.c.mode, record.c.name, evidence.c.start, evidence.c.end
        )
        .join(evidence, evidence.c.record_id == record.c.id)
        .where(record.c.reading_id == reading_id)
        .order_by(record.c.position, evidence.c.position)
    ).all()
    spans: dict[str, list[Span]] = {}
    sorts: dict[str, tuple[str, str]] = {}
    for row in rows:
        spans.setdefault(row.key, []).append(Span(row.start, row.end))
        sorts[row.key] = (
            row.kind,
            Flat(row.kind, {"type": row.type, "mode": row.mode, "name": row.name}, ()).sort,
        )
    return [(key, Told(*sorts[key], tuple(spans[key]))) for key in spans]


def _choose_keys(
    connection: Connection, report_key: str, told: Sequence[Told], inherited: Sequence[str | None]
) -> list[str]:
    """An id for every record: the inherited one, else the shortest that nothing else in the ledger has."""
    seen: dict[tuple[str, ...], int] = {}
    wanted: list[tuple[str, ...]] = []
    for mark in told:
        seed = (report_key, mark.sort, str(mark.evidence[0].start if mark.evidence else 0))
        again = seen[(mark.kind, *seed)] = seen.get((mark.kind, *seed), 0) + 1
        wanted.append(keys(mark.kind, *seed, *([str(again)] if again > 1 else [])))
    everything = [key for candidates in wanted for key in candidates]
    taken = set(connection.execute(select(tables.record.c.key).where(tables.record.c.key.in_(everything))).scalars())
    taken.update(key for key in inherited if key)
    chosen: list[str] = []
    for candidates, heir in zip(wanted, inherited, strict=True):
        key = heir or next(key for key in candidates if key not in taken)
        taken.add(key)
        chosen.append(key)
    return chosen

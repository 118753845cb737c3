"""Joins the events and instruments of a new reading to those told before."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime

from sqlalchemy import Connection, and_, exists, func, insert, select, update

from dragoman.ledger.asking.search import current, part, reading, record, report
from dragoman.ledger.schema.telling_tables import MACHINE, occurrence, occurrence_block, telling
from dragoman.ledger.statements.inserting import insert_row
from dragoman.ledger.statements.planning import one_of
from dragoman.ledger.tellings.loaded_tellings import load_tellings
from dragoman.ledger.tellings.told_kinds import TOLD
from dragoman.model.dates import printed_day
from dragoman.model.message import Message
from dragoman.resolve.tellings.blocks import PROBE, blocks
from dragoman.resolve.tellings.of_events import same_event
from dragoman.resolve.tellings.of_instruments import instrument_blocks, same_instrument
from dragoman.resolve.tellings.telling import Telling

_CANDIDATES = 12
_LOOKED_AT = 300  # of which those are compared that are nearest in time
_TELLINGS = 4  # of one occurrence are compared; more say the same
FIRST = "the first report of it"
"""Why the first telling is one."""


def join_tellings(connection: Connection, reading_id: int, now: datetime, kinds: Sequence[str] = TOLD) -> None:
    """Joins events and instruments of a reading to those others have told, or founds them; what is joined stays."""
    keys = connection.execute(
        select(record.c.key).where(record.c.reading_id == reading_id, record.c.kind.in_(kinds))
    ).scalars()
    events = load_tellings(connection, list(keys))
    joined = select(telling.c.record_key).where(telling.c.record_key.in_(events), telling.c.ended_at.is_(None))
    for key in set(connection.execute(joined).scalars()):
        del events[key]
    for event in events.values():
        place, reason = _occurrence(connection, event)
        if place is None:
            place = insert_row(connection, occurrence, key=event.record, added_at=now)
        insert_row(
            connection,
            telling,
            occurrence_id=place,
            record_key=event.record,
            reason=reason,
            author=MACHINE,
            linked_at=now,
        )
        _write_blocks(connection, place, event)


def join_instruments(connection: Connection, now: datetime) -> None:
    """Joins the instruments of all readings that hold, the earliest published first, as after an upgrade."""
    instrument = and_(record.c.reading_id == reading.c.id, record.c.kind == "instrument")
    query = (
        select(reading.c.id)
        .join(report, report.c.id == reading.c.report_id)
        .where(current, exists(select(record.c.id).where(instrument)))
        .order_by(report.c.published, reading.c.id)
    )
    for number in connection.execute(query).scalars().all():
        join_tellings(connection, number, now, ("instrument",))


def join_again(connection: Connection, report_parties: Sequence[int], why: str, now: datetime) -> list[str]:
    """Joins what was told alone and is seen to be told elsewhere too, now that these parties of reports are linked
    with another, for the reason `why`; the tellings joined. What a person has decided about is left.
    """
    other = telling.alias()
    beside = (other.c.occurrence_id == telling.c.occurrence_id) & (other.c.id != telling.c.id)
    query = (
        select(record.c.key, telling.c.id, telling.c.occurrence_id)
        .select_from(part)
        .join(record, record.c.id == part.c.record_id)
        .join(reading, and_(reading.c.id == record.c.reading_id, current))
        .join(telling, and_(telling.c.record_key == record.c.key, telling.c.ended_at.is_(None)))
        .where(part.c.report_party_id.in_(report_parties))
        .where(record.c.kind.in_(TOLD), telling.c.author == MACHINE)
        .where(~exists(select(other.c.id).where(beside, other.c.ended_at.is_(None))))
        .order_by(telling.c.id)
        .distinct()
    )
    joined: list[str] = []
    for row in connection.execute(query).all():
        event = load_tellings(connection, [row.key])[row.key]
        place, reason = _occurrence(connection, event, besides=row.occurrence_id)
        if place is not None:
            connection.execute(update(telling).where(telling.c.id == row.id).values(ended_at=now))
            told = {
                "record_key": row.key,
                "author": MACHINE,
                "linked_at": now,
                "reason": Message("{why}; {decision}", why=reason, decision=why),
            }
            insert_row(connection, telling, occurrence_id=place, **told)
            joined.append(row.key)
        else:
            _write_blocks(connection, row.occurrence_id, event)
    return joined


def joined_by(connection: Connection, mark: str) -> list[str]:
    """The tellings (by record id) that a decision with this mark has joined to an event."""
    query = select(telling.c.record_key).where(telling.c.reason.contains(mark, autoescape=True))
    return list(connection.execute(query.where(telling.c.ended_at.is_(None))).scalars())


def find_again(connection: Connection, key: str) -> None:
    """Lets the event that this record tells be found by what is said of it now, after a person has corrected it."""
    event = load_tellings(connection, [key]).get(key)
    told = select(telling.c.occurrence_id).where(telling.c.record_key == key, telling.c.ended_at.is_(None))
    place = connection.execute(told).scalar()
    if event is not None and place is not None:
        _write_blocks(connection, place, event)


def _write_blocks(connection: Connection, place: int, event: Telling) -> None:
    wanted = instrument_blocks(event) if event.name is not None else blocks(event)
    mine = select(occurrence_block.c.block).where(occurrence_block.c.occurrence_id == place)
    fresh = wanted - set(connection.execute(mine.where(occurrence_block.c.block.in_(wanted))).scalars())
    if fresh:
        rows = [{"occurrence_id": place, "block": block} for block in sorted(fresh)]
        connection.execute(insert(occurrence_block), rows)


def _occurrence(connection: Connection, event: Telling, besides: int | None = None) -> tuple[int | None, str]:
    """The occurrence a telling is of, with the reason; None where it is the first. `besides` is left out."""
    probe = instrument_blocks(event) if event.name is not None else blocks(event, PROBE)
    ids = _nearest(connection, event, probe, besides)
    if not ids:
        return None, Message(FIRST)
    told = (
        select(telling.c.occurrence_id, telling.c.record_key)
        .where(one_of(telling.c.occurrence_id, ids), telling.c.ended_at.is_(None))
        .order_by(telling.c.id)
    )
    members: dict[int, list[str]] = defaultdict(list)
    for row in connection.execute(told):
        if len(members[row.occurrence_id]) < _TELLINGS:
            members[row.occurrence_id].append(row.record_key)
    known = load_tellings(connection, [key for keys in members.values() for key in keys])
    for number in ids:
        tellings = [known[key] for key in members[number] if key in known]
        if any(each.report == event.report for each in tellings):
            continue  # the reader found two in one report
        same = same_instrument if event.name is not None else same_event
        reasons = [reason for each in tellings if (reason := same(event, each)) is not None]
        if reasons:
            return number, reasons[0]
    return None, Message(FIRST)


def _nearest(connection: Connection, event: Telling, probe: Collection[str], besides: int | None) -> list[int]:
    """The occurrences that share blocks with a telling, `_CANDIDATES` of them: those with most in common, and of these
    the nearest in time, so that it is all one in which order they came.
    """
    alike = select(occurrence_block.c.occurrence_id, func.count().label("shared"))
    alike = alike.where(occurrence_block.c.block.in_(probe), occurrence_block.c.occurrence_id != (besides or 0))
    alike = alike.group_by(occurrence_block.c.occurrence_id)
    order = (func.count().desc(), occurrence_block.c.occurrence_id.desc())
    shared = {row.occurrence_id: row.shared for row in connection.execute(alike.order_by(*order).limit(_LOOKED_AT))}
    if len(shared) <= _CANDIDATES:
        return list(shared)
    days = _days(connection, list(shared))
    when = event.when.first if event.when else event.published

    def rank(number: int) -> tuple[int, int, str]:
        day, key = days[number]
        return -shared[number], abs((day - when).days) if day and when else 0, key

    return sorted(shared, key=rank)[:_CANDIDATES]


def _days(connection: Connection, occurrences: Sequence[int]) -> dict[int, tuple[date | None, str]]:
    """The day of the first telling of each occurrence, or of its report, with the occurrence's key."""
    query = (
        select(occurrence.c.id, occurrence.c.key, record.c.date_first, report.c.published)
        .outerjoin(record, record.c.key == occurrence.c.key)
        .outerjoin(reading, reading.c.id == record.c.reading_id)
        .outerjoin(report, report.c.id == reading.c.report_id)
        .where(one_of(occurrence.c.id, occurrences))
    )
    return {row.id: (row.date_first or printed_day(row.published), row.key) for row in connection.execute(query)}


def tellings_of(connection: Connection, key: str) -> Iterator[tuple[str, str]]:
    """The records (by id) that tell the event or instrument of this record, with the reason each is one of them."""
    mine = select(telling.c.occurrence_id).where(telling.c.record_key == key, telling.c.ended_at.is_(None))
    query = (
        select(telling.c.record_key, telling.c.reason)
        .where(telling.c.occurrence_id.in_(mine), telling.c.ended_at.is_(None))
        .order_by(telling.c.id)
    )
    for row in connection.execute(query):
        yield row.record_key, row.reason

"""Joins the events and instruments of a new reading to those told before."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, exists, func, insert, select, update

from dragoman.ledger.adding.flatten import interval_of
from dragoman.ledger.asking.search import current, link, part, party, reading, record, report
from dragoman.ledger.over_time.as_of import link_held, reading_held, story_held
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.tables import evidence
from dragoman.ledger.schema.telling_tables import MACHINE, occurrence, occurrence_block, story_report, telling
from dragoman.ledger.statements.chunks import chunks
from dragoman.ledger.statements.inserting import insert_row
from dragoman.ledger.statements.planning import looked_at, one_of
from dragoman.ledger.statements.quotes import quotes_of
from dragoman.model.dates import printed_day
from dragoman.model.message import Message
from dragoman.resolve.followup.wording.words import occasions
from dragoman.resolve.identity.blocking import in_short, series_key
from dragoman.resolve.tellings.of_events import PROBE, Participant, Telling, blocks, same_event
from dragoman.resolve.tellings.of_instruments import instrument_blocks, same_instrument, topic

_CANDIDATES = 12
_LOOKED_AT = 300  # of which those are compared that are nearest in time
_TELLINGS = 4  # of one occurrence are compared; more say the same
TOLD = ("event", "instrument")
"""The kinds of record that are one however many reports tell them."""
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


def load_tellings(connection: Connection, keys: Sequence[str], as_of: date | None = None) -> dict[str, Telling]:
    """Events and instruments by id, as the readings that hold now or held on a day tell them."""
    named = tables.report_party
    rows = connection.execute(
        select(record, report.c.key.label("report_key"), report.c.published, story_report.c.story_id)
        .select_from(record)
        .join(reading, and_(reading.c.id == record.c.reading_id, reading_held(as_of)))
        .join(report, report.c.id == reading.c.report_id)
        .outerjoin(story_report, and_(story_report.c.report_id == report.c.id, story_held(as_of)))
        .where(one_of(record.c.key, keys), looked_at(record.c.kind).in_(TOLD))
        .order_by(record.c.id)  # as reports tell them: of two alike the first is joined first, in whatever database
    ).all()
    sides: dict[tuple[int, str], list[Participant]] = defaultdict(list)
    # Who is told by name alone serves the state that other reports give him.
    state = func.coalesce(named.c.state, party.c.state).label("state")
    parts = (
        select(part.c.record_id, part.c.side, party.c.key, party.c.kind, state)
        .select_from(part)
        .join(named, named.c.id == part.c.report_party_id)
        .join(link, and_(link.c.report_party_id == named.c.id, link_held(as_of)))
        .join(party, party.c.id == link.c.party_id)
        .where(part.c.record_id.in_([row.id for row in rows]))
        .order_by(part.c.position)
    )
    for row in connection.execute(parts):
        sides[row.record_id, row.side].append(Participant(row.key, row.kind, row.state))
    signs = _signed(connection, [row.id for row in rows if row.mode == "sign"])
    called = _called(connection, [row.id for row in rows if row.mode == "gathering"])
    return {row.key: _telling(row, sides, signs, *called.get(row.id, _NOTHING)) for row in rows}


_NOTHING: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())


def _called(connection: Connection, gatherings: Sequence[int]) -> dict[int, tuple[frozenset[str], frozenset[str]]]:
    """Which kinds of occasion the words name that these gatherings (by row of `record`) rest on, and which series."""
    if not gatherings:
        return {}
    known: dict[int, set[str]] = defaultdict(set)
    named = tables.report_party
    for some in chunks(gatherings):
        query = select(record.c.id, named.c.name).join(named, named.c.reading_id == record.c.reading_id)
        for row in connection.execute(query.where(one_of(record.c.id, some), named.c.kind == "series")):
            known[row.id].add(series_key(row.name))
    found = {}
    for number, words in quotes_of(connection, gatherings).items():
        quote = " ".join(words)
        said = set(in_short(quote).split())
        found[number] = (
            occasions(quote),
            frozenset(key for key in known[number] if " " in key and said >= {*key.split()}),
        )
    return found


def _signed(connection: Connection, signings: Sequence[int]) -> Mapping[int, frozenset[frozenset[str]]]:
    """What the texts are about that share words with these signings (by row of `record`)."""
    text, mine, its = record.alias(), evidence.alias(), evidence.alias()
    found: dict[int, set[frozenset[str]]] = defaultdict(set)
    for some in chunks(signings):
        query = (
            select(record.c.id, text.c.name)
            .join(text, and_(text.c.reading_id == record.c.reading_id, text.c.kind == "instrument"))
            .join(mine, mine.c.record_id == record.c.id)
            .join(its, and_(its.c.record_id == text.c.id, its.c.start < mine.c.end, mine.c.start < its.c.end))
            .where(one_of(record.c.id, some))
        )
        for row in connection.execute(query.distinct()):
            if about := topic(row.name or ""):
                found[row.id].add(about)
    return {number: frozenset(texts) for number, texts in found.items()}


def _telling(
    row: Row[Any],
    sides: Mapping[tuple[int, str], Sequence[Participant]],
    signs: Mapping[int, frozenset[frozenset[str]]],
    called: frozenset[str],
    series: frozenset[str],
) -> Telling:
    instrument = row.kind == "instrument"
    return Telling(
        row.key,
        row.report_key,
        "" if instrument else row.type,
        row.type if instrument else row.mode,
        row.status,
        tuple(sides.get((row.id, "party" if instrument else "actor"), ())),
        tuple(sides.get((row.id, "target"), ())),
        row.place,
        interval_of(row._mapping),
        printed_day(row.published),
        tuple(row.details.get("about", ())),
        str(row.story_id) if row.story_id is not None else None,
        row.name if instrument else None,
        signs.get(row.id, frozenset()),
        called,
        series,
    )


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

"""One filter to SQL: what every list of records is made with."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, String, and_, case, cast, exists, func, or_, select

from dragoman.ledger.adding.flatten import DETAILS, interval_of, with_details
from dragoman.ledger.asking import totals
from dragoman.ledger.asking.picking import picked
from dragoman.ledger.asking.picking.conditions import can_pick
from dragoman.ledger.over_time.as_of import Stood, judged_by, link_held, reading_held, report_known
from dragoman.ledger.rows import PartRow, QuoteRow, RecordRow
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.judgement_tables import override
from dragoman.ledger.statements.asking_once import once
from dragoman.ledger.statements.chunks import chunks
from dragoman.ledger.statements.planning import looked_at, one_of
from dragoman.ledger.tellings import steps
from dragoman.model.filters import Filter, PartyChoice
from dragoman.model.words import fold

record, reading, report = tables.record, tables.reading, tables.report
party, link = tables.party, tables.party_link
part, evidence = tables.record_party, tables.evidence

_MANY_IDS = 40  # from which on they are looked up by themselves: their numbers are compared faster
_MANY_MARKS = 8  # rows of one report, from which on its text is fetched

current = reading_held(None)
linked = link_held(None)


def records(
    connection: Connection, wanted: Filter, latest: int | None = None, before: int = 0, *, quoted: bool = True
) -> list[RecordRow]:
    """The records of current readings that fit `wanted`, oldest first; of many, the `latest` ones.

    `before` leaves out so many at the late end: the portions of a long list are asked for one by one. Unless `quoted`
    they come without the words they rest on, for which every report must be opened: charts and tables need none.
    """
    stood = judged_by(connection, wanted.as_of) if wanted.as_of else None
    rows = (
        _picked(connection, wanted, latest, before)
        if can_pick(wanted)
        else _asked(connection, wanted, stood, latest, before)
    )
    parts = _parts(connection, rows, wanted.as_of)
    quotes = _quotes(connection, rows) if quoted else {}
    found = [
        RecordRow(
            id=row.key,
            kind=row.kind,
            type=row.type,
            mode=row.mode,
            status=row.status,
            name=row.name,
            place=row.place,
            date=interval_of(row._mapping),
            value=row.value,
            unit=row.unit,
            details=row.details,
            parts=tuple(parts[row.id]),
            evidence=tuple(quotes.get(row.id, ())),
            rule=row.rule,
            confidence=row.confidence,
            report=row.report_key,
            report_title=row.title,
            published=row.published,
            outlet=row.outlet,
            standing=row.standing,
        )
        for row in rows
    ]
    return [_stood(row, stood.fields.get(row.id, {})) for row in found] if stood else found


def _stood(row: RecordRow, fields: Mapping[str, Any]) -> RecordRow:
    """A record with the values its fields had then."""
    if "status" in fields:
        row = replace(row, standing=None)  # it is told beside the status of today
    details = {name: value for name, value in fields.items() if name in DETAILS}
    columns = {name: value for name, value in fields.items() if name not in DETAILS}
    return replace(row, details=with_details(row.details, details), **columns)


def _whole() -> Select[Any]:
    """Whole records with the masthead of their reports."""
    return (
        select(record, report.c.key.label("report_key"), report.c.title, report.c.published, report.c.outlet)
        .join(reading, reading.c.id == record.c.reading_id)
        .join(report, report.c.id == reading.c.report_id)
    )


def _picked(connection: Connection, wanted: Filter, latest: int | None, before: int) -> list[Row[Any]]:
    numbers = picked.numbers(connection, wanted, latest, before)[::-1]
    found: dict[int, Row[Any]] = {}
    for ids in chunks(numbers):
        found |= {row.id: row for row in connection.execute(_whole().where(one_of(record.c.id, ids)))}
    return [found[number] for number in numbers]


def _asked(
    connection: Connection, wanted: Filter, stood: Stood | None, latest: int | None, before: int
) -> list[Row[Any]]:
    dated = func.coalesce(cast(record.c.date_first, String), func.substr(report.c.published, 1, 10), "")
    query = (
        _whole()
        .where(*conditions(wanted, stood, rows_of_ids(connection, wanted)))
        .order_by(dated.desc(), record.c.id.desc())
        .limit(latest)
        .offset(before or None)
    )
    return list(connection.execute(query).all()[::-1])


def count(connection: Connection, wanted: Filter, most: int | None = None) -> int:
    """How many records fit `wanted`; see `totals.count`."""
    if can_pick(wanted):
        return totals.count(connection, wanted, most)
    stood = judged_by(connection, wanted.as_of) if wanted.as_of else None
    query = (
        select(func.count())
        .select_from(record)
        .join(reading, reading.c.id == record.c.reading_id)
        .join(report, report.c.id == reading.c.report_id)
        .where(*conditions(wanted, stood, rows_of_ids(connection, wanted)))
    )
    return connection.execute(query).scalar_one()


def rows_of_ids(connection: Connection, wanted: Filter) -> Sequence[int] | None:
    """The rows of all readings that records of many ids have, looked up once for all that is asked of them."""
    if len(wanted.ids) < _MANY_IDS:
        return None

    def work() -> Sequence[int]:
        found = (select(record.c.id).where(one_of(record.c.key, some)) for some in chunks(wanted.ids))
        return [number for query in found for number in connection.execute(query).scalars()]

    return once(connection, wanted.ids, work)


def conditions(
    wanted: Filter, stood: Stood | None = None, rows: Sequence[int] | None = None
) -> Iterable[ColumnElement[bool]]:
    """What a row of record, reading and report must fulfil; `stood` is what people had decided by `wanted.as_of`,
    `rows` the rows of its ids where they have been looked up.

    Fields are compared as they stand now, also where somebody corrected them after that day.
    """
    yield reading_held(wanted.as_of)
    if wanted.as_of:
        yield report_known(wanted.as_of)
    if stood is not None:
        if stood.rejected:
            yield record.c.key.not_in(stood.rejected)
    else:
        yield ~exists(select(override.c.id).where(override.c.record_id == record.c.id, override.c.field == "rejected"))
    if wanted.ids:
        yield one_of(record.c.key, wanted.ids) if rows is None else one_of(record.c.id, rows)
    if wanted.kinds:
        few = wanted.ids or wanted.reports
        yield (looked_at(record.c.kind) if few else record.c.kind).in_(wanted.kinds)
    if wanted.types:
        yield record.c.type.in_(wanted.types)
    if wanted.modes:
        yield record.c.mode.in_(wanted.modes)
    if wanted.statuses:
        yield steps.asked(wanted.statuses)
    for choice in wanted.who:
        yield _takes_part(choice, wanted.as_of)
    if wanted.since:
        yield record.c.date_last >= wanted.since
    if wanted.until:
        yield record.c.date_first <= wanted.until
    if wanted.sure:
        yield record.c.confidence >= wanted.sure
    if wanted.dated_only:
        yield record.c.date_first.is_not(None)
    if wanted.places:
        padded = " " + record.c.place_folded + " "
        yield or_(*(padded.contains(f" {fold(place)} ", autoescape=True) for place in wanted.places))
    if wanted.reports:
        yield or_(report.c.key.in_(wanted.reports), report.c.given_id.in_(wanted.reports))
    if wanted.units:
        yield record.c.unit.in_(wanted.units)
    for side in wanted.lacking:
        taking = part.alias()
        yield ~exists(select(taking.c.id).where(taking.c.record_id == record.c.id, taking.c.side == side))
    if wanted.text:
        yield _says(wanted.text)


def _takes_part(choice: PartyChoice, as_of: date | None) -> ColumnElement[bool]:
    who: list[ColumnElement[bool]] = [party.c.key.in_(choice.parties)]
    if choice.serving:
        who.append(party.c.state.in_(choice.serving))
    return exists(
        select(part.c.id)
        .select_from(part)
        .join(link, and_(link.c.report_party_id == part.c.report_party_id, link_held(as_of)))
        .join(party, party.c.id == link.c.party_id)
        .where(part.c.record_id == record.c.id, or_(*who), *([part.c.side.in_(choice.sides)] if choice.sides else ()))
    )


def _says(text: str) -> ColumnElement[bool]:
    words = func.substr(report.c.text, evidence.c.start + 1, evidence.c.end - evidence.c.start)
    quoted = exists(
        select(evidence.c.id).where(evidence.c.record_id == record.c.id, words.icontains(text, autoescape=True))
    )
    return or_(record.c.name.icontains(text, autoescape=True), report.c.title.icontains(text, autoescape=True), quoted)


def _parts(connection: Connection, rows: Sequence[Row[Any]], as_of: date | None) -> dict[int, list[PartRow]]:
    found: dict[int, list[PartRow]] = defaultdict(list)
    offices = _offices(connection, {row.reading_id for row in rows})
    for ids in chunks([row.id for row in rows]):
        query = (
            select(part, party.c.key, party.c.kind, party.c.name, party.c.state)
            .select_from(part)
            .join(link, and_(link.c.report_party_id == part.c.report_party_id, link_held(as_of)))
            .join(party, party.c.id == link.c.party_id)
            .where(one_of(part.c.record_id, ids))
            .order_by(part.c.record_id, part.c.position)
        )
        for row in connection.execute(query):
            office = offices.get(row.report_party_id, (None, None))
            found[row.record_id].append(PartRow(row.key, row.kind, row.name, row.state, row.side, row.role, *office))
    return found


def _offices(connection: Connection, readings: Iterable[int]) -> dict[int, tuple[str, str | None]]:
    """The first office each report gives its persons, and the body it is in, by the person's row."""
    offices: dict[int, tuple[str, str | None]] = {}
    for ids in chunks(sorted(readings)):
        query = (
            select(part.c.report_party_id, record.c.name, record.c.details["body"].as_string().label("body"))
            .join(record, record.c.id == part.c.record_id)
            .where(one_of(record.c.reading_id, ids), looked_at(record.c.kind) == "post")
            .order_by(record.c.reading_id, record.c.position)
        )
        for row in connection.execute(query):
            offices.setdefault(row.report_party_id, (row.name, row.body))
    return offices


def _quotes(connection: Connection, rows: Sequence[Row[Any]]) -> dict[int, list[QuoteRow]]:
    """The words each row rests on, in their order. Of a report that many rows rest on the text is fetched once: cut
    by the database it is read from its beginning for each of them, and a report may be a megabyte."""
    found: dict[int, list[QuoteRow]] = defaultdict(list)
    for some in chunks(rows):
        often = [key for key, number in Counter(row.report_key for row in some).items() if number >= _MANY_MARKS]
        whole = select(report.c.key, report.c.text).where(one_of(report.c.key, often))
        texts = {row.key: row.text for row in connection.execute(whole)} if often else {}
        cut = func.substr(report.c.text, evidence.c.start + 1, evidence.c.end - evidence.c.start)
        query = (
            select(
                evidence.c.record_id,
                evidence.c.start,
                evidence.c.end,
                report.c.key,
                case((report.c.key.not_in(often), cut)).label("quote"),
            )
            .join(record, record.c.id == evidence.c.record_id)
            .join(reading, reading.c.id == record.c.reading_id)
            .join(report, report.c.id == reading.c.report_id)
            .where(one_of(evidence.c.record_id, [row.id for row in some]))
            .order_by(evidence.c.record_id, evidence.c.position)
        )
        for row in connection.execute(query):
            quote = texts[row.key][row.start : row.end] if row.key in texts else row.quote
            found[row.record_id].append(QuoteRow(quote, row.start, row.end))
    return found

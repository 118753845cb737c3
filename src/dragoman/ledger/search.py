"""One filter to SQL: what every list of records, parties and reports is made with."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, String, and_, cast, exists, func, or_, select

from dragoman.ledger import tables
from dragoman.ledger.flatten import interval_of
from dragoman.ledger.rows import PartRow, PartyRow, QuoteRow, RecordRow, ReportRow
from dragoman.model.filters import Filter, PartyChoice
from dragoman.model.words import fold

_CHUNK = 500  # SQLite takes 32,766 parameters a statement, PostgreSQL's planner prefers fewer

record, reading, report = tables.record, tables.reading, tables.report
party, link, named = tables.party, tables.party_link, tables.report_party
part, evidence = tables.record_party, tables.evidence

_current = reading.c.superseded_at.is_(None)
_linked = link.c.ended_at.is_(None)


def records(connection: Connection, wanted: Filter, latest: int | None = None) -> list[RecordRow]:
    """The records of current readings that fit `wanted`, oldest first; of many, the `latest` ones."""
    dated = func.coalesce(cast(record.c.date_first, String), func.substr(report.c.published, 1, 10), "")
    query = (
        select(record, report.c.key.label("report_key"), report.c.title, report.c.published, report.c.outlet)
        .join(reading, reading.c.id == record.c.reading_id)
        .join(report, report.c.id == reading.c.report_id)
        .where(_current, *_conditions(wanted))
        .order_by(dated.desc(), report.c.id.desc(), record.c.position.desc())
        .limit(latest)
    )
    rows = connection.execute(query).all()[::-1]
    parts = _parts(connection, rows)
    quotes = _quotes(connection, rows)
    return [
        RecordRow(
            id=row.key,
            kind=row.kind,
            type=row.type,
            mode=row.mode,
            status=row.status,
            name=row.name,
            place=row.place,
            date=interval_of(row._asdict()),
            value=row.value,
            unit=row.unit,
            details=row.details,
            parts=tuple(parts[row.id]),
            evidence=tuple(quotes[row.id]),
            rule=row.rule,
            confidence=row.confidence,
            report=row.report_key,
            report_title=row.title,
            published=row.published,
            outlet=row.outlet,
        )
        for row in rows
    ]


def count(connection: Connection, wanted: Filter) -> int:
    """How many records fit `wanted`."""
    query = (
        select(func.count())
        .select_from(record)
        .join(reading, reading.c.id == record.c.reading_id)
        .join(report, report.c.id == reading.c.report_id)
        .where(_current, *_conditions(wanted))
    )
    return connection.execute(query).scalar_one()


def _conditions(wanted: Filter) -> Iterable[ColumnElement[bool]]:
    if wanted.kinds:
        yield record.c.kind.in_(wanted.kinds)
    if wanted.types:
        yield record.c.type.in_(wanted.types)
    if wanted.modes:
        yield record.c.mode.in_(wanted.modes)
    if wanted.statuses:
        yield record.c.status.in_(wanted.statuses)
    for choice in wanted.who:
        yield _takes_part(choice)
    if wanted.since:
        yield record.c.date_last >= wanted.since
    if wanted.until:
        yield record.c.date_first <= wanted.until
    if wanted.dated_only:
        yield record.c.date_first.is_not(None)
    if wanted.places:
        padded = " " + record.c.place_folded + " "
        yield or_(*(padded.contains(f" {fold(place)} ", autoescape=True) for place in wanted.places))
    if wanted.reports:
        yield or_(report.c.key.in_(wanted.reports), report.c.given_id.in_(wanted.reports))
    if wanted.text:
        yield _says(wanted.text)


def _takes_part(choice: PartyChoice) -> ColumnElement[bool]:
    who: list[ColumnElement[bool]] = [party.c.key.in_(choice.parties)]
    if choice.serving:
        who.append(party.c.state.in_(choice.serving))
    return exists(
        select(part.c.id)
        .join(link, and_(link.c.report_party_id == part.c.report_party_id, _linked))
        .join(party, party.c.id == link.c.party_id)
        .where(part.c.record_id == record.c.id, or_(*who))
    )


def _says(text: str) -> ColumnElement[bool]:
    words = func.substr(report.c.text, evidence.c.start + 1, evidence.c.end - evidence.c.start)
    quoted = exists(
        select(evidence.c.id).where(evidence.c.record_id == record.c.id, words.icontains(text, autoescape=True))
    )
    return or_(record.c.name.icontains(text, autoescape=True), report.c.title.icontains(text, autoescape=True), quoted)


def _parts(connection: Connection, rows: Sequence[Row[Any]]) -> dict[int, list[PartRow]]:
    found: dict[int, list[PartRow]] = defaultdict(list)
    titles = _titles(connection, {row.reading_id for row in rows})
    for ids in _chunks([row.id for row in rows]):
        query = (
            select(part, party.c.key, party.c.kind, party.c.name, party.c.state)
            .join(link, and_(link.c.report_party_id == part.c.report_party_id, _linked))
            .join(party, party.c.id == link.c.party_id)
            .where(part.c.record_id.in_(ids))
            .order_by(part.c.record_id, part.c.position)
        )
        for row in connection.execute(query):
            title = titles.get(row.report_party_id)
            found[row.record_id].append(PartRow(row.key, row.kind, row.name, row.state, row.side, row.role, title))
    return found


def _titles(connection: Connection, readings: Iterable[int]) -> dict[int, str]:
    """The first office each report gives its persons, by the person's row."""
    titles: dict[int, str] = {}
    for ids in _chunks(sorted(readings)):
        query = (
            select(part.c.report_party_id, record.c.name)
            .join(record, record.c.id == part.c.record_id)
            .where(record.c.reading_id.in_(ids), record.c.kind == "post")
            .order_by(record.c.reading_id, record.c.position)
        )
        for row in connection.execute(query):
            titles.setdefault(row.report_party_id, row.name)
    return titles


def _quotes(connection: Connection, rows: Sequence[Row[Any]]) -> dict[int, list[QuoteRow]]:
    found: dict[int, list[QuoteRow]] = defaultdict(list)
    for ids in _chunks([row.id for row in rows]):
        query = (
            select(
                evidence.c.record_id,
                evidence.c.start,
                evidence.c.end,
                func.substr(report.c.text, evidence.c.start + 1, evidence.c.end - evidence.c.start).label("quote"),
            )
            .join(record, record.c.id == evidence.c.record_id)
            .join(reading, reading.c.id == record.c.reading_id)
            .join(report, report.c.id == reading.c.report_id)
            .where(evidence.c.record_id.in_(ids))
            .order_by(evidence.c.record_id, evidence.c.position)
        )
        for row in connection.execute(query):
            found[row.record_id].append(QuoteRow(row.quote, row.start, row.end))
    return found


def parties(
    connection: Connection, kinds: Sequence[str] = (), keys: Sequence[str] | None = None, text: str | None = None
) -> list[PartyRow]:
    """Ledger-wide parties named by current readings, the most reported first."""
    query = (
        select(
            party,
            func.count(named.c.reading_id.distinct()).label("reports"),
            func.min(func.substr(report.c.published, 1, 10)).label("first"),
            func.max(func.substr(report.c.published, 1, 10)).label("last"),
        )
        .join(link, and_(link.c.party_id == party.c.id, _linked))
        .join(named, named.c.id == link.c.report_party_id)
        .join(reading, and_(reading.c.id == named.c.reading_id, _current))
        .join(report, report.c.id == reading.c.report_id)
        .group_by(party.c.id)
        .order_by(func.count(named.c.reading_id.distinct()).desc(), party.c.name)
    )
    if kinds:
        query = query.where(party.c.kind.in_(kinds))
    if keys is not None:
        query = query.where(party.c.key.in_(keys))
    if text:
        spelled = select(tables.party_name.c.party_id).where(
            tables.party_name.c.folded.contains(fold(text), autoescape=True)
        )
        query = query.where(party.c.id.in_(spelled))
    rows = connection.execute(query).all()
    ids = [row.id for row in rows]
    names, uses, reasons = _names(connection, ids), _uses(connection, ids), _reasons(connection, ids)
    return [
        PartyRow(
            row.key,
            row.kind,
            row.name,
            row.state,
            tuple(names[row.id]),
            row.reports,
            uses.get(row.id, 0),
            row.first,
            row.last,
            tuple(reasons[row.id]),
        )
        for row in rows
    ]


def _names(connection: Connection, ids: Sequence[int]) -> dict[int, list[str]]:
    table = tables.party_name
    found: dict[int, list[str]] = defaultdict(list)
    for chunk in _chunks(ids):
        for row in connection.execute(select(table).where(table.c.party_id.in_(chunk)).order_by(table.c.id)):
            found[row.party_id].append(row.name)
    return found


def _uses(connection: Connection, ids: Sequence[int]) -> dict[int, int]:
    found: dict[int, int] = {}
    for chunk in _chunks(ids):
        query = (
            select(link.c.party_id, func.count(part.c.record_id.distinct()).label("records"))
            .join(part, part.c.report_party_id == link.c.report_party_id)
            .join(record, record.c.id == part.c.record_id)
            .join(reading, and_(reading.c.id == record.c.reading_id, _current))
            .where(link.c.party_id.in_(chunk), _linked)
            .group_by(link.c.party_id)
        )
        found.update({row.party_id: row.records for row in connection.execute(query)})
    return found


def _reasons(connection: Connection, ids: Sequence[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for chunk in _chunks(ids):
        query = select(link.c.party_id, link.c.reason).where(link.c.party_id.in_(chunk), _linked).distinct()
        for row in connection.execute(query):
            found[row.party_id].append(row.reason)
    return found


def spellings(connection: Connection) -> list[tuple[str, str, str]]:
    table = tables.party_name
    query = select(party.c.key, table.c.name, table.c.folded).join(party, party.c.id == table.c.party_id)
    return [(row.key, row.name, row.folded) for row in connection.execute(query.order_by(table.c.id))]


def reports(connection: Connection) -> list[ReportRow]:
    rows = connection.execute(select(report).order_by(report.c.published.desc(), report.c.id)).all()
    chains: dict[int, list[str]] = defaultdict(list)
    for row in connection.execute(select(tables.source).order_by(tables.source.c.position)):
        chains[row.report_id].append(row.name)
    per_report = (
        select(reading.c.report_id, func.count(record.c.id).label("records"))
        .join(record, record.c.reading_id == reading.c.id)
        .where(_current)
        .group_by(reading.c.report_id)
    )
    sizes = {row.report_id: row.records for row in connection.execute(per_report)}
    pages: dict[int, list[str]] = defaultdict(list)
    seen = select(tables.sighting.c.report_id, tables.original.c.name).join(
        tables.original, tables.original.c.digest == tables.sighting.c.original_digest
    )
    for row in connection.execute(seen.where(tables.sighting.c.ended_at.is_(None)).order_by(tables.sighting.c.id)):
        pages[row.report_id].append(row.name)
    return [
        ReportRow(
            row.key,
            row.given_id,
            row.title,
            row.published,
            row.outlet,
            tuple(chains[row.id]),
            sizes.get(row.id, 0),
            tuple(pages[row.id]),
        )
        for row in rows
    ]


def counts(connection: Connection) -> dict[str, int]:
    found = {"report": connection.execute(select(func.count()).select_from(report)).scalar_one()}
    found["party"] = connection.execute(select(func.count()).select_from(party)).scalar_one()
    per_kind = (
        select(record.c.kind, func.count().label("number"))
        .join(reading, reading.c.id == record.c.reading_id)
        .where(_current)
        .group_by(record.c.kind)
    )
    found.update({row.kind: row.number for row in connection.execute(per_kind)})
    return found


def _chunks(items: Sequence[int]) -> Iterable[Sequence[int]]:
    return (items[start : start + _CHUNK] for start in range(0, len(items), _CHUNK))

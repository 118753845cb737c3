"""Who and what the ledger holds: parties with their names, reports with their pages, counts."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from sqlalchemy import Connection, and_, func, select

from dragoman.ledger import event_rows, knowing, tables
from dragoman.ledger.as_of import link_held, reading_held, report_known
from dragoman.ledger.identity_tables import party_merge
from dragoman.ledger.merging import follow
from dragoman.ledger.rows import IdentifierRow, PartyRow, ReportRow
from dragoman.ledger.search import chunks, current, link, part, party, reading, record, report
from dragoman.model.filters import Filter
from dragoman.model.words import fold

named = tables.report_party


def parties(
    connection: Connection,
    kinds: Sequence[str] = (),
    keys: Sequence[str] | None = None,
    text: str | None = None,
    as_of: date | None = None,
) -> list[PartyRow]:
    """Ledger-wide parties named by the readings that hold now, or held on a day, the most reported first."""
    query = (
        select(
            party,
            func.count(named.c.reading_id.distinct()).label("reports"),
            func.min(func.substr(report.c.published, 1, 10)).label("first"),
            func.max(func.substr(report.c.published, 1, 10)).label("last"),
        )
        .select_from(party)
        .join(link, and_(link.c.party_id == party.c.id, link_held(as_of)))
        .join(named, named.c.id == link.c.report_party_id)
        .join(reading, and_(reading.c.id == named.c.reading_id, reading_held(as_of)))
        .join(report, report.c.id == reading.c.report_id)
        .group_by(party.c.id)
        .order_by(func.count(named.c.reading_id.distinct()).desc(), party.c.name)
    )
    if as_of:
        query = query.where(report_known(as_of))
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
    names = _names(connection, ids) if as_of is None else _names_then(connection, ids, as_of)
    uses, reasons = _uses(connection, ids, as_of), _reasons(connection, ids, as_of)
    known: dict[str, list[IdentifierRow]] = defaultdict(list)
    for chunk in chunks([row.key for row in rows]):
        for link_row in knowing.identifiers(connection, chunk):
            known[link_row.party].append(link_row)
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
            tuple(known[row.key]),
        )
        for row in rows
    ]


def _names(connection: Connection, ids: Sequence[int]) -> dict[int, list[str]]:
    table = tables.party_name
    found: dict[int, list[str]] = defaultdict(list)
    for chunk in chunks(ids):
        for row in connection.execute(select(table).where(table.c.party_id.in_(chunk)).order_by(table.c.id)):
            found[row.party_id].append(row.name)
    return found


def _names_then(connection: Connection, ids: Sequence[int], as_of: date) -> dict[int, list[str]]:
    """The names that reports out by a day use, of parties as they were then."""
    found: dict[int, list[str]] = defaultdict(list)
    for chunk in chunks(ids):
        query = (
            select(link.c.party_id, named.c.name, named.c.aliases)
            .select_from(link)
            .join(named, named.c.id == link.c.report_party_id)
            .join(reading, and_(reading.c.id == named.c.reading_id, reading_held(as_of)))
            .join(report, and_(report.c.id == reading.c.report_id, report_known(as_of)))
            .where(link.c.party_id.in_(chunk), link_held(as_of))
            .order_by(link.c.id)
        )
        for row in connection.execute(query):
            known = {fold(name) for name in found[row.party_id]}
            found[row.party_id] += [name for name in (row.name, *row.aliases) if fold(name) not in known]
    return found


def _uses(connection: Connection, ids: Sequence[int], as_of: date | None) -> dict[int, int]:
    found: dict[int, int] = {}
    for chunk in chunks(ids):
        query = (
            select(link.c.party_id, func.count(part.c.record_id.distinct()).label("records"))
            .select_from(link)
            .join(part, part.c.report_party_id == link.c.report_party_id)
            .join(record, record.c.id == part.c.record_id)
            .join(reading, and_(reading.c.id == record.c.reading_id, reading_held(as_of)))
            .where(link.c.party_id.in_(chunk), link_held(as_of))
            .group_by(link.c.party_id)
        )
        if as_of:
            query = query.join(report, and_(report.c.id == reading.c.report_id, report_known(as_of)))
        found.update({row.party_id: row.records for row in connection.execute(query)})
    return found


def _reasons(connection: Connection, ids: Sequence[int], as_of: date | None) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for chunk in chunks(ids):
        query = select(link.c.party_id, link.c.reason).where(link.c.party_id.in_(chunk), link_held(as_of)).distinct()
        for row in connection.execute(query):
            found[row.party_id].append(row.reason)
    return found


def spellings(connection: Connection) -> list[tuple[str, str, str]]:
    table = tables.party_name
    query = select(party.c.key, table.c.name, table.c.folded).join(party, party.c.id == table.c.party_id)
    spelled = [(row.key, row.name, row.folded) for row in connection.execute(query.order_by(table.c.id))]
    merges = select(party.c.key, party_merge.c.gone_id).join(party_merge, party_merge.c.gone_id == party.c.id)
    for row in connection.execute(merges.where(party_merge.c.ended_at.is_(None))):
        # An id that was merged away leads to the one kept.
        kept = select(party.c.key).where(party.c.id == follow(connection, row.gone_id))
        spelled.append((connection.execute(kept).scalar_one(), row.key, fold(row.key)))
    return spelled + knowing.spellings(connection)


def reports(connection: Connection) -> list[ReportRow]:
    rows = connection.execute(select(report).order_by(report.c.published.desc(), report.c.id)).all()
    chains: dict[int, list[str]] = defaultdict(list)
    for row in connection.execute(select(tables.source).order_by(tables.source.c.position)):
        chains[row.report_id].append(row.name)
    per_report = (
        select(reading.c.report_id, func.count(record.c.id).label("records"))
        .join(record, record.c.reading_id == reading.c.id)
        .where(current)
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
    """How many reports, parties and records of each kind there are; events once, however many reports tell them."""
    found = {"report": connection.execute(select(func.count()).select_from(report)).scalar_one()}
    found["party"] = connection.execute(select(func.count()).select_from(party)).scalar_one()
    per_kind = (
        select(record.c.kind, func.count().label("number"))
        .join(reading, reading.c.id == record.c.reading_id)
        .where(current)
        .group_by(record.c.kind)
    )
    found.update({row.kind: row.number for row in connection.execute(per_kind)})
    if "event" in found:
        found["event"] = event_rows.count(connection, Filter(kinds=("event",)))
    return found

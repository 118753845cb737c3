"""Counts of what every outlet has told, kept in step with each report, so that nobody goes through all of them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, FromClause, Select, and_, delete, func, insert, null, select, update

from dragoman.ledger import tables
from dragoman.ledger.as_of import reading_held, report_known
from dragoman.ledger.judgement_tables import override
from dragoman.ledger.listing_tables import teller, teller_quote

_report, _source, _reading, _record = tables.report, tables.source, tables.reading, tables.record
_sighting = tables.sighting

_NEAREST = and_(_source.c.report_id == _report.c.id, _source.c.position == 0)
_TOLD = _report.outerjoin(_source, _NEAREST)
_NAME = func.coalesce(_report.c.outlet, _source.c.name, "")  # who tells a report: its outlet, or whom it cites first


def count_report(connection: Connection, report_id: int) -> None:
    """Counts a new report (by row) with those it cites."""
    name, language, day = _teller(connection, report_id)
    _add(connection, name, language, reports=1, first=day or None, last=day or None)
    cited = select(_source.c.name).where(_source.c.report_id == report_id)
    for quoted, number in Counter(connection.execute(cited).scalars()).items():
        this = (teller_quote.c.name == name) & (teller_quote.c.quoted == quoted)
        more = update(teller_quote).where(this).values(number=teller_quote.c.number + number)
        if connection.execute(more).rowcount == 0:
            connection.execute(insert(teller_quote).values(name=name, quoted=quoted, number=number))


def count_records(connection: Connection, changed: Mapping[int, int]) -> None:
    """Counts how many more or fewer records of each report (by row) hold."""
    numbers: Counter[tuple[str, str]] = Counter()
    for report_id, number in changed.items():
        if number:
            numbers[_teller(connection, report_id)[:2]] += number
    for (name, language), number in numbers.items():
        _add(connection, name, language, records=number)


def note_times(
    connection: Connection, report_id: int, read: datetime | None = None, seen: datetime | None = None
) -> None:
    """Notes when a report was read, or a page of it was looked at."""
    _add(connection, *_teller(connection, report_id)[:2], read=read, seen=seen)


def reports_of(connection: Connection, records: Iterable[int]) -> dict[int, int]:
    """The report, by row, of each of these records."""
    query = select(_record.c.id, _reading.c.report_id).join(_reading, _reading.c.id == _record.c.reading_id)
    return {row.id: row.report_id for row in connection.execute(query.where(_record.c.id.in_(list(records))))}


def _teller(connection: Connection, report_id: int) -> tuple[str, str, str]:
    day = func.coalesce(func.substr(_report.c.published, 1, 10), "")
    query = select(_NAME, _report.c.language, day).select_from(_TOLD)
    name, language, published = connection.execute(query.where(_report.c.id == report_id)).one()
    return name, language, published


def _add(connection: Connection, name: str, language: str, **more: Any) -> None:
    """Adds to the counts of a teller; of days and times the earliest `first` and the latest others are kept."""
    this = (teller.c.name == name) & (teller.c.language == language)
    held = connection.execute(select(teller).where(this)).mappings().first()
    if held is None:
        connection.execute(
            insert(teller).values(**{"name": name, "language": language, "reports": 0, "records": 0} | more)
        )
        return
    values = {key: _joined(key, held[key], value) for key, value in more.items() if value is not None}
    if any(held[key] != value for key, value in values.items()):
        connection.execute(update(teller).where(this).values(**values))


def _joined(key: str, held: Any, value: Any) -> Any:
    if key in ("reports", "records"):
        return held + value
    return value if held is None else (min if key == "first" else max)(held, value)


def rebuild(connection: Connection) -> None:
    """Counts everything anew, as after an upgrade."""
    connection.execute(delete(teller))
    connection.execute(delete(teller_quote))
    columns = ["name", "language", "reports", "records", "first", "last", "read", "seen"]
    connection.execute(insert(teller).from_select(columns, counted()))
    connection.execute(insert(teller_quote).from_select(["name", "quoted", "number"], cited()))


def counted(as_of: date | None = None) -> Select[Any]:
    """The rows of `teller`, of the reports that were out by a day as they were read then; when is not told of a day."""
    day = func.nullif(func.substr(_report.c.published, 1, 10), "")
    looked = select(func.max(_sighting.c.seen_at)).where(_sighting.c.report_id == _report.c.id).scalar_subquery()
    read, seen = (null(), null()) if as_of else (func.max(_reading.c.read_at), func.max(looked))
    every = select(func.count()).select_from(_record).where(_record.c.reading_id == _reading.c.id).scalar_subquery()
    # What is rejected is little, and taken off again: to ask each record costs more than all the rest.
    rejected = _rejected()
    held = and_(_reading.c.report_id == _report.c.id, reading_held(as_of))
    query = (
        select(
            _NAME.label("name"),
            _report.c.language,
            func.count().label("reports"),  # at most one reading of each holds
            func.sum(every - func.coalesce(rejected.c.number, 0)).label("records"),
            func.min(day).label("first"),
            func.max(day).label("last"),
            read.label("read"),
            seen.label("seen"),
        )
        .select_from(_TOLD.outerjoin(_reading, held).outerjoin(rejected, rejected.c.reading_id == _reading.c.id))
        .group_by(_NAME, _report.c.language)
    )
    return query.where(report_known(as_of)) if as_of else query


def cited(as_of: date | None = None) -> Select[Any]:
    """The rows of `teller_quote`, of the reports that were out by a day."""
    quoted = _source.alias()
    query = (
        select(_NAME.label("name"), quoted.c.name.label("quoted"), func.count().label("number"))
        .select_from(_TOLD.join(quoted, quoted.c.report_id == _report.c.id))
        .group_by(_NAME, quoted.c.name)
    )
    return query.where(report_known(as_of)) if as_of else query


def _rejected() -> FromClause:
    """How many records of each reading are rejected, if any."""
    # By an expression, so that SQLite begins with what people said and does not ask every record.
    rejected = and_(override.c.record_id + 0 == _record.c.id, override.c.field == "rejected")
    query = select(_record.c.reading_id, func.count().label("number")).join(override, rejected)
    return query.group_by(_record.c.reading_id).subquery()

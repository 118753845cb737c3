"""Counts of what every outlet has told by month, kept in step with each report, so that nobody goes through all.

As of a day the months that were over are counted already, and the reports of the month of the day are looked at.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Connection,
    FromClause,
    Select,
    and_,
    delete,
    func,
    insert,
    null,
    select,
    union_all,
    update,
)

from dragoman.ledger.over_time.as_of import reading_held, report_known
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.judgement_tables import override
from dragoman.ledger.schema.listing_tables import teller, teller_quote

_report, _source, _reading, _record = tables.report, tables.source, tables.reading, tables.record
_sighting = tables.sighting

_NEAREST = and_(_source.c.report_id == _report.c.id, _source.c.position == 0)
_TOLD = _report.outerjoin(_source, _NEAREST)
_NAME = func.coalesce(_report.c.outlet, _source.c.name, "")  # who tells a report: its outlet, or whom it cites first
_MONTH = func.coalesce(func.substr(_report.c.published, 1, 7), "")  # of publication, or the year; empty where unknown


@dataclass(slots=True)
class Count:
    """What a teller has told in a language. Days are those of publication; the times are not told of a day."""

    name: str
    language: str
    reports: int
    records: int
    first: str | None
    last: str | None
    read: datetime | None = None
    seen: datetime | None = None


def count_report(connection: Connection, report_id: int) -> None:
    """Counts a new report (by row) with those it cites."""
    name, language, day = _teller(connection, report_id)
    _add(connection, name, language, day[:7], reports=1, first=day or None, last=day or None)
    cited = select(_source.c.name).where(_source.c.report_id == report_id)
    for quoted, number in Counter(connection.execute(cited).scalars()).items():
        row = teller_quote.c
        this = (row.name == name) & (row.quoted == quoted) & (row.month == day[:7])
        more = update(teller_quote).where(this).values(number=row.number + number)
        if connection.execute(more).rowcount == 0:
            values = {"name": name, "quoted": quoted, "month": day[:7], "number": number}
            connection.execute(insert(teller_quote).values(**values))


def count_records(connection: Connection, changed: Mapping[int, int]) -> None:
    """Counts how many more or fewer records of each report (by row) hold."""
    numbers: Counter[tuple[str, str, str]] = Counter()
    for report_id, number in changed.items():
        if number:
            name, language, day = _teller(connection, report_id)
            numbers[name, language, day[:7]] += number
    for (name, language, month), number in numbers.items():
        _add(connection, name, language, month, records=number)


def note_times(
    connection: Connection, report_id: int, read: datetime | None = None, seen: datetime | None = None
) -> None:
    """Notes when a report was read, or a page of it was looked at."""
    name, language, day = _teller(connection, report_id)
    _add(connection, name, language, day[:7], read=read, seen=seen)


def reports_of(connection: Connection, records: Iterable[int]) -> dict[int, int]:
    """The report, by row, of each of these records."""
    query = select(_record.c.id, _reading.c.report_id).join(_reading, _reading.c.id == _record.c.reading_id)
    return {row.id: row.report_id for row in connection.execute(query.where(_record.c.id.in_(list(records))))}


def _teller(connection: Connection, report_id: int) -> tuple[str, str, str]:
    day = func.coalesce(func.substr(_report.c.published, 1, 10), "")
    query = select(_NAME, _report.c.language, day).select_from(_TOLD)
    name, language, published = connection.execute(query.where(_report.c.id == report_id)).one()
    return name, language, published


def _add(connection: Connection, name: str, language: str, month: str, **more: Any) -> None:
    """Adds to the counts of a teller in a month; of days and times the earliest `first` and the latest others are
    kept."""
    this = (teller.c.name == name) & (teller.c.language == language) & (teller.c.month == month)
    held = connection.execute(select(teller).where(this)).mappings().first()
    if held is None:
        new = {"name": name, "language": language, "month": month, "reports": 0, "records": 0}
        connection.execute(insert(teller).values(**new | more))
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
    columns = ["name", "language", "month", "reports", "records", "first", "last", "read", "seen"]
    connection.execute(insert(teller).from_select(columns, _counted()))
    connection.execute(insert(teller_quote).from_select(["name", "quoted", "month", "number"], _cited()))


def counts(connection: Connection, as_of: date | None = None) -> list[Count]:
    """What every teller has told in each language; of a day what reports told that were out, as they were read then."""
    row = teller.c
    numbers = (func.sum(row.reports).label("reports"), func.sum(row.records).label("records"))
    days = (func.min(row.first).label("first"), func.max(row.last).label("last"))
    times = (func.max(row.read).label("read"), func.max(row.seen).label("seen")) if as_of is None else ()
    kept = select(row.name, row.language, *numbers, *days, *times).group_by(row.name, row.language)
    if as_of is None:
        return [Count(*each) for each in connection.execute(kept)]
    found: dict[tuple[str, str], Count] = {}
    reread = _reread(as_of)
    parts = (
        (1, kept.where(*_over(row.month, as_of))),
        (1, _counted(as_of, _report.c.id.in_(_unsure(as_of)))),
        (-1, _counted(None, _report.c.id.in_(reread))),
        (1, _counted(as_of, _report.c.id.in_(reread))),
    )
    for sign, query in parts:
        for each in connection.execute(query):
            this = found.setdefault((each.name, each.language), Count(each.name, each.language, 0, 0, None, None))
            this.reports += sign * each.reports
            this.records += sign * each.records
            this.first = min(filter(None, (this.first, each.first)), default=None)
            this.last = max(filter(None, (this.last, each.last)), default=None)
    return list(found.values())


def quotes(connection: Connection, as_of: date | None = None) -> list[tuple[str, str, int]]:
    """On whose word every teller tells, and how often: (teller, quoted, number); of a day in reports that were out."""
    row = teller_quote.c
    kept = select(row.name, row.quoted, func.sum(row.number)).group_by(row.name, row.quoted)
    if as_of is None:
        return [tuple(each) for each in connection.execute(kept)]
    found: Counter[tuple[str, str]] = Counter()
    for name, quoted, number in connection.execute(kept.where(*_over(row.month, as_of))):
        found[name, quoted] += number
    for each in connection.execute(_cited(as_of, _report.c.id.in_(_unsure(as_of)))):
        found[each.name, each.quoted] += each.number
    return [(*names, number) for names, number in sorted(found.items())]


def _over(month: ColumnElement[str], as_of: date) -> list[ColumnElement[bool]]:
    """That a month, or a year that is all that reports say, was over before the one of a day."""
    return [month != "", month < f"{as_of:%Y-%m}", month != f"{as_of:%Y}"]


def _unsure(as_of: date) -> CompoundSelect[Any]:
    """The reports, by row, of the month of a day, and those of which nobody knows whether they were out: all that are
    not `_over` by then."""
    published = _report.c.published
    within = published.between(f"{as_of:%Y-%m}", f"{as_of.isoformat()}\uffff")
    asked = (within, published == f"{as_of:%Y}", published.is_(None))
    return union_all(*(select(_report.c.id).where(each) for each in asked))


def _reread(as_of: date) -> Select[Any]:
    """Reports of months that were over which were read again: others may be read now as they were then."""
    again = select(_reading.c.report_id).where(_reading.c.superseded_at.is_not(None))
    return select(_report.c.id).where(_report.c.id.in_(again), *_over(_MONTH, as_of))


def _counted(as_of: date | None = None, *among: ColumnElement[bool]) -> Select[Any]:
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
            _MONTH.label("month"),
            func.count().label("reports"),  # at most one reading of each holds
            func.sum(every - func.coalesce(rejected.c.number, 0)).label("records"),
            func.min(day).label("first"),
            func.max(day).label("last"),
            read.label("read"),
            seen.label("seen"),
        )
        .select_from(_TOLD.outerjoin(_reading, held).outerjoin(rejected, rejected.c.reading_id == _reading.c.id))
        .where(*among)
        .group_by(_NAME, _report.c.language, _MONTH)
    )
    return query.where(report_known(as_of)) if as_of else query


def _cited(as_of: date | None = None, *among: ColumnElement[bool]) -> Select[Any]:
    """The rows of `teller_quote`, of the reports that were out by a day."""
    quoted = _source.alias()
    query = (
        select(_NAME.label("name"), quoted.c.name.label("quoted"), _MONTH.label("month"), func.count().label("number"))
        .select_from(_TOLD.join(quoted, quoted.c.report_id == _report.c.id))
        .where(*among)
        .group_by(_NAME, quoted.c.name, _MONTH)
    )
    return query.where(report_known(as_of)) if as_of else query


def _rejected() -> FromClause:
    """How many records of each reading are rejected, if any."""
    # By an expression, so that SQLite begins with what people said and does not ask every record.
    rejected = and_(override.c.record_id + 0 == _record.c.id, override.c.field == "rejected")
    query = select(_record.c.reading_id, func.count().label("number")).join(override, rejected)
    return query.group_by(_record.c.reading_id).subquery()

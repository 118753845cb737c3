"""Who tells: every outlet with its reports, from when to when, and on whose word; one however it is capitalised."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection, and_, func, select

from dragoman.ledger import tables
from dragoman.ledger.listing import REPORT, teller_actor
from dragoman.ledger.listing_tables import tally

_report, _source, _reading, _record = tables.report, tables.source, tables.reading, tables.record
_sighting = tables.sighting


@dataclass
class Teller:
    """An outlet, or where a report names none whoever it cites first. Days are those of publication.

    `read` is when a report of it was last read, `seen` when a page of it was last looked at (UTC).
    """

    name: str
    reports: int = 0
    records: int = 0
    first: str | None = None
    last: str | None = None
    read: datetime | None = None
    seen: datetime | None = None
    languages: Counter[str] = field(default_factory=Counter)
    quotes: Counter[str] = field(default_factory=Counter)
    spellings: Counter[str] = field(default_factory=Counter)


def tellers(connection: Connection) -> list[Teller]:
    """Every teller that a report has, the one with most reports first."""
    first_source = and_(_source.c.report_id == _report.c.id, _source.c.position == 0)
    name = func.coalesce(_report.c.outlet, _source.c.name)
    day = func.nullif(func.substr(_report.c.published, 1, 10), "")
    found: dict[str, Teller] = {}
    query = (
        select(name.label("name"), _report.c.language, func.count().label("number"),
               func.min(day).label("first"), func.max(day).label("last"))
        .select_from(_report.outerjoin(_source, first_source))
        .where(name.is_not(None))
        .group_by(name, _report.c.language)
        .order_by(func.count().desc(), name)
    )  # fmt: skip
    for row in connection.execute(query):
        teller = found.setdefault(row.name.casefold(), Teller(row.name))
        teller.reports += row.number
        teller.languages[row.language] += row.number
        teller.spellings[row.name] += row.number
        teller.first = min(filter(None, (teller.first, row.first)), default=None)
        teller.last = max(filter(None, (teller.last, row.last)), default=None)
    for teller in found.values():
        teller.name = _usual(teller.spellings)
    _add_work(connection, found, name, first_source)
    _add_quotes(connection, found)
    return sorted(found.values(), key=lambda each: (-each.reports, each.name))


def unnamed(connection: Connection) -> int:
    """How many reports say neither where they come from nor on whose word."""
    any_source = select(_source.c.id).where(_source.c.report_id == _report.c.id).exists()
    query = select(func.count()).select_from(_report).where(_report.c.outlet.is_(None), ~any_source)
    return int(connection.execute(query).scalar_one())


def spelled(connection: Connection, teller: str) -> list[str]:
    """The spellings of a teller's name that differ in capitals alone, as actors of the listing."""
    query = select(tally.c.actor).where(tally.c.kind == REPORT, tally.c.actor >= "t:", tally.c.actor < "t;").distinct()
    wanted = teller_actor(teller).casefold()
    same = [actor for actor in connection.execute(query).scalars() if actor.casefold() == wanted]
    return same or [teller_actor(teller)]


def _usual(spellings: Counter[str]) -> str:
    """How most reports call it; of two spellings used alike not the one in capitals, which is a typeface."""
    return max(spellings, key=lambda each: (spellings[each], not each.isupper(), each))


def _add_work(connection: Connection, found: dict[str, Teller], name: object, first_source: object) -> None:
    """When reports were read and pages seen, and how many records the readings that hold have."""
    told = select(_report.c.id, name.label("name")).select_from(_report.outerjoin(_source, first_source)).subquery()  # type: ignore[attr-defined,arg-type]
    seen = (
        select(told.c.name, func.max(_sighting.c.seen_at).label("seen"))
        .join(_sighting, _sighting.c.report_id == told.c.id)
        .where(told.c.name.is_not(None))
        .group_by(told.c.name)
    )
    for row in connection.execute(seen):
        teller = found[row.name.casefold()]
        teller.seen = max(filter(None, (teller.seen, row.seen)), default=None)
    holds = and_(_reading.c.report_id == told.c.id, _reading.c.superseded_at.is_(None))
    work = (
        select(told.c.name, func.max(_reading.c.read_at).label("read"), func.count(_record.c.id).label("records"))
        .join(_reading, holds)
        .outerjoin(_record, _record.c.reading_id == _reading.c.id)
        .where(told.c.name.is_not(None))
        .group_by(told.c.name)
    )
    for row in connection.execute(work):
        teller = found[row.name.casefold()]
        teller.read = max(filter(None, (teller.read, row.read)), default=None)
        teller.records += row.records


def _add_quotes(connection: Connection, found: dict[str, Teller]) -> None:
    """On whose word each tells: whom its reports cite, itself left out."""
    quoted = _source.alias()
    first = select(_source.c.name).where(_source.c.report_id == _report.c.id, _source.c.position == 0)
    name = func.coalesce(_report.c.outlet, first.scalar_subquery())
    query = (
        select(name.label("name"), quoted.c.name.label("quoted"), func.count().label("number"))
        .select_from(_report.join(quoted, quoted.c.report_id == _report.c.id))
        .group_by(name, quoted.c.name)
    )
    spelling: dict[str, Counter[str]] = defaultdict(Counter)
    for row in connection.execute(query):
        if row.quoted.casefold() != row.name.casefold():
            spelling[row.quoted.casefold()][row.quoted] += row.number
            found[row.name.casefold()].quotes[row.quoted.casefold()] += row.number
    for teller in found.values():
        teller.quotes = Counter({spelling[each].most_common(1)[0][0]: n for each, n in teller.quotes.items()})

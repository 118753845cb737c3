"""On which days a record held, and who had a part in it then: what lists as of a day are made from.

Days are ISO 8601, compared as text. A stretch begins on its first day (empty: as soon as its report is known) and ends
on the first day that is not in it any more. It is worked out as `dragoman.ledger.over_time.as_of` has it: the first
reading and the first link hold for the time before as well, what a person decided holds from its moment on.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from itertools import pairwise
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Table, and_, func, literal_column, or_, select

from dragoman.ledger.judgements.undone import holding
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.judgement_tables import judgement
from dragoman.ledger.schema.listing_tables import listing
from dragoman.ledger.statements.chunks import chunks
from dragoman.ledger.statements.planning import Seldom, looked_at

NEVER = "9999-12-31"
"""The end of what has not ended."""

Taking = tuple[int, str | None, str]
"""Who has a part in a record: the row of a party, the state it serves, the side it is on."""

_AHEAD = {"a": 45, "b": 400, "c": 2_000, "d": date.max.toordinal()}
"""How many days at most something of this mark is dated after the day it was known: looked for are so many days."""

_DAYS = 64  # asked about, for which conditions are kept

_SECOND: tuple[ColumnElement[int], ...] = (literal_column("2"), literal_column("1"))
"""Which character of an actor tells that it is a state, or two."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days on which a record held, with who had a part in it."""

    begins: str
    ends: str
    taking: frozenset[Taking]


@dataclass(frozen=True, slots=True)
class _Span:
    begins: str
    ends: str

    def has(self, day: str) -> bool:
        return self.begins <= day < self.ends


def ahead(day: str, known: str) -> str:
    """The mark of what is dated after the day it was known; empty where it is not."""
    if day <= known:
        return ""
    first = f"{day}-01-01"[:10]  # of what is dated by a month or a year of publication
    days = (date.fromisoformat(first) - date.fromisoformat(known)).days
    return next(mark for mark, most in _AHEAD.items() if days <= most)


@lru_cache(_DAYS)
def lying_ahead(lists: Table, as_of: date, since: date | None = None) -> tuple[ColumnElement[bool], ...]:
    """What rows of a list fulfil that were known by a day and are dated after it: one condition a mark, each for an
    index. Where they are dated `since` a day later still, what was known too long before it, or is of a mark too near,
    is left out. A page of a day asks dozens of times.
    """
    rows, found = lists.c, []
    for mark, most in _AHEAD.items():
        begins = max(as_of, since or as_of).toordinal() - most
        if begins > as_of.toordinal():
            continue
        first = date.fromordinal(max(begins, 1)).isoformat()
        known = rows.known.between(first if mark != "d" else "", as_of.isoformat())
        marked = rows.ahead != literal_column("''")  # said in so many words: the index holds no others
        found.append(and_(marked, rows.ahead == mark, known))
    return tuple(found)


def known_between(rows: Any, first: str, last: str) -> list[ColumnElement[bool]]:
    """What rows of events of a state or two fulfil that became known between two days: one condition for those that
    took place on the day, one for those before it, and one a mark for those after it, each for an index.
    """
    within = rows.known.between(first, last)
    late = and_(rows.known > rows.day, _whose(rows))  # in the words of the index
    marked = rows.ahead != literal_column("''")
    early = [and_(marked, rows.ahead == mark, within) for mark in _AHEAD]
    # Of averages it takes as many for late as all there are, and would go through all of a state instead.
    between = (Seldom(rows.known >= first), Seldom(rows.known <= last))
    return [and_(rows.day.between(first, last), rows.known == rows.day), and_(late, *between), *early]


def _whose(rows: Any) -> ColumnElement[bool]:
    return or_(rows.kind == literal_column("'report'"), func.substr(rows.actor, *_SECOND) == literal_column("':'"))


def known_late(rows: Any, as_of: date) -> ColumnElement[bool]:
    """What rows of a report fulfil that is dated by a day and was known after it: few, which an index holds."""
    day = as_of.isoformat()
    late = and_(rows.known > rows.day, _whose(rows))  # in the words of the index
    return and_(late, rows.known > day, looked_at(rows.day) <= day)


def is_late(connection: Connection, as_of: date) -> bool:
    """Whether more of the days on which reports came out lie before a day than after it."""
    row = listing.c
    days = select(row.day).where(row.actor == "*", row.kind == "report", row.day != "").limit(1)
    first, last = (connection.execute(days.order_by(each)).scalar() for each in (row.day, row.day.desc()))
    if not (first and last):
        return False
    begins, ends = (date.fromisoformat(f"{each}-01-01"[:10]) for each in (first, last))
    return as_of - begins > ends - as_of


def stretches(connection: Connection, records: Mapping[int, tuple[str, int, int]]) -> dict[int, list[Stretch]]:
    """When each of these records held; they are given by row, with their id, reading and report."""
    readings = _readings(connection, sorted({report for *_, report in records.values()}))
    decided = _rejected(connection, sorted({key for key, *_ in records.values()}))
    taking = _taking(connection, sorted(records))
    return {
        number: _held([(readings[report][reading], taking.get(number, ()))], decided.get(key, ()))
        for number, (key, reading, report) in records.items()
    }


def stretches_of_reports(connection: Connection, reports: Sequence[int]) -> dict[int, list[Stretch]]:
    """On which days each of these reports, by row, named whom, on no side."""
    readings = _readings(connection, reports)
    named = _named(connection, sorted(number for spans in readings.values() for number in spans))
    return {
        report: _held([(span, named.get(number, ())) for number, span in readings.get(report, {}).items()], ())
        for report in reports
    }


def _held(
    told: Sequence[tuple[_Span, Iterable[tuple[_Span, Taking]]]], rejected: Sequence[tuple[str, bool]]
) -> list[Stretch]:
    """The stretches of what was told in some spans, in each by some; `rejected` are the days on which it was rejected
    (True) or taken back, in their order.
    """
    spans = [span for read, taking in told for span in (read, *(each for each, _ in taking))]
    turns = sorted({day for span in spans for day in (span.begins, span.ends)} | {"", *(day for day, _ in rejected)})
    found: list[Stretch] = []
    for begins, ends in pairwise(turns):
        out = next((out for day, out in reversed(rejected) if day <= begins), False)
        now = [taking for read, taking in told if read.has(begins)]
        if out or not now:
            continue
        there = frozenset(each for taking in now for span, each in taking if span.has(begins))
        if found and (found[-1].ends, found[-1].taking) == (begins, there):
            begins = found.pop().begins
        found.append(Stretch(begins, ends, there))
    return found


def _spans(rows: Iterable[Any], whose: str, begins: str, ends: str) -> Iterable[tuple[Any, _Span]]:
    """Rows in their order with the days on which each held: the first of several from the beginning."""
    seen: set[int] = set()
    for row in rows:
        first = getattr(row, whose) not in seen
        seen.add(getattr(row, whose))
        ended: datetime | None = getattr(row, ends)
        yield row, _Span("" if first else _day(getattr(row, begins)), _day(ended) if ended else NEVER)


def _readings(connection: Connection, reports: Sequence[int]) -> dict[int, dict[int, _Span]]:
    """For each report the days on which each of its readings held."""
    table = tables.reading
    found: dict[int, dict[int, _Span]] = defaultdict(dict)
    for some in chunks(reports):
        columns = (table.c.id, table.c.report_id, table.c.read_at, table.c.superseded_at)
        rows = connection.execute(select(*columns).where(table.c.report_id.in_(some)).order_by(table.c.id)).all()
        for row, span in _spans(rows, "report_id", "read_at", "superseded_at"):
            found[row.report_id][row.id] = span
    return found


def _taking(connection: Connection, records: Sequence[int]) -> dict[int, list[tuple[_Span, Taking]]]:
    part = tables.record_party
    sides: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for some in chunks(records):
        for row in connection.execute(select(part).where(part.c.record_id.in_(some)).order_by(part.c.id)):
            sides[row.report_party_id].append((row.record_id, row.side))
    return _linked(connection, sides)


def _named(connection: Connection, readings: Sequence[int]) -> dict[int, list[tuple[_Span, Taking]]]:
    named = tables.report_party
    of: dict[int, list[tuple[int, str]]] = {}
    for some in chunks(readings):
        for row in connection.execute(select(named.c.id, named.c.reading_id).where(named.c.reading_id.in_(some))):
            of[row.id] = [(row.reading_id, "")]
    return _linked(connection, of)


def _linked(
    connection: Connection, owners: Mapping[int, Sequence[tuple[int, str]]]
) -> dict[int, list[tuple[_Span, Taking]]]:
    """Whom parties of reports were linked with and when, for each of those they belong to on some side."""
    link, party = tables.party_link, tables.party
    found: dict[int, list[tuple[_Span, Taking]]] = defaultdict(list)
    for some in chunks(sorted(owners)):
        query = (
            select(link.c.report_party_id, link.c.linked_at, link.c.ended_at, party.c.id, party.c.state)
            .join(party, party.c.id == link.c.party_id)
            .where(link.c.report_party_id.in_(some))
            .order_by(link.c.id)
        )
        for row, span in _spans(connection.execute(query).all(), "report_party_id", "linked_at", "ended_at"):
            for number, side in owners[row.report_party_id]:
                found[number].append((span, (row.id, row.state, side)))
    return found


def _rejected(connection: Connection, keys: Sequence[str]) -> dict[str, list[tuple[str, bool]]]:
    """The days on which people rejected each record (by id), or took that back or said otherwise."""
    said: dict[str, list[Row[Any]]] = defaultdict(list)
    for some in chunks(keys):
        mine = (judgement.c.target_kind == "record") & judgement.c.target.in_(some)
        for row in connection.execute(select(judgement).where(mine).order_by(judgement.c.id)):
            said[row.target].append(row)
    found = {}
    for key, rows in said.items():
        if any(row.act == "reject" for row in rows):
            days = sorted({_day(row.at) for row in rows})
            found[key] = [(day, _is_rejected([row for row in rows if _day(row.at) <= day])) for day in days]
    return found


def _is_rejected(rows: Sequence[Row[Any]]) -> bool:
    answers = holding(rows)
    return bool(answers) and answers[-1].act == "reject"


def reread() -> ColumnElement[bool]:
    """Whether the report of a row of `reading` has another reading."""
    reading, other = tables.reading, tables.reading.alias()
    return select(other.c.id).where(other.c.report_id == reading.c.report_id, other.c.id != reading.c.id).exists()


def moved() -> ColumnElement[bool]:
    """Whether a row of `record`, joined with its reading, may have held on some days only, or with other parties."""
    link, part, record = tables.party_link, tables.record_party, tables.record
    relinked = (
        select(link.c.id)
        .join(part, part.c.report_party_id == link.c.report_party_id)
        .where(part.c.record_id == record.c.id, link.c.ended_at.is_not(None))
        .exists()
    )
    judged = select(judgement.c.id).where(judgement.c.target_kind == "record", judgement.c.target == record.c.key)
    return or_(reread(), relinked, judged.exists())


def named_otherwise() -> ColumnElement[bool]:
    """Whether the report of a row of `reading` may have named other parties on some days."""
    link, named = tables.party_link, tables.report_party
    relinked = (
        select(link.c.id)
        .join(named, named.c.id == link.c.report_party_id)
        .where(named.c.reading_id == tables.reading.c.id, link.c.ended_at.is_not(None))
        .exists()
    )
    return or_(reread(), relinked)


def _day(moment: datetime) -> str:
    return moment.date().isoformat()

"""What the pages of the desk ask on top of lists of records: counts by field, days of publication, originals, words."""

import re
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, String, and_, cast, func, select

from dragoman.ledger import directory, full_text, judgement_tables, picking, search, tables
from dragoman.ledger.as_of import link_held, telling_held
from dragoman.ledger.listing import RECORDS
from dragoman.ledger.rows import RecordRow
from dragoman.ledger.search import conditions, link, part, party, reading, record, report
from dragoman.ledger.telling_tables import telling
from dragoman.model.dates import Precision
from dragoman.model.filters import Filter
from dragoman.model.searching import indexed

_WORD = re.compile(r"\w+")
_LATEST = 1_000  # records among which parties and places are counted where very many fit
_CALENDAR = 600  # records of a stretch of days that are all given
_BEFORE, _AROUND = 80, 260  # characters of a report shown around a word
_FIELDS = {
    "kind": record.c.kind,
    "type": record.c.type,
    "mode": record.c.mode,
    "status": record.c.status,
    "place": record.c.place,
}
_FREED: dict[str, Callable[[Filter], Filter]] = {
    "kind": lambda wanted: replace(wanted, kinds=()),
    "type": lambda wanted: replace(wanted, types=()),
    "mode": lambda wanted: replace(wanted, modes=()),
    "status": lambda wanted: replace(wanted, statuses=()),
    "place": lambda wanted: replace(wanted, places=()),
}


@dataclass(frozen=True, slots=True)
class Page:
    """A saved page in which a report was found."""

    digest: str
    name: str
    media_type: str
    size: int


@dataclass(frozen=True, slots=True)
class Hit:
    """A report that says the words looked for, and the first place where it does."""

    id: str
    title: str | None
    published: str | None
    outlet: str | None
    around: str


def facet(connection: Connection, wanted: Filter, field: str, most: int = 40) -> list[tuple[str, int]]:
    """How many records fit for each "kind", "type", "mode", "status" or "place", whatever is chosen of it now.

    Where very many fit, tellings are counted and not events, and places among the latest alone.
    """
    if _many(connection, free := _FREED[field](wanted)) and field != "place":
        counted = picking.counts_by(connection, free, field)
        return sorted(counted.items(), key=lambda entry: (-entry[1], entry[0]))[:most]
    column = _FIELDS[field]
    number = _number()
    query = _among(connection, select(column.label("value"), number), free).where(column.is_not(None)).group_by(column)
    rows = connection.execute(query.order_by(number.desc(), column).limit(most)).all()
    return [(row.value, row.number) for row in rows]


def takers_part(connection: Connection, wanted: Filter, most: int = 12) -> list[tuple[str, str, int]]:
    """The parties most often in the records that fit, or in the latest where very many do: (id, name, number)."""
    number = _number()
    query = (
        _among(connection, select(party.c.key, party.c.name, number), wanted)
        .join(part, part.c.record_id == record.c.id)
        .join(link, and_(link.c.report_party_id == part.c.report_party_id, link_held(wanted.as_of)))
        .join(party, party.c.id == link.c.party_id)
        .group_by(party.c.id)
        .order_by(number.desc(), party.c.name)
        .limit(most)
    )
    return [(row.key, row.name, row.number) for row in connection.execute(query)]


def by_month(connection: Connection, wanted: Filter) -> list[tuple[str, int]]:
    """How many of the records that fit begin in each month that has any, in order of time: ("2024-06", 3).

    What is known to a year only begins in no month.
    """
    month = func.substr(cast(record.c.date_first, String), 1, 7)
    if _many(connection, wanted):
        return sorted(picking.counts_by(connection, wanted, "month").items())
    query = _among(connection, select(month.label("month"), _number()), wanted)
    query = query.where(record.c.date_first.is_not(None), record.c.date_precision != Precision.YEAR.value)
    rows = connection.execute(query.group_by(month).order_by(month)).all()
    return [(row.month, row.number) for row in rows]


def by_day(connection: Connection, wanted: Filter, most: int) -> tuple[list[RecordRow], dict[str, int]]:
    """The records that fit, where very many do the first `most` of every day, oldest first; and how many each day has.

    Where all are there no numbers are given.
    """
    if not _many(connection, wanted, _CALENDAR):
        return search.records(connection, wanted), {}
    numbers, days = picking.by_day(connection, wanted, most)
    keys = [key for ids in search.chunks(numbers) for key in connection.execute(
        select(record.c.key).where(record.c.id.in_(ids))).scalars()]  # fmt: skip
    return search.records(connection, Filter(ids=tuple(keys))), days


def _number() -> ColumnElement[int]:
    """How many there are, an event once however many reports tell it."""
    return func.count(func.coalesce(telling.c.occurrence_id, -record.c.id).distinct()).label("number")


def _many(connection: Connection, wanted: Filter, most: int = picking.COUNTED_ONCE) -> bool:
    return picking.can_pick(wanted) and picking.more_than(connection, wanted, most)


def _among(connection: Connection, query: Select[Any], wanted: Filter) -> Select[Any]:
    """The records that fit; where very many do, the latest of them."""
    query = (
        query.select_from(record)
        .join(reading, reading.c.id == record.c.reading_id)
        .join(report, report.c.id == reading.c.report_id)
        .outerjoin(telling, and_(telling.c.record_key == record.c.key, telling_held(wanted.as_of)))
    )
    if not picking.can_pick(wanted):
        return query.where(*conditions(wanted))
    if _many(connection, wanted):
        return query.where(record.c.id.in_(picking.numbers(connection, wanted, _LATEST)))
    picked = picking.picked(connection, wanted, wanted.kinds or RECORDS).subquery()
    return query.where(record.c.id.in_(select(picked.c.id)))


def mark(connection: Connection, *, judged: bool = True) -> tuple[int, ...]:
    """Numbers that change whenever a reading, a link of a party or, unless not `judged`, a judgement is added, or a
    reading gives way."""
    counted = (reading.c.id, link.c.id, *([judgement_tables.judgement.c.id] if judged else []))
    latest = [connection.execute(select(func.max(column))).scalar() or 0 for column in counted]
    holding = sum(picking.kinds(connection).values()) + directory.count_reports(connection)
    return (*latest, holding)


def texts(connection: Connection, reports: Sequence[str]) -> dict[str, str]:
    """The texts of a few reports, by id."""
    rows = connection.execute(select(report.c.key, report.c.text).where(report.c.key.in_(reports)))
    return {row.key: row.text for row in rows}


def pages_of(connection: Connection, report_id: str) -> list[Page]:
    """The saved pages that hold a report."""
    original, sighting = tables.original, tables.sighting
    query = (
        select(original.c.digest, original.c.name, original.c.media_type, original.c.size)
        .join(sighting, sighting.c.original_digest == original.c.digest)
        .join(report, report.c.id == sighting.c.report_id)
        .where(report.c.key == report_id, sighting.c.ended_at.is_(None))
        .order_by(sighting.c.id)
    )
    return [Page(row.digest, row.name, row.media_type, row.size) for row in connection.execute(query)]


def original(connection: Connection, digest: str) -> tuple[Page, bytes] | None:
    """A saved page with its bytes as they came."""
    table = tables.original
    row = connection.execute(select(table).where(table.c.digest == digest)).first()
    return (Page(row.digest, row.name, row.media_type, row.size), zlib.decompress(row.content)) if row else None


def saying(connection: Connection, words: Sequence[str], most: int) -> tuple[int, list[Hit]]:
    """How many reports say all these words, in headline or text, in any spelling, and the latest of them.

    Of very common words no more than `picking.MOST_SAYING` are counted.
    """
    said = full_text.saying(connection, full_text.report_words, " ".join(words))
    if said is None:
        return 0, []
    latest = said.order_by(said.selected_columns.place.desc())
    counted = latest.limit(picking.MOST_SAYING).subquery()
    number = int(connection.execute(select(func.count()).select_from(counted)).scalar_one())
    places = [row.place for row in connection.execute(latest.limit(most))]
    query = select(report.c.id, report.c.key, report.c.title, report.c.published, report.c.outlet, report.c.text)
    ids = [full_text.number_in(place) for place in places]
    rows = {row.id: row for row in connection.execute(query.where(report.c.id.in_(ids)))}
    found = [rows[each] for each in ids]
    return number, [Hit(row.key, row.title, row.published, row.outlet, _around(row.text, words)) for row in found]


def _around(text: str, words: Sequence[str]) -> str:
    """The text around the first word looked for, as it is spelled there."""
    wanted = {key for word in words for key in indexed(word)}
    spelled = (found.start() for found in _WORD.finditer(text) if wanted & set(indexed(found.group())))
    at = next(spelled, 0)
    start = text.rfind(" ", 0, max(at - _BEFORE, 0)) + 1
    return text[start : start + _AROUND]

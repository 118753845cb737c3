"""What the pages of the desk ask on top of lists of records: records by day, originals, words."""

import re
import zlib
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Row, and_, func, or_, select

from dragoman.ledger.asking import overview, report_directory, search, totals
from dragoman.ledger.asking.actors_meant import actors_of
from dragoman.ledger.asking.picking import picked
from dragoman.ledger.asking.picking.concerned import choices_of, concerning_all
from dragoman.ledger.asking.picking.conditions import can_pick, conditions, told_so
from dragoman.ledger.asking.picking.listed import Lists
from dragoman.ledger.asking.picking.saying import MOST_SAYING
from dragoman.ledger.asking.search import link, reading, record, report
from dragoman.ledger.lists import full_text
from dragoman.ledger.lists.listed_kinds import RECORDS, REPORT
from dragoman.ledger.over_time.as_of import judged_by, link_held, reading_held, report_known
from dragoman.ledger.rows import RecordRow, ReportRow
from dragoman.ledger.schema import judgement_tables, tables
from dragoman.ledger.schema.listing_tables import listing
from dragoman.ledger.statements.chunks import chunks
from dragoman.ledger.statements.planning import BesideId, looked_at, one_of
from dragoman.ledger.tellings import event_rows
from dragoman.model.filters import Filter, PartyChoice
from dragoman.model.searching import indexed

_WORD = re.compile(r"\w+")
_CALENDAR = 300  # records of a stretch of days that are all given
_LOOKED_AT = 5_000  # reports that say the words, the latest, where more is asked of them
_AT_ONCE = 2_500  # of them that one statement looks at
_WORDS = 20_000  # that are kept as they are looked for: texts are made of the same ones
_BEFORE, _AROUND = 80, 260  # characters of a report shown around a word


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


def by_day(connection: Connection, wanted: Filter, most: int) -> tuple[list[RecordRow], dict[str, int]]:
    """The records that fit, an event once however many tell it; where very many do the first `most` of every day,
    oldest first, and how many each day has.

    Where all are there no numbers are given.
    """
    if not (can_pick(wanted) and totals.more_than(connection, wanted, _CALENDAR)):
        return event_rows.leading(connection, wanted), {}
    numbers, days = picked.by_day(connection, wanted, most)
    keys = [key for ids in chunks(numbers) for key in connection.execute(
        select(record.c.key).where(one_of(record.c.id, ids))).scalars()]  # fmt: skip
    return search.records(connection, Filter(ids=tuple(keys), as_of=wanted.as_of)), days


def mark(connection: Connection, *, judged: bool = True) -> tuple[int, ...]:
    """Numbers that change whenever a reading, a link of a party or, unless not `judged`, a judgement is added, or a
    reading gives way."""
    counted = (reading.c.id, link.c.id, *([judgement_tables.judgement.c.id] if judged else []))
    latest = [connection.execute(select(func.max(column))).scalar() or 0 for column in counted]
    holding = sum(totals.kinds(connection).values()) + report_directory.count_reports(connection)
    return (*latest, holding)


def texts(connection: Connection, reports: Sequence[str]) -> dict[str, str]:
    """The texts of a few reports, by id."""
    rows = connection.execute(select(report.c.key, report.c.text).where(one_of(report.c.key, reports)))
    return {row.key: row.text for row in rows}


def mastheads(connection: Connection, reports: Iterable[str]) -> dict[str, Row[Any]]:
    """Who published each of these reports (by id), under which headline, when and where: what a line calls it by."""
    title = report.c.title.label("report_title")
    found: dict[str, Row[Any]] = {}
    for chunk in chunks(sorted(set(reports))):
        asked = select(report.c.key, report.c.outlet, title, report.c.published, report.c.url)
        query = asked.where(one_of(report.c.key, chunk))
        found |= {row.key: row for row in connection.execute(query)}
    return found


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


def was_out(connection: Connection, wanted: str, as_of: date) -> bool:
    """Whether a report, by its id or the one it came with, was out on a day."""
    this = (report.c.key == wanted) | (report.c.given_id == wanted)
    return connection.execute(select(report.c.id).where(this, report_known(as_of)).limit(1)).first() is not None


def original(connection: Connection, digest: str) -> tuple[Page, bytes] | None:
    """A saved page with its bytes as they came."""
    table = tables.original
    row = connection.execute(select(table).where(table.c.digest == digest)).first()
    return (Page(row.digest, row.name, row.media_type, row.size), zlib.decompress(row.content)) if row else None


def saying(connection: Connection, words: Sequence[str], most: int, wanted: Filter) -> tuple[int, list[Hit]]:
    """How many reports say all these words, in headline or text, in any spelling, and the latest of them: see
    `reports_saying`.
    """
    saying = _saying(connection, words, wanted)
    number, ids = len(saying), saying[:most]
    query = select(report.c.id, report.c.key, report.c.title, report.c.published, report.c.outlet, report.c.text)
    rows = {row.id: row for row in connection.execute(query.where(one_of(report.c.id, ids)))}
    found = [rows[each] for each in ids]
    return number, [Hit(row.key, row.title, row.published, row.outlet, _around(row.text, words)) for row in found]


def reports_saying(connection: Connection, words: Sequence[str], wanted: Filter) -> list[ReportRow]:
    """Reports that say all these words and fit, the latest first; of very common words no more than
    `MOST_SAYING`.

    A report fits that was published in the days asked for, by the day as of which is asked, and names everybody asked
    for; where a kind, type, way, status, place, unit or side is asked for too, one that tells such a record.
    """
    return overview.in_full(connection, _saying(connection, words, wanted))


def _saying(connection: Connection, words: Sequence[str], wanted: Filter) -> list[int]:
    """These reports by row."""
    query = " ".join(words)
    since, before = None, None
    last = min(each for each in (wanted.until, wanted.as_of, date.max - timedelta(days=1)) if each)
    if wanted.until or wanted.as_of:
        before = full_text.place((last + timedelta(days=1)).isoformat(), 0)
    if wanted.since:
        since = full_text.place(wanted.since.isoformat(), 0)

    def latest(most: int) -> list[int]:
        return full_text.latest(connection, full_text.report_words, query, most, since=since, before=before)

    asked = replace(wanted, text=None, since=None, until=None)
    narrow = asked.who or asked.reports or asked.ids or _of_records(asked) or asked.as_of
    if not narrow:
        return [full_text.number_in(each) for each in latest(MOST_SAYING)]
    places = latest(_LOOKED_AT)
    there = [full_text.number_in(each) for each in places]
    if there and not asked.as_of:
        for choice in asked.who:
            listed = _listed_since(connection, choice, full_text.day_in(places[-1]))
            listed = _listed_under(connection, choice, there) if listed is None else listed
            there = [each for each in there if each in listed]
    found: list[int] = []
    for some in chunks(there):
        fitting = _fitting(connection, some, asked)
        found += [each for each in some if each in fitting]
        if len(found) >= MOST_SAYING:
            break
    return found[:MOST_SAYING]


def _of_records(wanted: Filter) -> bool:
    """Whether more is asked than a report as a whole can tell."""
    few = 0 < len(wanted.kinds) < len(RECORDS)
    sided = any(choice.sides for choice in wanted.who)
    asked = (wanted.types, wanted.modes, wanted.statuses, wanted.places, wanted.ids, wanted.units, wanted.lacking)
    return few or sided or any(asked)


def _listed_since(connection: Connection, choice: PartyChoice, day: str) -> set[int] | None:
    """The reports (by row) of a day and later that are listed for one of these parties, whose lists lie in one piece:
    to look each report up costs more. None where very many are.
    """
    row = listing.c
    mine = row.actor.in_(actors_of(connection, choice)) & (row.kind == REPORT) & (row.day >= day)
    found = connection.execute(select(row.id).where(mine).limit(_LOOKED_AT + 1)).scalars().all()
    return None if len(found) > _LOOKED_AT else set(found)


def _listed_under(connection: Connection, choice: PartyChoice, reports: Collection[int]) -> set[int]:
    """Those of these reports, by row, that are listed for one of these parties: found in an index, without the reports
    themselves, of which each lies elsewhere.
    """
    row = listing.c
    actors, found = actors_of(connection, choice), set[int]()
    for some in chunks(sorted(reports), _AT_ONCE):
        mine = select(row.id).where(one_of(row.id, some), looked_at(row.kind) == REPORT)
        found.update(connection.execute(mine.where(BesideId(row.actor).in_(actors))).scalars())
    return found


def _fitting(connection: Connection, reports: Sequence[int], wanted: Filter) -> set[int]:
    """Those of these reports, by row, that name whom is asked for, or tell a record that fits; now whoever they name is
    listed, and they are listed for him.
    """
    found = set(reports)
    query = select(report.c.id).where(one_of(report.c.id, found))
    if wanted.as_of:
        query = query.where(report_known(wanted.as_of))
    if wanted.reports:
        query = query.where(or_(report.c.key.in_(wanted.reports), report.c.given_id.in_(wanted.reports)))
    if wanted.as_of or wanted.reports:
        found = set(connection.execute(query).scalars())
    if _of_records(wanted) and not wanted.as_of and can_pick(wanted) and not (wanted.statuses or wanted.places):
        return _telling(connection, found, wanted)
    if _of_records(wanted):
        stood = judged_by(connection, wanted.as_of) if wanted.as_of else None
        telling = select(reading.c.report_id).join(record, record.c.reading_id == reading.c.id)
        telling = telling.join(report, report.c.id == reading.c.report_id).where(one_of(report.c.id, found))
        return set(connection.execute(telling.where(*search.conditions(wanted, stood))).scalars())
    named, party = tables.report_party, tables.party
    for choice in wanted.who:
        who = or_(party.c.key.in_(choice.parties), party.c.state.in_(choice.serving))
        naming = select(reading.c.report_id).join(named, named.c.reading_id == reading.c.id)
        naming = naming.join(link, and_(link.c.report_party_id == named.c.id, link_held(wanted.as_of)))
        naming = naming.join(party, party.c.id == link.c.party_id)
        naming = naming.where(one_of(reading.c.report_id, found), reading_held(wanted.as_of), who)
        found &= set(connection.execute(naming).scalars())
    return found


def _telling(connection: Connection, reports: Collection[int], wanted: Filter) -> set[int]:
    """Those of these reports, by row, that tell a record that fits, found in the lists of whom it concerns."""
    rows, lists = listing.c, Lists(listing, None)
    fitting = (
        select(reading.c.report_id)
        .join(record, record.c.reading_id == reading.c.id)
        .join(listing, rows.id == record.c.id)
        .where(one_of(reading.c.report_id, reports), rows.kind.in_(wanted.kinds or RECORDS))
        .where(*conditions(wanted, rows), *told_so(wanted, rows))
        .where(*concerning_all(choices_of(connection, wanted), rows, lists))
    )
    return set(connection.execute(fitting).scalars())


@lru_cache(_WORDS)
def _looked_for(word: str) -> frozenset[str]:
    return frozenset(indexed(word))


def _around(text: str, words: Sequence[str]) -> str:
    """The text around the first word looked for, as it is spelled there."""
    wanted = {key for word in words for key in _looked_for(word)}
    spelled = (found.start() for found in _WORD.finditer(text) if wanted & _looked_for(found.group()))
    at = next(spelled, 0)
    start = text.rfind(" ", 0, max(at - _BEFORE, 0)) + 1
    return text[start : start + _AROUND]

"""Series of occasions in the ledger: which there are, and what reports tell of each occasion."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection, case, func, select

from dragoman.ledger.asking import overview, search
from dragoman.ledger.rows import PartyRow, RecordRow
from dragoman.ledger.schema import tables
from dragoman.ledger.statements.chunks import chunks
from dragoman.ledger.tellings import event_rows
from dragoman.ledger.tellings.event_row import EventRow
from dragoman.model.dates import printed_day
from dragoman.model.filters import Filter, PartyChoice
from dragoman.model.words import fold
from dragoman.resolve.identity.blocking import in_short, series_key
from dragoman.resolve.occasions import Occasion, Speaking, announces, occasions, same_sort, speaks_of

_MODES = ("gathering", "meeting", "visit")
_NAMES = 4  # spellings of a series are looked for
_BEFORE = 40  # characters before the words of a record are read with them
_SENTENCE_END = re.compile(r"[.!?]\s|\n")
_MOST = 2_000  # events of a bloc are looked through
_NAMING = 200  # reports that name a series are looked through for occasions to come


@dataclass(frozen=True, slots=True)
class OccasionRow:
    """An occasion of a series with its events, each as it is listed."""

    occasion: Occasion
    events: tuple[EventRow, ...]


def occasions_of(
    connection: Connection, series: PartyRow, blocs: Sequence[str] = (), as_of: date | None = None
) -> list[OccasionRow]:
    """The occasions of a series, the first first. `blocs` are the ids of the blocs whose series it is."""
    words = frozenset(series_key(series.name).split())
    rows = {row.id: row for row in _told(connection, series, blocs, as_of)}
    said = _words(connection, [telling.record.id for row in rows.values() for telling in row.tellings])
    speaking = [each for row in rows.values() for each in _speaking(row, words, said)]
    for row, ahead in _announced(connection, series, words, speaking, as_of):
        rows[row.id] = row
        speaking += ahead
    return [OccasionRow(each, tuple(rows[key] for key in each.events)) for each in occasions(speaking)]


def blocs_of(connection: Connection, series: PartyRow) -> tuple[str, ...]:
    """The ids of the blocs whose name is in that of a series."""
    own = set(in_short(series.name).split())
    blocs = overview.parties(connection, kinds=("bloc",))
    return tuple(bloc.id for bloc in blocs if {fold(name) for name in bloc.names} & own or fold(bloc.id) in own)


def all_series(connection: Connection, as_of: date | None = None) -> list[PartyRow]:
    """Every series that reports name, the most reported first."""
    return overview.parties(connection, kinds=("series",), as_of=as_of)


def _told(connection: Connection, series: PartyRow, blocs: Sequence[str], as_of: date | None) -> Iterator[EventRow]:
    """Events that may be of the series: those whose words name it, and those its bloc takes part in."""
    wanted = Filter(kinds=("event",), modes=_MODES, as_of=as_of)
    for name in series.names[:_NAMES]:
        yield from event_rows.events(connection, replace(wanted, text=name), _MOST)
    if blocs:
        yield from event_rows.events(connection, replace(wanted, who=(PartyChoice(tuple(blocs)),)), _MOST)


def _announced(
    connection: Connection,
    series: PartyRow,
    words: frozenset[str],
    speaking: Sequence[Speaking],
    as_of: date | None,
) -> list[tuple[EventRow, list[Speaking]]]:
    """Occasions to come that reports on a series tell without its name: "the next summit will be held in Bishkek"."""
    reports = _naming(connection, series, words)
    known = {(each.event, each.report) for each in speaking}
    held = {each.report: each.number for each in speaking if each.number is not None and each.status == "held"}
    wanted = Filter(kinds=("event",), modes=_MODES, reports=tuple(reports), as_of=as_of)
    rows = event_rows.events(connection, wanted, _MOST) if reports else []
    said = _words(connection, [each.record.id for row in rows for each in row.tellings])
    found = []
    for row in rows:
        ahead = []
        for record in (each.record for each in row.tellings):
            told = announces(said.get(record.id, ""), words) if record.report in reports else None
            if told is None or record.status == "held" or (row.id, record.report) in known:
                continue
            number, year, is_next = told
            if is_next and number is None and record.report in held:
                number = held[record.report] + 1
            ahead.append(_spoken(row, record, number, year))
        if ahead:
            found.append((row, ahead))
    return found


def _naming(connection: Connection, series: PartyRow, words: frozenset[str]) -> set[str]:
    """The latest reports (by id) that name a series, and none of the same sort beside it."""
    named, party, link, reading, report = (
        tables.report_party, tables.party, tables.party_link, tables.reading, tables.report
    )  # fmt: skip
    holds = (reading.c.id == named.c.reading_id) & reading.c.superseded_at.is_(None)
    linked = (link.c.report_party_id == named.c.id) & link.c.ended_at.is_(None)
    of_parties = select(named.c.reading_id).join(link, linked).join(party, party.c.id == link.c.party_id)
    mine = of_parties.where(party.c.key == series.id).order_by(link.c.id.desc()).limit(_NAMING)
    beside = (
        select(report.c.key, party.c.key.label("party"), party.c.name)
        .select_from(named)
        .join(link, linked)
        .join(party, party.c.id == link.c.party_id)
        .join(reading, holds)
        .join(report, report.c.id == reading.c.report_id)
        .where(named.c.reading_id.in_(mine.subquery().select()), party.c.kind == "series")
    )
    rows = connection.execute(beside).all()
    others = {
        row.key for row in rows if row.party != series.id and same_sort(words, frozenset(series_key(row.name).split()))
    }
    return {row.key for row in rows if row.party == series.id} - others


def _words(connection: Connection, keys: Sequence[str]) -> dict[str, str]:
    """The words of records, by id, with those before them in the sentence: a number often stands there."""
    record, reading, report, evidence = search.record, search.reading, search.report, search.evidence
    before = case((evidence.c.start > _BEFORE, _BEFORE), else_=evidence.c.start)
    begin = evidence.c.start - before
    found: dict[str, str] = {}
    for chunk in chunks(keys):
        query = (
            select(record.c.key, before, func.substr(report.c.text, begin + 1, evidence.c.end - begin).label("words"))
            .join(reading, (reading.c.id == record.c.reading_id) & reading.c.superseded_at.is_(None))
            .join(report, report.c.id == reading.c.report_id)
            .join(evidence, evidence.c.record_id == record.c.id)
            .where(record.c.key.in_(chunk))
            .order_by(evidence.c.position)
        )
        for key, length, words in connection.execute(query):
            led = _SENTENCE_END.split(words[:length])[-1]
            found[key] = " ".join(part for part in (found.get(key), led + words[length:]) if part)
    return found


def _speaking(row: EventRow, words: frozenset[str], said: Mapping[str, str]) -> Iterator[Speaking]:
    for telling in row.tellings:
        record = telling.record
        found = speaks_of(said.get(record.id, ""), words)
        if found is not None:
            yield _spoken(row, record, *found)


def _spoken(row: EventRow, record: RecordRow, number: int | None, year: int | None) -> Speaking:
    told_on = printed_day(record.published)
    return Speaking(row.id, record.report, told_on, number, year, record.date, record.place, record.status or "")

"""Events and instruments of the ledger in the form in which tellings are compared."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, and_, func, select

from dragoman.ledger.adding.flatten import interval_of
from dragoman.ledger.asking.search import link, part, party, reading, record, report
from dragoman.ledger.over_time.as_of import link_held, reading_held, story_held
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.tables import evidence
from dragoman.ledger.schema.telling_tables import story_report
from dragoman.ledger.statements.chunks import chunks
from dragoman.ledger.statements.planning import looked_at, one_of
from dragoman.ledger.statements.quotes import quotes_of
from dragoman.ledger.tellings.told_kinds import TOLD
from dragoman.model.dates import printed_day
from dragoman.resolve.followup.wording.words import occasions
from dragoman.resolve.identity.blocking import in_short, series_key
from dragoman.resolve.tellings.of_instruments import topic
from dragoman.resolve.tellings.telling import Participant, Telling


def load_tellings(connection: Connection, keys: Sequence[str], as_of: date | None = None) -> dict[str, Telling]:
    """Events and instruments by id, as the readings that hold now or held on a day tell them."""
    named = tables.report_party
    rows = connection.execute(
        select(record, report.c.key.label("report_key"), report.c.published, story_report.c.story_id)
        .select_from(record)
        .join(reading, and_(reading.c.id == record.c.reading_id, reading_held(as_of)))
        .join(report, report.c.id == reading.c.report_id)
        .outerjoin(story_report, and_(story_report.c.report_id == report.c.id, story_held(as_of)))
        .where(one_of(record.c.key, keys), looked_at(record.c.kind).in_(TOLD))
        .order_by(record.c.id)  # as reports tell them: of two alike the first is joined first, in whatever database
    ).all()
    sides: dict[tuple[int, str], list[Participant]] = defaultdict(list)
    # Who is told by name alone serves the state that other reports give him.
    state = func.coalesce(named.c.state, party.c.state).label("state")
    parts = (
        select(part.c.record_id, part.c.side, party.c.key, party.c.kind, state)
        .select_from(part)
        .join(named, named.c.id == part.c.report_party_id)
        .join(link, and_(link.c.report_party_id == named.c.id, link_held(as_of)))
        .join(party, party.c.id == link.c.party_id)
        .where(one_of(part.c.record_id, [row.id for row in rows]))
        .order_by(part.c.position)
    )
    for row in connection.execute(parts):
        sides[row.record_id, row.side].append(Participant(row.key, row.kind, row.state))
    signs = _signed(connection, [row.id for row in rows if row.mode == "sign"])
    called = _called(connection, [row.id for row in rows if row.mode == "gathering"])
    return {row.key: _telling(row, sides, signs, *called.get(row.id, _NOTHING)) for row in rows}


_NOTHING: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())


def _called(connection: Connection, gatherings: Sequence[int]) -> dict[int, tuple[frozenset[str], frozenset[str]]]:
    """Which kinds of occasion the words name that these gatherings (by row of `record`) rest on, and which series."""
    if not gatherings:
        return {}
    known: dict[int, set[str]] = defaultdict(set)
    named = tables.report_party
    for some in chunks(gatherings):
        query = select(record.c.id, named.c.name).join(named, named.c.reading_id == record.c.reading_id)
        for row in connection.execute(query.where(one_of(record.c.id, some), named.c.kind == "series")):
            known[row.id].add(series_key(row.name))
    found = {}
    for number, words in quotes_of(connection, gatherings).items():
        quote = " ".join(words)
        said = set(in_short(quote).split())
        found[number] = (
            occasions(quote),
            frozenset(key for key in known[number] if " " in key and said >= {*key.split()}),
        )
    return found


def _signed(connection: Connection, signings: Sequence[int]) -> Mapping[int, frozenset[frozenset[str]]]:
    """What the texts are about that share words with these signings (by row of `record`)."""
    text, mine, its = record.alias(), evidence.alias(), evidence.alias()
    found: dict[int, set[frozenset[str]]] = defaultdict(set)
    for some in chunks(signings):
        query = (
            select(record.c.id, text.c.name)
            .join(text, and_(text.c.reading_id == record.c.reading_id, text.c.kind == "instrument"))
            .join(mine, mine.c.record_id == record.c.id)
            .join(its, and_(its.c.record_id == text.c.id, its.c.start < mine.c.end, mine.c.start < its.c.end))
            .where(one_of(record.c.id, some))
        )
        for row in connection.execute(query.distinct()):
            if about := topic(row.name or ""):
                found[row.id].add(about)
    return {number: frozenset(texts) for number, texts in found.items()}


def _telling(
    row: Row[Any],
    sides: Mapping[tuple[int, str], Sequence[Participant]],
    signs: Mapping[int, frozenset[frozenset[str]]],
    called: frozenset[str],
    series: frozenset[str],
) -> Telling:
    instrument = row.kind == "instrument"
    return Telling(
        row.key,
        row.report_key,
        "" if instrument else row.type,
        row.type if instrument else row.mode,
        row.status,
        tuple(sides.get((row.id, "party" if instrument else "actor"), ())),
        tuple(sides.get((row.id, "target"), ())),
        row.place,
        interval_of(row._mapping),
        printed_day(row.published),
        tuple(row.details.get("about", ())),
        str(row.story_id) if row.story_id is not None else None,
        row.name if instrument else None,
        signs.get(row.id, frozenset()),
        called,
        series,
    )

"""Brings the records of all current readings side by side, for follow-up and for checking figures."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection, and_, select

from dragoman.ledger.asking.search import link, party, reading, records, report
from dragoman.ledger.over_time.as_of import link_held, reading_held
from dragoman.ledger.rows import RecordRow
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.judgement_tables import override
from dragoman.ledger.statements.chunks import chunks
from dragoman.model.dates import printed_day
from dragoman.model.evidence import Span
from dragoman.model.filters import Filter
from dragoman.model.following import Actor, Told, most_named
from dragoman.model.passages import sentence_at, sentence_spans, sentences_before
from dragoman.resolve.followup.promising.announced import announced
from dragoman.resolve.followup.promising.foretold import foretold

_FOLLOWED = ("event", "instrument", "figure", "commitment")
_MEANT = 2  # sentences before one in which stands what its subject points back to
_LONGEST = 700  # characters of a sentence; what is longer is a list or a table


def load_tellings(connection: Connection, wanted: Filter) -> list[Told]:
    """The records that fit as their reports tell them, each with the sentence around its evidence."""
    rows = records(connection, replace(wanted, kinds=wanted.kinds or _FOLLOWED))
    texts = _texts(connection, {row.report for row in rows})
    spans = {key: sentence_spans(text) for key, text in texts.items()}
    return [_told(row, texts[row.report], spans[row.report]) for row in rows]


def load_told(connection: Connection, ids: Iterable[str], as_of: date | None = None) -> dict[str, Told]:
    """Records and plain sentences ("report:place") by id; a sentence that announces something as what it announces."""
    listed = sorted(set(ids))
    found: dict[str, Told] = {}
    for some in chunks([each for each in listed if ":" not in each]):
        found |= {each.id: each for each in load_tellings(connection, Filter(ids=tuple(some), as_of=as_of))}
    plain = {each for each in listed if ":" in each}
    for some in chunks(sorted({each.partition(":")[0] for each in plain})):
        spoken = load_sentences(connection, some, as_of)
        promised = load_tellings(connection, Filter(reports=tuple(some), as_of=as_of))
        found |= {each.id: each for each in spoken if each.id in plain}
        found |= {each.id: each for each in foretold(spoken, promised) if each.id in plain}
        found |= {each.id: each for each in announced(spoken, promised) if each.id in plain}
    return found


def load_sentences(connection: Connection, reports: Sequence[str], as_of: date | None = None) -> list[Told]:
    """The plain sentences of these reports (by id), with the parties named in each."""
    query = select(reading.c.id, report.c.key, report.c.text, report.c.published, report.c.outlet, report.c.title).join(
        report, report.c.id == reading.c.report_id
    )
    query = query.where(report.c.key.in_(reports), reading_held(as_of))
    rows = connection.execute(query.order_by(report.c.id)).all()
    named = _named(connection, [row.id for row in rows], as_of)
    rejected = _rejected(connection, [row.id for row in rows])
    found: list[Told] = []
    for row in rows:
        spans = sentence_spans(row.text)
        refused = {span.start for start in rejected[row.id] if (span := sentence_at(spans, start)) is not None}
        around = most_named(actor.state for _, actor in named[row.id])
        inside: dict[int, list[Actor]] = defaultdict(list)
        for start, actor in named[row.id]:
            span = sentence_at(spans, start)
            if span is not None and actor not in inside[span.start]:
                inside[span.start].append(actor)
        found.extend(
            Told(
                id=f"{row.key}:{span.start}",
                kind="sentence",
                report=row.key,
                published=printed_day(row.published),
                quote=span.quote(row.text),
                sentence=span.quote(row.text),
                actors=tuple(inside[span.start]),
                outlet=row.outlet,
                title=row.title,
                around=around,
                before=sentences_before(spans, span, row.text, _MEANT),
                refused=span.start in refused,
            )
            for span in spans
            if span.end - span.start <= _LONGEST
        )
    return found


def load_around(connection: Connection, reports: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The states that these reports (by id) name, as their sentences have them."""
    found: dict[str, tuple[str, ...]] = {}
    for some in chunks(sorted(set(reports))):
        query = select(reading.c.id, report.c.key).join(report, report.c.id == reading.c.report_id)
        rows = connection.execute(query.where(report.c.key.in_(some), reading_held(None))).all()
        named = _named(connection, [row.id for row in rows], None)
        found |= {row.key: most_named(actor.state for _, actor in named[row.id]) for row in rows}
    return found


def _told(row: RecordRow, text: str, spans: list[Span]) -> Told:
    first = row.evidence[0] if row.evidence else None
    around = sentence_at(spans, first.start) if first else None
    change = row.details.get("change") or {}
    return Told(
        id=row.id,
        kind=row.kind,
        report=row.report,
        published=printed_day(row.published),
        quote=" … ".join(mark.quote for mark in row.evidence),
        sentence=around.quote(text) if around else (first.quote if first else ""),
        type=row.type,
        mode=row.mode,
        status=row.status,
        name=row.name,
        place=row.place,
        when=row.date,
        value=row.value,
        unit=row.unit,
        bound=row.details.get("bound", "exact"),
        change=change.get("by"),
        change_base=change.get("base"),
        parts=tuple((part["label"], part["value"]) for part in row.details.get("parts", ())),
        about=tuple(row.details.get("about", ())),
        actors=tuple(Actor(part.party, part.kind, part.name, part.state, part.side) for part in row.parts),
        outlet=row.outlet,
        title=row.report_title,
        confidence=row.confidence,
        before=sentences_before(spans, around, text),
    )


def _texts(connection: Connection, keys: Iterable[str]) -> dict[str, str]:
    wanted = sorted(keys)
    texts: dict[str, str] = {}
    for some in chunks(wanted):
        query = select(report.c.key, report.c.text).where(report.c.key.in_(some))
        texts.update((row.key, row.text) for row in connection.execute(query))
    return texts


def _rejected(connection: Connection, readings: list[int]) -> dict[int, set[int]]:
    """Where in each reading's text records stand that a person rejected."""
    record, evidence = tables.record, tables.evidence
    found: dict[int, set[int]] = defaultdict(set)
    for ids in chunks(readings):
        query = (
            select(record.c.reading_id, evidence.c.start)
            .join(override, and_(override.c.record_id == record.c.id, override.c.field == "rejected"))
            .join(evidence, evidence.c.record_id == record.c.id)
            .where(record.c.reading_id.in_(ids))
        )
        for row in connection.execute(query):
            found[row.reading_id].add(row.start)
    return found


def _named(connection: Connection, readings: list[int], as_of: date | None) -> dict[int, list[tuple[int, Actor]]]:
    """Where in each reading's text which ledger-wide party is named."""
    named, evidence = tables.report_party, tables.evidence
    found: dict[int, list[tuple[int, Actor]]] = defaultdict(list)
    for ids in chunks(readings):
        query = (
            select(named.c.reading_id, evidence.c.start, party.c.key, party.c.kind, party.c.name, party.c.state)
            .select_from(named)
            .join(evidence, evidence.c.report_party_id == named.c.id)
            .join(link, and_(link.c.report_party_id == named.c.id, link_held(as_of)))
            .join(party, party.c.id == link.c.party_id)
            .where(named.c.reading_id.in_(ids))
            .order_by(named.c.reading_id, evidence.c.start)
        )
        for row in connection.execute(query):
            found[row.reading_id].append((row.start, Actor(row.key, row.kind, row.name, row.state, "named")))
    return found

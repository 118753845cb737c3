"""One reading as tellings, without a ledger: parties by code or name alone."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from dragoman.knowledge.states import state_name
from dragoman.ledger.adding.flatten import flatten, interval_of
from dragoman.model.evidence import Span
from dragoman.model.following import Actor, Told, most_named
from dragoman.model.passages import sentence_at, sentence_spans, sentences_before
from dragoman.model.reading import Reading, Record
from dragoman.model.records import Party, Post
from dragoman.model.report import Report
from dragoman.model.words import slug

_NO_DATE = {"date_first": None}


def gather(reading: Reading) -> tuple[list[Told], list[Told]]:
    """The records of a reading and its plain sentences, without a ledger."""
    spans = sentence_spans(reading.report.text)
    parties = {party.id: party for party in reading.parties}
    records = [
        _told(reading, position, record, parties, spans)
        for position, record in enumerate(reading.all_records)
        if not isinstance(record, Post)
    ]
    return records, _sentences(reading, spans)


def _published(report: Report) -> date | None:
    return date.fromisoformat(report.published[:10]) if report.published else None


def _told(reading: Reading, position: int, record: Record, parties: Mapping[str, Party], spans: list[Span]) -> Told:
    """The record at a position of the reading, with its parties and the sentence it stands in."""
    report = reading.report
    flat = flatten(record)
    columns = flat.columns
    details = columns["details"]
    change = details.get("change") or {}
    around = sentence_at(spans, record.evidence[0].start) if record.evidence else None
    return Told(
        id=f"{report.id}:{position}",
        kind=flat.kind,
        report=report.id,
        published=_published(report),
        quote=" … ".join(reading.quotes(record)),
        sentence=around.quote(report.text) if around else "",
        type=columns.get("type"),
        mode=columns.get("mode"),
        status=columns.get("status"),
        name=columns.get("name"),
        place=columns.get("place"),
        when=interval_of(_NO_DATE | columns),
        value=columns.get("value"),
        unit=columns.get("unit"),
        bound=details.get("bound", "exact"),
        change=change.get("by"),
        change_base=change.get("base"),
        parts=tuple((part["label"], part["value"]) for part in details.get("parts", ())),
        about=tuple(details.get("about", ())),
        actors=tuple(_actor(parties.get(side.party), side.party, side.side) for side in flat.sides),
        outlet=report.outlet,
        title=report.title,
        confidence=record.confidence,
        before=sentences_before(spans, around, report.text),
    )


def _sentences(reading: Reading, spans: list[Span]) -> list[Told]:
    """Every sentence as told by itself, with the parties named in it."""
    report = reading.report
    named: dict[int, list[Actor]] = defaultdict(list)
    for party in reading.parties:
        for mention in party.evidence:
            around = sentence_at(spans, mention.start)
            actor = _actor(party, party.id, "named")
            if around and actor not in named[around.start]:
                named[around.start].append(actor)
    around = most_named(party.state for party in reading.parties for _ in party.evidence)
    return [
        Told(
            f"{report.id}:s{span.start}",
            "sentence",
            report.id,
            _published(report),
            span.quote(report.text),
            span.quote(report.text),
            actors=tuple(named[span.start]),
            outlet=report.outlet,
            title=report.title,
            around=around,
            before=sentences_before(spans, span, report.text, 2),
        )
        for span in spans
    ]


def _actor(party: Party | None, code: str, side: str) -> Actor:
    if party is None:
        return Actor(code, "state", state_name(code), code, side)
    key = party.state if party.kind == "state" and party.state else slug(party.name)
    return Actor(key, party.kind, party.name, party.state, side)

"""One reading as tellings, without a ledger: parties by code or name alone."""

from collections import defaultdict
from datetime import date

from dragoman.knowledge.states import state_name
from dragoman.ledger.flatten import flatten, interval_of
from dragoman.model.following import Actor, Told
from dragoman.model.passages import sentence_at, sentence_spans
from dragoman.model.reading import Reading
from dragoman.model.records import Party, Post
from dragoman.model.words import slug

_NO_DATE = {"date_first": None}


def gather(reading: Reading) -> tuple[list[Told], list[Told]]:
    """The records of a reading and its plain sentences, without a ledger."""
    report = reading.report
    spans = sentence_spans(report.text)
    published = date.fromisoformat(report.published[:10]) if report.published else None
    parties = {party.id: party for party in reading.parties}
    records = []
    for position, record in enumerate(reading.all_records):
        if isinstance(record, Post):
            continue
        flat = flatten(record)
        columns = flat.columns
        around = sentence_at(spans, record.evidence[0].start) if record.evidence else None
        details = columns["details"]
        change = details.get("change") or {}
        records.append(
            Told(
                id=f"{report.id}:{position}",
                kind=flat.kind,
                report=report.id,
                published=published,
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
            )
        )
    named: dict[int, list[Actor]] = defaultdict(list)
    for party in reading.parties:
        for span in party.evidence:
            around = sentence_at(spans, span.start)
            actor = _actor(party, party.id, "named")
            if around and actor not in named[around.start]:
                named[around.start].append(actor)
    plain = [
        Told(
            f"{report.id}:s{span.start}",
            "sentence",
            report.id,
            published,
            span.quote(report.text),
            span.quote(report.text),
            actors=tuple(named[span.start]),
        )
        for span in spans
    ]
    return records, plain


def _actor(party: Party | None, code: str, side: str) -> Actor:
    if party is None:
        return Actor(code, "state", state_name(code), code, side)
    key = party.state if party.kind == "state" and party.state else slug(party.name)
    return Actor(key, party.kind, party.name, party.state, side)

"""The interchange format: one JSON object a report, with its records and their evidence."""

from collections.abc import Sequence
from typing import Any

from dragoman.model.evidence import Span
from dragoman.model.reading import Reading, Record
from dragoman.model.records import Commitment, Event, Figure, Instrument, Participant, Party, Post
from dragoman.model.report import Report
from dragoman.serve.whole import whole

Object = dict[str, Any]


def to_interchange(reading: Reading, *, explain: bool = False) -> Object:
    """The object of one line. Party ids are local to it. With `explain` every record also has its `origin`."""

    def rows(records: Sequence[Party | Record]) -> list[Object]:
        return [_row(record, reading.report.text, explain=explain) for record in records]

    return {
        "report": _report(reading.report),
        "parties": rows(reading.parties),
        "posts": rows(reading.posts),
        "events": rows(reading.events),
        "instruments": rows(reading.instruments),
        "figures": rows(reading.figures),
        "commitments": rows(reading.commitments),
    }


def _report(report: Report) -> Object:
    return {
        "id": report.id,
        "title": report.title,
        "published": report.published,
        "outlet": report.outlet,
        "url": report.url,
        "byline": report.byline,
        "image_credit": report.image_credit,
        "views": report.views,
        "sources": list(report.sources),
        "language": report.language,
        "text": report.text,
    }


def _row(record: Party | Record, text: str, *, explain: bool) -> Object:
    row = _fields(record)
    if isinstance(record, Party) and record.successors:
        row["successors"] = [
            {"party": each.party, "how": each.how, "planned": each.planned, "evidence": [quoted(each.evidence, text)]}
            for each in record.successors
        ]
    row["evidence"] = [quoted(span, text) for span in record.evidence]
    if explain and not isinstance(record, Party):
        row["origin"] = {
            "frame": record.origin.rule,
            "words": [quoted(span, text) for span in record.origin.words],
            "confidence": round(record.confidence, 3),
        }
    return row


def quoted(span: Span, text: str) -> Object:
    """A piece of evidence: the exact words and where they stand, in characters of the text."""
    return {"quote": span.quote(text), "start": span.start, "end": span.end}


def _fields(record: Party | Record) -> Object:
    match record:
        case Party():
            aliases = list(record.aliases)
            kind, name = record.kind, record.name
            return {"id": record.id, "kind": kind, "name": name, "state": record.state, "aliases": aliases}
        case Post():
            return {
                "person": record.person,
                "title": record.title,
                "body": record.body,
                "state": record.state,
                "standing": record.standing,
            }
        case Event():
            return {
                "type": record.type,
                "mode": record.mode,
                "status": record.status,
                "actors": [_participant(actor) for actor in record.actors],
                "targets": [_participant(target) for target in record.targets],
                "place": record.place,
                "date": record.date.iso if record.date else None,
                "about": list(record.about),
            }
        case Instrument():
            return {
                "kind": record.kind,
                "name": record.name,
                "status": record.status,
                "parties": list(record.parties),
                "date": record.date.iso if record.date else None,
                "place": record.place,
            }
        case Figure():
            return _figure(record)
        case Commitment():
            return {
                "action": record.action,
                "by": list(record.by),
                "to": list(record.to),
                "due": record.due.iso if record.due else None,
                "strength": record.strength,
            }


def _figure(figure: Figure) -> Object:
    change = figure.change
    return {
        "indicator": figure.indicator,
        "label": figure.label,
        "subject": figure.subject,
        "counterpart": figure.counterpart,
        "value": whole(figure.value),
        "unit": figure.unit,
        "bound": figure.bound,
        "period": figure.period.iso if figure.period else None,
        "change": {"by": change.by, "base": change.base} if change else None,
        "status": figure.status,
        "said_by": figure.said_by,
        "parts": [{"label": part.label, "value": whole(part.value)} for part in figure.parts],
    }


def _participant(participant: Participant) -> Object:
    return {"party": participant.party, "role": participant.role}

"""Rows of the ledger as plain objects for programs."""

from typing import Any

from dragoman.ledger.parties.successors import SuccessionRow
from dragoman.ledger.rows import PartRow, PartyRow, RecordRow, ReportRow
from dragoman.ledger.tellings.event_row import EventRow
from dragoman.serve.whole import whole

Object = dict[str, Any]

# The fields in which a record of each kind keeps its parties, and whether one field holds one or many.
_MANY = {
    "event": {"actors": "actor", "targets": "target"},
    "instrument": {"parties": "party"},
    "commitment": {"by": "by", "to": "to"},
}
_ONE = {
    "post": {"person": "person"},
    "figure": {"subject": "subject", "counterpart": "counterpart", "said_by": "said_by"},
}
_TYPE = {"event": "type", "instrument": "kind", "figure": "indicator", "commitment": "strength"}
_NAME = {"post": "title", "instrument": "name", "figure": "label", "commitment": "action"}
_DATE = {"event": "date", "instrument": "date", "figure": "period", "commitment": "due"}
_STATUS = {"post": "standing", "event": "status", "instrument": "status", "figure": "status"}


def record_object(row: RecordRow) -> Object:
    """A record with the field names of the interchange format, ledger-wide party ids, and its report."""
    kind = row.kind
    fields: Object = {"id": row.id, "record": kind}
    if kind in _TYPE:
        fields[_TYPE[kind]] = row.type
    if kind == "event":
        fields["mode"] = row.mode
    if kind in _NAME:
        fields[_NAME[kind]] = row.name
    if kind in _STATUS:
        fields[_STATUS[kind]] = row.status
    for field, side in _MANY.get(kind, {}).items():
        fields[field] = [_part(part) for part in row.sides(side)]
    for field, side in _ONE.get(kind, {}).items():
        fields[field] = next((_part(part) for part in row.sides(side)), None)
    if kind in ("event", "instrument"):
        fields["place"] = row.place
    if kind in _DATE:
        fields[_DATE[kind]] = row.date.iso if row.date else None
        fields["date_basis"] = row.date.basis.value if row.date else None
    if kind == "figure":
        fields |= {"value": whole(row.value), "unit": row.unit, "bound": "exact", "change": None, "parts": []}
    if kind == "event":
        fields["about"] = []
    if kind == "post":
        fields |= {"body": None, "state": None}
    fields |= row.details
    fields["confidence"] = row.confidence
    fields["evidence"] = [{"quote": mark.quote, "start": mark.start, "end": mark.end} for mark in row.evidence]
    fields["report"] = {"id": row.report, "title": row.report_title, "published": row.published, "outlet": row.outlet}
    return fields


def event_object(row: EventRow) -> Object:
    """An event or instrument as one of its tellings words it, with how often it is told and by how many sources.

    A record of another kind is as it is, under the id that its line has in other files: a post is listed once.
    """
    if row.record.kind not in ("event", "instrument"):
        return record_object(row.record) | {"id": row.id, "telling": row.record.id}
    course = {"course": course_objects(row)} if row.record.kind == "instrument" else {}
    return record_object(row.record) | {
        "id": row.id,
        "telling": row.record.id,
        "tellings": [telling.record.id for telling in row.tellings],
        "reports": list(row.reports),
        "independent_sources": len(row.sources),
        "one_interested_source": row.rests_on_one_interested,
        "sources_differ_on": list(row.disputed),
        **course,
    }


def course_objects(row: EventRow) -> list[Object]:
    """How the status of an instrument went on: each status, since when, and who said so on which day."""
    return [
        {
            "status": step.status,
            "by": list(step.by),
            "date": step.when.iso if step.when else None,
            "said": [{"report": report, "published": day.isoformat() if day else None} for report, day in step.said],
        }
        for step in row.course
    ]


def _part(part: PartRow) -> Object:
    entry: Object = {"party": part.party, "kind": part.kind, "name": part.name, "state": part.state}
    if part.title:
        entry["title"] = part.title
    if part.body:
        entry["body"] = part.body
    if part.role:
        entry["role"] = part.role
    return entry


def party_object(row: PartyRow) -> Object:
    """A party as interfaces give it."""
    return {
        "id": row.id,
        "kind": row.kind,
        "name": row.name,
        "state": row.state,
        "names": list(row.names),
        "reports": row.reports,
        "records": row.records,
        "first": row.first,
        "last": row.last,
        "linked_because": list(row.reasons),
        "identifiers": [
            {
                "list": each.source,
                "identifier": each.identifier,
                "wikidata": each.wikidata,
                "name": each.name,
                "score": round(each.score, 3),
                "why": each.reason,
                "by": each.author,
            }
            for each in row.identifiers
        ],
    }


def succession_object(row: SuccessionRow) -> Object:
    """That one body gave way to another, with the sentence of the report that says so."""
    return {
        "former": {"party": row.former, "name": row.former_name},
        "later": {"party": row.later, "name": row.later_name},
        "how": row.how,
        "planned": row.planned,
        "sentence": row.sentence,
        "report": {"id": row.report, "published": row.published, "outlet": row.outlet},
    }


def report_object(row: ReportRow) -> Object:
    """A report of the ledger as interfaces give it."""
    return {
        "id": row.id,
        "given_id": row.given_id,
        "title": row.title,
        "published": row.published,
        "outlet": row.outlet,
        "sources": list(row.sources),
        "records": row.records,
        "pages": list(row.pages),
    }

"""A record as a row: its columns, and the parties in it by side. `unflatten` is the way back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dragoman.model.dates import Basis, DateInterval, Precision
from dragoman.model.evidence import Span
from dragoman.model.reading import Record
from dragoman.model.records import (
    Change,
    Commitment,
    Event,
    Figure,
    FigurePart,
    Instrument,
    Origin,
    Participant,
    Post,
)
from dragoman.model.words import fold


@dataclass(frozen=True, slots=True)
class Side:
    """One party's part in a record: `side` is the field that names it, `role` its role there."""

    party: str
    side: str
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Flat:
    """A record's kind, its columns, its parties in order."""

    kind: str
    columns: dict[str, Any]
    sides: tuple[Side, ...]

    @property
    def sort(self) -> str:
        """What narrower kind it is of, for telling records of one report apart."""
        named = self.kind == "post"
        return (
            f"{self.columns.get('type') or ''}/{self.columns.get('mode') or ''}/{self.columns['name'] if named else ''}"
        )


def flatten(record: Record) -> Flat:
    """The record as one row; the parties keep the ids they have in the reading."""
    kind, columns, sides = _parts(record)
    details = {key: value for key, value in columns.pop("details", {}).items() if value not in (None, (), [])}
    return Flat(
        kind,
        {
            **columns,
            "details": details,
            "rule": record.origin.rule,
            "words": [[span.start, span.end] for span in record.origin.words],
            "confidence": record.confidence,
        },
        tuple(sides),
    )


def _parts(record: Record) -> tuple[str, dict[str, Any], list[Side]]:
    match record:
        case Post():
            details: dict[str, Any] = {"body": record.body, "state": record.state}
            columns: dict[str, Any] = {"name": record.title, "status": record.standing, "details": details}
            return "post", columns, [Side(record.person, "person")]
        case Event():
            columns = {
                "type": record.type,
                "mode": record.mode,
                "status": record.status,
                **_where(record.place),
                **date_columns(record.date),
                "details": {"about": list(record.about)},
            }
            sides = [Side(actor.party, "actor", actor.role) for actor in record.actors]
            return "event", columns, sides + [Side(target.party, "target", target.role) for target in record.targets]
        case Instrument():
            columns = {
                "type": record.kind,
                "status": record.status,
                "name": record.name,
                **_where(record.place),
                **date_columns(record.date),
            }
            return "instrument", columns, [Side(party, "party") for party in record.parties]
        case Figure():
            change = record.change
            details = {
                "bound": record.bound,
                "change": {"by": change.by, "base": change.base} if change else None,
                "parts": [{"label": part.label, "value": part.value} for part in record.parts],
            }
            columns = {
                "type": record.indicator,
                "status": record.status,
                "name": record.label,
                "value": record.value,
                "unit": record.unit,
                **date_columns(record.period),
                "details": details,
            }
            named = {"subject": record.subject, "counterpart": record.counterpart, "said_by": record.said_by}
            return "figure", columns, [Side(party, side) for side, party in named.items() if party]
        case Commitment():
            columns = {"type": record.strength, "name": record.action, **date_columns(record.due)}
            sides = [Side(party, "by") for party in record.by] + [Side(party, "to") for party in record.to]
            return "commitment", columns, sides


def _where(place: str | None) -> dict[str, Any]:
    return {"place": place, "place_folded": fold(place) if place else None}


def date_columns(interval: DateInterval | None) -> dict[str, Any]:
    """The columns of a record's date; none where it has none."""
    if interval is None:
        return {}
    return {
        "date_first": interval.first,
        "date_last": interval.last,
        "date_iso": interval.iso,
        "date_precision": interval.precision.value,
        "date_basis": interval.basis.value,
    }


DETAILS = ("body", "state", "bound")
"""What a person may correct of them: of a post body and state (or bloc, by its code), of a figure how near it is."""


def with_details(details: Mapping[str, Any], changed: Mapping[str, Any]) -> dict[str, Any]:
    """Details with some of them set otherwise; None is none."""
    return {key: value for key, value in {**details, **changed}.items() if value is not None}


def unflatten(
    kind: str, columns: Mapping[str, Any], sides: Sequence[Side], evidence: Sequence[tuple[int, int]]
) -> Record:
    """The record that `flatten` made these columns and sides of."""
    details = columns["details"]
    common: dict[str, Any] = {
        "evidence": tuple(Span(start, end) for start, end in evidence),
        "origin": Origin(columns["rule"], tuple(Span(start, end) for start, end in columns["words"])),
        "confidence": columns["confidence"],
    }
    when = interval_of(columns)

    def parties(side: str) -> tuple[str, ...]:
        return tuple(entry.party for entry in sides if entry.side == side)

    def one(side: str) -> str | None:
        return next(iter(parties(side)), None)

    def participants(side: str) -> tuple[Participant, ...]:
        return tuple(Participant(entry.party, entry.role) for entry in sides if entry.side == side)

    match kind:
        case "post":
            person = parties("person")[0]
            body, state = details.get("body"), details.get("state")
            return Post(person, columns["name"], body, state, columns["status"], **common)
        case "event":
            return Event(
                columns["type"],
                columns["mode"],
                columns["status"],
                participants("actor"),
                participants("target"),
                columns["place"],
                when,
                tuple(details.get("about", ())),
                **common,
            )
        case "instrument":
            name, status = columns["name"], columns["status"]
            return Instrument(columns["type"], name, status, parties("party"), when, columns["place"], **common)
        case "figure":
            change = details.get("change")
            return Figure(
                columns["type"],
                columns["name"],
                columns["value"],
                columns["unit"],
                details.get("bound", "exact"),
                one("subject"),
                one("counterpart"),
                when,
                Change(change["by"], change["base"]) if change else None,
                columns["status"],
                one("said_by"),
                tuple(FigurePart(part["label"], part["value"]) for part in details.get("parts", ())),
                **common,
            )
        case "commitment":
            return Commitment(columns["name"], columns["type"], parties("by"), parties("to"), when, **common)
        case _:
            raise ValueError(f"no record is of kind {kind!r}")


def interval_of(columns: Mapping[Any, Any]) -> DateInterval | None:
    """The date of a row, as it was before `flatten`."""
    if columns["date_first"] is None:
        return None
    precision = Precision(columns["date_precision"])
    iso = columns["date_iso"] if precision is Precision.INTERVAL else None
    first, last = columns["date_first"], columns["date_last"]
    return DateInterval(first, last, precision, Basis(columns["date_basis"]), iso)

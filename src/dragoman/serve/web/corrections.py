"""What of a record a person may set right, as fields of a form; and what a form sent back says is to be corrected."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from math import inf, isfinite
from typing import Any

from dragoman.errors import UsageError
from dragoman.knowledge.blocs import blocs
from dragoman.knowledge.measures import figure_unit
from dragoman.knowledge.states import states
from dragoman.ledger.judgements.judging import standing
from dragoman.ledger.rows import RecordRow
from dragoman.ledger.store import Ledger
from dragoman.model.dates import DateInterval
from dragoman.model.message import Message
from dragoman.model.schema import event_types, record_kinds
from dragoman.serve.web.correcting_parts import Part, Spelling, corrected_parts, parts_of

_FIELDS = {
    "event": ("place", "date"),
    "instrument": ("name", "place", "date"),
    "figure": ("name", "bound", "value", "unit", "date"),
    "commitment": ("name", "date"),
    "post": ("name", "body", "state"),
}
Groups = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
"""Choices as (value, word), under the name of each group."""
_LONGEST = 500
_NEVER_EMPTY = ("name", "value", "unit")
_NUMBER = re.compile(r"[-+]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?([eE][-+]?\d+)?")  # "3,5" is 35 to nobody


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a record: its value now, and what it may be where that is a list of groups of (value, word)."""

    name: str
    value: str
    groups: Groups = ()


@dataclass(frozen=True, slots=True)
class Correction:
    """The form that corrects a record. `seen` is the last decision about it, as whoever opens the form sees it.

    `sent` is what somebody has filled in that is `wrong`: the form comes back as they left it.
    """

    row: RecordRow
    fields: list[Field]
    parts: list[Part]
    seen: str = ""
    sent: Mapping[str, str] = field(default_factory=dict)
    wrong: UsageError | None = None

    def filled(self, name: str, value: str) -> str:
        """What stands in a field of the form: what was sent, else the value it has."""
        return self.sent.get(name, value)


def correction_of(row: RecordRow, sent: Mapping[str, str], wrong: UsageError | None) -> Correction:
    """The form of a question; filled in as it was sent where that was wrong."""
    return Correction(row, fields_of(row), parts_of(row), sent=sent, wrong=wrong)


def opened(ledger: Ledger, row: RecordRow) -> Correction:
    """The form on the page of a record."""
    said = ledger.ask(standing, "record", [row.id]).get(row.id)
    return Correction(row, fields_of(row), parts_of(row), said.uid if said else "")


def fields_of(row: RecordRow) -> list[Field]:
    """The fields of a record that can be set right; type and mode of an event are one choice, for they go together."""
    found = []
    if row.kind == "event":
        groups = tuple(
            (each.label, tuple((f"{each.name}/{mode.name}", mode.label) for mode in each.modes.values()))
            for each in event_types().values()
        )
        found.append(Field("sort", f"{row.type}/{row.mode}", groups))
    elif record_kinds()[row.kind].kinds:
        found.append(Field("type", row.type or "", _choices(record_kinds()[row.kind].kinds)))
    if record_kinds()[row.kind].statuses:
        empty = ("",) if row.kind == "post" else ()
        found.append(Field("status", row.status or "", _choices((*empty, *record_kinds()[row.kind].statuses))))
    return found + [Field(name, _text(row, name), _CHOICES.get(name, tuple)()) for name in _FIELDS[row.kind]]


def corrected(
    row: RecordRow, sent: Mapping[str, str], spellings: Callable[[str], Sequence[Spelling]]
) -> dict[str, Any]:
    """What a form changes of a record. Raises UsageError where a value cannot be meant, or nothing is changed.

    `spellings` gives the parties that a name could be of.
    """
    changed: dict[str, Any] = {}
    for each in fields_of(row):
        given = " ".join(sent.get(f"field-{each.name}", each.value).split())
        if given == each.value:
            continue
        known = {value for _, group in each.groups for value, _ in group}
        if each.groups and given not in known:
            raise _wrong(each.name, given, "this is none of the choices.")
        if each.name == "sort":
            changed["type"], _, changed["mode"] = given.partition("/")
        else:
            changed[each.name] = _meant(each.name, given)
    parties = corrected_parts(row, sent, spellings)
    if parties is not None:
        changed["parties"] = parties
    if not changed:
        raise UsageError(
            "The correction", "nothing in it differs from what was read.", remedy="If it is right, accept it.",
            code="nothing-corrected",
        )  # fmt: skip
    return changed


def _meant(name: str, given: str) -> str | float | None:
    if not given:
        if name in _NEVER_EMPTY:
            raise _wrong(name, given, Message("it may not be empty."))
        return None
    if len(given) > _LONGEST:
        raise _wrong(name, given[:40], Message("it is longer than {number} letters.", number=_LONGEST))
    if name == "value":
        plain = "".join(given.split())
        value = float(plain.replace(",", "")) if _NUMBER.fullmatch(plain) else inf
        if not isfinite(value):
            raise _wrong(name, given, Message("this is not a number."))
        return value
    if name == "unit":
        unit = figure_unit(given)
        if unit is None:
            raise _wrong(
                name, given, Message("this is no unit; write a currency (USD), a measure (t, km), count or percent.")
            )
        return unit
    if name == "date":
        try:
            return DateInterval.typed(given).iso
        except ValueError as error:
            raise _wrong(
                name, given, Message("this is not a date; write 2022, 2022-06, 2022-06-01, or two with “/”.")
            ) from error
    return given


def _text(row: RecordRow, name: str) -> str:
    match name:
        case "date":
            return row.date.iso if row.date else ""
        case "value":
            return f"{row.value:.15g}" if row.value is not None else ""
        case "bound":
            return str(row.details.get("bound") or "exact")
        case "body" | "state":
            return str(row.details.get(name) or "")
        case _:
            return str(getattr(row, name) or "")


def _choices(values: tuple[str, ...]) -> Groups:
    return (("", tuple((value, value.replace("_", " ")) for value in values)),)


def _countries() -> Groups:
    """Countries and blocs by their codes; the page calls them by their names, in their order."""
    groups = [group.key for group in blocs().values() if group.kind == "bloc"]
    return (
        ("", (("", ""),)),
        ("Countries", tuple((code, code) for code in states())),
        ("Blocs", tuple((key, key) for key in groups)),
    )


_CHOICES: dict[str, Callable[[], Groups]] = {
    "bound": lambda: _choices(record_kinds()["figure"].bounds),
    "state": _countries,
}


def _wrong(name: str, given: str, cause: str) -> UsageError:
    return UsageError(
        Message("{field} “{given}”", field=Message(name), given=given), cause, code="bad-value",
    )  # fmt: skip

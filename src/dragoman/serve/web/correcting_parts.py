"""Who takes part in a record, as rows of a form; and what a form sent back makes of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

from dragoman.errors import UsageError
from dragoman.knowledge.states import states
from dragoman.ledger.rows import RecordRow
from dragoman.model.message import Message, joined
from dragoman.model.schema import record_kinds
from dragoman.model.words import fold
from dragoman.serve.naming import alike

Spelling = tuple[str, str, str]
"""Party id, name, folded name."""
NEW_KINDS = ("person", "state", "body", "bloc", "series")
_ADDED = 2  # empty rows at the end
_LONGEST = 200
_NEAR, _SHOWN = 0.75, 4


@dataclass(frozen=True, slots=True)
class Part:
    """A row of the form. `party` is the id of the party named, empty in a row for another."""

    number: int
    side: str
    party: str = ""
    name: str = ""
    role: str = ""


def parts_of(row: RecordRow) -> list[Part]:
    """The participants of a record and some empty rows."""
    sides = record_kinds()[row.kind].sides
    taking = [part for part in row.parts if part.side in sides]
    found = [Part(n, part.side, part.party, part.name, part.role or "") for n, part in enumerate(taking)]
    return found + [Part(len(found) + n, sides[0]) for n in range(_ADDED)]


def corrected_parts(
    row: RecordRow, sent: Mapping[str, str], spellings: Callable[[str], Sequence[Spelling]]
) -> list[dict[str, Any]] | None:
    """The participants as the form has them; None where it says nothing else than the record.

    Raises UsageError for names that could be several parties', or nobody's without saying what is new.
    """
    if "part-0-name" not in sent:
        return None
    kind = record_kinds()[row.kind]
    before = {part.number: part for part in parts_of(row)}
    found: list[dict[str, Any]] = []
    changed = False
    for number in count():
        if f"part-{number}-name" not in sent:
            break
        was = before.get(number, Part(number, kind.sides[0]))
        given = {name: sent.get(f"part-{number}-{name}", "") for name in ("name", "side", "role", "kind", "gone")}
        name = " ".join(given["name"].split())[:_LONGEST]
        if given["gone"] or not name:
            changed |= bool(was.party)
            continue
        if given["side"] not in kind.sides or given["role"] not in ("", was.role, *kind.roles):
            raise UsageError(Message("“{name}”", name=name), "this is none of the choices.", code="bad-value")
        entry = {"party": was.party, "name": name, "kind": "", "state": None}
        if name != was.name:
            entry = _meant(name, given["kind"], spellings(name))
        changed |= not was.party or (entry["party"], given["side"], given["role"]) != (was.party, was.side, was.role)
        found.append(entry | {"side": given["side"], "role": given["role"] or None})
    return found if changed else None


def _meant(name: str, kind: str, spellings: Sequence[Spelling]) -> dict[str, Any]:
    """The party of this name or id, or a new one of the kind said."""
    folded = fold(name)
    by_id = [party for party, _, _ in spellings if party.casefold() == name.casefold()]
    matches = list(dict.fromkeys(by_id or (party for party, _, known in spellings if known == folded)))
    if kind and kind in NEW_KINDS:
        return {"party": "", "name": name, "kind": kind, "state": _code(name) if kind == "state" else None}
    if len(matches) == 1:
        return {"party": matches[0], "name": name, "kind": "", "state": None}
    if matches:
        raise UsageError(
            Message("“{name}”", name=name),
            Message("{number} parties are called so: {ids}.", number=len(matches), ids=", ".join(matches[:8])),
            remedy=Message("Write the id of the one that is meant."),
            code="ambiguous-party",
        )
    near = sorted(((alike(folded, known), spelled) for _, spelled, known in spellings), reverse=True)
    like = list(dict.fromkeys(spelled for score, spelled in near if score >= _NEAR))[:_SHOWN]
    cause = Message("nobody and nothing of this name is in the ledger.")
    raise UsageError(
        Message("“{name}”", name=name),
        Message("{cause} Like it: {names}.", cause=cause, names=joined(like)) if like else cause,
        remedy=Message("Say what it is if it is new."),
        code="unknown-party",
    )


def _code(name: str) -> str:
    """The code of a state by one of its names or by itself. Raises UsageError."""
    folded = fold(name)
    for code, state in states().items():
        if code == name or folded in {fold(each) for each in state.names}:
            return code
    raise UsageError(Message("“{name}”", name=name), Message("there is no state of this name."), code="unknown-state")

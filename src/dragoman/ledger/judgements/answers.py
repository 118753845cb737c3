"""What comes of people's judgements: how right the machine has been, and what somebody decided last."""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, or_, select

from dragoman.ledger.judgements.decided import UNASKED
from dragoman.ledger.judgements.judging import Judgement, history, standing
from dragoman.ledger.judgements.undone import undone
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.judgement_tables import judgement
from dragoman.ledger.statements.chunks import chunks

_SORTS = {
    "outcome": "outcome",
    "finding": "finding",
    "party": "party",
    "known": "known",
    "event": "occurrence",
    "instrument": "occurrence",
    "story": "story",
}

_TOGETHER = 100  # ids a statement asks for: each is three conditions


@dataclass(frozen=True, slots=True)
class Rightness:
    """How often the machine was right about one sort of thing, by the last word on each that people judged.

    `sort` is a kind of record, "outcome", "finding", "party", "known" (whether a party is one known from outside),
    "occurrence" (are tellings of one event or instrument?) or "story". Of the last four `right` are those it joined or
    took to be one and that are one, and those it kept apart and that are two; `wrong` are the others.
    """

    sort: str
    right: int
    corrected: int
    wrong: int
    unsure: int

    @property
    def judged(self) -> int:
        return self.right + self.corrected + self.wrong


def rightness(connection: Connection) -> list[Rightness]:
    """The sorts of thing that anybody judged, the most judged first."""
    acts: dict[str, Counter[str]] = defaultdict(Counter)
    records = standing(connection, "record")
    kinds = _kinds(connection, list(records))
    for target, row in records.items():
        acts[kinds.get(target, "record")][_says(row)] += 1
    for kind, sort in _SORTS.items():
        for row in standing(connection, kind).values():
            acts[sort][_says(row)] += 1
    found = [
        Rightness(sort, told["right"], told["correct"], told["wrong"], told["unsure"]) for sort, told in acts.items()
    ]
    return sorted(found, key=lambda each: (-each.judged, each.sort))


def _says(row: Row[Any]) -> str:
    """What a judgement says of the machine; whoever was not asked decides on two that it had kept apart."""
    apart = bool(row.given.get(UNASKED))
    match row.act:
        case "accept":
            return "right"
        case "merge":
            return "wrong" if apart else "right"
        case "reject":
            return "right" if apart else "wrong"
        case "split":
            return "wrong"
    return str(row.act)


def latest(connection: Connection, author: str, most: int) -> list[Judgement]:
    """What this person decided and has not taken back, the latest first."""
    gone = undone(connection)
    query = select(judgement).where(judgement.c.author == author, judgement.c.act != "undo")
    rows = connection.execute(query.order_by(judgement.c.id.desc()).limit(most + len(gone)))
    return [_made(row) for row in rows if row.uid not in gone][:most]


def about(connection: Connection, kind: str, keys: Collection[str], most: int) -> list[Judgement]:
    """What anybody decided about one thing of this kind and has not taken back, the latest first.

    `keys` are the ids it is or was known by: a decision about two names both.
    """
    gone, found = undone(connection), {}
    for some in chunks(tuple(keys), _TOGETHER):
        query = select(judgement).where(judgement.c.target_kind == kind, _may_name(some), judgement.c.act != "undo")
        for row in connection.execute(query):
            if row.uid not in gone and not set(row.target.split("=")).isdisjoint(keys):
                found[row.id] = row
    return [_made(found[each]) for each in sorted(found, reverse=True)[:most]]


def _may_name(keys: Sequence[str]) -> ColumnElement[bool]:
    """Whether a target, "one" or "one=other", names any of these, whatever its capitals. The index has the targets: no
    row is read of those that name none."""
    target = judgement.c.target
    first = (target.startswith(f"{key}=", autoescape=True) for key in keys)
    second = (target.endswith(f"={key}", autoescape=True) for key in keys)
    return or_(target.in_(keys), *first, *second)


def _made(row: Row[Any]) -> Judgement:
    at = row.at.isoformat()
    return Judgement(row.uid, at, row.author, row.act, row.target_kind, row.target, row.given, row.basis, row.note)


def of_uid(connection: Connection, uid: str) -> Judgement | None:
    """The judgement of this id."""
    row = connection.execute(select(judgement.c.target).where(judgement.c.uid == uid)).first()
    made = history(connection, row.target) if row else []
    return next((each for each in made if each.uid == uid), None)


def _kinds(connection: Connection, keys: Sequence[str]) -> dict[str, str]:
    """The kinds of records, by id, also of those that hold no more."""
    record = tables.record
    found: dict[str, str] = {}
    for some in chunks(keys):
        wanted = record.c.key.in_(some)
        found |= {row.key: row.kind for row in connection.execute(select(record.c.key, record.c.kind).where(wanted))}
    return found

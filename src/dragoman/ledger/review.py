"""What is doubtful, one thing at a time: with its sentence, why it is asked, and what an answer would change."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, select, update

from dragoman.ledger import merging, tables
from dragoman.ledger.following import load_tellings
from dragoman.ledger.followup import commitments, finding_id, findings, outcome_id
from dragoman.ledger.identity_tables import party_merge as merges
from dragoman.ledger.identity_tables import party_question
from dragoman.ledger.judging import Judgement, history, judge, standing, undo
from dragoman.ledger.judging import take_in as judging_take_in
from dragoman.model.following import Told
from dragoman.resolve.followup_match import ENOUGH

_SURE_RECORD = 0.65  # a record of less confidence is asked about
_SURE_MATCH = ENOUGH + 0.9  # a match of less weight is asked about


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing to decide. `question` can be answered by yes or no; `doubt` orders the list, most doubtful first."""

    target_kind: str  # record, outcome, finding, party
    target: str
    question: str
    sentences: tuple[str, ...]
    why: str
    accepting: str
    rejecting: str
    doubt: float
    report: str | None = None


def doubts(connection: Connection, today: date) -> list[Doubt]:
    """Everything doubtful that nobody has decided yet, the most doubtful first."""
    tellings = load_tellings(connection)
    found = [*_outcomes(connection, today), *_findings(connection), *_records(tellings), *_parties(connection)]
    decided = {kind: standing(connection, kind) for kind in ("record", "outcome", "finding", "party")}
    open_ones = [each for each in found if each.target not in decided[each.target_kind]]
    return sorted(open_ones, key=lambda each: (-each.doubt, each.target))


def answer(
    connection: Connection, now: datetime, author: str, doubt: Doubt, act: str, given: dict[str, Any] | None = None
) -> Judgement:
    """Keeps an answer (accept, reject, unsure, or correct with the fields given) and does what it means."""
    given = dict(given or {})
    if doubt.target_kind == "party" and act in ("accept", "reject"):
        one, other = (merging.find_party(connection, key) for key in doubt.target.split("="))
        if act == "accept":
            merging.merge(connection, one, other, doubt.why, author, now)
            act = "merge"
        else:
            merging.answer_different(connection, one, other, author, now)
    return judge(connection, now, author, act, doubt.target_kind, doubt.target, given)


def take_back(connection: Connection, now: datetime, author: str, made: Judgement) -> Judgement:
    """Undoes an answer, and what it did."""
    if made.target_kind == "party":
        pair = _rows(connection, made.target)
        if made.act == "merge":
            live = merges.c.kept_id.in_(pair) & merges.c.gone_id.in_(pair) & merges.c.ended_at.is_(None)
            merge_id = connection.execute(select(merges.c.id).where(live)).scalar()
            if merge_id is not None:
                merging.undo(connection, merge_id, author, now)
        asked = party_question
        this = asked.c.one_id.in_(pair) & asked.c.other_id.in_(pair)
        connection.execute(update(asked).where(this).values(answer=None, author=None, answered_at=None))
    return undo(connection, now, author, made.uid)


def take_in(connection: Connection, now: datetime, rows: Sequence[Judgement]) -> int:
    """Adds judgements made elsewhere, and does here what those about parties mean. How many were new."""
    known = {row.uid for row in history(connection)}
    added = judging_take_in(connection, rows)
    undone = {row.given.get("undoes") for row in history(connection) if row.act == "undo"}
    for row in rows:
        if row.target_kind != "party" or row.uid in known or row.uid in undone:
            continue
        pair = _rows(connection, row.target)
        if len(pair) == 2 and row.act == "merge":
            kept, gone = (merging.follow(connection, number) for number in pair)
            if kept != gone:
                merging.merge(connection, kept, gone, row.note or "judged elsewhere", row.author, now)
        elif len(pair) == 2 and row.act == "reject":
            merging.answer_different(connection, pair[0], pair[1], row.author, now)
    return added


def _rows(connection: Connection, target: str) -> list[int]:
    """The rows of the parties that a judgement names, as they were; those that are not here are left out."""
    party = tables.party
    found = (connection.execute(select(party.c.id).where(party.c.key == key)).scalar() for key in target.split("="))
    return [number for number in found if number is not None]


def _outcomes(connection: Connection, today: date) -> Iterator[Doubt]:
    for each in commitments(connection, today):
        for step in each.steps:
            if step.score >= _SURE_MATCH:
                continue
            told = step.told
            yield Doubt(
                "outcome",
                outcome_id(each.promise.id, told.id),
                f"Does the second sentence tell that the first was {step.state}?",
                (each.promise.sentence, told.sentence),
                f"The two fit, but not closely ({step.score:.1f} where {ENOUGH:.1f} is enough): {step.why}",
                f"It stays {step.state}.",
                "It is open again until another report tells of it.",
                1 - (step.score - ENOUGH) / 2,
                told.report,
            )


def _findings(connection: Connection) -> Iterator[Doubt]:
    for finding in findings(connection):
        if finding.holds:
            continue
        yield Doubt(
            "finding",
            finding_id(finding),
            "Does this deserve a remark?",
            tuple(dict.fromkeys(side.sentence for side in finding.sides)),
            finding.why,
            "It stays in `dragoman check`.",
            "It is dismissed and not shown again.",
            0.5,
            finding.sides[-1].report,
        )


def _records(tellings: list[Told]) -> Iterator[Doubt]:
    for told in tellings:
        if told.confidence >= _SURE_RECORD:
            continue
        yield Doubt(
            "record",
            told.id,
            f"Is this right: {describe(told)}?",
            (told.sentence,),
            f"The reader is not sure ({told.confidence:.0%}).",
            "It stays, whatever a later reader makes of it.",
            "It is left out of every list.",
            1 - told.confidence,
            told.report,
        )


def _parties(connection: Connection) -> Iterator[Doubt]:
    party = tables.party
    for row in merging.open_questions(connection):
        one, other = (
            connection.execute(select(party).where(party.c.id == number)).one() for number in (row.one_id, row.other_id)
        )
        yield Doubt(
            "party",
            f"{one.key}={other.key}",
            f"Are {one.name} and {other.name} one {one.kind}?",
            (),
            row.reason,
            f"{other.name} becomes {one.name}; links to {other.key} lead there.",
            "They stay two, and it is not asked again.",
            1 - abs(row.score - 0.5),
        )


def describe(told: Told) -> str:
    """A record in a line: what, who, where, when, how much."""
    names = ", ".join(actor.name for actor in told.actors)
    sort = " ".join(part for part in (told.status, told.type, told.mode) if part).replace("_", " ")
    amount = f"{told.value:,.10g} {told.unit}" if told.value is not None else None
    parts = (sort, told.name, amount, names, told.place, told.when.iso if told.when else None)
    return "; ".join(part for part in parts if part)

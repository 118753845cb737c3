"""Doubtful records, outcomes of promises, and figures that contradict each other, as questions to a person."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import Connection, select

from dragoman.ledger.judgements.describing import describe
from dragoman.ledger.judgements.doubts import Doubt
from dragoman.ledger.outcomes.figure_checks import finding_id
from dragoman.ledger.outcomes.findings import Asked, findings
from dragoman.ledger.outcomes.following import load_told
from dragoman.ledger.outcomes.followup import commitments
from dragoman.ledger.outcomes.threads import outcome_id
from dragoman.ledger.outcomes.wanted_commitments import Wanted
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.followup_tables import outcome, promise
from dragoman.model.message import Message
from dragoman.resolve.followup.weighing.match import ENOUGH

_SURE_RECORD = 0.65  # a record of less confidence is asked about
_SURE_MATCH = ENOUGH + 0.9  # a match of less weight is asked about


def doubtful_outcomes(connection: Connection, today: date, most: int) -> Iterator[Doubt]:
    """Outcomes of promises whose match is weak, the weakest first: at most those of so many promises."""
    unsure = (
        select(promise.c.root)
        .join(outcome, outcome.c.promise == promise.c.key)
        .where(outcome.c.chosen, outcome.c.score < _SURE_MATCH)
        .order_by(outcome.c.score, outcome.c.id)
        .limit(most)
    )
    roots = tuple(dict.fromkeys(connection.execute(unsure).scalars()))
    for each in commitments(connection, today, Wanted(keys=roots)):
        for step in each.steps:
            if step.score >= _SURE_MATCH:
                continue
            told = step.told
            yield Doubt(
                "outcome",
                outcome_id(each.promise.id, told.id),
                Message(
                    "Do both sentences speak of the same matter? If so, it was {state}.", state=Message(step.state)
                ),
                (each.promise.sentence, told.sentence),
                Message("The two fit, but not closely. {why}", why=step.why),
                Message("It stays {state}.", state=Message(step.state)),
                Message("It is open again until another report tells of it."),
                1 - (step.score - ENOUGH) / 2,
                told.report,
            )


def doubtful_findings(connection: Connection, most: int) -> Iterator[Doubt]:
    """Figures that seem to contradict each other."""
    for finding in findings(connection, Asked(remarks=True), most):
        yield Doubt(
            "finding",
            finding_id(finding),
            Message("Do these figures contradict each other?"),
            tuple(dict.fromkeys(side.sentence for side in finding.sides)),
            finding.why,
            Message("It stays among what does not fit."),
            Message("It is dismissed and not shown again."),
            0.5,
            finding.sides[-1].report,
        )


def doubtful_records(connection: Connection, most: int) -> Iterator[Doubt]:
    """Records of little confidence but posts, the least sure first."""
    record, reading = tables.record, tables.reading
    unsure = (
        select(record.c.key)
        .join(reading, (reading.c.id == record.c.reading_id) & reading.c.superseded_at.is_(None))
        .where(record.c.confidence < _SURE_RECORD, record.c.kind != "post")
        .order_by(record.c.confidence, record.c.id)
        .limit(most)
    )
    for told in load_told(connection, connection.execute(unsure).scalars()).values():
        yield Doubt(
            "record",
            told.id,
            Message("Is this right? {what}", what=describe(told)),
            (told.sentence,),
            Message("The machine is not sure ({share}).", share=f"{100 * told.confidence:.0f} %"),
            Message("It stays, whatever a newer version reads."),
            Message("It is left out of every list."),
            1 - told.confidence,
            told.report,
        )

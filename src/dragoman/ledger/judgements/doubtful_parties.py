"""Parties that may be one, or somebody in a list, and bodies that may have given way to others, as questions."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Row, select

from dragoman.knowledge.states import state_name
from dragoman.ledger.judgements.doubts import Doubt
from dragoman.ledger.parties import identifiers, merging, successors
from dragoman.ledger.schema import tables
from dragoman.ledger.statements.chunks import chunks
from dragoman.model.message import Message, Term
from dragoman.model.passages import sentence_at, sentence_spans
from dragoman.model.words import fold


def doubtful_parties(connection: Connection, most: int) -> Iterator[Doubt]:
    """Pairs of parties that the ledger takes for one or two without being sure."""
    questions = merging.open_questions(connection, most)
    asked = sorted({number for row in questions for number in (row.one_id, row.other_id)})
    query, known = select(tables.party), tables.party.c.id
    parties = {row.id: row for some in chunks(asked) for row in connection.execute(query.where(known.in_(some)))}
    for row in questions:
        one, other = parties[row.one_id], parties[row.other_id]
        first, second = told_apart(one, other)
        yield Doubt(
            "party",
            f"{one.key}={other.key}",
            Message("Are {one} and {other} one {kind}?", one=first, other=second, kind=Message(one.kind)),
            tuple(said for number in (one.id, other.id) if (said := _named_last(connection, number))),
            row.reason,
            Message("{other} becomes {one}; links to {key} lead there.", other=second, one=first, key=other.key),
            Message("They stay two, and it is not asked again."),
            1 - abs(row.score - 0.5),
        )


def told_apart(one: Row[Any], other: Row[Any]) -> tuple[str, str]:
    """What two parties are called beside each other: of one name, with the state each is of, or else its id."""
    if fold(one.name) != fold(other.name):
        return one.name, other.name
    if one.state and other.state and one.state != other.state:
        beside: list[str] = [Term(state_name(each.state), "state", each.state) for each in (one, other)]
    else:
        beside = [one.key, other.key]
    first, second = (
        Message("{name} ({beside})", name=each.name, beside=said)
        for each, said in zip((one, other), beside, strict=True)
    )
    return first, second


def _named_last(connection: Connection, party_id: int) -> str | None:
    """The sentence in which the last report that tells of a party names it first."""
    link, named, evidence, reading, report = (
        tables.party_link, tables.report_party, tables.evidence, tables.reading, tables.report
    )  # fmt: skip
    query = (
        select(report.c.text, evidence.c.start)
        .select_from(link)
        .join(named, named.c.id == link.c.report_party_id)
        .join(evidence, evidence.c.report_party_id == named.c.id)
        .join(reading, (reading.c.id == named.c.reading_id) & reading.c.superseded_at.is_(None))
        .join(report, report.c.id == reading.c.report_id)
        .where(link.c.party_id == party_id, link.c.ended_at.is_(None))
        .order_by(link.c.id.desc(), evidence.c.position)
        .limit(1)
    )
    row = connection.execute(query).first()
    sentence = sentence_at(sentence_spans(row.text), row.start) if row else None
    return " ".join(sentence.quote(row.text).split()) if row and sentence else None


def doubtful_identifiers(connection: Connection) -> Iterator[Doubt]:
    """Parties that may be somebody in a list."""
    for row in identifiers.identifiers(connection, standing="asked"):
        yield Doubt(
            "known",
            f"{row.party}={row.identifier}",
            Message(
                "Is {party} {name} ({identifier} in {list})?",
                party=row.party,
                name=row.name,
                identifier=row.identifier,
                list=row.source,
            ),
            (),
            row.reason,
            Message("The party bears this identifier, and goes by the names of the list too."),
            Message("It is not asked again."),
            1 - abs(row.score - 0.5),
        )


def doubtful_successors(connection: Connection, most: int) -> Iterator[Doubt]:
    """Bodies that gave way to others as one report alone says."""
    told = successors.latest(connection, most)
    sayings = Counter(row.target for row in told)
    for row in told:
        if sayings[row.target] == 1:
            yield Doubt(
                "successor",
                row.target,
                Message("Is {later} the successor of {former}?", later=row.later_name, former=row.former_name),
                (row.sentence,),
                Message("One report alone says so: {words}", words=row.words),
                Message("It stays with both, whatever a newer version reads."),
                Message("Neither is shown with the other any more."),
                0.45,
                row.report,
            )

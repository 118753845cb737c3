"""What is doubtful, one thing at a time: with its sentence, why it is asked, and what an answer would change."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, Text, cast, select

from dragoman.knowledge.states import state_name
from dragoman.ledger.judgements import deciding
from dragoman.ledger.judgements.judging import Judgement, judge, standing
from dragoman.ledger.outcomes.figure_checks import finding_id
from dragoman.ledger.outcomes.findings import Asked, findings
from dragoman.ledger.outcomes.following import load_told
from dragoman.ledger.outcomes.followup import Wanted, commitments
from dragoman.ledger.outcomes.threads import outcome_id
from dragoman.ledger.parties import identifiers, merging, successors
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.followup_tables import outcome, promise
from dragoman.ledger.schema.telling_tables import MACHINE, story, story_report, telling
from dragoman.ledger.statements.chunks import chunks
from dragoman.ledger.tellings.retelling import FIRST
from dragoman.model.following import Told
from dragoman.model.message import Message, Term, counted, day, joined
from dragoman.model.passages import sentence_at, sentence_spans
from dragoman.model.schema import event_types
from dragoman.model.words import fold
from dragoman.resolve.followup.weighing.match import ENOUGH
from dragoman.resolve.tellings.of_events import is_doubtful

MOST = 300
"""So many doubts of a kind are asked about before the ledger is looked through for more."""

_LATEST = 5_000  # joined tellings that are looked through for doubtful ones

KINDS = ("record", "outcome", "finding", "party", "known", "successor", "event", "instrument", "story")
_SURE_RECORD = 0.65  # a record of less confidence is asked about
_SURE_STORY = 0.42  # a report that is less like the rest of its story is asked about
_SURE_MATCH = ENOUGH + 0.9  # a match of less weight is asked about


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing to decide. `question` can be answered by yes or no; `doubt` orders the list, most doubtful first."""

    target_kind: str  # one of KINDS
    target: str
    question: str
    sentences: tuple[str, ...]
    why: str
    accepting: str
    rejecting: str
    doubt: float
    report: str | None = None


def doubts(connection: Connection, today: date) -> list[Doubt]:
    """What is doubtful and nobody has decided yet, the most doubtful first; of each kind the first `MOST` at a time."""
    decided = {kind: standing(connection, kind) for kind in KINDS}
    found = [
        *_outcomes(connection, today, MOST + len(decided["outcome"])),
        *_findings(connection, MOST + len(decided["finding"])),
        *_records(connection, MOST + len(decided["record"])),
        *_parties(connection, MOST + len(decided["party"])),
        *_known(connection),
        *_successors(connection, MOST + len(decided["successor"])),
        *_events(connection),
        *_stories(connection, MOST + len(decided["story"])),
    ]
    open_ones = [each for each in found if each.target not in decided[each.target_kind]]
    return sorted(open_ones, key=lambda each: (-each.doubt, each.target))


def answer(
    connection: Connection, now: datetime, author: str, doubt: Doubt, act: str, given: dict[str, Any] | None = None
) -> Judgement:
    """Keeps an answer (accept, reject, unsure, or correct with the fields given) and does what it means."""
    one, _, other = doubt.target.partition("=")
    match doubt.target_kind, act:
        case "party", "accept":
            return deciding.merge(connection, now, author, "party", one, other, doubt.why).judgement
        case "known", "accept":
            return deciding.merge(connection, now, author, "known", one, other, doubt.why).judgement
        case "known", "reject":
            return deciding.keep_apart(connection, now, author, "known", one, other, doubt.why).judgement
        case "party", "reject":
            return deciding.keep_apart(connection, now, author, "party", one, other, doubt.why).judgement
        case "event" | "instrument" | "story", "reject":
            assert doubt.report is not None
            return deciding.split(connection, now, author, doubt.target_kind, one, [doubt.report], doubt.why).judgement
    return judge(connection, now, author, act, doubt.target_kind, doubt.target, given)


def _outcomes(connection: Connection, today: date, most: int) -> Iterator[Doubt]:
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


def _findings(connection: Connection, most: int) -> Iterator[Doubt]:
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


def _records(connection: Connection, most: int) -> Iterator[Doubt]:
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


def _parties(connection: Connection, most: int) -> Iterator[Doubt]:
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


def _known(connection: Connection) -> Iterator[Doubt]:
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


def _successors(connection: Connection, most: int) -> Iterator[Doubt]:
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


def _events(connection: Connection) -> Iterator[Doubt]:
    """Tellings that were joined to an event or instrument though something in them does not quite fit."""
    joined = (
        select(telling)
        .where(telling.c.ended_at.is_(None), telling.c.author == MACHINE)
        .where(cast(telling.c.reason, Text).not_like(f"%{FIRST}%"))
        .order_by(telling.c.id.desc())
        .limit(_LATEST)
    )
    doubtful = [
        (row.occurrence_id, row.record_key, row.reason) for row in connection.execute(joined) if is_doubtful(row.reason)
    ]
    members: dict[int, list[str]] = defaultdict(list)
    for some in chunks(sorted({occurrence for occurrence, _, _ in doubtful})):
        live = telling.c.occurrence_id.in_(some) & telling.c.ended_at.is_(None)
        for row in connection.execute(select(telling).where(live).order_by(telling.c.id)):
            members[row.occurrence_id].append(row.record_key)
    told = load_told(connection, {key for keys in members.values() for key in keys})
    members = {number: [key for key in keys if key in told] for number, keys in members.items()}
    doubtful = [each for each in doubtful if each[1] in told]
    for occurrence, key, reason in doubtful:
        first = next((told[each] for each in members[occurrence] if told[each].report != told[key].report), None)
        if first is None:
            continue
        asked, stay, part = _ASKED[first.kind]
        yield Doubt(
            first.kind,
            f"{first.id}={key}",
            Message(asked, what=describe(first)),
            (first.sentence, told[key].sentence),
            reason,
            Message(stay, tellings=counted(len(members[occurrence]), "telling")),
            Message(part),
            0.4,
            told[key].report,
        )


_ASKED = {
    "event": (
        "Do these tell of one event: {what}?",
        "They stay one event, with {tellings}.",
        "The second becomes an event of its own.",
    ),
    "instrument": (
        "Do these tell of one agreement: {what}?",
        "They stay one agreement, with {tellings}.",
        "The second becomes an agreement of its own.",
    ),
}


def _stories(connection: Connection, most: int) -> Iterator[Doubt]:
    """Reports that were taken for a retelling with little to spare."""
    report, first = tables.report, tables.report.alias()
    query = (
        select(story_report, report.c.key, report.c.title, first.c.key.label("first"), first.c.title.label("other"))
        .select_from(story_report)
        .join(report, report.c.id == story_report.c.report_id)
        .join(story, story.c.id == story_report.c.story_id)
        .join(first, first.c.key == story.c.key)
        .where(story_report.c.ended_at.is_(None), story_report.c.author == MACHINE, first.c.key != report.c.key)
        .where(story_report.c.score < _SURE_STORY)
        .order_by(story_report.c.score, story_report.c.id)
        .limit(most)
    )
    for row in connection.execute(query):
        yield Doubt(
            "story",
            f"{row.first}={row.key}",
            Message("Do these two reports tell one story?"),
            tuple(title for title in (row.other, row.title) if title),
            row.reason,
            Message("They stay one story."),
            Message("The second becomes a story of its own."),
            1 - row.score,
            row.key,
        )


def describe(told: Told) -> str:
    """A record in a line: what, who, where, when, how much; that it is so, as most are, goes without saying."""
    names = joined(actor.called for actor in told.actors) if told.actors else None
    sort = event_types()[told.type].modes[told.mode].label if told.kind == "event" and told.type and told.mode else None
    kind = (sort,) if sort else (told.type, told.mode)
    status = None if told.status in ("held", "actual") else told.status
    words = [Message(part.replace("_", " ")) for part in (*kind, status) if part]
    amount = (
        Term(f"{told.value:,.10g} {told.unit}", "amount", [told.value, told.unit]) if told.value is not None else None
    )
    when = day(told.when.iso) if told.when else None
    about = [part for part in (told.name, amount, names, told.place, when) if part]
    return joined(filter(None, (joined(words, " ") if words else None, joined(about) if about else None)), ": ")

"""What a report's own news lends to the events told beside it: who the two sides are."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from dragoman.knowledge.gazetteer import gazetteer
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.named_states import states_in
from dragoman.model.dates import DateInterval
from dragoman.model.records import Event, Instrument, Participant
from dragoman.model.sentence import Document
from dragoman.model.words import fold
from dragoman.resolve.within_report.references import References

_ADDRESSED = frozenset({("CONSULT", "message"), ("REQUEST", "invite")})
_FACE_TO_FACE = frozenset({"meeting", "call", "visit"})
_JOINT_BODIES = ("commission", "committee", "council", "dialogue", "consultation", "working group")
_ONE_MORE = re.compile(
    r"\b(round|(next|second|third|fourth|fifth|sixth|another|further) (\w+ )?(meeting|session|talks))\b", re.IGNORECASE
)
_ELECTIONS = re.compile(r"\b(election|referendum|run-?off|ballot|poll)s?\b", re.IGNORECASE)
_PAIR = 2
_LONG_AGO = timedelta(days=60)
_SIGNED = frozenset({"signed", "in_force", "ended"})


@dataclass(frozen=True, slots=True)
class Sides:
    """The two states a report brings together, and who speaks for each; empty where it is not such a report."""

    states: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    date: DateInterval | None = None


def sides_of(events: Sequence[Event], references: References) -> Sides:
    """Read off the first encounter between two persons who serve two different states, one of them maybe unnamed."""
    for event in events:
        plain = tuple(each.party for each in event.actors if references.kind(each.party) == "state")
        if event.type == "AGREE" and len(plain) == len(event.actors) == 2:
            return Sides(plain, (), event.date)
        if (event.type, event.mode) == ("AGREE", "sign") and (signing := _two_people(event, references)) is not None:
            return signing
        if event.type != "CONSULT" or event.mode not in _FACE_TO_FACE:
            continue
        persons = [each.party for each in event.actors if references.kind(each.party) == "person"]
        served = [references.state_party(references.state(each)) for each in persons]
        if persons:
            served += plain
        if event.mode == "visit":
            served += [each.party for each in event.targets if references.kind(each.party) == "state"]
        states = tuple(dict.fromkeys(each for each in served if each is not None))
        if len(states) == 2:
            return Sides(states, tuple(persons), event.date)
        if len(persons) >= 2:
            break
    return Sides()


def _two_people(event: Event, references: References) -> Sides | None:
    """The sides that two people of two states are who sign something; None of any other event."""
    people = tuple(each.party for each in event.actors if references.kind(each.party) == "person")
    served = dict.fromkeys(state for each in people if (state := references.as_state_party(each)) is not None)
    both = len(people) == len(served) == len(event.actors) == _PAIR
    return Sides(tuple(served), people, event.date) if both else None


def with_states_before(event: Event, references: References, document: Document) -> Event:
    """A signing to come, told of nobody, is by the two states the sentence before is about: "A buys drones from B. The
    contract is to be signed in May".
    """
    if (event.type, event.mode, event.status) != ("AGREE", "sign", "planned") or event.actors:
        return event
    here = document.sentence_index(event.evidence[0].start)
    before = references.states_named(here - 1)
    told = references.states_named(here)
    return replace(event, actors=tuple(map(Participant, before))) if len(before) == 2 and not told else event


def with_voters(
    event: Event, references: References, document: Document, voting: frozenset[str] = frozenset()
) -> Event:
    """An election told of nobody is that of the one state its sentence, or the one before, speaks of.

    Where a report tells of the elections of one state alone, `voting`, it is one of these.
    """
    if (event.type, event.mode) != ("OCCASION", "vote") or event.actors:
        return event
    if not any(_ELECTIONS.search(each.quote(document.text)) for each in event.origin.words):
        return event  # a council or parliament may vote as well
    if len(voting) == 1:
        return replace(event, actors=tuple(map(Participant, voting)))
    here = document.sentence_index(event.evidence[0].start)
    for sentence in (here, here - 1):
        if told := references.states_acting(sentence):
            return replace(event, actors=(Participant(told[0]),)) if len(told) == 1 else event
    return event


def voting_states(events: Iterable[Event], references: References) -> frozenset[str]:
    """The states whose elections a report tells of by name."""
    votes = (event for event in events if (event.type, event.mode) == ("OCCASION", "vote"))
    actors = (each.party for event in votes for each in event.actors)
    return frozenset(each for each in actors if references.kind(each) == "state")


def with_sides(event: Event, sides: Sides, references: References) -> Event:
    """The event with what goes without saying in a report of a bilateral encounter."""
    if len(sides.states) != 2:
        return event
    both = tuple(Participant(each) for each in sides.states)
    if event.type == "AGREE" and not event.actors:
        # What is adopted somewhere is adopted by a body, not by the two.
        lent = event.mode == "accord" or (event.mode == "sign" and _is_here(event, sides))
        return replace(event, actors=both) if lent else event
    if (event.type, event.mode) == ("AGREE", "sign") and _is_of_us(event, sides, references):
        return replace(event, actors=both)
    if event.type in ("AGREE", "CONSULT") and _is_of_their_states(event, sides, references):
        return replace(event, actors=both)
    if event.type == "COOPERATE" and len(event.actors) == 1 and not event.targets:
        other = _other_side(event.actors[0].party, sides, references)
        return replace(event, actors=(*event.actors, Participant(other))) if other is not None else event
    if event.type == "CONSULT" and event.mode == "meeting":
        # "The meeting was called off by A": that with B.
        if event.actors and all(each.role == "mediator" for each in event.actors):
            brokers = {references.as_state_party(each.party) for each in event.actors}
            return event if brokers & set(sides.states) else replace(event, actors=(*both, *event.actors))
        one = event.status == "cancelled" and [each.party for each in event.actors] in [[each] for each in sides.states]
        if one or (not event.actors and _is_at_home(event, sides, references)):
            return replace(event, actors=both)
    if event.type == "CONSULT" and event.mode == "gathering" and len(event.actors) == 1:
        body = references.by_id.get(event.actors[0].party)
        if body is not None and body.kind == "body" and _is_joint(body.name):
            return replace(event, actors=(*event.actors, *both))
    if event.mode == "visit" and event.status in ("held", "planned", "cancelled") and len(event.actors) == 1:
        # "A visit by the minister was called off": to the other side.
        host = _other_side(event.actors[0].party, sides, references) if not event.targets else None
        return replace(event, targets=(Participant(host),)) if host is not None else event
    if event.type == "REQUEST" and event.mode == "propose" and len(event.actors) == 1 and not event.targets:
        other = _other_side(event.actors[0].party, sides, references)
        return replace(event, targets=(Participant(other),)) if other is not None else event
    if (event.type, event.mode) in _ADDRESSED and len(event.actors) == 1 and not event.targets:
        own = references.state(event.actors[0].party)
        others = [each for each in sides.persons if own and references.state(each) not in (own, None)]
        return replace(event, targets=(Participant(others[0]),)) if len(others) == 1 else event
    return event


def with_members(event: Event, references: References) -> Event:
    """The event, a session of a body called after two states being of both: "the Norlandic-Sorlandic Commission".

    A state that one of the people there serves is there by them.
    """
    if event.type != "CONSULT" or event.mode != "gathering":
        return event
    codes = {each.party: _members(each.party, references) for each in event.actors}
    served = {references.as_state_party(each) for each, members in codes.items() if not members}
    members = [references.party_of(code, *event.evidence) for each in codes.values() for code in each]
    missing = dict.fromkeys(each for each in members if each not in served)
    return replace(event, actors=(*event.actors, *map(Participant, missing)))


def _members(party: str, references: References) -> tuple[str, ...]:
    """The two states that a body is called after; empty for any other party."""
    body = references.by_id.get(party)
    codes = states_in(body.name) if body is not None and body.kind in ("body", "series") else ()
    return codes if len(codes) == 2 else ()


def _is_joint(body: str) -> bool:
    """Whether a body of that name is of two sides: a joint commission, not a committee of one parliament."""
    words = fold(body).split()
    return any(word in body.lower() for word in _JOINT_BODIES) and (
        "joint" in words or not lexicon("councils of one") & set(words)
    )


def _is_here(event: Event, sides: Sides) -> bool:
    """Whether an event without parties is part of the encounter reported: not one of another day."""
    if event.status != "held" or event.date is None or sides.date is None:
        return True
    # One day of a visit of three, as well as all of it.
    return sides.date.first <= event.date.first and event.date.last <= sides.date.last


def _is_of_us(event: Event, sides: Sides, references: References) -> bool:
    """ "I met the minister. We signed a pact": both signed it, and not only the one who tells it."""
    others = (each for each in references.parties if each.kind in ("state", "bloc") and each.id not in sides.states)
    if any(words.covers(span) for each in others for span in each.evidence for words in event.evidence):
        return False  # "we signed a pact with Chad"
    told = [references.as_state_party(each.party) or each.party for each in event.actors]
    us = len(told) == 1 and told[0] in sides.states and references.is_told_by_us(event.evidence)
    return us and _is_here(event, sides)


def _is_of_their_states(event: Event, sides: Sides, references: References) -> bool:
    """Whether those who meet now only stand for their states in what was done long ago: "in 2019 they agreed"."""
    persons = {each.party for each in event.actors}
    if len(persons) < 2 or persons != set(sides.persons) or event.date is None or sides.date is None:
        return False
    named = [span for each in persons for span in references.by_id[each].evidence]
    return event.date.last < sides.date.first - _LONG_AGO and not any(map(event.evidence[0].covers, named))


def _is_at_home(event: Event, sides: Sides, references: References) -> bool:
    """Whether talks without parties are somewhere in one of the two states, or nowhere said."""
    if event.place is None:
        return event.date is not None
    codes = {references.state(each) for each in sides.states}
    lying = {entry.state for name in event.place.split(" and ") for entry in gazetteer().get(name) if entry.state}
    return not lying or bool(codes & lying)


def _other_side(actor: str, sides: Sides, references: References) -> str | None:
    if actor not in sides.persons and actor not in sides.states:
        return None
    own = actor if actor in sides.states else references.state_party(references.state(actor))
    others = [each for each in sides.states if each != own]
    return others[0] if own in sides.states and len(others) == 1 else None


def next_rounds(events: Sequence[Event], references: References, text: str) -> list[Event]:
    """The events, "the next round" of talks or "their next meeting" being of those whose talks were told of last."""
    last: Event | None = None
    found: list[Event] = []
    for event in events:
        met = event.type == "CONSULT" and event.mode in ("meeting", "gathering")
        if met and not event.actors and last is not None and last.mode == "meeting" and _is_next(event, text):
            sides = dict.fromkeys(references.as_principal(each.party) for each in last.actors)
            event = replace(event, mode="meeting", actors=tuple(map(Participant, sides)))
        if met and len(event.actors) > 1:
            last = event
        found.append(event)
    return found


def _is_next(event: Event, text: str) -> bool:
    told = " ".join(span.quote(text) for span in event.evidence)
    return event.status == "planned" and _ONE_MORE.search(told) is not None


def with_signatories(event: Event, instruments: Sequence[Instrument]) -> Event:
    """A signing told without anybody who signs, as that of those whom the text of the same day binds."""
    if event.type != "AGREE" or event.mode != "sign" or event.actors or event.date is None:
        return event
    for text in instruments:
        if (
            text.status in _SIGNED
            and len(text.parties) > 1
            and text.date is not None
            and text.date.iso == event.date.iso
        ):
            return replace(event, actors=tuple(Participant(each) for each in text.parties))
    return event

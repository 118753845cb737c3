"""What a journey lends to what is done on it (its days, and the town it leads to), and what an invitation to it."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.knowledge.gazetteer import towns
from dragoman.model.dates import DateInterval
from dragoman.model.records import Event
from dragoman.resolve.within_report.references import References

_THERE = frozenset({"meeting", "gathering", "sign", "adopt", "accord", "launch"})
_DATED = frozenset({"CONSULT", "AGREE", "SUPPORT", "OCCASION"})
_ACCEPTED = "frame:accepted-invitation"
_ATTENDED = frozenset({"visit", "gathering"})


def on_journeys(events: Sequence[Event], references: References) -> tuple[Event, ...]:
    """The events with what goes without saying of those done by a traveller where and while he travels."""
    journeys = [each for each in events if each.type == "CONSULT" and each.mode == "visit" and each.actors]
    return tuple(_on_journey(_at_talks(event, events), journeys, references) for event in events)


def _at_talks(event: Event, events: Sequence[Event]) -> Event:
    """A text to be signed by those who are to hold talks is to be signed there and then."""
    if event.type != "AGREE" or event.status != "planned" or event.date is not None:
        return event
    people = {each.party for each in event.actors}
    for other in events:
        talks = other.type == "CONSULT" and other.mode == "meeting" and other.status == "planned"
        if talks and other.date and people == {each.party for each in other.actors}:
            return replace(event, date=other.date, place=event.place or other.place)
    return event


def _on_journey(event: Event, journeys: list[Event], references: References) -> Event:
    if event.mode == "visit" or event.type not in _DATED or event.status not in ("planned", "held"):
        return event
    fitting = [each for each in journeys if _is_on(event, each, references)]
    if not fitting:
        return event
    # Of several ends of a journey the one whose people are met.
    served = {references.state(each.party) for each in event.actors}
    journey = next((each for each in fitting if served & _states(each, references)), None)
    if journey is None and event.date is None and any(_leads_to(each, event, references) for each in journeys):
        return event  # of the end of the journey that tells no day
    journey = journey or fitting[0]
    date, place = event.date, event.place
    if date is None and event.status == "planned":
        date = journey.date
    if place is None and event.mode in _THERE and date is not None and towns(journey.place or ""):
        place = journey.place
    return replace(event, date=date, place=place)


def _is_on(event: Event, journey: Event, references: References) -> bool:
    """Whether an event can be part of a journey: done by who travels, where and when he does."""
    if event.status != journey.status or not _overlap(event, journey):
        return False
    people, travellers = {each.party for each in event.actors}, {each.party for each in journey.actors}
    sides = {references.as_state_party(each) for each in travellers} | {each.party for each in journey.targets}
    bilateral = (
        event.type == "AGREE" and len(people) == 2 and {references.as_state_party(each) for each in people} == sides
    )
    return bool(people & travellers or bilateral) and _is_there(event.place, journey, references)


def _leads_to(journey: Event, event: Event, references: References) -> bool:
    """Whether a journey of one of those at an event leads to the state of another of them."""
    travellers = {each.party for each in journey.actors}
    there = {each.party for each in event.actors}
    met = {references.state(each) for each in there - travellers} - {None}
    return bool(there & travellers) and bool(met & _states(journey, references))


def _overlap(event: Event, journey: Event) -> bool:
    if journey.date is None:
        return False
    if event.date is None:
        return event.status == "planned"
    return _covers(journey.date, event.date) or _covers(event.date, journey.date)


def _covers(outer: DateInterval, inner: DateInterval) -> bool:
    return outer.first <= inner.first and inner.last <= outer.last


def _states(journey: Event, references: References) -> set[str | None]:
    return {references.state(each.party) for each in journey.targets} - {None}


def _is_there(place: str | None, journey: Event, references: References) -> bool:
    if place is None or place == journey.place:
        return True
    if place in {references.by_id[each.party].name for each in journey.targets if each.party in references.by_id}:
        return True
    return bool({entry.state for entry in towns(place)} & _states(journey, references))


def with_accepted_invitations(events: Sequence[Event]) -> list[Event]:
    """The events with what somebody is invited to planned, not only proposed, where he has accepted."""
    accepting = {each.party for event in events if event.origin.rule == _ACCEPTED for each in event.targets}

    def is_accepted(event: Event) -> bool:
        invited = event.type == "CONSULT" and event.mode in _ATTENDED and event.status == "proposed"
        return invited and any(each.party in accepting for each in event.actors)

    return [replace(event, status="planned") if is_accepted(event) else event for event in events]

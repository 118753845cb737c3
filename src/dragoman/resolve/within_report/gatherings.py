"""Meetings of many, told as if of two or of nobody."""

from dataclasses import replace

from dragoman.model.records import (
    Event,
)
from dragoman.model.sentence import Document
from dragoman.resolve.within_report.references import References


def as_gathering(event: Event, document: Document) -> Event:
    """A meeting nobody is said to be at is one of many: "a follow-up meeting takes place in May"; talks are of two."""
    hosted = len(event.actors) == 1 and event.actors[0].role == "host" and event.mode == "meeting"
    if event.type == "CONSULT" and hosted and event.status != "held":
        return replace(event, mode="gathering")
    if event.type != "CONSULT" or event.mode != "meeting" or event.actors or event.status == "held":
        return event
    words = {each.quote(document.text).lower() for each in event.origin.words}
    return replace(event, mode="gathering") if "meeting" in words else event


def of_two_states(event: Event, references: References) -> Event:
    """ "The foreign ministers are to meet", in a report of two states: these two. In any other it is a gathering."""
    if event.origin.rule != "frame:ministers-met":
        return event
    two = len(event.actors) == 2 and all(references.kind(each.party) == "state" for each in event.actors)
    councils = tuple(each for each in event.actors if references.kind(each.party) == "bloc")
    return event if two else replace(event, mode="gathering", actors=councils)


def is_of_one(event: Event, references: References) -> bool:
    """Whether the language model sees an accord in which nobody agrees with a single state or person."""
    alone = len(event.actors) == 1 and references.kind(event.actors[0].party) in ("state", "person")
    return (event.type, event.mode, event.origin.rule) == ("AGREE", "accord", "learned") and alone

"""Whose government "the government" is, where mayors, members of parliament, parties and unions speak: their own."""

import re
from collections.abc import Iterable
from dataclasses import replace

from dragoman.knowledge.states import states
from dragoman.model.records import Event, Participant, Post
from dragoman.resolve.within_report.references import References

_SEATS = re.compile(
    r"\b(?:mps?|lawmaker|legislator|senator|congress(?:man|woman)|parliamentarian|opposition|member of (?:the )?\w+|"
    r"councill?or|deputy|mayor|akim|trade unionist)$|\bopposition\b|^(?:member of parliament|deputy of)\b",
    re.IGNORECASE,
)
# Bodies of a country that are none of its government's.
_UNOFFICIAL = re.compile(
    r"\b(?:Party|Movement|Coalition|Opposition|Trade Union|Unions|Chamber|Bar Association|Syndicate|"
    r"Bishops['’]? Conference)\b"
)
_REACH = 80
_CRITICAL = frozenset({"ACCUSE", "REQUEST"})
_GOVERNMENT = re.compile(
    r"^(?:\W+(?:on|upon|with|to|at|last|yesterday|today|\w+day))*\W+(?:(?:[Tt]he|her|his) )?(?:own )?"
    r"(?i:government|cabinet|authorities|administration)\b(?! (?:of|in) (?:the )?[A-Z]|['’]s\b)"
)


def critics_among(posts: Iterable[Post], references: References) -> frozenset[str]:
    """The people who hold a seat in a parliament, are mayors or speak for the opposition, and parties and unions."""
    seated = (references.one(each.person) for each in posts if _SEATS.search(each.title))
    bodies = (each.id for each in references.parties if each.kind == "body" and _UNOFFICIAL.search(each.name))
    return frozenset(each for each in (*seated, *bodies) if each is not None)


def with_own_government(event: Event, critics: frozenset[str], references: References, text: str) -> Event:
    """ "The opposition MP accused the government": what such people say of "the government" is said of their state."""
    speaker = event.actors[0].party if len(event.actors) == 1 else None
    if speaker not in critics or event.type not in _CRITICAL:
        return event
    code = references.state(speaker)
    if code not in states() or not any(
        _GOVERNMENT.match(text[word.end : word.end + _REACH]) for word in event.origin.words
    ):
        return event
    own = references.party_of(code or "", *event.origin.words)
    return replace(event, targets=(Participant(own),))

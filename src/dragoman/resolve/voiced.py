"""Whose stance somebody nobody names puts into words: "the envoy expressed Norland's support for the talks"."""

import re
from dataclasses import replace

from dragoman.model.records import Event, Participant
from dragoman.resolve.references import References

_STANCES = frozenset({"SUPPORT", "REJECT", "ACCUSE"})
_AHEAD = re.compile(r"\s+(?:the\s+)?(?:(?:State|Republic|Kingdom) of )?")
_OWNING = ("'s ", "’s ", "' ", "’ ")


def with_owner(event: Event, references: References, text: str) -> Event:
    """A stance told of nobody is that of the state or bloc whose it is called right behind the verb."""
    if event.actors or event.type not in _STANCES:
        return event
    for word in event.origin.words:
        ahead = _AHEAD.match(text, word.end)
        owner = references.named_at(word.end, ahead.end()) if ahead else None
        if owner is not None and text.startswith(_OWNING, owner[1]):
            others = tuple(each for each in event.targets if each.party != owner[0])
            return replace(event, actors=(Participant(owner[0]),), targets=others)
    return event

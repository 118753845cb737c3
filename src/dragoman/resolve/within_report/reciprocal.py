"""What two do to each other is two events: "the two countries blamed each other", "each side accused the other"."""

import re
from dataclasses import replace

from dragoman.model.records import Event
from dragoman.model.schema import event_types

_EACH_OTHER = re.compile(
    r"\b(?:each other|one another|(?:each|one)\b.*\bthe other"
    r"|(?:trad|exchang|swapp)(?:es?|ed|ing) (?:blame|accusations|barbs))\b",
    re.IGNORECASE | re.DOTALL,
)
_TWO = 2


def each_way(event: Event, text: str) -> list[Event]:
    """The event, or one either way where its two actors are said to do to one another what has a direction."""
    symmetric = event_types()[event.type].modes[event.mode].symmetric
    if symmetric or event.targets or len(event.actors) != _TWO:
        return [event]
    if _EACH_OTHER.search(event.evidence[0].quote(text)) is None:
        return [event]
    one, other = event.actors
    return [replace(event, actors=(doer,), targets=(to,)) for doer, to in ((one, other), (other, one))]

"""A joint statement that is only quoted was adopted: "the two governments said in a joint communiqué on Tuesday"."""

import re
from collections.abc import Iterable

from dragoman.model.records import Event, Instrument, Origin, Participant

_WITHOUT = re.compile(r"\b(?:without|no)\s(?:\w+\s){0,2}\Z", re.IGNORECASE)
_SETTLED = frozenset({"sign", "adopt"})


def adoptions(instruments: Iterable[Instrument], events: Iterable[Event], report: str) -> tuple[Event, ...]:
    """The adoption of each joint statement of several parties that none of `events` tells of.

    `report` is the text they are read from: none is adopted where it says "without a joint statement".
    """
    told = [span for event in events if event.type == "AGREE" and event.mode in _SETTLED for span in event.evidence]
    return tuple(
        Event(
            "AGREE",
            "adopt",
            "held",
            actors=tuple(Participant(party) for party in text.parties),
            date=text.date,
            place=text.place,
            evidence=text.evidence,
            origin=Origin("joint statement", text.origin.words),
            confidence=0.7,
        )
        for text in instruments
        if text.kind == "statement"
        and text.status == "signed"
        and len(text.parties) > 1
        and text.name.lower().startswith("joint ")
        and not any(_WITHOUT.search(report, 0, span.start) for span in text.evidence)
        and not any(one.overlaps(other) for one in told for other in text.evidence)
    )

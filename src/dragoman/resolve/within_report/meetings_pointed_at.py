"""A meeting told again by its noun: "Mora met Sol in Lima. The closed-door meeting there dealt with trade"."""

import re

from dragoman.model.dates import Basis
from dragoman.model.records import Event

_ENCOUNTERS = frozenset({"meeting", "talks", "discussions", "conversation", "encounter", "consultations"})
_THE = re.compile(r"\b(?:the|this|these|that|their|during|at the)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
_OTHER = re.compile(
    r"\b(?:next|last|previous|earlier|later|another|other|further|future|upcoming|coming|ministerial|annual|regular|"
    r"council|committee|commission|\d+\w*|first|second|third)\b",
    re.IGNORECASE,
)
_REACH = 40  # letters before the noun
_NEAR = 700  # letters between the two


def points_at_a_meeting(known: Event, event: Event, text: str) -> bool:
    """Whether an event only says again, by "the meeting", that those met who are told to have met.

    It names nobody, or one of them who speaks of it.
    """
    kinds = (known.type, known.mode, known.status), (event.type, event.status)
    if kinds[0] != ("CONSULT", "meeting", "held") or kinds[1] != ("CONSULT", "held") or len(known.actors) < 2:
        return False
    if event.mode not in ("meeting", "gathering") or event.targets or not event.origin.words:
        return False
    if len(event.actors) > 1 or not {each.party for each in event.actors} <= {each.party for each in known.actors}:
        return False
    word = event.origin.words[0]
    before = text[max(0, word.start - _REACH) : word.start]
    pointed = _THE.search(before)
    if word.quote(text).casefold() not in _ENCOUNTERS or pointed is None or _OTHER.search(pointed.group()):
        return False
    near = 0 <= word.start - known.evidence[0].start <= _NEAR
    there = event.place is None or known.place is None or event.place == known.place
    own_day = event.date is not None and event.date.basis is not Basis.DATELINE
    then = not own_day or known.date is None or (known.date == event.date)
    return near and there and then

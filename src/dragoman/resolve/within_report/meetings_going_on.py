"""How long an encounter lasts that was told before: "the leaders met in Lima on Tuesday. The summit ends on Friday"."""

import re

from dragoman.model.records import Event

_MODES = frozenset({"meeting", "gathering"})
_GOES_ON = re.compile(
    r"(?:\A|[.!?\n]\s+[“\"]?)(?:The|This|Their)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:summit|talks|meeting|conference|forum|negotiations|session|gathering|event|consultations|discussions)\s+"
    r"(?:(?:will|is|are|was|were|be|to|due|set|expected|scheduled)\s+){0,4}"
    r"(?:continu\w+|end(?:s|ed|ing)?|clos\w+|conclud\w+|last(?:s|ed)?|run(?:s|ning)?|wrap\w*)\b"
)
_ANOTHER = re.compile(r"\b(?:next|previous|another|last|earlier|annual|second)\b", re.IGNORECASE)
_BEFORE, _BEHIND = 60, 80  # letters around the word of an event
_NEAR = 700  # letters between the two


def goes_on(known: Event, event: Event, text: str) -> bool:
    """Whether an event of nobody only says until when those meet who were told to meet."""
    alike = known.type == event.type == "CONSULT" and known.mode in _MODES and event.mode in _MODES
    if not alike or known.status == "cancelled" or event.status == "cancelled" or event.actors or event.targets:
        return False
    if not known.actors or not event.origin.words:
        return False
    word = event.origin.words[0]
    if not 0 <= word.start - known.evidence[0].start <= _NEAR:
        return False
    if event.place is not None and known.place is not None and event.place != known.place:
        return False
    first = max(0, word.start - _BEFORE)
    told = next((each for each in _GOES_ON.finditer(text, first, word.end + _BEHIND) if each.end() > word.start), None)
    return told is not None and _ANOTHER.search(told[0]) is None

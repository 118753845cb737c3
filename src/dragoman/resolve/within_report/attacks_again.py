"""An attack told first by whom it killed and then by what it hit: "killed five. The strike hit a market"."""

import re

from dragoman.model.records import Event

_NEAR = 400  # letters between the two tellings
_BACK = re.compile(r"(?:^|[.!?\n]\s+[“\"]?)(?:The|That|This|Those|These|They|It|He|She)\b[^.!?\n]{0,80}$")
_OTHERS = re.compile(
    r"\b(?:another|also|other|second|later|earlier|separate|further|again|then|next|same day|previous\w*)\b",
    re.IGNORECASE,
)
_ABOUT = 60  # letters behind the word of an event in which it may be called another
_STRIKES = frozenset({"strike", "strikes"})


def is_the_same_attack(known: Event, event: Event, text: str) -> bool:
    """Whether an attack of nobody else, on no other day and nowhere else, points back to one told just before."""
    modes = {known.mode, event.mode}
    if known.type != "ASSAULT" or event.type != "ASSAULT" or modes != {"attack", "kill"}:
        return False
    if known.status != event.status or not _may_be_one(known, event):
        return False
    return _points_back(known, event, text)


def is_called_a_strike(known: Event, event: Event, text: str) -> bool:
    """Whether "the strike", read as one of workers, is that from the air that was told before."""
    if known.type != "ASSAULT" or (event.type, event.mode) != ("PROTEST", "strike") or event.actors or event.targets:
        return False
    words = {span.quote(text).casefold() for span in event.origin.words}
    return bool(words & _STRIKES) and event.date is None and _points_back(known, event, text)


def _may_be_one(known: Event, event: Event) -> bool:
    who, whom = {each.party for each in event.actors}, {each.party for each in event.targets}
    parties = who <= {each.party for each in known.actors} and whom <= {each.party for each in known.targets}
    day = event.date is None or (known.date is not None and known.date.first == event.date.first)
    return parties and day and (event.place is None or event.place == known.place)


def _points_back(known: Event, event: Event, text: str) -> bool:
    """Whether the sentence of an event begins with what was told just before: "The strike", "They", "The gunmen"."""
    start = min((span.start for span in event.origin.words), default=event.evidence[0].start)
    before = max((span.end for span in known.evidence if span.end <= start), default=start + 1)
    if not -1 < start - before < _NEAR or _OTHERS.search(text[start : start + _ABOUT]):
        return False
    led = _BACK.search(text[before:start])
    return led is not None and not _OTHERS.search(led[0])

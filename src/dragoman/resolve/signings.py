"""A text is signed once: "the agreement was signed for Ghana by its minister" tells of a signing told of before."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from dragoman.knowledge.named_states import states_in
from dragoman.model.evidence import Span
from dragoman.model.records import Event, Participant, Party
from dragoman.model.sentence import Document
from dragoman.resolve.events import dates_agree, places_agree

_TEXT = (
    r"(?:agreements?|treaty|treaties|pacts?|memorand(?:um|a)|accords?|protocols?|deals?|contracts?|conventions?|"
    r"documents?|declarations?|statements?|texts?|papers?)"
)
_THE_TEXT = rf"(?:the|this|that|these|those)\s+(?:[\w-]+\s+){{0,2}}?{_TEXT}"
# The text is one that was told of: "signed it", "the document was signed".
_KNOWN_TEXT = re.compile(
    rf"\b(?:sign(?:ed|s|ing)?|initial(?:l?ed|s)?)\s+(?:it|them|both|{_THE_TEXT})\b"
    rf"|\b(?:{_THE_TEXT}|it)\s+(?:was|were|is|has been|have been|had been)\s+(?:signed|initialled)\b",
    re.IGNORECASE,
)
# Nobody says what is signed: "the minister signed for Moldova".
_FOR_A_SIDE = re.compile(
    r"\bsign(?:ed|s)\s+(?:for|on behalf of|on the part of)\s+"
    r"(?:(?P<side>(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*)|"
    r"(?:his|her|their) (?:country|side|government|countries))"
)
_NEW_TEXT = re.compile(
    rf"\b(?:an?|another|two|three|four|five|several|new|other)\s+(?:[\w-]+\s+){{0,4}}?{_TEXT}\b", re.IGNORECASE
)
_SAME_STATUS = frozenset({"held", "planned"})


def signed_once(events: Sequence[Event], document: Document, parties: Mapping[str, Party]) -> list[Event]:
    """The events, those that only tell again who signed a text joined with its signing."""
    kept: list[Event] = []
    for event in events:
        if _tells_again(event, document):
            place = _signing_before(event, kept, parties)
            if place is not None:
                kept[place] = _with(kept[place], event)
                continue
        kept.append(event)
    return kept


def _tells_again(event: Event, document: Document) -> bool:
    if (event.type, event.mode) != ("AGREE", "sign") or event.status not in _SAME_STATUS or not event.evidence:
        return False
    words = _sentence(event.evidence[0], document)
    if _NEW_TEXT.search(words):
        return False
    side = _FOR_A_SIDE.search(words)
    for_a_state = side is not None and (side["side"] is None or bool(states_in(side["side"])))
    return for_a_state or bool(_KNOWN_TEXT.search(words))


def _sentence(span: Span, document: Document) -> str:
    """The words of the sentence in which the evidence begins."""
    sentence = next((each for each in document.sentences if each.span.overlaps(span)), None)
    return (sentence.span if sentence is not None else span).quote(document.text)


def _signing_before(event: Event, events: Sequence[Event], parties: Mapping[str, Party]) -> int | None:
    """The place of the latest signing told of before that this one may be."""
    for place in range(len(events) - 1, -1, -1):
        known = events[place]
        if (known.type, known.mode, known.status) != (event.type, event.mode, event.status):
            continue
        same = dates_agree(known.date, event.date) and places_agree(known.place, event.place)
        there = [_signs_there(each, known.actors, parties) for each in event.actors]
        if same and known.actors and False not in there and (True in there or not there):
            return place
    return None


def _signs_there(one: Participant, others: Sequence[Participant], parties: Mapping[str, Party]) -> bool | None:
    """Whether who signs is among those of the other telling, or serves a state of theirs; None of no known state."""
    if any(one.party == each.party for each in others):
        return True
    mine = parties.get(one.party)
    theirs = [found for each in others if (found := parties.get(each.party)) is not None]
    if mine is None or mine.state is None:
        return None
    alike = [each for each in theirs if each.state == mine.state]
    return any("state" in (each.kind, mine.kind) for each in alike)


def _with(signing: Event, again: Event) -> Event:
    return replace(
        signing,
        place=signing.place or again.place,
        date=signing.date or again.date,
        evidence=tuple(dict.fromkeys((*signing.evidence, *again.evidence))),
        confidence=max(signing.confidence, again.confidence),
    )

"""Whose journey "the trip" is: that of who the report said travels or is invited, or else of who it follows."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.extract.events.drafts import Draft
from dragoman.model.records import Event, Participant

AGAIN = "frame:visit-again"


def with_traveller(
    event: Event, draft: Draft, before: Sequence[Event], protagonist: Participant | None
) -> Event | None:
    """A journey told without its traveller with the one told of last; None where it tells no more than before."""
    if event.mode != "visit" or not draft.is_noun or (event.actors and (event.targets or event.origin.rule != AGAIN)):
        return event
    if event.origin.rule == AGAIN and event.status != "cancelled" and draft.setting.date is None:
        return None
    travellers, ends, place = _journey_before(before)
    if event.place is not None and place != event.place:
        ends = ()
    travellers = event.actors or travellers or ((protagonist,) if protagonist is not None else ())
    if event.targets:
        return replace(event, actors=travellers)
    return replace(event, actors=travellers, targets=ends, place=event.place or place)


def _journey_before(
    before: Sequence[Event],
) -> tuple[tuple[Participant, ...], tuple[Participant, ...], str | None]:
    """Who travels where, by the last visit told or invitation made."""
    for each in reversed(before):
        if each.mode == "visit" and each.actors:
            return each.actors, each.targets, each.place
        if each.mode == "invite" and each.targets:
            return each.targets, each.actors, None
    return (), (), None

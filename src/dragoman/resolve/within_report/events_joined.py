"""What two tellings of one event say together."""

from collections.abc import Mapping
from dataclasses import replace

from dragoman.model.records import Event, Participant, Party
from dragoman.resolve.followup.wording.places import lies_in
from dragoman.resolve.within_report.in_other_words import (
    answers_invitation,
    are_the_same_sanctions,
    hands_over,
    is_called_off,
    is_chaired_meeting,
    says_who_signed,
)
from dragoman.resolve.within_report.same_part import people, persons_only

_ENCOUNTERS = frozenset({"meeting", "call"})


def _nearer(one: str | None, other: str | None) -> str | None:
    """The city rather than the country it lies in."""
    if one is not None and other is not None and lies_in(other, one):
        return other
    return one or other


def joined(one: Event, other: Event, parties: Mapping[str, Party]) -> Event:
    """The first telling with all that the second adds to it."""
    if one.mode == "gathering" and {one.status, other.status} == {"proposed", "planned"}:
        # That somebody is asked to come does not put him there.
        first, then = (one, other) if one.status == "planned" else (other, one)
        return replace(first, place=first.place or then.place, date=first.date or then.date)
    accepted = one.mode == "invite" and other.origin.rule == "frame:accepted-invitation"
    if (
        (accepted and not people(one.targets) & people(other.targets))
        or answers_invitation(one, other)
        or is_chaired_meeting(one, other)
    ):
        return replace(one, evidence=tuple(dict.fromkeys((*one.evidence, *other.evidence))))
    if is_called_off(one, other):
        one = replace(one, status="cancelled")
    if hands_over(one, other):
        one = replace(one, actors=other.actors, targets=other.targets or one.targets)
        other = replace(other, targets=())
    if are_the_same_sanctions(one, other):
        other = replace(other, targets=tuple(each for each in other.targets if each.party not in people(one.actors)))
    actors = _union(one.actors, other.actors)
    if one.type == "CONSULT" and one.mode in (*_ENCOUNTERS, "visit", "gathering"):
        actors = persons_only(actors, parties)
    if one.type == "AGREE":
        # Told once of the states and once of those who act for them: as it was told first, but for those who sign.
        actors = one.actors or other.actors
        persons = [each for each in other.actors if each.party in parties and parties[each.party].kind == "person"]
        if (
            persons
            and not people(one.actors) & {each.party for each in persons}
            and says_who_signed(one, other, parties)
        ):
            acting = {parties[each.party].state for each in persons}
            rest = (each for each in one.actors if each.party in parties and parties[each.party].state not in acting)
            actors = (*persons, *rest)
    date, place = one.date, _nearer(one.place, other.place)
    if _is_leg(other, one):
        place = one.place
    elif date is None or (other.date is not None and date.contains(other.date) and date.basis != "stated"):
        date = other.date or date
    return replace(
        one,
        actors=actors,
        targets=_union(one.targets, other.targets),
        place=place,
        date=date,
        about=tuple(dict.fromkeys((*one.about, *other.about))),
        evidence=tuple(dict.fromkeys((*one.evidence, *other.evidence))),
        confidence=max(one.confidence, other.confidence),
    )


def _is_leg(event: Event, journey: Event) -> bool:
    """Whether a visit told of again is one day of it: "she went on to the port on Tuesday"."""
    whole, day = journey.date, event.date
    if event.mode != "visit" or whole is None or day is None or whole.precision != "interval":
        return False
    return whole.first < whole.last and whole.contains(day) and (day.first, day.last) != (whole.first, whole.last)


def _union(one: tuple[Participant, ...], other: tuple[Participant, ...]) -> tuple[Participant, ...]:
    joined = {each.party: each for each in one}
    for each in other:
        known = joined.get(each.party)
        if known is None or (known.role is None and each.role is not None):
            joined[each.party] = each
    return tuple(joined.values())

"""One event told twice in a report is one event."""

from collections.abc import Mapping

from dragoman.model.records import Event, Party
from dragoman.resolve.within_report.events_joined import joined
from dragoman.resolve.within_report.in_other_words import (
    about_the_same,
    adds_only,
    answers_invitation,
    are_the_same_sanctions,
    goes_along,
    half_told,
    hands_over,
    is_called_off,
    is_chaired_meeting,
    is_invited,
    is_its_ceremony,
    is_mention_of,
    is_one_more_word,
    is_same_stay,
    is_told_in_other_words,
    same_gift,
    says_who_signed,
)
from dragoman.resolve.within_report.same_part import (
    alike,
    dates_agree,
    people,
    places_agree,
    same_gathering,
    same_round,
    touching,
)

_ENCOUNTERS = frozenset({"meeting", "call"})
# "The sides discussed" tells of no meeting of its own, but may say more about one told of.
_ONLY_CONFIRMING = frozenset({"frame:discussed-together"})


def merge_events(events: tuple[Event, ...], parties: Mapping[str, Party]) -> tuple[Event, ...]:
    """The events without repetitions, each in the place of its first telling, with all evidence.

    Events refer to party ids, which `parties` holds. Two tellings are one event when type, mode and status are the
    same, nobody's part contradicts, and neither date nor place does.
    """
    merged: list[Event] = []
    for event in events:
        for position, known in enumerate(merged):
            if _same(known, event, parties):
                merged[position] = joined(known, event, parties)
                break
        else:
            merged.append(event)
    return tuple(
        event for event in merged if event.origin.rule not in _ONLY_CONFIRMING and not _is_mere_background(event)
    )


def _is_mere_background(event: Event) -> bool:
    """Whether a deed is done by nobody, on no day and nowhere, by the words of a frame alone: "the curbs put on it"."""
    nobody = not event.actors and event.date is None and event.place is None
    bare = event.origin.rule.startswith("frame:") and not event.origin.confirmed and event.mode != "invite"
    return nobody and bool(event.targets) and event.status == "held" and bare


def _same(one: Event, other: Event, parties: Mapping[str, Party]) -> bool:
    if is_chaired_meeting(one, other):
        return True
    if (one.type, one.mode) != (other.type, other.mode):
        return False
    if answers_invitation(one, other) or hands_over(one, other) or are_the_same_sanctions(one, other):
        return True
    if one.status != other.status and not is_mention_of(other, one):
        return is_called_off(one, other) or is_told_in_other_words(one, other)
    if is_same_stay(one, other):
        return True
    if not (dates_agree(one.date, other.date) and places_agree(one.place, other.place)):
        return False
    first, second = people(one.actors), people(other.actors)
    if one.type == "CONSULT" and one.mode in _ENCOUNTERS:
        same_day = one.status == "held" or one.date == other.date
        return first == second or (same_day and same_round(first, second, parties)) or half_told(one, other)
    if one.type == "CONSULT" and one.mode == "gathering":
        return same_gathering(one, other, first, second, parties)
    if one.type == "CONSULT" and one.mode == "visit":
        goes = alike(first, second, parties) or goes_along(one, other)
        return goes and touching(people(one.targets), people(other.targets))
    if one.type in ("AGREE", "OCCASION"):
        if says_who_signed(one, other, parties):
            return True
        alike_told = one.type != "AGREE" or about_the_same(one, other) or is_its_ceremony(one, other)
        return alike_told and alike(first, second, parties)
    if one.mode == "invite" and not second and is_invited(one, other, parties):
        return True  # "accepted the invitation" told of before
    if is_one_more_word(one) or is_one_more_word(other):
        return True
    return (
        alike(first, second, parties)
        and touching(people(one.targets), people(other.targets))
        and (about_the_same(one, other) or same_gift(one, other) or adds_only(one, other) or adds_only(other, one))
    )

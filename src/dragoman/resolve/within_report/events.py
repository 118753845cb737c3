"""One event told twice in a report is one event."""

from collections.abc import Mapping
from dataclasses import replace

from dragoman.model.dates import DateInterval
from dragoman.model.records import Event, Participant, Party
from dragoman.resolve.followup.wording.places import lies_in, same_place

# "The sides discussed" tells of no meeting of its own, but may say more about one told of.
_ONLY_CONFIRMING = frozenset({"frame:discussed-together"})
_TOLD_AGAIN = frozenset({("COERCE", "arrest"), ("ASSAULT", "attack"), ("ASSAULT", "kill"), ("COERCE", "deport")})
_JOURNEY_AGAIN = "frame:visit-again"
_NEXT = 700  # characters on to the sentence that says who signed
_ENCOUNTERS = frozenset({"meeting", "call"})


def merge_events(events: tuple[Event, ...], parties: Mapping[str, Party]) -> tuple[Event, ...]:
    """The events without repetitions, each in the place of its first telling, with all evidence.

    Events refer to party ids, which `parties` holds. Two tellings are one event when type, mode and status are the
    same, nobody's part contradicts, and neither date nor place does.
    """
    merged: list[Event] = []
    for event in events:
        for position, known in enumerate(merged):
            if _same(known, event, parties):
                merged[position] = _joined(known, event, parties)
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
    if _is_chaired_meeting(one, other):
        return True
    if (one.type, one.mode) != (other.type, other.mode):
        return False
    if _answers_invitation(one, other) or _hands_over(one, other) or _are_the_same_sanctions(one, other):
        return True
    if one.status != other.status and not _is_mention_of(other, one):
        return _is_called_off(one, other) or _is_told_in_other_words(one, other)
    if _is_same_stay(one, other):
        return True
    if not (_dates_agree(one.date, other.date) and _places_agree(one.place, other.place)):
        return False
    first, second = _people(one.actors), _people(other.actors)
    if one.type == "CONSULT" and one.mode in _ENCOUNTERS:
        same_day = one.status == "held" or one.date == other.date
        return first == second or (same_day and _same_round(first, second, parties)) or _half_told(one, other)
    if one.type == "CONSULT" and one.mode == "gathering":
        return _same_gathering(one, other, first, second, parties)
    if one.type == "CONSULT" and one.mode == "visit":
        goes = _alike(first, second, parties) or _goes_along(one, other)
        return goes and _touching(_people(one.targets), _people(other.targets))
    if one.type in ("AGREE", "OCCASION"):
        if _says_who_signed(one, other, parties):
            return True
        return _alike(first, second, parties) and (one.type != "AGREE" or _about_the_same(one, other))
    if one.mode == "invite" and not second and _is_invited(one, other, parties):
        return True  # "accepted the invitation" told of before
    if _is_told_again(one) or _is_told_again(other):
        return True
    return (
        _alike(first, second, parties)
        and _touching(_people(one.targets), _people(other.targets))
        and (_about_the_same(one, other) or _same_gift(one, other) or _adds_only(one, other) or _adds_only(other, one))
    )


def _is_chaired_meeting(one: Event, other: Event) -> bool:
    """Whether those who met then chair a meeting of their delegations: one meeting of that day."""
    if one.mode != "meeting" or other.origin.rule != "frame:chaired-meeting" or one.status != other.status:
        return False
    met = _people(one.actors)
    return len(met) > 1 and met <= _people(other.actors) and one.date is not None and _dates_agree(one.date, other.date)


def _answers_invitation(one: Event, other: Event) -> bool:
    """Whether an invitation comes back to who gave it by its answer alone: "an invitation that she accepted"."""
    if one.mode != "invite" or other.origin.rule not in ("learned", "frame:accepted-invitation"):
        return False
    guests, hosts = _people(one.targets), _people(one.actors)
    back = _people(other.actors) <= guests and _people(other.targets) <= hosts
    return bool(guests and hosts) and back


def _is_invited(one: Event, other: Event, parties: Mapping[str, Party]) -> bool:
    """Whether who answers an invitation was asked, or serves or is served by who was: "Norland has accepted"."""
    asked, answering = _people(one.targets), _people(other.targets)
    served = {parties[each].state for each in asked if each in parties} - {None}
    answered = {parties[each].state for each in answering if each in parties and parties[each].kind == "state"}
    return bool(asked & answering or (other.origin.rule == "frame:accepted-invitation" and served & answered))


def _hands_over(one: Event, other: Event) -> bool:
    """Whether an envoy hands over the message of somebody else: "handed him a letter addressed to the king by"."""
    within = any(first.overlaps(second) for first in one.evidence for second in other.evidence)
    sent = one.origin.rule == other.origin.rule == "frame:sent-message" and one.status == other.status
    return sent and within and bool(other.actors)


def _are_the_same_sanctions(one: Event, other: Event) -> bool:
    """Whether sanctions told of nobody are those of that day: "those sanctioned today include", "they freeze"."""
    told = (one.type, one.mode, one.status) == ("SANCTION", "embargo", other.status)
    told = told and other.origin.rule != "learned"
    return told and bool(one.actors) and not other.actors and one.date is not None and one.date == other.date


def _is_told_in_other_words(one: Event, other: Event) -> bool:
    """Whether the same words tell one thing in two ways, as held and as planned: "arrives on a visit this evening"."""
    within = any(first.overlaps(second) for first in one.evidence for second in other.evidence)
    if not within or not _places_agree(one.place, other.place):
        return False
    statuses = {one.status, other.status}
    if one.mode == "gathering" and statuses == {"proposed", "planned"}:
        return _dates_agree(one.date, other.date)  # "an invitation to attend the forum, due in May"
    alike = one.date is not None and one.date == other.date and _people(one.actors) == _people(other.actors)
    return alike and statuses == {"held", "planned"} and _people(one.targets) == _people(other.targets)


def _is_called_off(one: Event, other: Event) -> bool:
    """Whether a journey told as planned is called off further on: "was due in Oslo on Monday. The trip is off"."""
    again = other.origin.rule == _JOURNEY_AGAIN and other.date is None and other.status == "cancelled"
    same = bool(one.actors) and _people(one.actors) == _people(other.actors)
    return again and one.status == "planned" and same and _people(one.targets) == _people(other.targets)


def _is_same_stay(one: Event, other: Event) -> bool:
    """Whether the same words tell of one stay twice, once without its days: "will be in Oslo and Bergen"."""
    within = any(first.overlaps(second) for first in one.evidence for second in other.evidence)
    alike = (one.mode, one.status) == (other.mode, other.status) == ("visit", other.status)
    alike = alike and _people(one.actors) == _people(other.actors) and _people(one.targets) == _people(other.targets)
    return within and alike and bool(one.actors and one.targets) and None in (one.date, other.date)


def _goes_along(one: Event, other: Event) -> bool:
    """Whether a journey is told once of all who went and once of some: of the same days, in the same words, or once
    with its day and once without.
    """
    first, second = _people(one.actors), _people(other.actors)
    within = any(each.overlaps(told) for each in one.evidence for told in other.evidence)
    there = bool(one.targets) and _people(one.targets) == _people(other.targets)
    again = there and one.status == "held" and bool(first & second) and (one.date is None) != (other.date is None)
    same = within or again or (one.date is not None and one.date == other.date)
    return (first <= second or second <= first) and same


def _half_told(one: Event, other: Event) -> bool:
    """Whether one of two meetings of a day in a town names only one of those who met: "when they met in Oslo"."""
    few, many = sorted((_people(one.actors), _people(other.actors)), key=len)
    there = one.date is not None and one.date == other.date and one.place is not None and one.place == other.place
    return there and one.status == other.status and len(few) == 1 and few < many


def _says_who_signed(one: Event, other: Event, parties: Mapping[str, Party]) -> bool:
    """ "Norland and Sorland signed a pact. The text was signed by Mora and Sol": the second says who did it."""
    near = abs(one.evidence[0].start - other.evidence[0].start) < _NEXT
    if one.mode != "sign" or other.origin.rule != "frame:signed-again" or not near or not one.actors:
        return False
    if _same_round(_people(one.actors), _people(other.actors), parties):
        return True
    signing = [parties[each.party] for each in other.actors if each.party in parties]
    signed = [parties[each.party] for each in one.actors if each.party in parties]
    if any(each.kind == "person" for each in signed) or any(
        each.kind != "person" and each not in signed for each in signing
    ):
        return False
    served = {each.state for each in signed} - {None}
    return all(each.state is None or each.state in served or len(served) < len(signed) for each in signing)


def _is_told_again(event: Event) -> bool:
    """ "Held in custody", "the raid": one more word for an arrest or attack told of, with nobody in it and no day."""
    bare = not event.actors and not event.targets and event.date is None
    return bare and (event.type, event.mode) in _TOLD_AGAIN


def _is_mention_of(mention: Event, told: Event) -> bool:
    """ "During his visit" speaks of the visit told of elsewhere, whether past or to come."""
    return mention.mode == "visit" and mention.date is None and mention.status == "held" and told.status == "planned"


def _people(participants: tuple[Participant, ...]) -> frozenset[str]:
    return frozenset(each.party for each in participants)


def _same_round(first: frozenset[str], second: frozenset[str], parties: Mapping[str, Party]) -> bool:
    """Whether two meetings have the same round of people, a state counting for those who serve it."""
    if first == second:
        return True
    if not first or not second:
        return False
    return _represented(first, second, parties) and _represented(second, first, parties)


def _represented(some: frozenset[str], others: frozenset[str], parties: Mapping[str, Party]) -> bool:
    states = {parties[each].state for each in others if each in parties}
    known = [each for each in some if each not in others]
    return all(each in parties and _as_state(parties[each], others, parties, states) for each in known)


def _as_state(party: Party, others: frozenset[str], parties: Mapping[str, Party], states: set[str | None]) -> bool:
    if party.kind == "state":
        return party.state in states
    if party.kind == "person":
        return any(
            parties[each].kind == "state" and parties[each].state == party.state for each in others if each in parties
        )
    return False


def _alike(first: frozenset[str], second: frozenset[str], parties: Mapping[str, Party]) -> bool:
    return first == second or not first or not second or _same_round(first, second, parties)


def _touching(first: frozenset[str], second: frozenset[str]) -> bool:
    return not first or not second or bool(first & second)


def _same_gathering(
    one: Event, other: Event, first: frozenset[str], second: frozenset[str], parties: Mapping[str, Party]
) -> bool:
    bodies_one = {each for each in first if each in parties and parties[each].kind in ("body", "bloc")}
    bodies_other = {each for each in second if each in parties and parties[each].kind in ("body", "bloc")}
    if bodies_one and bodies_other:
        return bool(bodies_one & bodies_other) and _dates_agree(one.date, other.date)
    same_day = one.date is not None and other.date is not None
    return same_day and (bool(first & second) or not first or not second)


def _dates_agree(one: DateInterval | None, other: DateInterval | None) -> bool:
    return one is None or other is None or one.contains(other) or other.contains(one)


def _places_agree(one: str | None, other: str | None) -> bool:
    if one is None or other is None:
        return True
    return one.casefold() in other.casefold() or other.casefold() in one.casefold() or same_place(one, other)


def _nearer(one: str | None, other: str | None) -> str | None:
    """The city rather than the country it lies in."""
    if one is not None and other is not None and lies_in(other, one):
        return other
    return one or other


def _about_the_same(one: Event, other: Event) -> bool:
    """Two stances of one party on one other are two events unless their words overlap."""
    if any(first.overlaps(second) for first in one.evidence for second in other.evidence):
        return one.origin.words == other.origin.words or one.origin.rule != other.origin.rule
    words = {word.casefold() for topic in one.about for word in topic.split() if len(word) > 4}
    others = {word.casefold() for topic in other.about for word in topic.split() if len(word) > 4}
    return bool(words & others) and len(words & others) * 2 >= min(len(words), len(others))


def _same_gift(one: Event, other: Event) -> bool:
    """Whether aid is told of again without naming what is given: "the aid was delivered"."""
    return one.type == "AID" and bool(one.targets and other.targets) and not (one.about and other.about)


def _adds_only(one: Event, other: Event) -> bool:
    """ "Sent the king a message, delivered by the minister": the second part of a sentence has no doer of its own."""
    within = any(first.overlaps(second) for first in one.evidence for second in other.evidence)
    return within and bool(one.actors) and not other.actors and bool(one.targets) and one.targets == other.targets


def _joined(one: Event, other: Event, parties: Mapping[str, Party]) -> Event:
    if one.mode == "gathering" and {one.status, other.status} == {"proposed", "planned"}:
        # That somebody is asked to come does not put him there.
        first, then = (one, other) if one.status == "planned" else (other, one)
        return replace(first, place=first.place or then.place, date=first.date or then.date)
    accepted = one.mode == "invite" and other.origin.rule == "frame:accepted-invitation"
    if (
        (accepted and not _people(one.targets) & _people(other.targets))
        or _answers_invitation(one, other)
        or _is_chaired_meeting(one, other)
    ):
        return replace(one, evidence=tuple(dict.fromkeys((*one.evidence, *other.evidence))))
    if _is_called_off(one, other):
        one = replace(one, status="cancelled")
    if _hands_over(one, other):
        one = replace(one, actors=other.actors, targets=other.targets or one.targets)
        other = replace(other, targets=())
    if _are_the_same_sanctions(one, other):
        other = replace(other, targets=tuple(each for each in other.targets if each.party not in _people(one.actors)))
    actors = _union(one.actors, other.actors)
    if one.type == "CONSULT" and one.mode in _ENCOUNTERS:
        actors = persons_only(actors, parties)
    if one.type == "AGREE":
        # Told once of the states and once of those who act for them: as it was told first, but for those who sign.
        actors = one.actors or other.actors
        persons = [each for each in other.actors if each.party in parties and parties[each.party].kind == "person"]
        if (
            persons
            and not _people(one.actors) & {each.party for each in persons}
            and _says_who_signed(one, other, parties)
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


def persons_only(actors: tuple[Participant, ...], parties: Mapping[str, Party]) -> tuple[Participant, ...]:
    """A meeting of named persons lists the persons: states they serve are left out."""
    persons = [each for each in actors if each.party in parties and parties[each.party].kind == "person"]
    served = {parties[each.party].state for each in persons}
    if not persons:
        return actors
    return tuple(
        each
        for each in actors
        if each.party not in parties or parties[each.party].kind != "state" or parties[each.party].state not in served
    )

"""Pairs of events that are one though they are told otherwise: a plan called off, an invitation accepted."""

from collections.abc import Mapping

from dragoman.model.records import Event, Party
from dragoman.resolve.within_report.same_part import dates_agree, people, places_agree, same_round

_TOLD_AGAIN = frozenset({("COERCE", "arrest"), ("ASSAULT", "attack"), ("ASSAULT", "kill"), ("COERCE", "deport")})
_JOURNEY_AGAIN = "frame:visit-again"
_CEREMONY = "frame:signing-ceremony"
_NEXT = 700  # characters on to the sentence that says who signed


def is_chaired_meeting(one: Event, other: Event) -> bool:
    """Whether those who met then chair a meeting of their delegations: one meeting of that day."""
    if one.mode != "meeting" or other.origin.rule != "frame:chaired-meeting" or one.status != other.status:
        return False
    met = people(one.actors)
    return len(met) > 1 and met <= people(other.actors) and one.date is not None and dates_agree(one.date, other.date)


def answers_invitation(one: Event, other: Event) -> bool:
    """Whether an invitation comes back to who gave it by its answer alone: "an invitation that she accepted"."""
    if one.mode != "invite" or other.origin.rule not in ("learned", "frame:accepted-invitation"):
        return False
    guests, hosts = people(one.targets), people(one.actors)
    back = people(other.actors) <= guests and people(other.targets) <= hosts
    return bool(guests and hosts) and back


def is_invited(one: Event, other: Event, parties: Mapping[str, Party]) -> bool:
    """Whether who answers an invitation was asked, or serves or is served by who was: "Norland has accepted"."""
    asked, answering = people(one.targets), people(other.targets)
    served = {parties[each].state for each in asked if each in parties} - {None}
    answered = {parties[each].state for each in answering if each in parties and parties[each].kind == "state"}
    return bool(asked & answering or (other.origin.rule == "frame:accepted-invitation" and served & answered))


def is_its_ceremony(one: Event, other: Event) -> bool:
    """Whether of two signings one is the ceremony at which the other was: "a signing ceremony of the agreements"."""
    return one.mode == other.mode == "sign" and _CEREMONY in {one.origin.rule, other.origin.rule}


def hands_over(one: Event, other: Event) -> bool:
    """Whether an envoy hands over the message of somebody else: "handed him a letter addressed to the king by"."""
    within = any(first.overlaps(second) for first in one.evidence for second in other.evidence)
    sent = one.origin.rule == other.origin.rule == "frame:sent-message" and one.status == other.status
    return sent and within and bool(other.actors)


def are_the_same_sanctions(one: Event, other: Event) -> bool:
    """Whether sanctions told of nobody are those of that day: "those sanctioned today include", "they freeze"."""
    told = (one.type, one.mode, one.status) == ("SANCTION", "embargo", other.status)
    told = told and other.origin.rule != "learned"
    return told and bool(one.actors) and not other.actors and one.date is not None and one.date == other.date


def is_told_in_other_words(one: Event, other: Event) -> bool:
    """Whether the same words tell one thing in two ways, as held and as planned: "arrives on a visit this evening"."""
    within = any(first.overlaps(second) for first in one.evidence for second in other.evidence)
    if not within or not places_agree(one.place, other.place):
        return False
    statuses = {one.status, other.status}
    if one.mode == "gathering" and statuses == {"proposed", "planned"}:
        return dates_agree(one.date, other.date)  # "an invitation to attend the forum, due in May"
    alike = one.date is not None and one.date == other.date and people(one.actors) == people(other.actors)
    return alike and statuses == {"held", "planned"} and people(one.targets) == people(other.targets)


def is_called_off(one: Event, other: Event) -> bool:
    """Whether a journey told as planned is called off further on: "was due in Oslo on Monday. The trip is off"."""
    again = other.origin.rule == _JOURNEY_AGAIN and other.date is None and other.status == "cancelled"
    same = bool(one.actors) and people(one.actors) == people(other.actors)
    return again and one.status == "planned" and same and people(one.targets) == people(other.targets)


def is_same_stay(one: Event, other: Event) -> bool:
    """Whether the same words tell of one stay twice, once without its days: "will be in Oslo and Bergen"."""
    within = any(first.overlaps(second) for first in one.evidence for second in other.evidence)
    alike = (one.mode, one.status) == (other.mode, other.status) == ("visit", other.status)
    alike = alike and people(one.actors) == people(other.actors) and people(one.targets) == people(other.targets)
    return within and alike and bool(one.actors and one.targets) and None in (one.date, other.date)


def goes_along(one: Event, other: Event) -> bool:
    """Whether a journey is told once of all who went and once of some: of the same days, in the same words, or once
    with its day and once without.
    """
    first, second = people(one.actors), people(other.actors)
    within = any(each.overlaps(told) for each in one.evidence for told in other.evidence)
    there = bool(one.targets) and people(one.targets) == people(other.targets)
    again = there and one.status == "held" and bool(first & second) and (one.date is None) != (other.date is None)
    same = within or again or (one.date is not None and one.date == other.date)
    return (first <= second or second <= first) and same


def half_told(one: Event, other: Event) -> bool:
    """Whether one of two meetings of a day in a town names only one of those who met: "when they met in Oslo"."""
    few, many = sorted((people(one.actors), people(other.actors)), key=len)
    there = one.date is not None and one.date == other.date and one.place is not None and one.place == other.place
    return there and one.status == other.status and len(few) == 1 and few < many


def says_who_signed(one: Event, other: Event, parties: Mapping[str, Party]) -> bool:
    """ "Norland and Sorland signed a pact. The text was signed by Mora and Sol": the second says who did it."""
    near = abs(one.evidence[0].start - other.evidence[0].start) < _NEXT
    if one.mode != "sign" or other.origin.rule != "frame:signed-again" or not near or not one.actors:
        return False
    if same_round(people(one.actors), people(other.actors), parties):
        return True
    signing = [parties[each.party] for each in other.actors if each.party in parties]
    signed = [parties[each.party] for each in one.actors if each.party in parties]
    if any(each.kind == "person" for each in signed) or any(
        each.kind != "person" and each not in signed for each in signing
    ):
        return False
    served = {each.state for each in signed} - {None}
    return all(each.state is None or each.state in served or len(served) < len(signed) for each in signing)


def is_one_more_word(event: Event) -> bool:
    """ "Held in custody", "the raid": one more word for an arrest or attack told of, with nobody in it and no day."""
    bare = not event.actors and not event.targets and event.date is None
    return bare and (event.type, event.mode) in _TOLD_AGAIN


def is_mention_of(mention: Event, told: Event) -> bool:
    """ "During his visit" speaks of the visit told of elsewhere, whether past or to come."""
    return mention.mode == "visit" and mention.date is None and mention.status == "held" and told.status == "planned"


def about_the_same(one: Event, other: Event) -> bool:
    """Two stances of one party on one other are two events unless their words overlap."""
    if any(first.overlaps(second) for first in one.evidence for second in other.evidence):
        return one.origin.words == other.origin.words or one.origin.rule != other.origin.rule
    words = {word.casefold() for topic in one.about for word in topic.split() if len(word) > 4}
    others = {word.casefold() for topic in other.about for word in topic.split() if len(word) > 4}
    return bool(words & others) and len(words & others) * 2 >= min(len(words), len(others))


def same_gift(one: Event, other: Event) -> bool:
    """Whether aid is told of again without naming what is given: "the aid was delivered"."""
    return one.type == "AID" and bool(one.targets and other.targets) and not (one.about and other.about)


def adds_only(one: Event, other: Event) -> bool:
    """ "Sent the king a message, delivered by the minister": the second part of a sentence has no doer of its own."""
    within = any(first.overlaps(second) for first in one.evidence for second in other.evidence)
    return within and bool(one.actors) and not other.actors and bool(one.targets) and one.targets == other.targets

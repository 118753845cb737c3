"""The same event told in several reports is one event: whether two tellings are of one."""

import re
from collections.abc import Iterable

from dragoman.model.message import Message, joined
from dragoman.model.words import fold
from dragoman.resolve.tellings.blocks import BLOWS
from dragoman.resolve.tellings.same_gathering import one_occasion, one_summit, places_agree
from dragoman.resolve.tellings.same_time import (
    BOTH_ON,
    DAY_APART,
    PRINTED_APART,
    one_time,
    same_days,
    signed_within_days,
)
from dragoman.resolve.tellings.telling import Participant, Telling

_ENCOUNTERS = frozenset({"meeting", "call", "visit", "gathering"})
_DAY = re.compile(r"\d{4}(?:-\d\d){0,2}")
_SAME_ROUND = "the same participants"
_MOST = "most participants agree"
_ONE_BLOW = "in one town; nobody says whose it was"


def same_event(one: Telling, other: Telling) -> Message | None:
    """Why two tellings of different reports are of one event; None where they are not.

    Of one story the day may be printed differently: who is mistaken is for a person to say.
    """
    if (one.type, one.mode) != (other.type, other.mode) or one.report == other.report:
        return None
    same_story = one.story is not None and one.story == other.story
    one_text = _one_text(one, other)
    when = one_time(one, other, same_story or one_text) or (signed_within_days(one, other) if one_text else None)
    if when is None or _was_before(one, other) or _was_before(other, one):
        return None
    exact = when.key == BOTH_ON
    if not exact and one.status != other.status and "planned" not in (one.status, other.status):
        return None
    blow = _of_nobody(one, other) if exact else None
    who = blow or _round(one, other, one_text=one_text) or (one_summit(one, other) if exact else None)
    who = who or one_occasion(one, other)
    if who is None:
        return None
    # Of a meeting reports may name two places; what opens in two cities is two.
    forgiven = (exact or same_story) and one.mode in _ENCOUNTERS
    # What two agree on once they agree on in one place, and sign one text in one: a report may mistake it.
    forgiven = forgiven or one_text or (exact and same_story and one.type == "AGREE")
    if not forgiven and not places_agree(one.place, other.place):
        return None
    if when.key in (DAY_APART, PRINTED_APART) and who.key != _SAME_ROUND:
        return None
    if one.mode not in _ENCOUNTERS and not same_story and not one_text and not blow and not _about(one, other):
        return None
    why = [who, when, *([Message("in reports that tell one story")] if same_story else [])]
    return joined([*why, *([Message("they signed one text")] if one_text else [])], "; ")


def _was_before(planned: Telling, over: Telling) -> bool:
    """Whether an event was over on a day before one without a day was planned: "a meeting of the ministers is planned"
    after talks that were held is another.
    """
    if planned.status != "planned" or over.status != "held" or planned.when is not None or planned.published is None:
        return False
    last = over.when.last if over.when is not None else over.published
    return last is not None and last < planned.published


def is_doubtful(reason: str) -> bool:
    """Whether the reason for which two tellings were taken for one leaves a doubt: a party missing, a day unknown."""
    if len(set(_DAY.findall(reason.partition("dated ")[2]))) > 1:
        return True
    days = set(_DAY.findall(reason.partition("reported on")[2]))
    apart = len(days) > 1 or "a day apart" in reason
    return _MOST in reason or "both of them printed" in reason or (apart and "one story" not in reason)


def _one_text(one: Telling, other: Telling) -> bool:
    """Whether both sign a text of one name: "the shipping agreement", "the agreement on maritime shipping"."""
    return any(mine <= yours or yours <= mine for mine in one.signs for yours in other.signs)


def _round(one: Telling, other: Telling, *, one_text: bool = False) -> Message | None:
    """Why the participants are the same; a state counts for those who serve it. Who signs a text may be named alone."""
    first, second = (*one.actors, *one.targets), (*other.actors, *other.targets)
    if not first or not second:
        return None
    shared = {each.party for each in first} & {each.party for each in second}
    few, many = sorted((first, second), key=len)
    missing = [each for each in few if each.party not in shared and not represented(each, many)]
    extra = [each for each in many if each.party not in shared and not represented(each, few)]
    if missing and (extra or len(missing) > 1 or len(shared) < 2):
        return None
    # A telling that names one side alone is of the same event only if that side is a person or body in both.
    if (
        len(few) < 2
        and not one_text
        and len(many) > 1
        and not any(each.party in shared and each.kind != "state" for each in few)
    ):
        return None
    if one.actors and other.actors and one.targets and other.targets and _crossed(one, other):
        return None
    if len(shared) == len({each.party for each in first} | {each.party for each in second}):
        return Message(_SAME_ROUND)
    return Message("participants agree, a state counting for those who serve it") if not missing else Message(_MOST)


def _of_nobody(one: Telling, other: Telling) -> Message | None:
    """That both tell of a blow of which nobody says whose it was, in one town: "shells hit the market at Vik"."""
    named = (*one.actors, *one.targets, *other.actors, *other.targets)
    if one.type not in BLOWS or named or not one.place or not other.place or fold(one.place) != fold(other.place):
        return None
    return Message(_ONE_BLOW)


def represented(each: Participant, others: Iterable[Participant]) -> bool:
    """A state is there by those who serve it, a person by his state; two persons of one state are two."""
    return any(
        each.state is not None and each.state == other.state and "state" in (each.kind, other.kind) for other in others
    ) or any(
        each.state is not None and each.state == other.state and {each.kind, other.kind} == {"person", "body"}
        for other in others
    )


def _crossed(one: Telling, other: Telling) -> bool:
    """Whether who does it to whom is turned round: Kazakhstan's visit to China is not China's to Kazakhstan."""
    actors, others = ({each.state or each.party for each in side} for side in (one.actors, other.actors))
    targets = {each.state or each.party for each in one.targets}
    return not actors & others and bool(actors) and bool(targets & others)


def _about(one: Telling, other: Telling) -> bool:
    words = {word[:6] for topic in one.about for word in fold(topic).split() if len(word) > 3}
    others = {word[:6] for topic in other.about for word in fold(topic).split() if len(word) > 3}
    if not words or not others:
        if one.type == "AID":  # what is given is often named in one telling alone
            return same_days(one, other)
        return same_days(one, other) and not words and not others
    return len(words & others) * 2 >= min(len(words), len(others))

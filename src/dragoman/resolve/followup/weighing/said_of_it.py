"""What a clause says of a deed that was promised: that it was done, called off or moved."""

import re
from calendar import month_name

from dragoman.model.following import Told
from dragoman.resolve.followup.dating.denied_day import denied_on_its_day
from dragoman.resolve.followup.weighing.another_thing import another_deed_denied, of_another_occasion, other_number
from dragoman.resolve.followup.weighing.doings import (
    is_absent,
    is_kept,
    is_no_journey,
    is_of_before,
    is_without,
    without_talks,
)
from dragoman.resolve.followup.weighing.numbers_reached import stands_at
from dragoman.resolve.followup.weighing.partly import leaves_a_rest
from dragoman.resolve.followup.wording.cues import (
    came_about,
    came_to_nothing,
    came_to_nothing_at_all,
    left_undone,
    only_looked_at,
    says,
    still_open,
    verdict,
)
from dragoman.resolve.followup.wording.deeds import deeds_named, deeds_promised, deeds_told
from dragoman.resolve.followup.wording.recalls import AGREES, NOTHING, without_recalls
from dragoman.resolve.followup.wording.words import ALONGSIDE

_A_PLEDGE = frozenset({"sign"})  # "pledged in Oslo to help each other" is what was to be signed
_TO_BE = re.compile(r"\bto (?:be|have been) [a-z]+")

BY_PIECES = frozenset({"give", "release", "withdraw", "send"})
"""Deeds that are done one thing after another."""

THE_LAST = re.compile(
    r"\b(?:[Tt]he|its|their) (?:last|final)"
    r"(?: (?:of|one|two|three|four|five|six|[1-9]\d*)\b|(?: [A-Z][\w-]+)? [\w-]+s\b)"
)
"""Of "the last of the statues was put up on Friday": whatever was done with it, there are no more."""

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"

# "Last Thursday's vote" was held.
_OF_LATE = re.compile(rf"\b(?:last (?:week|month|year|{_DAY})|yesterday|{_DAY}|{'|'.join(month_name[1:])})[’']s\b")


def said_of(promise: Told, alone: Told, recall: int) -> str | None:
    """What a clause says of the deed that was promised: done, cancelled or moved; None where it tells none such."""
    deeds, came = deeds_promised(promise), without_recalls(alone.sentence, alone.published)
    told, named = deeds & deeds_told(came), deeds & deeds_named(without_talks(promise, came))
    told |= deeds & deeds_told(_TO_BE.sub(" ", alone.sentence)) & _A_PLEDGE
    said = verdict(alone)
    if said == "moved" and other_number(promise, alone.sentence):
        return None
    if said == "cancelled" and "lift" in told:
        said = None  # what freezes something ends
    if said in ("cancelled", "moved"):
        another = of_another_occasion(promise, alone.sentence) or another_deed_denied(deeds, alone.sentence)
        return None if another else said
    if is_kept(promise, alone) or is_absent(promise, alone):
        return "cancelled"
    if any(each(promise, alone) for each in (is_of_before, is_no_journey, is_without)):
        return None
    if denied_on_its_day(promise, alone, alone.sentence):
        return "cancelled"
    if (recall == AGREES and came_to_nothing(came)) or (recall > NOTHING and came_to_nothing_at_all(came)):
        return "cancelled"
    if leaves_a_rest(promise, alone.sentence):
        return "done"  # in part, that is
    if left_undone(alone.sentence):
        return None
    if still_open(ALONGSIDE.sub(" ", came)):
        return None
    if recall > NOTHING and came_about(came):
        return "done"
    if promise.type in ("CONSULT", "OCCASION") and _OF_LATE.search(alone.sentence):
        return "done"
    if said == "done" and deeds & BY_PIECES and THE_LAST.search(came):
        return "done"
    if stands_at(promise, alone.sentence):
        return "done"
    return "done" if told or (named and said == "done") else None


def said_at_all(promise: Told, alone: Told, recall: int, *, on_its_day: bool) -> str | None:
    """The same, where any past tense will do for what was done, and on the day promised any words that do not say that
    it is still to come: more must then speak for it being of the promise.
    """
    said = said_of(promise, alone, recall)
    # "Spoke in Apia, where a port had been due to open in May": the day is that of the promise, and says no more.
    if said is not None or recall > NOTHING or (verdict(alone) != "done" and not on_its_day):
        return said
    came = ALONGSIDE.sub(" ", without_recalls(alone.sentence, alone.published))
    if still_open(came) or left_undone(alone.sentence) or verdict(alone) in ("cancelled", "moved"):
        return None
    if only_looked_at(came) and not _is_to_look(promise):
        return None
    return None if any(each(promise, alone) for each in (is_of_before, is_no_journey, is_without)) else "done"


def _is_to_look(promise: Told) -> bool:
    """Whether to speak of something or to look at it is what was promised."""
    return promise.type in ("CONSULT", "OCCASION") or says("to_look_at", promise.quote)

"""Whether a clause that shares little with a promise, or is told long after its day, is of that very thing."""

import re

from dragoman.model.following import Told
from dragoman.resolve.followup.dating.passing_days import touches_the_day
from dragoman.resolve.followup.dating.spoken_dates import dates_either_way, dates_gone
from dragoman.resolve.followup.weighing.whose import names_body
from dragoman.resolve.followup.wording.marks import Shared
from dragoman.resolve.followup.wording.recalls import NOTHING
from dragoman.resolve.followup.wording.words import occasions, states_meant

# "Plans for a consulate were shelved" says itself that it had been promised.
_A_PLAN = re.compile(r"\b(?:[Pp]lans?|[Pp]rojects?|[Ii]dea|[Ii]ntention) (?:for|of|to)\b")

# "The train to Almaty, which never ran", was to run.
_NEVER_CAME = re.compile(r"\b(?:which|that) never [a-z]+\b")


def of_that_number(promise: Told, told: Told, clause: str, shared: Shared) -> bool:
    """Whether more than a word is the same as of a number that was promised: the number, the place, the day."""
    on_its_day = touches_the_day(promise, dates_gone(clause, told.published))
    return len(shared.things - shared.weak) + shared.precise + shared.there + on_its_day > 1


def surely_recalled(promise: Told, told: Told, clause: str, shared: Shared, what: str, recall: int) -> bool:
    """Whether what is told long after its day is that very thing: by its day, or, where it did not come, by whose plan
    it was.
    """
    if touches_the_day(promise, dates_either_way(clause, told.published)):
        return True
    own = shared.persons or names_body(promise, clause) or recall > NOTHING or bool(_A_PLAN.search(clause))
    own = own or (shared.there and _NEVER_CAME.search(clause) is not None)
    return what == "cancelled" and bool(shared.things) and own and promise.type != "CONSULT"


def its_journey(promise: Told, clause: str) -> bool:
    """Whether a clause speaks of a journey to where somebody was to go: "the king's journey to Botswana"."""
    to = {actor.state for actor in promise.actors if actor.side == "target" and actor.state}
    return promise.mode == "visit" and "visit" in occasions(clause) and bool(to & states_meant(clause))

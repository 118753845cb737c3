"""What speaks against a plain sentence telling of a promise, whatever else the two have in common."""

import re

from dragoman.model.following import Told
from dragoman.resolve.followup.dating.passing_days import passes_in_time
from dragoman.resolve.followup.weighing.antecedent import of_another_house
from dragoman.resolve.followup.weighing.doings import went_the_other_way
from dragoman.resolve.followup.weighing.laid_before import is_only_laid_before_a_house
from dragoman.resolve.followup.weighing.other_house import other_house
from dragoman.resolve.followup.weighing.parties import other_partner
from dragoman.resolve.followup.weighing.partners import other_giver
from dragoman.resolve.followup.weighing.whose import others_instead, states_named, states_of
from dragoman.resolve.followup.wording.posts_told import of_another_post
from dragoman.resolve.followup.wording.subject import numbers_contradict

_NOT_DONE = re.compile(r"\b(?:not|never|no longer|keep|remain|stay|continue|maintain)\b", re.IGNORECASE)


def can_be_told(promise: Told, told: Told) -> bool:
    """Whether it is told in time, and of what somebody can be seen to do: not of who is to stay or keep something."""
    return passes_in_time(promise.published, promise.when, told.published) and not _NOT_DONE.search(promise.quote)


def speaks_against(promise: Told, told: Told) -> bool:
    """Whether a sentence tells of others (who gave it, on whose side, in whose house, in which post) or of a step."""
    if other_giver(promise, told) or is_only_laid_before_a_house(promise, told):
        return True
    if (promise.kind == "instrument" or promise.type == "AGREE") and other_partner(promise, told):
        return True
    if (
        of_another_post(promise, told)
        or went_the_other_way(promise, told)
        or of_another_house(promise, told)
        or other_house(promise, told)
    ):
        return True
    if promise.mode == "vote" and others_instead(promise, told) and not states_of(promise) & states_named(told):
        return True
    return promise.type in ("CONSULT", "OCCASION") and numbers_contradict(promise, told)

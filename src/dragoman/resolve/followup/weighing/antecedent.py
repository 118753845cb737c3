"""Whose parliament, speaker or minister a sentence means that names no state: that of the last one named before."""

import re

from dragoman.model.following import Told
from dragoman.resolve.followup.weighing.whose import states_of
from dragoman.resolve.followup.wording.deeds import deeds_promised
from dragoman.resolve.followup.wording.words import states_meant

_POSTS = frozenset({"appoint", "ratify"})
_NAMES = re.compile(r"\b[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*")


def of_another_house(promise: Told, told: Told) -> bool:
    """Whether what a state fills or votes on at home is told of in no state's name, behind words on another state's:
    "they visited the parliament of Malawi. | The speaker, elected in April, met them".
    """
    if not told.before or not deeds_promised(promise) & _POSTS or states_meant(told.sentence):
        return False
    states = states_of(promise)
    if len(states) != 1:
        return False
    last = next((named for name in reversed(_NAMES.findall(told.before[-1])) if (named := states_meant(name))), None)
    return last is not None and not last & states

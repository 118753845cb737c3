"""Whether a promise and a later sentence name another giver, or a text with another partner."""

import re
from functools import lru_cache

from dragoman.model.following import Actor, Told
from dragoman.resolve.followup.wording.deeds import deeds_promised
from dragoman.resolve.followup.wording.words import folded, states_meant

_OF_BODIES = frozenset({"body", "bloc"})

# "The tax treaty with Italy", "an agreement on social security between Laos and Chad".
_TEXT_WITH = re.compile(
    r"\b(?:agreement|treaty|pact|memorandum|accord|protocol|deal|contract|convention)s?\b"
    r"(?:(?! with\b)[^,.;]){0,40}? with "
    r"((?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*(?:(?:,| and|, and) (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)*)"
)


def other_giver(promise: Told, told: Told) -> bool:
    """Whether a bank or a fund with a name of its own is to give, and another one is told of in its place."""
    if promise.type != "AID" and "give" not in deeds_promised(promise):
        return False
    mine, yours = _bodies(promise.answerable), _bodies(told.actors)
    said = f" {folded(told.sentence)} "
    if not mine or not yours - mine or mine & yours or any(f" {name} " in said for name in mine):
        return False
    return not any(_is_short_for(one, name) for one in yours for name in mine)


def _is_short_for(name: str, full: str) -> bool:
    """Whether a name has only words of a longer one, in their order: "Nordic bank", of the Nordic Investment Bank."""
    rest = iter(full.split())
    return all(any(word == other for other in rest) for word in name.split())


def _bodies(actors: tuple[Actor, ...]) -> frozenset[str]:
    """The bodies of no state among actors that have a name of several words."""
    return frozenset(
        folded(actor.name)
        for actor in actors
        if actor.kind in _OF_BODIES and not actor.state and " " in actor.name and actor.name[:1].isupper()
    )


def text_with_others(promise: Told, told: Told) -> bool:
    """Whether both speak of a text with somebody, and it is with somebody else: Nepal's treaty with Chad is the treaty
    with Nepal where Chad tells of it.
    """
    mine, yours = _partners(promise.sentence), _partners(told.sentence)
    sides = states_meant(promise.sentence).union(actor.state for actor in promise.actors if actor.state)
    return bool(mine and yours) and not mine & yours and not yours <= sides


@lru_cache(maxsize=8192)
def _partners(sentence: str) -> frozenset[str]:
    return frozenset(state for match in _TEXT_WITH.finditer(sentence) for state in states_meant(match[1]))

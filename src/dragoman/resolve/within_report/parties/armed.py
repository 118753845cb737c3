"""The bodies of a report that fight a government, by what everybody knows or the words beside their names say."""

import re
from collections.abc import Sequence

from dragoman.knowledge.bodies import body_words
from dragoman.knowledge.loading import fold
from dragoman.model.records import Mention
from dragoman.resolve.within_report.parties.clusters import Cluster

_AROUND = 30  # characters beside a name in which it is said to fight
_OFTEN = 2  # names that make a body one of those a report is about


def armed_among(bodies: list[Cluster], text: str) -> list[Cluster]:
    """The bodies that fight a government, as everybody knows or the words beside their names say.

    An army or a ministry is none, whatever stands beside it.
    """
    return [each for each in bodies if not each.name.islower() and _is_armed(each, text)]


def rebels_among(armed: list[Cluster], mentions: Sequence[Mention]) -> list[Cluster]:
    """Of the bodies that fight those that a report speaks of often, by name or, where there is one, as "the rebels"."""
    called = sum(each.form == "short" and each.name in body_words("called_armed") for each in mentions)
    return [each for each in armed if len(each.mentions) + (called if len(armed) == 1 else 0) >= _OFTEN]


def _is_armed(body: Cluster, text: str) -> bool:
    if any(fold(name) in body_words("armed") for name in body.names):
        return True
    words = body_words("armed_words")
    for mention in body.mentions:
        beside = text[max(0, mention.span.start - _AROUND) : mention.span.end + _AROUND]
        beside = max(re.split(r"[.,;:()\n]", beside), key=lambda part: mention.name in part)
        folded = f" {fold(beside)} "
        if any(f" {word} " in folded for word in words):
            return True
    return False

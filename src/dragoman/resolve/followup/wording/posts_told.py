"""Somebody told of by the post alone: "the Portuguese foreign minister", whose name only the promise gives."""

import re
from functools import lru_cache

from dragoman.knowledge.named_states import states_in
from dragoman.model.following import Told
from dragoman.model.words import fold

_HELD = re.compile(
    r"\b(?P<state>[A-Z][\w-]+?(?: [A-Z][\w-]+?)??)(?:[’']s?)? "
    r"(?P<office>(?:[A-Z]?[a-z]+ )?[Mm]inister|[Pp]resident|[Pp]remier|[Cc]hancellor|[Kk]ing|[Qq]ueen|[Ee]mir)\b"
)


def told_by_his_post(promise: Told, clause: str) -> bool:
    """Whether a clause names one of the people promised by the post that the promise gives with the name."""
    mine = {post for post in _posts(promise.sentence) if post[2] and _is_of(promise, post[2])}
    return any((state, office) == post[:2] for state, office, _ in _posts(clause) for post in mine)


def of_another_post(promise: Told, told: Told) -> bool:
    """Whether the traveller is known by a post, and another of that state's is told of: its minister, not its king."""
    if promise.mode not in ("visit", "meeting"):
        return False
    mine = {(state, office) for state, office, _ in _posts(promise.sentence)}
    yours = {(state, office) for state, office, _ in _posts(told.sentence)}
    shared = {state for state, _ in mine} & {state for state, _ in yours}
    return bool(shared) and not any(
        one[0] == other[0] and (one[1].endswith(other[1]) or other[1].endswith(one[1]))
        for one in mine
        for other in yours
    )


def _is_of(promise: Told, name: str) -> bool:
    return any(actor.kind == "person" and fold(actor.name).startswith(name) for actor in promise.actors)


@lru_cache(maxsize=8192)
def _posts(text: str) -> frozenset[tuple[str, str, str]]:
    """States with the offices that a text names as theirs, and the first word behind, which may be a name."""
    return frozenset(
        (state, fold(match["office"]), fold((text[match.end() :].split() or [""])[0].strip(",.;:")))
        for match in _HELD.finditer(text)
        for state in states_in(match["state"])
    )

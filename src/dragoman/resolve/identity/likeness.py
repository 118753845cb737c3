"""How far the names of two parties, each known by several, are alike."""

from collections.abc import Iterable, Sequence

from dragoman.model.message import Message, joined
from dragoman.model.words import fold
from dragoman.resolve.identity.names import Comparison, compare_bodies, compare_persons
from dragoman.resolve.identity.profiles import NAMES, Profile, in_full, is_bare


def best_of(named: Profile, known: Profile) -> tuple[Comparison, str]:
    """How alike the two most alike of their names are, and why."""
    compare = compare_bodies if named.kind == "body" else compare_persons
    best, pair = Comparison(0.0), ("", "")
    for one in named.names[:NAMES]:
        for other in known.names[:NAMES]:
            found = Comparison(1.0, (Message("the same name"),)) if fold(one) == fold(other) else compare(one, other)
            if found.score > best.score:
                best, pair = found, (one, other)
    why = joined(best.reasons, "; ")
    if pair[0] == pair[1]:
        return best, why
    return best, Message("“{one}” and “{other}”: {why}", one=pair[0], other=pair[1], why=why)


def is_somebody_else(named: Profile, known: Profile) -> bool:
    """Whether a person told in full has another name than one who is known in full."""
    if named.kind != "person" or is_bare(named) or is_bare(known):
        return False
    return best_of(in_full(named), in_full(known))[0].score < 0.5


def likeness_of_names(named: Profile, known: Profile) -> float:
    """How far two people are called alike, from 0 to 1: by the names told in full where both have such."""
    if not is_bare(named) and not is_bare(known):
        named, known = in_full(named), in_full(known)
    return best_of(named, known)[0].score


def of_one(names: Sequence[str], told: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """Of the names of a person those that lead to the first one: told with it by one report, or spellings of it.

    `told` are the names that each report gives. A surname alone leads nowhere: many bear it.
    """
    full = in_full(Profile("", "person", tuple(names))).names
    groups = [{fold(name) for name in in_full(Profile("", "person", tuple(each))).names} for each in told]
    reached, left = {fold(full[0])}, list(full[1:])
    while True:
        beside = {name for group in groups if group & reached for name in group}
        more = [
            name
            for name in left
            if fold(name) in beside or any(compare_persons(name, other).score >= 0.5 for other in reached)
        ]
        if not more:
            return tuple(name for name in names if name not in left)
        reached |= {fold(name) for name in more}
        left = [name for name in left if name not in more]

"""How far a telling and its report speak of the states and bodies that a promise is of."""

import re
from calendar import month_name
from functools import lru_cache

from dragoman.knowledge.named_states import states_in
from dragoman.model.following import Told
from dragoman.resolve.followup.weighing.parties import counted
from dragoman.resolve.followup.wording.marks import cities_called
from dragoman.resolve.followup.wording.subject import DATELINE
from dragoman.resolve.followup.wording.words import (
    folded,
    offices,
    states_meant,
    states_of_outlet,
    states_told,
    topics,
    untold,
)

_PLACE = re.compile(r"\b(?:in|at|near|around|by|through) ([A-Z][\w’'-]{3,})\b(?! [A-Z])")
_MONTHS = frozenset(month_name)
_FIRST_WORDS = 5
LEADING = 1
"""States that a report names most are those of a promise that names none."""

# "The divers were sent to Vanuatu instead": where they went in its place says whose promise was broken, not another's.
_IN_ITS_PLACE = re.compile(r"\b(?:to|in|at|for|with|by) (?:[\w’'-]+ ){1,5}?instead\b(?! of)")


def weight_of_states(promise: Told, told: Told) -> float | None:
    """How far the report speaks of the states of the promise, in the sentence or around it; None where it does not."""
    states = states_of(promise)
    if not states:
        return None
    named = states_named(told)
    around = states_about(told) | named
    if not states & around:
        known = _same_body(promise, told) or _same_person(promise, told) or _same_local_place(promise, told)
        return 0.5 if known else None
    return 0.5 * len(states & around) / len(states) + 0.5 * len(states & named) / len(states)


def states_about(told: Told) -> frozenset[str]:
    """The states that a report names, in its title too, or that who publishes it is called after."""
    title = states_meant(told.title) if told.title else frozenset()
    before = states_meant(" ".join(told.before)) if told.before else frozenset()
    return title.union(before, told.around, states_of_outlet(told.outlet))


def states_named(told: Told) -> frozenset[str]:
    """The states that a telling names, in its words or as parties."""
    return states_meant(told.sentence) | {actor.state for actor in told.actors if actor.state}


def names_all(promise: Told, told: Told) -> bool:
    """Whether a report names all of the few states of a promise, its body, or who of its one state it is of."""
    states = states_of(promise)
    if len(states) > 3 or not states - states_about(told) - states_named(told) or _same_body(promise, told):
        return True
    if _same_local_place(promise, told) and not others_instead(promise, told):
        return True
    return len(states) == 1 and promise.mode != "visit" and _same_person(promise, told)


def names_both(promise: Told, told: Told) -> bool:
    """Whether a sentence names two states or more that a promise is of, and no other; or its state and its body."""
    states = states_of(promise)
    bodies = {actor.key for actor in counted(promise) if actor.kind in ("body", "bloc") and not actor.state}
    if states and bodies and states <= states_meant(told.sentence) and not others_instead(promise, told):
        return bodies <= {actor.key for actor in told.actors}
    return len(states) > 1 and states <= states_meant(told.sentence) and not others_instead(promise, told)


def others_instead(promise: Told, told: Told) -> bool:
    """Whether a sentence names a state that the promise does not."""
    known = states_of(promise) | states_meant(promise.sentence) | set(promise.around)
    return bool(states_meant(DATELINE.sub("", told.sentence)) - known)


def _same_body(promise: Told, told: Told) -> bool:
    """Whether a body with a name of its own is to do it, or to have it done, and is named again; where it is to be done
    in one town it may do the like in another.
    """
    if cities_called(promise.sentence):
        return False
    mine = {actor.key for actor in counted(promise) if actor.kind in ("body", "bloc") and " " in actor.name}
    return not mine.isdisjoint(actor.key for actor in told.actors)


def _same_local_place(promise: Told, told: Told) -> bool:
    """Whether a place that no list knows is named by both, in the sentence or before it: "Fashaga"."""
    said = f" {folded(' '.join((*told.before, told.sentence)))} "
    return any(f" {folded(name)} " in said for name in local_places(promise.sentence))


@lru_cache(maxsize=8192)
def local_places(sentence: str) -> frozenset[str]:
    """The names of places in a sentence that are of no known town, state or month."""
    names = _PLACE.findall(DATELINE.sub("", untold(sentence)))
    return frozenset(
        name for name in names if not states_meant(name) and name not in _MONTHS and not topics(name) & offices()
    )


def _same_person(promise: Told, told: Told) -> bool:
    """Whether somebody promised is named in full, or by the surname in the place that was promised."""
    said = " ".join((*told.before, told.sentence))
    there = any(name in folded(said).split() for name in folded(promise.place or "").split() if len(name) > 3)
    people = (folded(actor.name).split() for actor in counted(promise) if actor.kind == "person")
    sentence = f" {folded(told.sentence)} "
    return any(
        len(name) > 1 and f" {name[-1]} " in sentence and (there or f" {' '.join(name)} " in sentence)
        for name in people
    )


def names_body(promise: Told, clause: str) -> bool:
    """Whether a clause names a body that is to do it and has a name of its own: "Bangladesh Bank"."""
    said = f" {folded(clause)} "
    bodies = (actor.name for actor in promise.answerable if actor.kind == "body" and " " in actor.name)
    return any(name[:1].isupper() and f" {folded(name)} " in said for name in bodies)


def by_others(promise: Told, told: Told, clause: str) -> bool:
    """Whether a clause names another state, and its sentence none that is to do it: soldiers of Italy, not of Spain."""
    doing = {actor.state for actor in promise.answerable if actor.state}
    if not doing or doing & states_named(told):
        return False
    return bool(states_meant(clause) - states_of(promise) - states_meant(promise.sentence))


def of_strangers(promise: Told, told: Told) -> bool:
    """Whether a sentence begins with people of another state and names none of those promised: "two engineers from
    Chile, on trial there since May".
    """
    said = DATELINE.sub("", told.sentence)
    first = states_meant(" ".join(said.split()[:_FIRST_WORDS]))
    known = states_of(promise) | states_meant(promise.sentence)
    return bool(first) and not first & known and not known.intersection(states_in(said))


def for_others(promise: Told, clause: str) -> bool:
    """Whether a clause names a state that the promise does not, and not all of the two or three that it is of: visas
    abolished "for Germans" are not those of Slovenia and Mongolia, but what went "to Germany instead" was theirs.
    """
    clause = _IN_ITS_PLACE.sub(" ", clause)
    states = states_of(promise)
    if len(states) == 1:  # whom it is done to stands in its words alone
        states |= states_told(untold(promise.quote))
    if not 1 < len(states) < 4:
        return False
    named = states_meant(clause)
    strangers = named - states - states_meant(promise.sentence) - set(promise.around)
    return bool(strangers) and bool(states - named)


def states_of(promise: Told) -> frozenset[str]:
    """The states that a promise is of: those of its parties, those its sentence names, or that its report is about."""
    taking = frozenset(state for actor in counted(promise) if (state := actor.state))
    return taking or states_told(untold(promise.sentence)) or frozenset(promise.around[:LEADING])

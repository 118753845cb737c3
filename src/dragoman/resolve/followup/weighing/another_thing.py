"""Whether a clause speaks of another thing, number, town or partner than the promise does."""

import re
from functools import lru_cache

from dragoman.model.following import Told
from dragoman.resolve.followup.weighing.counted_things import counted_things
from dragoman.resolve.followup.weighing.whose import states_of
from dragoman.resolve.followup.wording.deeds import deeds_called, deeds_promised
from dragoman.resolve.followup.wording.marks import MUCH, cities_called
from dragoman.resolve.followup.wording.words import (
    states_meant,
    states_told,
    topics,
)

_OCCASION_OFF = re.compile(
    r"\b(?:postpon|put(?:s|ting)? (?:off|back)|delay|cancel|call(?:ed|s|ing)? off"
    r"|suspend|scrapp|push(?:ed|es) back)\w* "
    r"(?:its|their|the|his|her|an?) (?:[\w-]+ )?"
    r"(decisions?|votes?|talks|hearings?|sessions?|summits?|debates?|flights?|elections?|exercises?|rulings?|strikes?)\b",
    re.IGNORECASE,
)

_INSTEAD_OF = re.compile(r"\binstead of (?:the |its |their )?[$€£]?(\d[\d,]*(?:\.\d+)?)")

_IN_PARTS = re.compile(
    r"\b(?:first|second|third|next) (?:[a-z]+ )?(?:(?:of|for|worth) )?[$€£]?\d", re.IGNORECASE
)  # a sum that is one of several

_WILL_NOT = re.compile(r"\b(?:will|would|shall) (?:not|no longer) (?:be )?(\w+)", re.IGNORECASE)

_NEARLY = 0.03

_ABOUT = re.compile(r"\b(?:about|around|some|nearly|almost|roughly|more than|over)\b", re.IGNORECASE)

_FROM = re.compile(r"\b(?:from|by)\s+(?:the\s+)?([A-Z][\w’'-]+(?:\s+(?:and\s+)?[A-Z][\w’'-]+)*)")

# "Bought from Poland", "12 boats from a shipyard in Gdansk".
_BOUGHT_FROM = re.compile(
    r"\b(?:buy|bought|purchas\w+|order\w*|acquir\w+|import\w*|receiv\w+|got|obtain\w*|borrow\w*)\b[^.;,]{0,60}?"
    r"\bfrom (?:(?:the|an?|its) )?((?:[a-z-]+ (?:in |of )?){0,3}[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)"
)

_TO = re.compile(r"\b(?:to|into)\s+(?:the\s+)?([A-Z][\w’'-]+(?:\s+(?:and\s+)?[A-Z][\w’'-]+)*)")

_SENT_TO = re.compile(r"\b(?:sent|deployed|delivered|sold|gave|donated)\b[^.;,]{0,60}? to (?:the )?([A-Z][\w’'-]+)")

_BY_WHOM = re.compile(r"\bby [A-Z][\w’'-]+(?= |[,.;]|$)")  # "called off by Lima"


def other_number(promise: Told, clause: str) -> bool:
    """Whether what is told is less or more than a number that the promise does not give: "14 instead of 18"."""
    numbers = [value for value, _ in counted_things(promise.sentence)]
    instead = [match[1] for match in _INSTEAD_OF.finditer(clause)]
    return bool(instead) and not any(
        str(float(each.replace(",", ""))).rstrip("0") in str(value) for each in instead for value in numbers
    )


def another_deed_denied(deeds: frozenset[str], clause: str) -> bool:
    """Whether a clause says that something else will not be: who is to head an embassy that "will not open in May" is
    to head it still.
    """
    denied = [deeds_called(verb) for verb in _WILL_NOT.findall(clause)]
    return bool(deeds) and bool(denied) and all(named and not named & deeds for named in denied)


def of_another_occasion(promise: Told, clause: str) -> bool:
    """Whether a decision, a vote or a visit is put off, and another thing was promised."""
    occasion = _OCCASION_OFF.search(clause)
    return occasion is not None and not topics(occasion[1]) & topics(f"{promise.quote} {promise.sentence}")


def from_others(promise: Told, clause: str) -> bool:
    """Whether what is told of came from others, and who was to give it is not named: "boats that came from France"."""
    givers = {actor.state for actor in promise.answerable if actor.state}
    if promise.type != "AID" or not givers or givers & states_told(clause):
        return False
    return any(states_told(match[1]) - states_of(promise) for match in _FROM.finditer(clause))


def from_elsewhere(promise: Told, told: Told) -> bool:
    """Whether both say from where it is, and it is of different states: boats "from a yard in Gdansk", "from China"."""
    first, second = (_origins(each.sentence) for each in (promise, told))
    return bool(first and second) and not first & second


@lru_cache(maxsize=8192)
def _origins(sentence: str) -> frozenset[str]:
    """The states from which a sentence says that something is bought or comes."""
    return frozenset(state for match in _BOUGHT_FROM.finditer(sentence) for state in states_meant(match[1]))


def to_another(promise: Told, told: Told) -> bool:
    """Whether a number is told of a counterpart that nothing promised names: frigates sent "to Nigeria"."""
    if promise.kind != "figure":
        return False
    there = {actor.state for actor in told.actors if actor.side == "counterpart" and actor.state}
    if told.kind == "sentence":
        there = {state for match in _SENT_TO.finditer(told.sentence) for state in states_told(match[1])}
    return bool(there) and not there & (states_of(promise) | states_meant(promise.sentence))


def to_others(promise: Told, clause: str) -> bool:
    """Whether what is told of went to a state that the promise does not name, and none that it does is named."""
    if promise.type != "AID" and not deeds_promised(promise) & {"send", "give"}:
        return False
    known = states_of(promise) | states_meant(promise.sentence)
    if known & states_meant(clause):
        return False
    return any(states_told(match[1]) - known for match in _TO.finditer(clause))


def other_sum(one: str, other: str) -> bool:
    """Whether both give sums, and not the same: a grant of 14 million is not one of 9."""
    if _IN_PARTS.search(other):
        return False
    first, second = ([value for value, _ in counted_things(text) if value >= MUCH] for text in (one, other))
    rounded = _NEARLY if _ABOUT.search(one) or _ABOUT.search(other) else 0.005
    return bool(first and second) and not any(abs(mine - its) <= rounded * mine for mine in first for its in second)


# "The ferry from Trabzon", "a train between Lima and Cusco".
_ROUTE = re.compile(
    r"\b(?:ferry|ferries|flights?|trains?|bus(?:es)?|coach(?:es)?|planes?|lines?|routes?|services?|connections?|links?|"
    r"pipelines?|road|railway|cable)\b(?: [a-z-]+){0,2}?,? (?:between|from|to) [A-Z]"
)


def on_another_route(promise: Told, clause: str) -> bool:
    """Whether both name a connection by its ends, and no end is the same."""
    if not _ROUTE.search(promise.sentence) or not _ROUTE.search(clause):
        return False
    mine, yours = cities_called(promise.sentence), cities_called(clause)
    return bool(mine and yours) and not mine & yours


def _visited(promise: Told) -> frozenset[str]:
    """The states to which somebody is to go."""
    return frozenset(actor.state for actor in promise.actors if actor.side == "target" and actor.state)


def _lies_in(town: str, states: frozenset[str]) -> bool:
    """Whether a town, folded, is of one of these states."""
    return bool(states & states_meant(town.title())) or town in {f"capital of {state}" for state in states}


def in_another_town(promise: Told, clause: str) -> bool:
    """Each names a town that the other does not; where nobody meets, capitals of the parties are who and not where."""
    travel = promise.type in ("CONSULT", "AGREE")
    parties = set() if travel else {f"capital of {state}" for state in states_of(promise)}
    first, second = cities_called(promise.sentence), cities_called(_BY_WHOM.sub(" ", clause)) - parties
    if promise.mode == "visit":  # who is to go to Jakarta goes on to Bandung
        second = frozenset(town for town in second if not _lies_in(town, _visited(promise)))
    return bool(first - second) and bool(second - first)

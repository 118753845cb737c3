"""The marks by which a plain sentence may be of a promise, each a number: how far they have words, numbers, names,
places and a day in common, how far it is of the same states, and what it tells.

`likely` weighs them. Common words count for less than rare ones (`commonness.yaml`).
"""

import re
from calendar import month_name
from collections.abc import Iterable
from datetime import timedelta
from functools import cache, lru_cache

from dragoman.knowledge.loading import load_beside
from dragoman.model.dates import DateInterval
from dragoman.model.following import Told
from dragoman.resolve.followup.dating.days import time_for, touch
from dragoman.resolve.followup.dating.passing_days import MONTH, long_past
from dragoman.resolve.followup.dating.spoken_dates import dates_gone
from dragoman.resolve.followup.weighing.counted_things import counted_things
from dragoman.resolve.followup.weighing.whose import states_about, states_named, states_of
from dragoman.resolve.followup.wording.deeds import deeds_promised, deeds_told, plain_acts, same_things
from dragoman.resolve.followup.wording.marks import cities_called, names_person, number_marks
from dragoman.resolve.followup.wording.subject import DATELINE, words_of
from dragoman.resolve.followup.wording.words import cities, offices, states_meant, topics, untold

_SOON = timedelta(days=45)
_SEASON = timedelta(days=100)
_MOST = 3.0  # however many words are shared
_DEFINITE = re.compile(r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Tt]hose|[Tt]hese) ((?:[\w’'-]+ ){0,4}?[\w’'-]+)")
_ASIDE = re.compile(
    r"\b(?:which|that|whom?|whose|where|when|since|during|after|following)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(r"\b(?:in|at|near|around|of|off|between|and|to|from) ([A-Z][\w’'-]{3,})\b(?! [A-Z])")
_NAME = re.compile(r"\b[A-Z][\w’'-]{2,}")
_MONTHS = frozenset(month_name)


def marks_of(promise: Told, told: Told, clause: str) -> dict[str, float] | None:
    """The marks of a clause of a plain sentence for a promise, without those that are 0; None where nothing that says
    what or who it is is in common.
    """
    own, beside = _matter(promise)
    words = same_things(topics(DATELINE.sub("", clause)))
    numbers = number_marks(promise.sentence) & number_marks(clause)
    town = not cities_called(promise.sentence).isdisjoint(cities_called(clause))
    place = any(re.search(rf"\b{re.escape(name)}\b", clause) for name in _local_places(promise))
    person = names_person(promise, clause)
    if not (numbers or town or place or person or words & own or words & beside):
        return None
    seen = {
        "words": min(_weight((own & words) - plain_acts()), _MOST),
        "words for acts": min(_weight(own & words & plain_acts()), _MOST),
        "words beside": min(_weight((beside & words) - plain_acts()), _MOST),
        "share of its words": _weight(own & words) / (_weight(own) or 1.0),
        "definite": float(_names_definitely(clause, own | beside)),
        "aside": float(bool(_ASIDE.search(clause))),
        "person": float(person),
        "town": float(town),
        "place": float(place),
        "another town": float(_in_another(promise, clause)),
        "number": _how_far(numbers),
        "same count": float(bool(_counts(promise.sentence) & _counts(clause))),
        "text": float(promise.kind == "instrument" or promise.type == "AGREE"),
        "gathering": float(promise.type == "CONSULT"),
    }
    seen |= _marks_of_states(promise, told, clause) | _marks_of_deeds(promise, clause)
    seen |= _marks_of_days(promise, told, clause)
    return {name: value for name, value in seen.items() if value}


@lru_cache(maxsize=1024)  # asked for every clause that may be of the promise
def _matter(promise: Told) -> tuple[frozenset[str], frozenset[str]]:
    """The words by which a promise names its matter, and the others of its sentence, without who and where."""
    who = (actor.name for actor in promise.actors if actor.kind != "body")
    called = topics(" ".join((*who, promise.place or "", *cities_called(promise.sentence), *cities(promise.sentence))))
    own = same_things(topics(f"{words_of(promise)} {promise.name or ''}")) - called
    return own, same_things(topics(untold(DATELINE.sub("", promise.sentence)))) - called - own


def _weight(stems: Iterable[str]) -> float:
    """How much words say that are shared: a rare one 1."""
    common = _commonness()
    return sum(common.get(each, 1.0) for each in stems)


@cache
def _commonness() -> dict[str, float]:
    return {
        word: float(weight)
        for weight, words in load_beside(__package__, "commonness.yaml").items()
        for word in words.split()
    }


def _how_far(numbers: frozenset[str]) -> float:
    return float(bool(numbers)) + 0.5 * (len(numbers) > 1)


@lru_cache(maxsize=8192)
def _counts(sentence: str) -> frozenset[float]:
    """The numbers from two up of which there are so many things."""
    return frozenset(number for number, _ in counted_things(sentence) if number > 1)


def _names_definitely(sentence: str, words: frozenset[str]) -> bool:
    """Whether a sentence speaks of "the" thing, as of one that is known."""
    return any(words & same_things(topics(said)) for said in _DEFINITE.findall(sentence))


def _in_another(promise: Told, sentence: str) -> bool:
    mine, yours = cities_called(promise.sentence), cities_called(sentence)
    return bool(mine) and bool(yours) and not mine & yours


def _local_places(promise: Told) -> frozenset[str]:
    """The names of places in a promise that are of no known town, state or month."""
    alone = promise.place if promise.place and not cities(promise.place) else ""
    return _names_of_places(promise.sentence) | frozenset(
        name for name in _NAME.findall(alone) if not states_meant(name)
    )


@lru_cache(maxsize=8192)
def _names_of_places(sentence: str) -> frozenset[str]:
    names = _PLACE.findall(DATELINE.sub("", untold(sentence)))
    return frozenset(
        name
        for name in names
        if name not in _MONTHS and not states_meant(name) and not cities(name) and not topics(name) & offices()
    )


def _marks_of_states(promise: Told, told: Told, clause: str) -> dict[str, float]:
    """How far the sentence, and its report, are of the states of the promise, and whether the clause is of others."""
    states, named = states_of(promise), states_named(told)
    known = states | states_meant(promise.sentence) | set(promise.around)
    strangers = {"strangers": float(bool(states_meant(DATELINE.sub("", untold(clause))) - known))}
    if not states:
        return strangers
    about = states_about(told) | named
    return strangers | {"states": len(states & named) / len(states), "report": len(states & about) / len(states)}


def _marks_of_deeds(promise: Told, sentence: str) -> dict[str, float]:
    mine, yours = deeds_promised(promise), deeds_told(sentence)
    return {"deed": float(bool(mine & yours)), "another deed": float(bool(yours) and not mine & yours)}


def _marks_of_days(promise: Told, told: Told, clause: str) -> dict[str, float]:
    """How far the day is that of the promise, and how late it is told."""
    due, on = time_for(promise), told.published
    late = {"late": float(long_past(promise, told))}
    if promise.when is None or due is None or on is None:
        return late | {"no day": 1.0}
    dates = dates_gone(clause, on)
    if promise.when.last - promise.when.first <= MONTH:
        if _touching(dates, promise.when, MONTH):
            return late | {"day": 1.0}
        if _touching(dates, promise.when, _SEASON):
            return late | {"season": 1.0}
    if _touching(dates, due, MONTH):
        return late | {"within its time": 1.0}
    soon = not dates and due.first <= on <= due.last + _SOON
    return late | {"soon": float(soon)}


def _touching(dates: Iterable[DateInterval], due: DateInterval, longest: timedelta) -> bool:
    return any(touch(each, due) and each.last - each.first <= longest for each in dates)

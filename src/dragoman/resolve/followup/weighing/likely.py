"""Whether a plain sentence is likely of a promise by all its marks together, where no rule knows its words.

"The four health ministers agreed in Kosice in May" has no word for a meeting. That it is told of the promised month,
the town, the ministers and the states, as of something known, says enough. How much each mark says was fitted to pairs
of promises and outcomes by `benchmarks/followup_likely.py`, which writes `likely.yaml`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from dragoman.knowledge.loading import load_beside
from dragoman.model.following import Comparison, Told
from dragoman.resolve.followup.dating.days import touch
from dragoman.resolve.followup.dating.occasion_told import held_elsewhere
from dragoman.resolve.followup.dating.passing_days import later_day, weight_of_day
from dragoman.resolve.followup.dating.spoken_dates import dates_either_way, dates_gone
from dragoman.resolve.followup.weighing.against import can_be_told, speaks_against
from dragoman.resolve.followup.weighing.another_thing import from_others, on_another_route, other_sum, to_others
from dragoman.resolve.followup.weighing.likely_marks import marks_of
from dragoman.resolve.followup.weighing.losses import is_of_a_loss
from dragoman.resolve.followup.weighing.matter import posts_in, surely_other_matter
from dragoman.resolve.followup.weighing.objects import objects_apart
from dragoman.resolve.followup.weighing.other_occasion import of_another_body
from dragoman.resolve.followup.weighing.parties import counted, other_partner
from dragoman.resolve.followup.weighing.partly import other_whole
from dragoman.resolve.followup.weighing.passing import ENOUGH, Passing
from dragoman.resolve.followup.weighing.said_of_it import said_at_all
from dragoman.resolve.followup.weighing.whose import for_others, of_strangers
from dragoman.resolve.followup.wording.clauses import clauses
from dragoman.resolve.followup.wording.cues import put_off, says
from dragoman.resolve.followup.wording.deeds import deeds_told
from dragoman.resolve.followup.wording.recalls import CONTRADICTS, recalled

FIRST, FROM, ON_ITS_DAY = "to begin with", "taken from", "taken from, on its day"
"""What stands in `likely.yaml` beside the marks: the weight of none, and from how much on it is enough."""

_SAYING_WHAT = ("words", "words beside", "number", "person", "place")
_ABOUT = 0.6  # how much these must say even on the day
_KNOWN = ("aside", "definite", "deed", "person", "called off")  # or the day may be that of any other news
_OF_ITS_HEAD = re.compile(r"(?:[\w-]+ ){0,3}?(?:which|whom?|whose)\b")
_CLOSER = 0.2  # by how much a mark more lifts the score, which for pairs found by rules goes from ENOUGH to some 5


@dataclass(frozen=True, slots=True)
class Said:
    """What a clause says of something, done, cancelled or moved, and its marks for a promise."""

    what: str
    clause: str
    seen: dict[str, float]


def likely(promise: Told, told: Told) -> Passing | None:
    """What a plain sentence makes of a promise, if by all its marks it is of that; None if not."""
    if not can_be_told(promise, told) or not _may_be(promise, told):
        return None
    found = [each for each in said_of_promise(promise, told) if is_enough(each.seen)]
    if not found or speaks_against(promise, told):
        return None
    best = max(found, key=lambda each: weighed(each.seen))
    dates = (dates_gone if best.what == "done" else dates_either_way)(told.sentence, told.published)
    due = later_day(promise, dates) if best.what == "moved" else None
    if best.what == "moved" and due is None and not put_off(told):
        return None
    state = "done" if best.what == "done" else "changed" if due is not None else "cancelled"
    score = ENOUGH + _CLOSER * min(max(weighed(best.seen), 0.0), 4.0)
    on = next((each for each in dates if promise.when is not None and touch(each, promise.when)), None)
    return Passing(state, round(score, 3), tuple(_compared(promise, best, on.iso if on else None)), due)


def _may_be(promise: Told, told: Told) -> bool:
    """Whether any clause can be of the promise, by what the whole sentence has in common with it."""
    seen = marks_of(promise, told, told.sentence)
    if seen is None:
        return False
    return (
        bool(seen.get("day") or seen.get("season"))
        or weighed(seen) - _weights().get("strangers", 0.0) >= _weights()[FROM]
    )


def is_enough(seen: Mapping[str, float]) -> bool:
    """Whether marks say enough: less has to speak for what is told by its day, as of something known. "Teachers bought
    chalk in Sweden in February" is news of its own, whatever else was for February.
    """
    about = sum(seen.get(name, 0.0) for name in _SAYING_WHAT)
    on_its_day = seen.get("day") or seen.get("season")
    known = any(seen.get(name) for name in _KNOWN)
    if on_its_day and known and about >= _ABOUT and not seen.get("strangers"):
        return weighed(seen) >= _weights()[ON_ITS_DAY]
    return weighed(seen) >= _weights()[FROM]


def weighed(seen: Mapping[str, float]) -> float:
    """How much marks say together: the logarithm of the odds that a clause is of the promise."""
    weights = _weights()
    return weights[FIRST] + sum(weights.get(name, 0.0) * value for name, value in seen.items())


@cache
def _weights() -> dict[str, float]:
    return {name: float(weight) for name, weight in load_beside(__package__, "likely.yaml").items()}


def said_of_promise(promise: Told, told: Told) -> list[Said]:
    """The clauses of a sentence that say something that may be said of the promise."""
    if of_strangers(promise, told):
        return []
    found: list[Said] = []
    for clause in clauses(told.sentence):
        if _OF_ITS_HEAD.match(clause):
            continue  # it stands among the clauses with the words that it tells of as well
        seen = marks_of(promise, told, clause)
        recall = recalled(promise, clause, told.published) if seen is not None else CONTRADICTS
        if seen is None or recall == CONTRADICTS or says("only_words", clause) or says("on_condition", clause):
            continue
        alone = replace(told, sentence=clause, quote="", actors=())
        what = said_at_all(promise, alone, recall, on_its_day=bool(seen.get("day")))
        if what is not None and not _of_another(promise, alone, clause) and _in_its_time(promise, alone, what):
            seen |= {} if what == "done" else {"called off": 1.0}
            seen |= {"another object": 1.0} if objects_apart(promise.sentence, clause) else {}
            found.append(Said(what, clause, seen))
    return found


def _in_its_time(promise: Told, alone: Told, what: str) -> bool:
    """Whether the days of a clause do not speak against it."""
    dates = (dates_gone if what == "done" else dates_either_way)(alone.sentence, alone.published)
    return weight_of_day(promise, alone, dates, what) is not None


def _of_another(promise: Told, told: Told, clause: str) -> bool:
    return (
        (promise.mode == "appointment" and not posts_in(clause) and "appoint" not in deeds_told(clause))
        or other_partner(promise, told)
        or surely_other_matter(promise, told)
        or of_another_body(promise, told)
        or from_others(promise, clause)
        or to_others(promise, clause)
        or other_sum(promise.sentence, clause)
        or is_of_a_loss(promise, clause)
        or on_another_route(promise, clause)
        or held_elsewhere(promise, clause)
        or other_whole(promise, told.sentence)
        or for_others(promise, clause)
    )


def _compared(promise: Told, said: Said, day: str | None) -> list[Comparison]:
    seen = said.seen
    called = ", ".join(actor.name for actor in counted(promise)[:4])
    found = [Comparison("who", called, called, True)] if called and seen.get("report") == 1.0 else []
    if seen.get("words") or seen.get("words beside") or seen.get("number"):
        found.append(Comparison("what", promise.name or promise.quote, said.clause, True))
    if promise.place and (seen.get("town") or seen.get("place")):
        found.append(Comparison("place", promise.place, promise.place, True))
    if promise.when is not None and day is not None:
        found.append(Comparison("date", promise.when.iso, day, True))
    return found

"""Whether a clause of a later report tells in passing, and in other words, what became of a promise.

"The first scanners bought with the Japanese loan are being unpacked" tells of a loan that was to be given: not by the
same words, but by the same things, names, sums, days and people, and by words that tell of such a deed as done.
"""

import re
from dataclasses import dataclass, replace

from dragoman.model.dates import DateInterval
from dragoman.model.following import Comparison, Told
from dragoman.resolve.followup.dating.acted_there import acted_there_then
from dragoman.resolve.followup.dating.days import touch
from dragoman.resolve.followup.dating.occasion_told import (
    held_elsewhere,
    tells_by_an_occasion,
    told_by_its_day,
    took_place_by_its_day,
)
from dragoman.resolve.followup.dating.passing_days import (
    later_day,
    long_past,
    weight_of_day,
    weight_when_late,
)
from dragoman.resolve.followup.dating.spoken_dates import dates_either_way, dates_gone, spoken_dates
from dragoman.resolve.followup.weighing.against import can_be_told, speaks_against
from dragoman.resolve.followup.weighing.another_thing import (
    from_others,
    in_another_town,
    on_another_route,
    other_sum,
    to_others,
)
from dragoman.resolve.followup.weighing.losses import is_of_a_loss
from dragoman.resolve.followup.weighing.matter import other_matter
from dragoman.resolve.followup.weighing.other_occasion import of_another_body
from dragoman.resolve.followup.weighing.parties import counted, other_partner
from dragoman.resolve.followup.weighing.partly import other_whole, tells_a_rest
from dragoman.resolve.followup.weighing.said_of_it import BY_PIECES, THE_LAST, said_of
from dragoman.resolve.followup.weighing.surely import its_journey, of_that_number, surely_recalled
from dragoman.resolve.followup.weighing.whose import (
    by_others,
    for_others,
    names_all,
    names_both,
    of_strangers,
    others_instead,
    weight_of_states,
)
from dragoman.resolve.followup.wording.clauses import clauses
from dragoman.resolve.followup.wording.cues import (
    put_off,
    still_open,
    verdict,
)
from dragoman.resolve.followup.wording.deeds import deeds_promised, tells_a_deed
from dragoman.resolve.followup.wording.marks import Shared, shared_by
from dragoman.resolve.followup.wording.recalls import (
    AGREES,
    CONTRADICTS,
    NOTHING,
    SAYS,
    recalled,
    recalled_as_late,
    without_recalls,
)

ENOUGH = 2.6

_MOVED_TO = re.compile(r"\b(?:moved|shifted|pushed|set|put) (?:back )?(?:to|until)\b|\binstead\b", re.IGNORECASE)

_THE_OTHERS = re.compile(r"\b(?:the|its|their) (?:other|remaining|outstanding|missing|rest|last)\b")

_SINCE_YEAR = re.compile(r"\bsince (?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Passing:
    """What a sentence makes of a promise, the words that were the same, and how much speaks for it."""

    state: str
    score: float
    compared: tuple[Comparison, ...]
    due: DateInterval | None = None


def in_passing(promise: Told, told: Told) -> Passing | None:
    """What a plain sentence says in passing became of a promise; None where it does not speak of it."""
    if not can_be_told(promise, told):
        return None
    who = weight_of_states(promise, told)
    if who is None:
        return None
    whole = names_all(promise, told)
    if (not whole and others_instead(promise, told)) or speaks_against(promise, told):
        return None
    around = _Around(who, whole, names_both(promise, told))
    found = [each for clause in clauses(told.sentence) if (each := _in_clause(promise, told, clause, around))]
    best = max(found, key=lambda each: each.score, default=None)
    return _with_its_new_day(promise, told, best) if best is not None and best.state == "cancelled" else best


def _with_its_new_day(promise: Told, told: Told, found: Passing) -> Passing:
    """What one clause says will not be, and another gives a new day for, is changed: "will not open in September: the
    opening has been moved to January".
    """
    if verdict(told) != "moved" or (not put_off(told) and not _MOVED_TO.search(told.sentence)):
        return found
    due = later_day(promise, spoken_dates(told.sentence, told.published))
    if due is None:
        return found
    # The same clause may name the day that will not be kept, which agrees: that it is another one is what counts.
    seen = tuple(each for each in found.compared if each.aspect != "date")
    return replace(found, state="changed", due=due, compared=(*seen, *_other_day(promise, due)))


def _other_day(promise: Told, due: DateInterval) -> tuple[Comparison, ...]:
    return (Comparison("date", promise.when.iso, due.iso, False),) if promise.when is not None else ()


def tells_in_passing(sentence: str) -> bool:
    """Whether any clause of a sentence tells of something as done, called off or moved."""
    return tells_a_deed(sentence) or tells_a_rest(sentence) or tells_by_an_occasion(sentence)


@dataclass(frozen=True, slots=True)
class _Around:
    """How far a telling and its report speak of the states of a promise: the weight, of all, of those and no other."""

    who: float
    whole: bool
    both: bool


def _in_clause(promise: Told, told: Told, clause: str, around: _Around) -> Passing | None:
    recall = recalled(promise, clause, told.published)
    held = took_place_by_its_day(promise, clause, told.published)
    held = held or acted_there_then(promise, told, clause)
    again = held or (recall != AGREES and told_by_its_day(promise, clause, told.published))
    if again:
        recall = AGREES
    if recall == CONTRADICTS:
        return None
    if recall == NOTHING and THE_LAST.search(clause) and deeds_promised(promise) & BY_PIECES:
        recall = SAYS  # there were others
    # Most clauses say nothing of the deed, which costs less to see than what they share with the promise.
    alone = replace(told, sentence=clause, quote="", actors=())
    what = said_of(promise, alone, recall) or ("done" if held and not still_open(clause) else None)
    if what is None:
        return None
    shared = shared_by(promise, clause, recall, around.both, told.title)
    if again:
        shared = shared.with_occasion()
    if promise.kind == "figure" and not of_that_number(promise, told, clause, shared):
        return None
    if not shared.enough(1.0) or not (around.whole or shared.sure):
        return None
    if other_partner(promise, alone) or other_matter(promise, alone) or of_another_body(promise, alone):
        return None
    if (
        from_others(promise, clause)
        or to_others(promise, clause)
        or other_sum(promise.sentence, clause)
        or is_of_a_loss(promise, clause)
        or on_another_route(promise, clause)
        or held_elsewhere(promise, clause)
        or other_whole(promise, told.sentence)
        or (not (shared.things - shared.weak) and in_another_town(promise, clause))
        or (not shared.sure and (by_others(promise, told, clause) or of_strangers(promise, told)))
        or (recall != AGREES and not shared.persons and for_others(promise, clause))
    ):
        return None
    if long_past(promise, told) and not surely_recalled(promise, told, clause, shared, what, recall):
        return None
    came = without_recalls(clause, told.published)
    dates = (dates_gone if what == "done" else dates_either_way)(_SINCE_YEAR.sub(" ", came), told.published)
    day = 0.0 if recall == AGREES else weight_of_day(promise, told, dates, what)
    late = recalled_as_late(clause, told.published) or (shared.plainly and promise.type != "CONSULT")
    if day is None and what == "cancelled":
        its_own = (bool(shared.things) or shared.persons) and its_journey(promise, clause)
        late = shared.of_that_text or its_own or bool(_THE_OTHERS.search(clause)) or long_past(promise, told)
    if day is None and what != "moved" and late:
        day = weight_when_late(promise, told, dates)
    if day is None or not shared.enough(day):
        return None
    score = around.who + (1.0 if what == "done" else 0.8) + shared.weight + day - 0.1 * clause.count(", ")
    due = later_day(promise, dates) if what == "moved" else None
    if score < ENOUGH or (what == "moved" and due is None and not put_off(alone)):
        return None
    state = "done" if what == "done" else "changed" if due is not None else "cancelled"
    return Passing(state, round(score, 3), tuple(_compared(promise, alone, shared, dates)), due)


def _compared(promise: Told, alone: Told, shared: Shared, dates: list[DateInterval]) -> list[Comparison]:
    called = ", ".join(actor.name for actor in counted(promise)[:4])
    seen = [Comparison("who", called, called, True)] if called else []
    if shared.things:
        seen.append(Comparison("what", promise.name or promise.quote, alone.sentence, True))
    if shared.towns and promise.place:
        seen.append(Comparison("place", promise.place, promise.place, True))
    on = next((each for each in dates if promise.when is not None and touch(each, promise.when)), None)
    if on is not None and promise.when is not None:
        seen.append(Comparison("date", promise.when.iso, on.iso, True))
    return seen

"""Whether a clause of a later report tells in passing, and in other words, what became of a promise.

"The first scanners bought with the Japanese loan are being unpacked" tells of a loan that was to be given: not by the
same words, but by the same things, names, sums, days and people, and by words that tell of such a deed as done.
"""

import re
from calendar import month_name
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from dragoman.model.dates import DateInterval
from dragoman.model.following import Comparison, Told
from dragoman.resolve.followup.cues import came_about, came_to_nothing, left_undone, put_off, still_open, verdict
from dragoman.resolve.followup.days import time_for, touch
from dragoman.resolve.followup.deeds import deeds_called, deeds_named, deeds_promised, deeds_told, tells_a_deed
from dragoman.resolve.followup.marks import MUCH, Shared, cities_called, shared_by
from dragoman.resolve.followup.matter import other_matter
from dragoman.resolve.followup.occasion_told import told_by_its_day
from dragoman.resolve.followup.parties import counted, other_partner
from dragoman.resolve.followup.partly import counted_things, leaves_a_rest, other_whole, tells_a_rest
from dragoman.resolve.followup.recalls import AGREES, CONTRADICTS, NOTHING, recalled, recalled_as_late, without_recalls
from dragoman.resolve.followup.spoken_dates import spoken_dates
from dragoman.resolve.followup.subject import DATELINE, numbers_contradict
from dragoman.resolve.followup.thread import EXPIRY
from dragoman.resolve.followup.words import (
    ALONGSIDE,
    occasions,
    states_meant,
    states_of_outlet,
    states_told,
    topics,
    untold,
)

ENOUGH = 2.6
LEADING = 1
"""States that a report names most are those of a promise that names none."""

_LATE = timedelta(days=200)
_WAITING = frozenset({"instrument", EXPIRY})
_SOON = timedelta(days=75)
_EARLY = timedelta(days=4)
_MONTH = timedelta(days=31)
_LITTLE = timedelta(days=14)  # so late is still nearly on its day
_BREAK = re.compile(r"\s*[,;:()–—]\s+|\s+(?=(?:while|although|whereas|but|because|so that|after|since|when)\b)")
_OCCASION_OFF = re.compile(
    r"\b(?:postpon|put(?:s|ting)? (?:off|back)|delay|cancel|call(?:ed|s|ing)? off"
    r"|suspend|scrapp|push(?:ed|es) back)\w* "
    r"(?:its|their|the|his|her|an?) (?:[\w-]+ )?"
    r"(decisions?|votes?|talks|hearings?|sessions?|summits?|debates?|flights?|elections?|exercises?|rulings?|strikes?)\b",
    re.IGNORECASE,
)
_A_PLEDGE = frozenset({"sign"})  # "pledged in Oslo to help each other" is what was to be signed
_BY_PIECES = frozenset({"give", "release", "withdraw", "send"})
# "The last of the statues was put up on Friday": whatever was done with it, there are no more.
_THE_LAST = re.compile(
    r"\b(?:[Tt]he|its|their) (?:last|final)(?: (?:of|one|two|three|four|five|six|[1-9]\d*)\b| [\w-]+s\b)"
)
_NOT_DONE = re.compile(r"\b(?:not|never|no longer|keep|remain|stay|continue|maintain)\b", re.IGNORECASE)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
# "Last Thursday's vote" was held.
_OF_LATE = re.compile(rf"\b(?:last (?:week|month|year|{_DAY})|yesterday|{_DAY}|{'|'.join(month_name[1:])})[’']s\b")
_INSTEAD_OF = re.compile(r"\binstead of (?:the |its |their )?[$€£]?(\d[\d,]*(?:\.\d+)?)")
_IN_PARTS = re.compile(
    r"\b(?:first|second|third|next) (?:[a-z]+ )?(?:(?:of|for|worth) )?[$€£]?\d", re.IGNORECASE
)  # a sum that is one of several
_WILL_NOT = re.compile(r"\b(?:will|would|shall) (?:not|no longer) (?:be )?(\w+)", re.IGNORECASE)
_MOVED_TO = re.compile(r"\b(?:moved|shifted|pushed|set|put) (?:back )?(?:to|until)\b|\binstead\b", re.IGNORECASE)
_NEARLY = 0.03
_ABOUT = re.compile(r"\b(?:about|around|some|nearly|almost|roughly|more than|over)\b", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|by)\s+(?:the\s+)?([A-Z][\w’'-]+(?:\s+(?:and\s+)?[A-Z][\w’'-]+)*)")
_TO = re.compile(r"\b(?:to|into)\s+(?:the\s+)?([A-Z][\w’'-]+(?:\s+(?:and\s+)?[A-Z][\w’'-]+)*)")
_THE_OTHERS = re.compile(r"\b(?:the|its|their) (?:other|remaining|outstanding|missing|rest|last)\b")
_BY_WHOM = re.compile(r"\bby [A-Z][\w’'-]+(?= |[,.;]|$)")  # "called off by Lima"
_YET_TO_SAY = re.compile(
    r"(?:will|would|shall|is|are|was|were|has|have|had|did|does|do)(?: \w+)? "
    r"(?:not|to|yet|due|be|come|arrive|reach|follow)\b"
    r"|(?:will|would|shall)\b"
)
_TOLD_BESIDE = re.compile(r"(?:who|which|that|where|whose)\b")
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
    if not passes_in_time(_waiting(promise), promise.published, promise.when, told.published):
        return None
    if _NOT_DONE.search(promise.quote):
        return None
    who = _who(promise, told)
    if who is None:
        return None
    whole = _all_around(promise, told)
    if not whole and _others_instead(promise, told):
        return None
    if (promise.kind == "instrument" or promise.type == "AGREE") and other_partner(promise, told):
        return None
    if promise.mode == "vote" and _others_instead(promise, told) and not states_of(promise) & _named(told):
        return None
    if promise.type in ("CONSULT", "OCCASION") and numbers_contradict(promise, told):
        return None
    around = _Around(who, whole, _both_named(promise, told))
    found = [each for clause in clauses(told.sentence) if (each := _in_clause(promise, told, clause, around))]
    best = max(found, key=lambda each: each.score, default=None)
    return _with_its_new_day(promise, told, best) if best is not None and best.state == "cancelled" else best


def _with_its_new_day(promise: Told, told: Told, found: Passing) -> Passing:
    """What one clause says will not be, and another gives a new day for, is changed: "will not open in September: the
    opening has been moved to January".
    """
    if verdict(told) != "moved" or (not put_off(told) and not _MOVED_TO.search(told.sentence)):
        return found
    due = _moved_to(promise, spoken_dates(told.sentence, told.published))
    if due is None:
        return found
    # The same clause may name the day that will not be kept, which agrees: that it is another one is what counts.
    seen = tuple(each for each in found.compared if each.aspect != "date")
    return replace(found, state="changed", due=due, compared=(*seen, *_other_day(promise, due)))


def _other_day(promise: Told, due: DateInterval) -> tuple[Comparison, ...]:
    return (Comparison("date", promise.when.iso, due.iso, False),) if promise.when is not None else ()


def tells_in_passing(sentence: str) -> bool:
    """Whether any clause of a sentence tells of something as done, called off or moved."""
    return tells_a_deed(sentence) or tells_a_rest(sentence)


@lru_cache(maxsize=8192)
def clauses(sentence: str) -> tuple[str, ...]:
    """A sentence without its dateline, in runs of up to three of its pieces, or all of five: what can be a clause with
    its parts.
    """
    said = DATELINE.sub("", sentence)
    breaks = [(0, 0), *((each.start(), each.end()) for each in _BREAK.finditer(said)), (len(said), len(said))]
    pieces = [(start, end) for (_, start), (end, _) in pairwise(breaks) if start < end]
    return tuple(
        said[pieces[first][0] : pieces[first + size - 1][1]]
        for size in ((1, 2, 3, len(pieces)) if len(pieces) in (4, 5) else (1, 2, 3))
        for first in range(len(pieces) - size + 1)
        # "The second boat, held up by a strike, | will arrive in May": what is told of it is to come.
        if first + size == len(pieces)
        or not _YET_TO_SAY.match(said, pieces[first + size][0])
        or (size > 1 and _TOLD_BESIDE.match(said, pieces[first + size - 1][0]))
    )


@dataclass(frozen=True, slots=True)
class _Around:
    """How far a telling and its report speak of the states of a promise: the weight, of all, of those and no other."""

    who: float
    whole: bool
    both: bool


def _in_clause(promise: Told, told: Told, clause: str, around: _Around) -> Passing | None:
    recall = recalled(promise, clause, told.published)
    again = recall != AGREES and told_by_its_day(promise, clause, told.published)
    if again:
        recall = AGREES
    if recall == CONTRADICTS:
        return None
    # Most clauses say nothing of the deed, which costs less to see than what they share with the promise.
    alone = replace(told, sentence=clause, quote="", actors=())
    what = _said(promise, alone, recall)
    if what is None:
        return None
    shared = shared_by(promise, clause, recall, around.both, told.title)
    if again:
        shared = shared.with_occasion()
    if promise.kind == "figure" and len(shared.things - shared.weak) + shared.precise + shared.there < 2:
        return None
    if not shared.enough(1.0) or not (around.whole or shared.sure):
        return None
    if other_partner(promise, alone) or other_matter(promise, alone):
        return None
    if (
        _from_others(promise, clause)
        or _to_others(promise, clause)
        or _other_sum(promise.sentence, clause)
        or other_whole(promise, told.sentence)
        or (not (shared.things - shared.weak) and _elsewhere(promise, clause))
        or (not shared.sure and _by_others(promise, told, clause))
    ):
        return None
    came = without_recalls(clause, told.published)
    dates = spoken_dates(_SINCE_YEAR.sub(" ", came), told.published)
    day = 0.0 if recall == AGREES else _day(promise, told, dates, what)
    late = recalled_as_late(clause, told.published) or (shared.plainly and promise.type != "CONSULT")
    if day is None and what == "cancelled":
        its_own = (bool(shared.things) or shared.persons) and _its_journey(promise, clause)
        late = shared.of_that_text or its_own or bool(_THE_OTHERS.search(clause))
    if day is None and what != "moved" and late:
        day = _when_late(promise, told, dates)
    if day is None or not shared.enough(day):
        return None
    score = around.who + (1.0 if what == "done" else 0.8) + shared.weight + day - 0.1 * clause.count(", ")
    due = _moved_to(promise, dates) if what == "moved" else None
    if score < ENOUGH or (what == "moved" and due is None and not put_off(alone)):
        return None
    state = "done" if what == "done" else "changed" if due is not None else "cancelled"
    return Passing(state, round(score, 3), tuple(_compared(promise, alone, shared, dates)), due)


def _its_journey(promise: Told, clause: str) -> bool:
    """Whether a clause speaks of a journey to where somebody was to go: "the king's journey to Botswana"."""
    to = {actor.state for actor in promise.actors if actor.side == "target" and actor.state}
    return promise.mode == "visit" and "visit" in occasions(clause) and bool(to & states_meant(clause))


def _said(promise: Told, alone: Told, recall: int) -> str | None:
    """What a clause says of the deed that was promised: done, cancelled or moved."""
    deeds, came = deeds_promised(promise), without_recalls(alone.sentence, alone.published)
    told, named = deeds & deeds_told(came), deeds & deeds_named(came)
    told |= deeds & deeds_told(alone.sentence) & _A_PLEDGE
    said = verdict(alone)
    if said == "moved" and _other_number(promise, alone.sentence):
        return None
    if said == "cancelled" and "lift" in told:
        said = None  # what freezes something ends
    if said in ("cancelled", "moved"):
        another = _of_another_occasion(promise, alone.sentence) or _another_deed_denied(deeds, alone.sentence)
        return None if another else said
    if recall == AGREES and came_to_nothing(came):
        return "cancelled"
    if leaves_a_rest(promise, alone.sentence):
        return "done"  # in part, that is
    if left_undone(alone.sentence):
        return None
    if still_open(ALONGSIDE.sub(" ", came)):
        return None
    if recall > NOTHING and came_about(came):
        return "done"
    if promise.type in ("CONSULT", "OCCASION") and _OF_LATE.search(alone.sentence):
        return "done"
    if said == "done" and deeds & _BY_PIECES and _THE_LAST.search(came):
        return "done"
    return "done" if told or (named and said == "done") else None


def _other_number(promise: Told, clause: str) -> bool:
    """Whether what is told is less or more than a number that the promise does not give: "14 instead of 18"."""
    numbers = [value for value, _ in counted_things(promise.sentence)]
    instead = [match[1] for match in _INSTEAD_OF.finditer(clause)]
    return bool(instead) and not any(
        str(float(each.replace(",", ""))).rstrip("0") in str(value) for each in instead for value in numbers
    )


def _another_deed_denied(deeds: frozenset[str], clause: str) -> bool:
    """Whether a clause says that something else will not be: who is to head an embassy that "will not open in May" is
    to head it still.
    """
    denied = [deeds_called(verb) for verb in _WILL_NOT.findall(clause)]
    return bool(deeds) and bool(denied) and all(named and not named & deeds for named in denied)


def _of_another_occasion(promise: Told, clause: str) -> bool:
    """Whether a decision, a vote or a visit is put off, and another thing was promised."""
    occasion = _OCCASION_OFF.search(clause)
    return occasion is not None and not topics(occasion[1]) & topics(f"{promise.quote} {promise.sentence}")


def _from_others(promise: Told, clause: str) -> bool:
    """Whether what is told of came from others, and who was to give it is not named: "boats that came from France"."""
    givers = {actor.state for actor in promise.answerable if actor.state}
    if promise.type != "AID" or not givers or givers & states_told(clause):
        return False
    return any(states_told(match[1]) - states_of(promise) for match in _FROM.finditer(clause))


def _to_others(promise: Told, clause: str) -> bool:
    """Whether what is told of went to a state that the promise does not name, and none that it does is named."""
    if promise.type != "AID" and not deeds_promised(promise) & {"send", "give"}:
        return False
    known = states_of(promise) | states_meant(promise.sentence)
    if known & states_meant(clause):
        return False
    return any(states_told(match[1]) - known for match in _TO.finditer(clause))


def _other_sum(one: str, other: str) -> bool:
    """Whether both give sums, and not the same: a grant of 14 million is not one of 9."""
    if _IN_PARTS.search(other):
        return False
    first, second = ([value for value, _ in counted_things(text) if value >= MUCH] for text in (one, other))
    rounded = _NEARLY if _ABOUT.search(one) or _ABOUT.search(other) else 0.005
    return bool(first and second) and not any(abs(mine - its) <= rounded * mine for mine in first for its in second)


def _elsewhere(promise: Told, clause: str) -> bool:
    """Each names a town that the other does not; where nobody meets, capitals of the parties are who and not where."""
    travel = promise.type in ("CONSULT", "AGREE")
    parties = set() if travel else {f"capital of {state}" for state in states_of(promise)}
    first, second = cities_called(promise.sentence), cities_called(_BY_WHOM.sub(" ", clause)) - parties
    return bool(first - second) and bool(second - first)


def _waiting(promise: Told) -> str:
    """The kind of a promise, for how long it waits: a ratification as long as its text."""
    return "instrument" if promise.type == "AGREE" and promise.mode in ("adopt", "ratify") else promise.kind


def passes_in_time(kind: str, made: date | None, due: DateInterval | None, on: date | None) -> bool:
    """Whether it is told after the promise, and not so late that nobody speaks of it any more."""
    if made is None or on is None:
        return False
    late = _LATE * 2 if kind in _WAITING or due is None else _LATE  # a text that waits for years is still that text
    return made < on <= max(due.last if due is not None else made, made) + late


def _who(promise: Told, told: Told) -> float | None:
    """How far the report speaks of the states of the promise, in the sentence or around it; None where it does not."""
    states = states_of(promise)
    if not states:
        return None
    named = _named(told)
    around = _report_about(told) | named
    if not states & around:
        return 0.5 if _same_body(promise, told) else None
    return 0.5 * len(states & around) / len(states) + 0.5 * len(states & named) / len(states)


def _report_about(told: Told) -> frozenset[str]:
    """The states that a report names, in its title too, or that who publishes it is called after."""
    title = states_meant(told.title) if told.title else frozenset()
    return title.union(told.around, states_of_outlet(told.outlet))


def _named(told: Told) -> frozenset[str]:
    return states_meant(told.sentence) | {actor.state for actor in told.actors if actor.state}


def _all_around(promise: Told, told: Told) -> bool:
    """Whether a report names all of the few states of a promise."""
    states = states_of(promise)
    return len(states) > 3 or not states - _report_about(told) - _named(told) or _same_body(promise, told)


def _both_named(promise: Told, told: Told) -> bool:
    """Whether a sentence names two states or more that a promise is of, and no other; or its state and its body."""
    states = states_of(promise)
    bodies = {actor.key for actor in counted(promise) if actor.kind in ("body", "bloc") and not actor.state}
    if states and bodies and states <= states_meant(told.sentence) and not _others_instead(promise, told):
        return bodies <= {actor.key for actor in told.actors}
    return len(states) > 1 and states <= states_meant(told.sentence) and not _others_instead(promise, told)


def _others_instead(promise: Told, told: Told) -> bool:
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


def _by_others(promise: Told, told: Told, clause: str) -> bool:
    """Whether a clause names another state, and its sentence none that is to do it: soldiers of Italy, not of Spain."""
    doing = {actor.state for actor in promise.answerable if actor.state}
    if not doing or doing & _named(told):
        return False
    return bool(states_meant(clause) - states_of(promise) - states_meant(promise.sentence))


def _day(promise: Told, told: Told, dates: list[DateInterval], what: str) -> float | None:
    """What the day says for it; None where it speaks against it."""
    due, after = time_for(promise), told.published
    if promise.when is None or due is None or after is None:
        made = promise.published
        return None if made and dates and all(each.last < made for each in dates) else 0.0
    if promise.when.first != due.first and any(due.first < each.first and touch(each, due) for each in dates):
        return 0.8 if after >= promise.when.first - _MONTH else 0.4  # by its day
    if what == "done" and after < due.first - _EARLY:
        return None
    if what != "done":
        said = any(touch(each, due) and _length(each) <= _MONTH for each in dates)
        return 1.0 if said else 0.4 if after <= due.last + _MONTH else None
    touching = [each for each in dates if touch(each, due) and _length(each) <= _MONTH]
    if touching and _length(due) <= _MONTH:
        return 1.0 if min(map(_length, touching)) <= 2 * _EARLY or _length(due) > _EARLY else 0.7
    if touching:
        return 0.6
    if dates and all(each.last < (promise.published or after) or each.first > due.last + _SOON for each in dates):
        return None
    if dates and _length(due) <= _MONTH:
        near = [each for each in dates if each.first <= due.last + _MONTH and due.first <= each.last + _MONTH]
        if not near:
            return None
        return 0.3 if any(due.last < each.first <= due.last + _LITTLE for each in near) else 0.0
    return 0.4 if after <= due.last + _SOON else 0.0


def states_of(promise: Told) -> frozenset[str]:
    """The states that a promise is of: those of its parties, those its sentence names, or that its report is about."""
    taking = frozenset(state for actor in counted(promise) if (state := actor.state))
    return taking or states_told(untold(promise.sentence)) or frozenset(promise.around[:LEADING])


def _when_late(promise: Told, told: Told, dates: list[DateInterval]) -> float | None:
    """What a day says that is long after the one promised, where the words leave no doubt what was done."""
    due = promise.when
    if due is None or told.published is None or told.published <= due.first:
        return None
    until = due.last + (_LATE * 2 if _waiting(promise) in _WAITING else _LATE)
    return -0.3 if all(due.last <= each.last and each.first <= until for each in dates) else None


def _length(interval: DateInterval) -> timedelta:
    return interval.last - interval.first


def _moved_to(promise: Told, dates: list[DateInterval]) -> DateInterval | None:
    after = promise.when.last if promise.when is not None else promise.published
    return next((each for each in dates if after is not None and each.first > after), None)


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

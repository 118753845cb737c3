"""Whether a clause of a later report tells in passing, and in other words, what became of a promise.

"The first scanners bought with the Japanese loan are being unpacked" tells of a loan that was to be given: not by the
same words, but by the same things, names, sums, days and people, and by words that tell of such a deed as done.
"""

import re
from calendar import month_name
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from dragoman.knowledge.named_states import states_in
from dragoman.model.dates import DateInterval
from dragoman.model.following import Comparison, Told
from dragoman.model.words import fold
from dragoman.resolve.followup.cues import came_about, came_to_nothing, put_off, still_open, verdict
from dragoman.resolve.followup.days import time_for, touch
from dragoman.resolve.followup.deeds import (
    deeds_named,
    deeds_promised,
    deeds_told,
    plain_acts,
    same_things,
    tells_a_deed,
)
from dragoman.resolve.followup.matter import other_matter
from dragoman.resolve.followup.parties import counted, other_partner
from dragoman.resolve.followup.partly import NUMERALS, counted_things
from dragoman.resolve.followup.recalls import AGREES, CONTRADICTS, NOTHING, recalled, without_recalls
from dragoman.resolve.followup.spoken_dates import spoken_dates
from dragoman.resolve.followup.subject import DATELINE, numbers_contradict, words_of
from dragoman.resolve.followup.words import (
    ORDINALS,
    cities,
    offices,
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
_SOON = timedelta(days=75)
_EARLY = timedelta(days=4)
_MONTH = timedelta(days=31)
_DATED = 0.7  # what a day says that agrees
_BREAK = re.compile(r"\s*[,;:()–—]\s+|\s+(?=(?:while|although|whereas|but|because|so that|after|since|when)\b)")
_NO_THINGS = topics(" ".join((*ORDINALS, *NUMERALS))) | topics(
    "days night morning way time home end year month week people man men woman women world number part place work new "
    "last old large small further group several many"
)
# What many meet or are ministers for: in common, it says little.
_WEAK = same_things(
    topics(
        "talks meeting session conference forum dialogue seminar round commission interior defence trade economy "
        "finance energy agriculture environment health education transport justice commerce culture security "
        "consulate parliament court election border visit journey trip aid report expert"
    )
)
_TEXT = re.compile(
    r"\b(?:agreement|treaty|pact|memorandum|accord|protocol|deal|contract|convention|text|document|law|bill|act)\b",
    re.IGNORECASE,
)
_A_TEXT = frozenset({"text"})
_A_HOUSE = frozenset({"house"})
_A_RATIFICATION = _A_TEXT | _A_HOUSE
_OCCASION_OFF = re.compile(
    r"\b(?:postpon|put(?:s|ting)? (?:off|back)|delay|cancel|call(?:ed|s|ing)? off"
    r"|suspend|scrapp|push(?:ed|es) back)\w* "
    r"(?:its|their|the|his|her|an?) (?:[\w-]+ )?"
    r"(decisions?|votes?|talks|hearings?|sessions?|summits?|debates?|flights?|elections?|exercises?|rulings?|strikes?)\b",
    re.IGNORECASE,
)
_FEW = re.compile(
    rf"(?<![\w.,])({'|'.join(word for word, number in NUMERALS.items() if 2 <= number < 13)}|[2-9]|1[0-2])"
    r"(?=\s+((?:[\w’'-]+\s+){0,2}[\w’'-]+))",
    re.IGNORECASE,
)
_A_PLEDGE = frozenset({"sign"})  # "pledged in Oslo to help each other" is what was to be signed
_DESIGNATION = re.compile(r"\b[A-Z][A-Za-z]{0,4}-?\d{1,4}\b")
_NOT_DONE = re.compile(r"\b(?:not|never|no longer|keep|remain|stay|continue|maintain)\b", re.IGNORECASE)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
# "Last Thursday's vote" was held.
_OF_LATE = re.compile(rf"\b(?:last (?:week|month|year|{_DAY})|yesterday|{_DAY}|{'|'.join(month_name[1:])})[’']s\b")
_ABOUT = re.compile(r"\b(?:about|around|some|nearly|almost|roughly|more than|over)\b", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|by)\s+(?:the\s+)?([A-Z][\w’'-]+(?:\s+(?:and\s+)?[A-Z][\w’'-]+)*)")
_MUCH, _NEARLY = 100_000, 0.03
_SINCE_YEAR = re.compile(r"\bsince (?:19|20)\d\d\b")
_NAME = re.compile(r"\b[A-Z][\w’'-]{2,}")
_CAPITAL = re.compile(r"\b([A-Z][\w’'-]+)(?:’s|'s)? capital\b")


@dataclass(frozen=True, slots=True)
class Passing:
    """What a sentence makes of a promise, the words that were the same, and how much speaks for it."""

    state: str
    score: float
    compared: tuple[Comparison, ...]
    due: DateInterval | None = None


def in_passing(promise: Told, told: Told) -> Passing | None:
    """What a plain sentence says in passing became of a promise; None where it does not speak of it."""
    if not passes_in_time(promise.published, promise.when, told.published) or _NOT_DONE.search(promise.quote):
        return None
    who = _who(promise, told)
    if who is None:
        return None
    whole = _all_around(promise, told)
    if not whole and _others_instead(promise, told):
        return None
    if promise.type in ("CONSULT", "OCCASION") and numbers_contradict(promise, told):
        return None
    around = _Around(who, whole, _both_named(promise, told))
    found = [each for clause in clauses(told.sentence) if (each := _in_clause(promise, told, clause, around))]
    return max(found, key=lambda each: each.score, default=None)


def tells_in_passing(sentence: str) -> bool:
    """Whether any clause of a sentence tells of something as done, called off or moved."""
    return tells_a_deed(sentence)


@lru_cache(maxsize=8192)
def clauses(sentence: str) -> tuple[str, ...]:
    """A sentence without its dateline, in runs of up to three of its pieces: what can be a clause with its parts."""
    pieces = [piece for piece in _BREAK.split(DATELINE.sub("", sentence)) if piece]
    return tuple(
        ", ".join(pieces[first : first + size]) for size in (1, 2, 3) for first in range(len(pieces) - size + 1)
    )


@dataclass(frozen=True, slots=True)
class _Around:
    """How far a telling and its report speak of the states of a promise: the weight, of all, of those and no other."""

    who: float
    whole: bool
    both: bool


def _in_clause(promise: Told, told: Told, clause: str, around: _Around) -> Passing | None:
    recall = recalled(promise, clause, told.published)
    if recall == CONTRADICTS:
        return None
    shared = _shared(promise, clause, recall, around.both)
    if promise.kind == "figure" and len(shared.things - shared.weak) + len(shared.numbers) < 2:
        return None
    if not shared.enough(1.0) or not (around.whole or shared.sure):
        return None
    alone = replace(told, sentence=clause, quote="", actors=())
    what = _said(promise, alone, recall)
    if what is None or other_partner(promise, alone) or other_matter(promise, alone):
        return None
    if (
        _from_others(promise, clause)
        or _other_sum(promise.sentence, clause)
        or (not (shared.things - shared.weak) and _elsewhere(promise, clause))
        or (not shared.sure and _by_others(promise, told, clause))
    ):
        return None
    came = without_recalls(clause, told.published)
    dates = spoken_dates(_SINCE_YEAR.sub(" ", came), told.published)
    day = 0.0 if recall == AGREES else _day(promise, told, dates, what)
    if day is None or not shared.enough(day):
        return None
    score = around.who + (1.0 if what == "done" else 0.8) + shared.weight + day - 0.1 * clause.count(", ")
    due = _moved_to(promise, dates) if what == "moved" else None
    if score < ENOUGH or (what == "moved" and due is None and not put_off(alone)):
        return None
    state = "done" if what == "done" else "changed" if due is not None else "cancelled"
    return Passing(state, round(score, 3), tuple(_compared(promise, alone, shared, dates)), due)


def _said(promise: Told, alone: Told, recall: int) -> str | None:
    """What a clause says of the deed that was promised: done, cancelled or moved."""
    deeds, came = deeds_promised(promise), without_recalls(alone.sentence, alone.published)
    told, named = deeds & deeds_told(came), deeds & deeds_named(came)
    told |= deeds & deeds_told(alone.sentence) & _A_PLEDGE
    said = verdict(alone)
    if said == "cancelled" and "lift" in told:
        said = None  # what freezes something ends
    if said in ("cancelled", "moved"):
        return None if _of_another_occasion(promise, alone.sentence) else said
    if recall == AGREES and came_to_nothing(came):
        return "cancelled"
    if still_open(came):
        return None
    if recall > NOTHING and came_about(came):
        return "done"
    if promise.type in ("CONSULT", "OCCASION") and _OF_LATE.search(alone.sentence):
        return "done"
    return "done" if told or (named and said == "done") else None


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


def _other_sum(one: str, other: str) -> bool:
    """Whether both give sums, and not the same: a grant of 14 million is not one of 9."""
    first, second = ([value for value, _ in counted_things(text) if value >= _MUCH] for text in (one, other))
    rounded = _NEARLY if _ABOUT.search(one) or _ABOUT.search(other) else 0.005
    return bool(first and second) and not any(abs(mine - its) <= rounded * mine for mine in first for its in second)


def _elsewhere(promise: Told, clause: str) -> bool:
    """Each names a town that the other does not; where nobody meets, capitals of the parties are who and not where."""
    travel = promise.type in ("CONSULT", "AGREE")
    parties = set() if travel else {f"capital of {state}" for state in states_of(promise)}
    first, second = _cities(promise.sentence), _cities(clause) - parties
    return bool(first - second) and bool(second - first)


@dataclass(frozen=True, slots=True)
class _Shared:
    """What a promise and a clause both speak of; `weak` are things that many speak of."""

    things: frozenset[str]
    weak: frozenset[str]
    persons: bool
    towns: frozenset[str]
    numbers: frozenset[str]
    recall: int
    both: bool

    @property
    def weight(self) -> float:
        strong = self.things - self.weak
        found = min(0.8 * len(strong), 2.4) + 0.5 * bool(self.things & self.weak) + 1.2 * self.persons
        return found + 0.6 * bool(self.towns) + min(len(self.numbers), 2) + 0.6 * self.recall

    @property
    def sure(self) -> bool:
        """Whether it is hardly of others: by somebody's name, a number, what it recalls, or several things."""
        return self.persons or self.recall == AGREES or bool(self.numbers) or len(self.things - self.weak) > 1

    def enough(self, day: float) -> bool:
        """Whether two marks at least agree, of which one says what or who it is."""
        strong = len(self.things - self.weak)
        precise = sum(1 if number.endswith("0") or not number.startswith("#") else 2 for number in self.numbers)
        marks = strong + bool(self.things & self.weak) + self.persons + bool(self.towns) + precise + (day >= _DATED)
        marks += self.both + (self.recall if self.things or self.persons or self.numbers else 0)
        if self.things >= _A_RATIFICATION:
            return True  # which house, and that it is a text
        told = strong or self.persons or self.numbers or (self.things and (self.towns or day >= 1 or self.recall))
        return marks > 1 and bool(told or any(not town.startswith("capital") for town in self.towns))


def passes_in_time(made: date | None, due: DateInterval | None, on: date | None) -> bool:
    """Whether it is told after the promise, and not so late that nobody speaks of it any more."""
    if made is None or on is None:
        return False
    return made < on <= max(due.last if due is not None else made, made) + _LATE


def _who(promise: Told, told: Told) -> float | None:
    """How far the report speaks of the states of the promise, in the sentence or around it; None where it does not."""
    states = states_of(promise)
    if not states:
        return None
    named = _named(told)
    around = {*told.around, *states_of_outlet(told.outlet), *named}
    if not states & around:
        return 0.5 if _same_body(promise, told) else None
    return 0.5 * len(states & around) / len(states) + 0.5 * len(states & named) / len(states)


def _named(told: Told) -> frozenset[str]:
    return states_meant(told.sentence) | {actor.state for actor in told.actors if actor.state}


def _all_around(promise: Told, told: Told) -> bool:
    """Whether a report names all of the few states of a promise."""
    states = states_of(promise)
    return (
        len(states) > 3
        or not states - {*told.around, *states_of_outlet(told.outlet)} - _named(told)
        or _same_body(promise, told)
    )


def _both_named(promise: Told, told: Told) -> bool:
    """Whether a sentence names two states or more that a promise is of, and no other."""
    states = states_of(promise)
    return len(states) > 1 and states <= states_meant(told.sentence) and not _others_instead(promise, told)


def _others_instead(promise: Told, told: Told) -> bool:
    """Whether a sentence names a state that the promise does not."""
    known = states_of(promise) | states_meant(promise.sentence)
    return bool(states_meant(DATELINE.sub("", told.sentence)) - known)


def _same_body(promise: Told, told: Told) -> bool:
    """Whether a body with a name of its own is to do it, or to have it done, and is named again; where it is to be done
    in one town it may do the like in another.
    """
    if _cities(promise.sentence):
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
        return 0.0
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
        return (
            0.0 if any(each.first <= due.last + _MONTH and due.first <= each.last + _MONTH for each in dates) else None
        )
    return 0.4 if after <= due.last + _SOON else 0.0


def states_of(promise: Told) -> frozenset[str]:
    """The states that a promise is of: those of its parties, those its sentence names, or that its report is about."""
    taking = frozenset(state for actor in counted(promise) if (state := actor.state))
    return taking or states_told(untold(promise.sentence)) or frozenset(promise.around[:LEADING])


def _length(interval: DateInterval) -> timedelta:
    return interval.last - interval.first


def _moved_to(promise: Told, dates: list[DateInterval]) -> DateInterval | None:
    after = promise.when.last if promise.when is not None else promise.published
    return next((each for each in dates if after is not None and each.first > after), None)


def _shared(promise: Told, clause: str, recall: int, both: bool = False) -> _Shared:
    """What a promise and a clause both speak of, each thing under one name."""
    towns = _cities(promise.sentence)
    who = " ".join(actor.name for actor in promise.actors if actor.kind != "body")
    called = topics(" ".join((who, promise.place or "", *towns)))
    bodies = _things(" ".join(actor.name for actor in promise.actors if actor.kind == "body"))
    things = (_things(f"{words_of(promise)} {untold(promise.sentence)}") & _things(clause)) - called
    ratified = "ratify" in deeds_promised(promise) and _TEXT.search(promise.sentence)
    if (promise.kind == "instrument" or ratified) and _TEXT.search(clause):
        things |= _A_TEXT
        things |= _A_HOUSE if ratified and _names_house(promise.sentence) and _names_house(clause) else frozenset()
    return _Shared(
        things,
        things & (_WEAK | bodies | _A_RATIFICATION),
        _persons(promise, clause),
        towns & _cities(clause),
        (number_marks(promise.sentence) & number_marks(clause)) | (_few(promise.sentence) & _few(clause)),
        recall,
        both,
    )


@lru_cache(maxsize=8192)
def _few(text: str) -> frozenset[str]:
    """Small numbers with what there are so many of: "four patrol boats"."""
    return frozenset(
        f"{NUMERALS.get(number.casefold(), number)} {thing}"
        for number, rest in _FEW.findall(text)
        for thing in same_things(topics(rest))
    )


def _names_house(text: str) -> bool:
    """Whether a parliament is named, or who sits in one."""
    return not same_things(topics("parliament")).isdisjoint(same_things(topics(text)))


@lru_cache(maxsize=8192)
def _things(text: str) -> frozenset[str]:
    return same_things(topics(text) - _NO_THINGS - plain_acts()) - offices()


def _persons(promise: Told, clause: str) -> bool:
    """Whether somebody who is to do it, or to whom it is to be done, is named by the surname."""
    return any(actor.kind == "person" and _named_alone(actor.name, clause) for actor in counted(promise))


def _named_alone(name: str, clause: str) -> bool:
    """Whether a clause names a person in full, or by the surname, which may be the first word: "Ryu Sang-min"."""
    first, *_, last = name.split() * 2
    if f" {fold(name)} " in f" {fold(clause)} ":
        return True
    return any(
        re.search(rf"(?<![A-Z][a-z] ){re.escape(part)}\b(?![- ][A-Z])", clause)
        for part in (first, last)
        if len(part) > 2 and part in clause
    )


@lru_cache(maxsize=8192)
def _cities(sentence: str) -> frozenset[str]:
    """The towns of a sentence, of a capital too where it is only called so: "the Philippine capital"."""
    bare = DATELINE.sub("", sentence)
    called = (f"capital of {state}" for match in _CAPITAL.finditer(bare) for state in states_in(match[1]))
    return cities(bare) | frozenset(called)


@lru_cache(maxsize=8192)
def number_marks(sentence: str) -> frozenset[str]:
    """Sums and numbers from thirteen up, without years and days of a month; and what is called by one: "KC-390"."""
    counted = (value for value, words in counted_things(_DESIGNATION.sub(" ", sentence)) if value >= 13 and words)
    found = {f"#{value:g}" for value in counted if not 1900 <= value <= 2100}
    return frozenset(found | {f"#{fold(name).replace(' ', '')}" for name in _DESIGNATION.findall(sentence)})


@lru_cache(maxsize=8192)
def names_told(sentence: str) -> frozenset[str]:
    """The stems of the names in a sentence."""
    return topics(" ".join(_NAME.findall(sentence)))


def _compared(promise: Told, alone: Told, shared: _Shared, dates: list[DateInterval]) -> list[Comparison]:
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

"""Whether one telling speaks of what another promised: aspect by aspect, with the words compared."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from dragoman.knowledge.states import state_name
from dragoman.model.dates import DateInterval
from dragoman.model.following import Actor, Comparison, Told
from dragoman.model.words import fold
from dragoman.resolve.followup.matter import other_matter, states_in
from dragoman.resolve.followup.places import same_place
from dragoman.resolve.followup.words import (
    cities,
    editions,
    numbered_names,
    occasions,
    same_acts,
    same_occasion,
    topics,
    untold,
)

ENOUGH = 2.6
"""The score from which two tellings are taken for promise and outcome."""

_NEAR = timedelta(days=4)
_SHIFT = timedelta(days=200)
_HORIZON = timedelta(days=3 * 366)
_PERSONAL = frozenset({"meeting", "call", "visit", "message"})
_CALLED = {"visit": "visit", "meeting": "meeting", "gathering": "meeting"}
_ROUND = frozenset({"meeting", "gathering", "call"})


@dataclass(frozen=True, slots=True)
class Match:
    """How well two tellings fit; a score below ENOUGH is no match."""

    score: float
    compared: tuple[Comparison, ...] = ()
    moved: bool = False  # the same thing on another date or in another place


_NONE = Match(0.0)


def compare(promise: Told, told: Told, *, moved_said: bool = False) -> Match:
    """The match of a promise with what a later report tells.

    With `moved_said` the later words say themselves that a date was changed, so that other dates do not speak against.
    """
    kinds = _kinds(promise, told)
    if kinds is None or _numbers_contradict(promise, told) or _other_partner(promise, told):
        return _NONE
    if other_matter(promise, told):
        return _NONE
    dates = _dates(promise, told, moved_said=moved_said)
    if dates is None:
        return _NONE
    who, who_seen = _who(promise, told)
    if who is None:
        return _NONE
    what, what_seen = _what(promise, told)
    place, place_seen = _place(promise, told)
    date_score, date_seen, moved = dates
    if promise.mode in ("visit", "meeting") and who > (0.8 if place > 0 else 1.2):
        what = max(what, 0.0)  # who goes there at that time may speak of anything
    score = kinds + who + what + place + date_score - (3.0 if _elsewhere(promise, told) and not moved_said else 0.0)
    if moved and not moved_said and what < 0.8 and not _announced_anew(promise, told, who, place_seen):
        return _NONE  # another date needs more than the same people to be the same thing
    seen = tuple(entry for entry in (who_seen, what_seen, place_seen, date_seen) if entry is not None)
    return Match(round(score, 3), seen, moved or (place_seen is not None and not place_seen.agrees))


def _announced_anew(promise: Told, told: Told, who: float, place: Comparison | None) -> bool:
    """The same people are to meet in the same place on another day, said before the first day came."""
    if told.status != "planned" or promise.when is None or told.when is None or told.published is None:
        return False
    soon = told.when.first - promise.when.last <= timedelta(days=60)
    return who >= 1.2 and place is not None and place.agrees and soon and told.published <= promise.when.last


def _kinds(promise: Told, told: Told) -> float | None:
    """How well the two sorts of record fit; None where one cannot be the other."""
    if promise.mode in ("visit", "meeting") and _in_that_place(promise, told):
        return 0.4
    if told.kind == "sentence":
        mine, yours = occasions(words_of(promise)), occasions(told.sentence)
        if promise.kind == "event" and promise.mode in ("gathering", "vote", "meeting", "visit"):
            called = promise.mode == "visit" or (promise.mode in _CALLED and not mine)
            own = mine | frozenset({_CALLED[promise.mode or ""]} if called else ())
            own |= frozenset({"flight"} if promise.mode == "visit" else ())
            same = same_occasion(own, yours)
            return None if same is False else (0.5 if same else 0.1)
        return None if same_occasion(mine, yours) is False else 0.3
    if promise.kind != told.kind:
        pair = {promise.kind, told.kind}
        if pair == {"event", "instrument"}:
            event = promise if promise.kind == "event" else told
            return 0.3 if event.type == "AGREE" else None
        return 0.1 if promise.kind == "commitment" or pair == {"event", "commitment"} else None
    match promise.kind:
        case "event":
            return _event_kinds(promise, told)
        case "instrument":
            return 0.6 if promise.type == told.type else 0.2
        case "figure":
            same = promise.type == told.type and promise.unit == told.unit
            return 0.8 if same else None
        case _:
            return 0.4


def _in_that_place(promise: Told, told: Told) -> bool:
    """Who is to travel is told to act in that place, or a meeting there falls with somebody's journey there."""
    if not promise.place or (promise.mode == "meeting" and told.status != "cancelled"):
        return False
    if told.kind == "event":
        there = told.mode in ("visit", "meeting", "gathering", "sign") and told.place is not None
        where = there and same_place(promise.place, told.place or "")
    else:
        where = told.kind == "sentence" and f" in {fold(promise.place)} " in f" {fold(untold(told.sentence))} "
    if promise.mode == "meeting":
        return where and bool({"visit"} & occasions(told.sentence))
    return where and any(_presence(actor, _counted(told), told.sentence) >= 0.6 for actor in _travellers(promise))


def _travellers(told: Told) -> list[Actor]:
    return [actor for actor in told.actors if actor.side == "actor"]


def _event_kinds(promise: Told, told: Told) -> float | None:
    mine, yours = occasions(_occasion_words(promise)), occasions(_occasion_words(told))
    if (promise.type, promise.mode) == (told.type, told.mode):
        if promise.mode == "gathering" and same_occasion(mine, yours) is False:
            return None
        if promise.type == "OCCASION" and same_occasion(mine, yours) is False:
            return None
        return 0.8
    if promise.type == told.type == "CONSULT" and promise.mode in _ROUND and told.mode in _ROUND:
        if "call" in (promise.mode, told.mode) or same_occasion(mine, yours) is False:
            return None
        there = promise.place is not None and told.place is not None and same_place(promise.place, told.place)
        if there and promise.when is not None and told.when is not None and _touch(promise.when, told.when):
            return 0.5  # the same people in that place on that day, whatever it is called
        named = topics(words_of(promise), _people(promise, told)) & topics(told.sentence, _people(promise, told))
        return 0.5 if named or _same_name(promise, told) else None
    if promise.type == told.type and promise.type in ("COOPERATE", "AID", "AGREE", "OCCASION"):
        strange = promise.mode != told.mode and promise.type in ("COOPERATE", "AID")
        people = _people(promise, told)
        if strange and not topics(words_of(promise), people) & topics(told.sentence, people):
            return None  # joint patrols are no extradition
        return 0.3
    if {promise.type, told.type} == {"COOPERATE", "OCCASION"} and "launch" in (promise.mode, told.mode):
        return 0.3  # what two states open together is opened
    return None


def _occasion_words(told: Told) -> str:
    return " ".join(
        (told.quote, *(told.about), *(actor.name for actor in told.actors if actor.kind in ("series", "body")))
    )


def words_of(told: Told) -> str:
    """All the words by which a telling names its matter."""
    named = [actor.name for actor in told.actors if actor.kind == "series"]
    return " ".join(part for part in (told.name, told.quote, *told.about, *named) if part)


def phrase_of(told: Told) -> str:
    """The words for the matter with the few before them, where numerals and kinds stand: "the 9th" meeting of."""
    if told.kind == "sentence":
        return told.sentence
    start = told.sentence.find(told.quote.partition(" … ")[0])
    return f"{told.sentence[max(start - 30, 0) : start] if start > 0 else ''}{words_of(told)}"


def _people(promise: Told, told: Told) -> frozenset[str]:
    """The words of the parties' names and of the place, which say who and where and not what."""
    named = [actor.name for actor in (*promise.actors, *told.actors) if actor.kind not in ("series", "body")]
    return frozenset(word for name in (*named, promise.place or "", told.place or "") for word in fold(name).split())


def _same_name(promise: Told, told: Told) -> bool:
    """Whether both name one series, body or numbered occasion: the CICA Summit, COP29."""

    def names(telling: Told) -> set[str]:
        return {
            actor.key
            for actor in telling.actors
            if actor.kind == "series" or (actor.kind == "body" and occasions(actor.name))
        }

    if names(promise) & names(told):
        return True
    named, others = numbered_names(phrase_of(promise)), numbered_names(phrase_of(told))
    return any(numbers & others.get(name, frozenset()) for name, numbers in named.items())


def _elsewhere(promise: Told, told: Told) -> bool:
    """Each names a city that the other does not: the flight to Baku is not that to Dubai."""
    first, second = cities(promise.sentence), cities(told.sentence)
    return bool(first - second) and bool(second - first)


def _other_partner(promise: Told, told: Told) -> bool:
    """Each has a state taking part that the other has not: a pact with Peru is none with Bolivia."""
    first = {state for actor in promise.actors if actor.side != "said_by" and (state := _state_of(actor))}
    second = {state for actor in told.actors if actor.side != "said_by" and (state := _state_of(actor))}
    if told.kind == "sentence":
        named_as_places = states_in(told.sentence) - states_in(told.sentence, capitals=False)
        second -= named_as_places - first
    missing, further = first - second - states_in(told.sentence), second - first - states_in(promise.sentence)
    return bool(missing) and bool(further) and len(first) <= 3


def _state_of(actor: Actor) -> str | None:
    if actor.kind == "state":
        return actor.state or actor.key
    return actor.state if actor.kind == "person" else None


def _numbers_contradict(promise: Told, told: Told) -> bool:
    """The 9th session is not the 10th, COP27 not COP28."""
    mine, yours = phrase_of(promise), phrase_of(told)
    first, second = editions(mine), editions(yours)
    if first and second and not first & second:
        return True
    named, others = numbered_names(mine), numbered_names(yours)
    return any(name in others and not numbers & others[name] for name, numbers in named.items())


def _dates(promise: Told, told: Told, *, moved_said: bool) -> tuple[float, Comparison | None, bool] | None:
    """Score, the dates compared, whether the date is another; None where the told cannot be what was promised."""
    made, after = promise.published, told.published
    if promise.kind == "instrument" or told.kind == "instrument":
        return _loose_dates(promise, told)
    mine, yours = _time_for(promise), told.when
    happened = told.status in ("held", "signed", "in_force", "actual") and not moved_said
    if yours is not None and made is not None and yours.last < made - timedelta(days=1):
        return None  # it was over before anybody promised it
    if mine is None:
        if made and after and after - made > _HORIZON:
            return None
        return 0.2, None, False
    if yours is None:
        return _undated(mine, after, happened=happened)
    seen = Comparison("date", (promise.when or mine).iso, yours.iso, _touch(mine, yours))
    if _touch(mine, yours):
        exact = mine == promise.when and mine.last - mine.first <= timedelta(days=31)
        return (1.6 if exact else 0.9), seen, False
    gap = max(mine.first - yours.last, yours.first - mine.last)
    if gap <= _NEAR:
        return 1.0, seen, True
    if moved_said:
        return 0.6, seen, True
    if mine.first.year != yours.first.year and not _adjacent(mine, yours):
        return None
    return (0.2, seen, True) if gap <= _SHIFT else None


def _time_for(promise: Told) -> DateInterval | None:
    """When it can be done: what is promised "by" a day may be done on any day before."""
    due, made = promise.when, promise.published
    if due is None or made is None or made >= due.first or not _BY.search(promise.sentence):
        return due
    return DateInterval.between(DateInterval.day(made), DateInterval.day(due.last))


def _loose_dates(promise: Told, told: Told) -> tuple[float, Comparison | None, bool] | None:
    """A text is one by its name: its date is only compared, unless it was signed before it was promised."""
    made = promise.published
    if told.when is not None and made is not None and told.when.last < made - timedelta(days=1):
        return None
    if promise.when is None or told.when is None:
        return 0.3, None, False
    same = _touch(promise.when, told.when)
    return (0.8 if same else 0.1), Comparison("date", promise.when.iso, told.when.iso, same), not same


def _undated(mine: DateInterval, after: date | None, *, happened: bool) -> tuple[float, Comparison | None, bool] | None:
    if after is None:
        return 0.0, None, False
    if happened and after < mine.first - _NEAR:
        return None  # told as past before its day
    if after <= mine.last + timedelta(days=120):
        return 0.7, None, False
    return (0.3, None, False) if after <= mine.last + _HORIZON else None


def _touch(one: DateInterval, other: DateInterval) -> bool:
    return one.first <= other.last and other.first <= one.last


def _adjacent(one: DateInterval, other: DateInterval) -> bool:
    """A shift across New Year: both precise, and not far apart."""
    return max(one.first - other.last, other.first - one.last) <= timedelta(days=150)


_BY = re.compile(
    r"\b(?:by|before|until|till|within|no later than|not later than|in time for|ahead of|deadline)\b",
    re.IGNORECASE,
)
_WEIGHTS = {"person": 1.0, "body": 1.0, "bloc": 1.0, "series": 1.2, "state": 0.7, "place": 0.2}


def _who(promise: Told, told: Told) -> tuple[float | None, Comparison | None]:
    """How far the parties are the same; None where they contradict."""
    mine, yours = _counted(promise), _counted(told)
    if not mine:
        return _by_words(promise, told)
    if promise.mode == "visit" and told.mode == "visit" and not _same_journey(promise, told):
        return None, None
    covered = _cover(mine, yours, told.sentence)
    back = _cover(yours, mine, promise.sentence) if yours and told.kind != "sentence" else covered
    if promise.mode in _PERSONAL and promise.kind == told.kind == "event" and _other_people(mine, yours):
        return None, None
    if promise.mode in _PERSONAL and told.kind == "sentence" and _of_somebody_else(mine, yours, told.sentence):
        return None, None
    share = 0.65 * covered + 0.35 * max(back, 0.0)
    if _same_name(promise, told):
        share = max(share, 0.6)
    if share < 0.2:
        return (0.0, None) if _nobody_known(promise, told) else (None, None)
    names = tuple(", ".join(actor.name for actor in actors[:4]) for actors in (mine, yours))
    seen = Comparison("who", names[0], names[1] or "the sentence names them", share >= 0.5)
    return 2.4 * (share - 0.35), seen


def _nobody_known(promise: Told, told: Told) -> bool:
    """Whether it is told of nobody, or of persons of no known state, but of that very thing in that very place."""
    if any(actor.state or actor.kind == "bloc" for actor in _counted(told)) or _what(promise, told)[0] < 1.4:
        return False
    place = _place(promise, told)[1]
    return place is not None and place.agrees


def _by_words(promise: Told, told: Told) -> tuple[float, Comparison | None]:
    """Where nobody is read to promise it, the states that the sentence names stand in."""
    first, second = states_in(promise.sentence), states_in(told.sentence)
    share = len(first & second) / max(len(first), 1)
    if not share:
        return 0.0, None
    names = tuple(", ".join(sorted(map(state_name, some))) for some in (first, second))
    return 0.8 * share, Comparison("who", names[0], names[1], True)


def same_party(one: Actor, other: Actor) -> bool:
    """Whether two are one: by what is known of them, or a person told by the surname alone."""
    if one.key == other.key:
        return True
    if (
        one.kind != "person"
        or other.kind not in ("person", "body")
        or (one.state and other.state != one.state and other.state)
    ):
        return False
    mine, yours = fold(one.name).split(), fold(other.name).split()
    return mine[-1:] == yours[-1:] and 1 in (len(mine), len(yours))


def _counted(told: Told) -> list[Actor]:
    return [actor for actor in told.actors if actor.side != "said_by"]


def _cover(some: list[Actor], others: list[Actor], sentence: str) -> float:
    total = sum(_WEIGHTS.get(actor.kind, 0.5) for actor in some)
    if not total:
        return 0.0
    return sum(_WEIGHTS.get(actor.kind, 0.5) * _presence(actor, others, sentence) for actor in some) / total


def _presence(actor: Actor, others: list[Actor], sentence: str) -> float:
    best = 0.0
    for other in others:
        if same_party(actor, other):
            return 1.0
        if actor.state and actor.state == other.state:
            pair = (actor.kind, other.kind)
            if "state" in pair:
                best = max(best, 0.6 if "person" in pair else 0.5)
            elif pair == ("body", "body"):
                best = max(best, 0.3)
            else:
                best = max(best, 0.15)
    if actor.kind == "state" and actor.state in states_in(sentence):
        best = max(best, 0.7)  # named by its capital
    surname = fold(actor.name).split()[-1:]
    if actor.kind in ("person", "body", "bloc", "series") and surname:
        said = f" {fold(sentence)} "
        if f" {fold(actor.name)} " in said or (actor.kind == "person" and f" {surname[0]} " in said):
            return 0.9
    return best


def _other_people(mine: list[Actor], yours: list[Actor]) -> bool:
    """Two encounters of named people are two where a country is represented by somebody else."""
    first = {actor.key: actor.state for actor in mine if actor.kind == "person"}
    known = [actor for actor in mine if actor.kind == "person"]
    second = {
        next((one.key for one in known if same_party(one, actor)), actor.key): actor.state
        for actor in yours
        if actor.kind == "person"
    }
    if not first or not second:
        return False
    missing = {state for key, state in first.items() if key not in second}
    extra = {state for key, state in second.items() if key not in first}
    if set(first) - set(second) and set(second) - set(first) and len(first) < 4:
        return True
    return bool((missing & extra) - {None}) or not set(first) & set(second)


def _of_somebody_else(mine: list[Actor], named: list[Actor], sentence: str) -> bool:
    """Whether a sentence names persons, and none of those promised."""
    persons = [actor for actor in mine if actor.kind == "person"]
    told = any(actor.kind == "person" for actor in named)
    return told and bool(persons) and all(_presence(actor, named, sentence) < 0.9 for actor in persons)


def _same_journey(promise: Told, told: Told) -> bool:
    """Both go to one of the same states, and somebody of the same state travels."""

    def states(told: Told, side: str) -> set[str]:
        return {actor.state or actor.key for actor in told.actors if actor.side == side}

    to, other_to = states(promise, "target"), states(told, "target")
    by, other_by = states(promise, "actor"), states(told, "actor")
    one = any(same_party(mine, yours) for mine in _travellers(promise) for yours in _travellers(told))
    # A person whose state nobody tells may be that state's minister.
    nameless = all(actor.kind == "state" for actor in _travellers(promise))
    unknown = nameless and any(actor.kind == "person" and not actor.state for actor in _travellers(told))
    travels = not by or not other_by or bool(by & other_by) or one or unknown
    return travels and (not to or not other_to or bool(to & other_to))


def _what(promise: Told, told: Told) -> tuple[float, Comparison | None]:
    """How far the words for the matter are the same."""
    people = _people(promise, told)
    mine = topics(promise.name if promise.name and promise.kind != "commitment" else words_of(promise), people)
    yours = topics(told.sentence if told.kind == "sentence" else f"{words_of(told)} {told.sentence}", people)
    number = 0.6 if editions(words_of(promise)) & editions(f"{words_of(told)} {told.sentence}") else 0.0
    if _same_name(promise, told):
        return 1.4 + number, Comparison("what", promise.quote, told.quote, True)
    if not mine or not yours:
        return number - (0.6 if mine and told.kind == "sentence" else 0.1), None
    shared = mine & yours
    if shared and shared <= topics(" ".join(cities(promise.sentence) & cities(told.sentence))):
        return number - 0.3, None  # the town is where, not what
    share = len(shared) / min(len(mine), max(len(yours), 3), 8)
    share = min(share, 1.0)
    if not shared:
        return number - (1.0 if told.kind == "sentence" or promise.kind != "event" else 0.5), None
    seen = Comparison("what", promise.name or promise.quote, told.name or told.quote, share >= 0.34)
    more = same_acts(mine) & same_acts(yours)
    number += 0.4 if len(more) > len(shared) else 0.0  # "inaugurated" for "opened"
    weight = 2.0 if promise.kind in ("instrument", "commitment") or told.kind == "sentence" else 1.6
    return number + weight * share - (0.3 if len(shared) == 1 and len(mine) > 3 else 0.0), seen


def _place(promise: Told, told: Told) -> tuple[float, Comparison | None]:
    if not promise.place or not told.place:
        if promise.place and f" {fold(promise.place)} " in f" {fold(told.sentence)} ":
            return 0.5, Comparison("place", promise.place, promise.place, True)
        return 0.0, None
    same = same_place(promise.place, told.place)
    return (0.7 if same else -0.9), Comparison("place", promise.place, told.place, same)

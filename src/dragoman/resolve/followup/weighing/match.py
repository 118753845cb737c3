"""Whether one telling speaks of what another promised: aspect by aspect, with the words compared."""

import re
from dataclasses import dataclass
from datetime import timedelta

from dragoman.knowledge.states import state_name
from dragoman.model.following import Comparison, Told
from dragoman.resolve.followup.dating.days import announced_anew, compare_dates, touch
from dragoman.resolve.followup.weighing.another_thing import from_elsewhere, to_another
from dragoman.resolve.followup.weighing.grounds import has_grounds, in_good_time, same_journey_soon
from dragoman.resolve.followup.weighing.laid_before import is_only_laid_before_a_house
from dragoman.resolve.followup.weighing.losses import is_of_a_loss
from dragoman.resolve.followup.weighing.matter import other_matter
from dragoman.resolve.followup.weighing.other_occasion import of_another_body
from dragoman.resolve.followup.weighing.parties import compare_parties, counted, other_partner, presence, travellers
from dragoman.resolve.followup.weighing.partners import other_giver
from dragoman.resolve.followup.wording.deeds import deeds_called, deeds_promised, deeds_told
from dragoman.resolve.followup.wording.places import same_place
from dragoman.resolve.followup.wording.subject import (
    compare_places,
    compare_subject,
    elsewhere,
    numbers_contradict,
    people_of,
    same_edition,
    same_money,
    same_name,
    same_sum,
    words_of,
)
from dragoman.resolve.followup.wording.words import (
    ALONGSIDE,
    folded,
    occasions,
    same_occasion,
    states_told,
    topics,
    untold,
)
from dragoman.resolve.series import are_turned_about

ENOUGH = 2.6
"""The score from which two tellings are taken for promise and outcome."""

_SAME_SUM = 0.8

_VOTED_ON = frozenset({("AGREE", "ratify"), ("AGREE", "adopt")})

_SURELY = 1.2
"""How much of the matter is the same where both speak of the fifth round: it takes place once, wherever it is."""

_CALLED = {"visit": "visit", "meeting": "meeting", "gathering": "meeting"}

_ON_THE_WAY = timedelta(days=4)
_HOST = re.compile(r"\b(?:to|will|would|shall) host\b")

_LEADERS = re.compile(
    r"\b(?:leaders|heads of (?:state|government)|presidents|prime ministers)\b[^.;]{0,60}?"
    r"\b(?:left|met|gathered|adopted|agreed|adopting|signed|endorsed|called)\b",
    re.IGNORECASE,
)
_OFFICIALS = re.compile(
    r"\b(?:officials|experts|deput(?:y|ies)|secretaries|diplomats|negotiators|ministers|sherpas)\b[^.;]*?"
    r"\b(?:gather|meet|convene|confer|come together)\b",
    re.IGNORECASE,
)
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
    # Of very many pairs nearly all are none: what costs least speaks first, what reads whole sentences last.
    if not in_good_time(promise.published, promise.when, told.published, told.when):
        return _NONE
    dates = compare_dates(promise, told, moved_said=moved_said)
    kinds = _kinds(promise, told) if dates is not None else None
    if dates is None or kinds is None or other_partner(promise, told):
        return _NONE
    if promise.mode == "visit" and dates[2] and _soon_there(promise, told):
        dates = (dates[0], dates[1], False)
    who, who_seen = compare_parties(promise, told)
    if who is None:
        return _NONE
    what, what_seen = compare_subject(promise, told)
    if same_money(promise, told):
        what = max(what, 0.0) + _SAME_SUM
    place, place_seen = compare_places(promise, told)
    date_score, date_seen, moved = dates
    if promise.mode in ("visit", "meeting") and who > (0.8 if place > 0 else 1.2):
        what = max(what, 0.0)  # who goes there at that time may speak of anything
    if same_journey_soon(promise, told):
        what = max(what, 0.2)
    if promise.mode == "gathering" and who > 0.5 and _hosted_there(promise, told):
        what = max(what, 0.0)
    score = kinds + who + what + place + date_score
    if round(score, 3) < ENOUGH:
        return _NONE
    if not moved_said and elsewhere(promise, told) and not (what >= _SURELY and same_edition(promise, told)):
        score -= 3.0
    if moved and not moved_said and what < 0.8 and not announced_anew(promise, told, who, place_seen):
        return _NONE  # another date needs more than the same people to be the same thing
    seen = tuple(entry for entry in (who_seen, what_seen, place_seen, date_seen) if entry is not None)
    score = round(score, 3)
    if score < ENOUGH or numbers_contradict(promise, told) or other_matter(promise, told):
        return _NONE
    if from_elsewhere(promise, told) or of_another_body(promise, told) or to_another(promise, told):
        return _NONE
    if is_only_laid_before_a_house(promise, told) or (told.kind == "sentence" and is_of_a_loss(promise, told.sentence)):
        return _NONE
    if other_giver(promise, told):
        return _NONE
    if not has_grounds(promise, told, {entry.aspect: entry for entry in seen}, moved_said=moved_said):
        return _NONE
    return Match(score, seen, moved or (place_seen is not None and not place_seen.agrees))


def _kinds(promise: Told, told: Told) -> float | None:
    """How well the two sorts of record fit; None where one cannot be the other."""
    if promise.mode in ("visit", "meeting") and _in_that_place(promise, told):
        # Who went there to meet is told to have met there that day: as good as told to have gone.
        return 0.6 if told.kind == "event" and promise.when and told.when and touch(promise.when, told.when) else 0.4
    if promise.type == "CONSULT" and _acted_there(promise, told):
        return 0.5
    if told.kind == "sentence":
        mine, yours = occasions(ALONGSIDE.sub(" ", words_of(promise))), occasions(told.sentence)
        if promise.kind == "event" and promise.mode in ("gathering", "vote", "meeting", "visit"):
            called = promise.mode == "visit" or (promise.mode in _CALLED and not mine)
            own = mine | frozenset({_CALLED[promise.mode or ""]} if called else ())
            own |= frozenset({"flight"} if promise.mode == "visit" else ())
            if (
                "summit" in own
                and _LEADERS.search(told.sentence)
                and promise.place
                and compare_places(promise, told)[1]
            ):
                yours |= frozenset({"summit"})  # "the leaders left Lima after adopting" what they did
            same = same_occasion(own, yours)
            return None if same is False else (0.5 if same else 0.1)
        return None if same_occasion(mine, yours) is False else 0.3
    if promise.kind != told.kind:
        pair = {promise.kind, told.kind}
        if "figure" in pair and same_sum(promise, told):
            return None if is_of_a_loss(promise, told.sentence) or _counts_otherwise(promise, told) else 0.6
        if pair == {"event", "instrument"}:
            event = promise if promise.kind == "event" else told
            return 0.3 if event.type == "AGREE" else None
        if told.kind == "figure":
            return None  # how many there were says of no act but that of so many
        return 0.1 if promise.kind == "commitment" or pair == {"event", "commitment"} else None
    match promise.kind:
        case "event":
            return _event_kinds(promise, told)
        case "instrument":
            return 0.6 if promise.type == told.type else 0.2
        case "figure":
            same = promise.type == told.type and promise.unit == told.unit
            apart = are_turned_about(promise, told) or is_of_a_loss(promise, told.sentence)
            return 0.8 if same and not apart else None
        case _:
            return 0.4


def _counts_otherwise(promise: Told, told: Told) -> bool:
    """Whether a figure tells of so many in words of another deed: of 80 wells to be dug, "80 wells fell dry"."""
    if "count" not in (promise.unit, told.unit):
        return False
    mine, yours = (promise, told) if promise.kind != "figure" else (told, promise)
    return not deeds_promised(mine) & (deeds_told(yours.sentence) | deeds_called(yours.sentence))


def _soon_there(promise: Told, told: Told) -> bool:
    """Whether who leaves on Thursday is told to act there on the days behind."""
    if promise.when is None or told.when is None or not _in_that_place(promise, told):
        return False
    return timedelta() <= told.when.first - promise.when.last <= _ON_THE_WAY


def _in_that_place(promise: Told, told: Told) -> bool:
    """Who is to travel is told to act in that place, or a meeting there falls with somebody's journey there."""
    if not promise.place or (promise.mode == "meeting" and told.status != "cancelled"):
        return False
    if told.kind == "event":
        there = told.mode in ("visit", "meeting", "gathering", "sign") and told.place is not None
        where = there and same_place(promise.place, told.place or "")
    else:
        where = told.kind == "sentence" and f" in {folded(promise.place)} " in f" {folded(untold(told.sentence))} "
    if promise.mode == "meeting":
        return where and bool({"visit"} & occasions(told.sentence))
    return where and any(presence(actor, counted(told), told.sentence) >= 0.6 for actor in travellers(promise))


def _acted_there(promise: Told, told: Told) -> bool:
    """Whether two states that are to meet in a place are told to have signed there on that day."""
    if promise.mode not in ("meeting", "gathering") or told.type != "AGREE" or told.status != "held":
        return False
    there = promise.place and told.place and same_place(promise.place, told.place)
    if not there or promise.when is None or told.when is None or not touch(promise.when, told.when):
        return False
    both = {actor.state for actor in counted(promise) if actor.state}
    return len(both) > 1 and both <= {actor.state for actor in counted(told)}


def _event_kinds(promise: Told, told: Told) -> float | None:
    mine, yours = occasions(_occasion_words(promise)), occasions(_occasion_words(told))
    if "summit" in mine and "summit" not in yours and _OFFICIALS.search(told.sentence):
        return None  # who finds a day for the summit is not at it
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
        there = there or _hosted_there(promise, told)
        if there and promise.when is not None and told.when is not None and touch(promise.when, told.when):
            return 0.5  # the same people in that place on that day, whatever it is called
        named = topics(words_of(promise), people_of(promise, told)) & topics(told.sentence, people_of(promise, told))
        return 0.5 if named or same_name(promise, told) else None
    if promise.type == told.type == "RETREAT" and {promise.mode, told.mode} == {"release", "return"}:
        return 0.5  # who is handed over comes home
    if promise.type == told.type and promise.type in ("COOPERATE", "AID", "AGREE", "OCCASION"):
        strange = promise.mode != told.mode and promise.type in ("COOPERATE", "AID")
        people = people_of(promise, told)
        if strange and not topics(words_of(promise), people) & topics(told.sentence, people):
            return None  # joint patrols are no extradition
        return 0.3
    if (promise.type, promise.mode) == ("OCCASION", "vote") and (told.type, told.mode) in _VOTED_ON:
        return 0.3  # the house that was to vote on a treaty ratified it
    if {promise.type, told.type} == {"COOPERATE", "OCCASION"} and "launch" in (promise.mode, told.mode):
        return 0.3  # what two states open together is opened
    return None


def _hosted_there(promise: Told, told: Told) -> bool:
    """Whether it was held in the state that is to host it: "Norway will host the next round in May"."""
    host = _HOST.search(promise.sentence)
    if host is None or promise.place is not None or told.place is None:
        return False
    hosts = states_told(promise.sentence[: host.start()]) & {actor.state for actor in counted(promise)}
    return bool(hosts) and any(same_place(told.place, state_name(state)) for state in hosts)


def _occasion_words(told: Told) -> str:
    return " ".join(
        (told.quote, *(told.about), *(actor.name for actor in told.actors if actor.kind in ("series", "body")))
    )

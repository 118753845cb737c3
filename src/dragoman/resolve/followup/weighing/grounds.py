"""What must speak for a promise and a later telling being of one matter, beside the score: in a ledger of many reports
the same states, offices and everyday words meet in thousands of sentences that have nothing to do with each other.
"""

import re
from calendar import month_name
from collections.abc import Mapping
from datetime import date, timedelta

from dragoman.knowledge.number_words import TO_NINETY_NINE
from dragoman.model.dates import DateInterval
from dragoman.model.following import Comparison, Told
from dragoman.resolve.followup.dating.days import touch
from dragoman.resolve.followup.weighing.parties import same_sort_on_day
from dragoman.resolve.followup.weighing.partly import revised
from dragoman.resolve.followup.wording.cues import came_about
from dragoman.resolve.followup.wording.subject import elsewhere, same_money, same_name, shared_words
from dragoman.resolve.followup.wording.words import acts, occasions, same_acts, stem, topics

_LATE = timedelta(days=200)  # so long after its day what was promised is still told of as done
_FORGOTTEN = timedelta(days=500)  # and so long after the promise where it has no day
_PRECISE, _SEASON, _YEAR = timedelta(days=31), timedelta(days=100), timedelta(days=366)
_GATHERED = frozenset({"visit", "meeting", "call", "gathering", "message"})
_NUMERALS = {word: str(number) for word, number in TO_NINETY_NINE.items()}
_FEW = 12  # a number up to here is often met
_NO_THINGS = "million|billion|per|percent|years?|months?|weeks?|days?|hours?|" + "|".join(month_name[1:])
_COUNT = re.compile(
    rf"(?<![\w.,$€£/-])(?:\d{{1,3}}(?:,\d{{3}})*|{'|'.join(_NUMERALS)})(?= (?!(?:{_NO_THINGS})\b)[\w-])", re.IGNORECASE
)
_STANDING = frozenset({"commission", "forum", "congress"})  # occasions that bodies are called after
_KEEPING_UP = frozenset(stem(word) for word in "extend extension renew renewal prolong prolongation".split())
_OF_ITS_HOUSE = re.compile(
    r"\b(?:secretariat|headquarters|staff|budget|charter|statutes?|website|offices?|employees?) of (?:the )?[A-Z]"
)
_MET = re.compile(
    r"\b(?:met|meets?|convened?|gather(?:ed)?|held|hosted|took place|opened|began|chaired|received|arrived)\b"
)


def has_grounds(
    promise: Told,
    told: Told,
    seen: Mapping[str, Comparison],
    *,
    moved_said: bool,
) -> bool:
    """Whether more speaks for one matter than the same people, or a word in common.

    `seen` is what was compared, by aspect ("who", "what", "place", "date"); with `moved_said` the later words say
    themselves that a date was changed.
    """
    who, what, place, day = map(seen.get, ("who", "what", "place", "date"))
    if moved_said and _of_others_elsewhere(promise, told, who):
        return False
    named = same_name(promise, told)
    gathered = promise.mode in _GATHERED
    if named and (promise.kind == "instrument" or (gathered and _tells_of_occasion(told))):
        return True
    things, deeds = shared_words(promise, told)
    words = len(things) + bool(deeds)
    on_the_day = _on_the_day(promise.when, told.when)
    there = place is not None and place.agrees
    if who is None and not named and there and same_sort_on_day(promise, told):
        return True
    if who is None and not named:
        return words > 2 or (words > 1 and bool(things) and (on_the_day or there))
    numbers = counts(promise.sentence) & counts(told.sentence)
    if gathered and told.kind == "sentence" and _OF_ITS_HOUSE.search(told.sentence) and not _tells_of_occasion(told):
        return False  # a secretariat that has a new building has not met
    if not moved_said and not numbers and _only_background(promise, told):
        return False
    if words > 1 or (things and numbers) or (deeds and any(int(each.replace(",", "")) > _FEW for each in numbers)):
        return True
    in_time = day is not None and day.agrees and told.when is not None and _span(told.when) <= _PRECISE
    if in_time and promise.kind == told.kind == "event" and (promise.type, promise.mode) == (told.type, told.mode):
        return True
    if same_journey_soon(promise, told):
        return True
    if gathered:
        near = told.kind == "sentence" or told.when is not None or promise.when is None or _soon_after(promise, told)
        return on_the_day or there or moved_said or (bool(things) and _tells_of_occasion(told) and near)
    if who is not None and who.agrees and (things or deeds) and promise.value is not None and revised(told):
        return True
    if same_money(promise, told) or (on_the_day and (things or deeds) and who is not None and who.agrees):
        return True
    if what is None or not what.agrees:
        return False
    if told.kind == "sentence" and not (in_time or _soon_after(promise, told)):
        return False
    return bool(things) or (in_time and bool(deeds))


def _only_background(promise: Told, told: Told) -> bool:
    """Whether a plain sentence does not name the act of a promise on no day: of "will extend the grain deal" much is
    told that says no more than what the deal is.
    """
    if promise.kind != "commitment" or promise.when is not None or told.kind != "sentence":
        return False
    mine = same_acts(topics(promise.quote)) & (same_acts(acts()) | _KEEPING_UP)
    return bool(mine) and not mine & same_acts(topics(told.sentence)) and not came_about(told.sentence)


def in_good_time(made: date | None, due: DateInterval | None, on: date | None, when: DateInterval | None) -> bool:
    """Whether a promise can still be spoken of `on` a day: near that it is due, or of that day by its own date."""
    if made is None or on is None:
        return True
    if due is None:
        return on - made <= _FORGOTTEN
    if when is not None and _span(due) <= _PRECISE and _span(when) > _YEAR:
        return False  # what has gone on since 2001 is no meeting in May
    if when is not None and touch(due, when) and _span(when) <= _SEASON:
        return True
    return on - due.last <= _LATE


def _of_others_elsewhere(promise: Told, told: Told, who: Comparison | None) -> bool:
    """What is put off in another city by others: the dialogue with Tanzania is not that with Zambia."""
    return who is not None and not who.agrees and elsewhere(promise, told)


def same_journey_soon(promise: Told, told: Told) -> bool:
    """Whether somebody promised by name to go to a state, on no day, is told soon after to have been there."""
    if promise.when is not None or not promise.mode == told.mode == "visit":
        return False
    if promise.published is None or told.published is None or told.published - promise.published > _SEASON:
        return False
    to = {actor.state for actor in promise.actors if actor.side == "target" and actor.state}
    by = {actor.key for actor in promise.actors if actor.kind == "person" and actor.side == "actor"}
    return bool(
        to & {actor.state for actor in told.actors if actor.side == "target"}
        and by & {actor.key for actor in told.actors if actor.side == "actor"}
    )


def _on_the_day(due: DateInterval | None, when: DateInterval | None) -> bool:
    """Whether both are of one day, or nearly."""
    return due is not None and when is not None and touch(due, when) and max(_span(due), _span(when)) <= _PRECISE


def _soon_after(promise: Told, told: Told) -> bool:
    """Whether something is told when what was promised falls due."""
    if promise.when is None or told.published is None:
        return False
    return promise.when.first - _PRECISE <= told.published <= promise.when.last + _PRECISE


def counts(sentence: str) -> frozenset[str]:
    """The numbers of things in a sentence, from two up: "42 refugees", "two hospitals"; no days, years or sums."""
    return frozenset(_NUMERALS.get(found.casefold(), found) for found in _COUNT.findall(sentence)) - {"1"}


def _span(interval: DateInterval) -> timedelta:
    return interval.last - interval.first


def _tells_of_occasion(told: Told) -> bool:
    """Whether somebody is told to have met, and a body not only named."""
    if told.kind == "event":
        return told.type == "CONSULT"
    return bool(occasions(told.sentence) - _STANDING) or bool(_MET.search(told.sentence))

"""What the days of a clause say for its telling of a promise, and whether it is told in time."""

from datetime import date, timedelta

from dragoman.model.dates import DateInterval
from dragoman.model.following import Told
from dragoman.resolve.followup.dating.days import time_for, touch
from dragoman.resolve.followup.thread import EXPIRY

_LATE = timedelta(days=200)

_RECALLED = timedelta(days=600)  # so late it is still told of, by the day on which it was done

_WAITING = frozenset({"instrument", EXPIRY})

_SOON = timedelta(days=75)

_EARLY = timedelta(days=4)

MONTH = timedelta(days=31)

_LITTLE = timedelta(days=14)  # so late is still nearly on its day


def waits_as(promise: Told) -> str:
    """The kind of a promise, for how long it waits: a ratification as long as its text."""
    return "instrument" if promise.type == "AGREE" and promise.mode in ("adopt", "ratify") else promise.kind


def passes_in_time(made: date | None, due: DateInterval | None, on: date | None) -> bool:
    """Whether it is told after the promise, and not so late that nobody speaks of it any more."""
    if made is None or on is None:
        return False
    late = _RECALLED
    return made < on <= max(due.last if due is not None else made, made) + late


def long_past(promise: Told, told: Told) -> bool:
    """Whether it is told so late after the day of the promise that only a day or a name can say it is the same. A text
    that waits for years is still that text.
    """
    due, on = promise.when, told.published
    if due is None or on is None:
        return False
    return on > due.last + (_LATE * 2 if waits_as(promise) in _WAITING else _LATE)


def weight_of_day(promise: Told, told: Told, dates: list[DateInterval], what: str) -> float | None:
    """What the day says for it; None where it speaks against it."""
    due, after = time_for(promise), told.published
    if promise.when is None or due is None or after is None:
        made = promise.published
        return None if made and dates and all(each.last < made for each in dates) else 0.0
    if promise.when.first != due.first and any(due.first < each.first and touch(each, due) for each in dates):
        return 0.8 if after >= promise.when.first - MONTH else 0.4  # by its day
    if what == "done" and after < due.first - _EARLY:
        return None
    if what != "done":
        said = any(touch(each, due) and _length(each) <= MONTH for each in dates)
        return 1.0 if said else 0.4 if after <= due.last + MONTH else None
    touching = [each for each in dates if touch(each, due) and _length(each) <= MONTH]
    if touching and _length(due) <= MONTH:
        return 1.0 if min(map(_length, touching)) <= 2 * _EARLY or _length(due) > _EARLY else 0.7
    if touching:
        return 0.6
    if dates and all(each.last < (promise.published or after) or each.first > due.last + _SOON for each in dates):
        return None
    if dates and _length(due) <= MONTH:
        near = [each for each in dates if each.first <= due.last + MONTH and due.first <= each.last + MONTH]
        if not near:
            return None
        return 0.3 if any(due.last < each.first <= due.last + _LITTLE for each in near) else 0.0
    return 0.4 if after <= due.last + _SOON else 0.0


def touches_the_day(promise: Told, dates: list[DateInterval]) -> bool:
    """Whether one of these dates is that of the promise, both within a month."""
    due = promise.when
    return (
        due is not None and _length(due) <= MONTH and any(touch(each, due) and _length(each) <= MONTH for each in dates)
    )


def weight_when_late(promise: Told, told: Told, dates: list[DateInterval]) -> float | None:
    """What a day says that is long after the one promised, where the words leave no doubt what was done."""
    due = promise.when
    if due is None or told.published is None or told.published <= due.first:
        return None
    if long_past(promise, told):
        return 0.0  # by whose plan it was, as no day says it
    until = due.last + (_LATE * 2 if waits_as(promise) in _WAITING else _LATE)
    return -0.3 if all(due.last <= each.last and each.first <= until for each in dates) else None


def _length(interval: DateInterval) -> timedelta:
    return interval.last - interval.first


def later_day(promise: Told, dates: list[DateInterval]) -> DateInterval | None:
    """The first of these dates behind the day that was promised, or behind that of the promise."""
    after = promise.when.last if promise.when is not None else promise.published
    return next((each for each in dates if after is not None and each.first > after), None)

"""What speaks of another occasion than the one that was promised: of another month or town, of the next edition, or of
what has gone on for years.
"""

import re
from calendar import month_name
from datetime import timedelta

from dragoman.model.dates import DateInterval
from dragoman.model.following import Told
from dragoman.resolve.followup.wording.subject import DATELINE
from dragoman.resolve.followup.wording.words import cities, topics

_AROUND = timedelta(days=4)
_LONG = timedelta(days=100)
_SINCE_YEAR = re.compile(r"\b[Ss]ince (?:early |late |mid-)?((?:19|20)\d\d)\b")
_TO_ANOTHER_PLACE = re.compile(r"\b(?:moved|relocated|shifted|transferred|instead|rather than)\b", re.IGNORECASE)
_PLANNED_IN = re.compile(
    r"\b(?:planned|scheduled|foreseen|due|set|billed|slated|to be held|to take place)\b"
    rf"[^.;]{{0,40}}?\bin ((?!(?:{'|'.join(month_name[1:])})\b)[A-Z][^,.;]{{2,30}})"
)
_OF_ITS_MONTH = re.compile(rf"\b(?:{'|'.join(month_name[1:])})[’']s\b")
_MONTH = timedelta(days=31)
_OF_A_BODY = re.compile(
    r"\b(?:summit|session|congress|conference|assembly|meeting|plenum) of (?:the )?"
    r"((?:(?!(?:the|in|on|at|of|and|to|last|this|next)\b)[\w’'-]+ ){0,4}?"
    r"(?:commission|organi[sz]ation|council|union|pool|community|"
    r"league|association|alliance|group|forum|committee|bank|fund|authority|initiative|network|bloc|cooperation))\b",
    re.IGNORECASE,
)


def of_another_day(promise: Told, told: Told) -> bool:
    """Whether what is called off was for a day or a month of its own, long before or after that of the promise, and is
    not told by the day on which that was done: "October's talks were called off".
    """
    due, when, on = promise.when, told.when, told.published
    if due is None or when is None or on is None or max(_length(due), _length(when)) > _MONTH:
        return False
    if due.first - _MONTH <= when.last and when.first <= due.last + _MONTH:
        return False
    if _OF_ITS_MONTH.search(told.sentence):
        return True
    return told.kind == "event" and not when.first - _AROUND <= on <= when.last + _AROUND


def has_gone_on(promise: Told, told: Told) -> bool:
    """Whether it has been so since a year before the promise: "since 2001 the Forum has observed elections"."""
    made = promise.published
    if told.when is not None and _length(told.when) <= _MONTH:
        return False
    return made is not None and any(int(year) < made.year for year in _SINCE_YEAR.findall(told.sentence))


def called_off_elsewhere(promise: Told, told: Told) -> bool:
    """Whether what is called off was for another town, and nothing says that it was to move there: the dialogue "in Dar
    es Salaam" is not the one that will be in Lusaka.
    """
    if promise.type != "CONSULT" or not promise.place or _TO_ANOTHER_PLACE.search(told.sentence):
        return False
    first, said = cities(promise.place), DATELINE.sub("", told.sentence)
    planned = frozenset(town for match in _PLANNED_IN.finditer(said) for town in cities(match[1]))
    return bool(first) and bool(planned) and not first & cities(said)


# What kind of body it is, which one calls so and another otherwise.
_KINDS = topics(
    "joint mixed bilateral intergovernmental economic trade regional bloc community union commission committee council"
)


def of_another_body(promise: Told, told: Told) -> bool:
    """Whether both tell of a gathering of a body, and of another: "the summit of the river commission", "a summit of
    the power pool".
    """
    mine, yours = (topics(" ".join(_OF_A_BODY.findall(each.sentence))) for each in (promise, told))
    mine, yours = mine - _KINDS, yours - _KINDS
    return promise.type == "CONSULT" and bool(mine - yours) and bool(yours - mine)


def of_the_next_edition(promise: Told, told: Told) -> bool:
    """Whether an occasion is announced long after the one that was promised had its day: the next of its series."""
    due, when, on = promise.when, told.when, told.published
    if promise.type != "CONSULT" or due is None or when is None or on is None:
        return False
    return on > due.last < when.first and when.last > due.last + _LONG


def _length(interval: DateInterval) -> timedelta:
    return interval.last - interval.first

"""An occasion told again by its day: "the hearing in June", "Wednesday's ceremony", "the visit of 3 May".

With a day of its own such an occasion needs no other word in common: in a report about the same states it is the one
that was promised for then.
"""

import re
from calendar import month_name
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from dragoman.model.dates import DateInterval
from dragoman.model.following import Told
from dragoman.resolve.followup.dating.days import touch
from dragoman.resolve.followup.dating.spoken_dates import spoken_dates
from dragoman.resolve.followup.wording.deeds import deeds_promised
from dragoman.resolve.followup.wording.words import occasions

_MONTH = timedelta(days=31)
_CALLED = {"sign": ("signing",), "open": ("opening", "inauguration"), "ratify": ("debate",)}
_MONTHS = "|".join(month_name[1:])
_NOUN = (
    r"(?:summit|visit|trip|tour|journey|referendum|(?:by-)?elections?|vote|ballot|runoff|exercises?|drill|manoeuvres|"
    r"exhibition|fair|forum|conference|congress|session|festival|ceremony|talks|negotiations|consultations|dialogue|"
    r"seminar|workshop|roundtable|meeting|call|trial|hearing|debate|signing|opening|inauguration)"
)
_DAY = (
    rf"(?:(?:\d{{1,2}}(?: (?:{_MONTHS}))|(?:early |late |mid-)?(?:{_MONTHS})(?: \d{{1,2}})?)\b|"
    r"(?:last|this) (?:week|month|spring|summer|autumn|winter)\b|\w+day\b)"
)
_BY_ITS_DAY = re.compile(
    rf"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[\w’'-]+[’']s) (?P<before>(?:[a-z-]+ ){{0,3}}?)(?P<noun>{_NOUN})"
    rf"(?P<rest>(?: (?!and\b|was\b|were\b|had\b)[\w’'-]+){{0,5}}?),? "
    rf"(?:in|on|of|at the (?:beginning|end|start) of|"
    rf"(?:called|planned|set|due|scheduled|announced|foreseen) (?:for|in|on)) {_DAY}"
    rf"|\b(?:\w+day|{_MONTHS}|(?:[Ll]ast|[Tt]his) (?:week|month))[’']s (?:[a-z-]+ ){{0,3}}?(?P<called>{_NOUN})\b"
    rf"|\b[Tt]he (?:{_MONTHS}) (?P<named>{_NOUN})\b"
)


def told_by_its_day(promise: Told, clause: str, published: date | None) -> bool:
    """Whether a clause names an occasion of the kind that was promised, by the day for which it was."""
    due = promise.when
    if promise.kind == "figure" or due is None or due.last - due.first > _MONTH:
        return False
    wanted = occasions(promise.quote) | {noun for deed in deeds_promised(promise) for noun in _CALLED.get(deed, ())}
    return any(
        bool(kinds & wanted) and any(touch(day, due) and day.last - day.first <= _MONTH for day in days)
        for kinds, days in _occasions_with_days(clause, published)
    )


@lru_cache(maxsize=16384)
def _occasions_with_days(
    clause: str, published: date | None
) -> tuple[tuple[frozenset[str], tuple[DateInterval, ...]], ...]:
    """The occasions that a clause names by their day, by what they are called, with the days."""
    return tuple(_found(clause, published))


def _found(clause: str, published: date | None) -> Iterator[tuple[frozenset[str], tuple[DateInterval, ...]]]:
    for match in _BY_ITS_DAY.finditer(clause):
        noun = match["noun"] or match["called"] or match["named"]
        yield occasions(noun) or frozenset({noun}), tuple(spoken_dates(match.group(), published))


def days_of_occasions(sentence: str, published: date | None) -> list[DateInterval]:
    """The days by which a sentence names occasions."""
    return [day for _, days in _occasions_with_days(sentence, published) for day in days]

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
from dragoman.resolve.followup.dating.spoken_dates import dates_either_way, dates_gone
from dragoman.resolve.followup.wording.deeds import deeds_promised
from dragoman.resolve.followup.wording.words import cities, occasions

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
    rf"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[\w’'-]+[’']s) "
    rf"(?P<before>(?:(?!(?:and|at|during|since|after|following|from|in|on|to|for|with|the)\b)[\w-]+ ){{0,4}}?)"
    rf"(?P<noun>{_NOUN})"
    rf"(?P<rest>(?: (?!and\b|was\b|were\b|had\b)[\w’'-]+){{0,9}}?),? "
    rf"(?:(?:in|on|of|at the (?:beginning|end|start) of|"
    rf"(?:called|planned|set|due|scheduled|announced|foreseen) (?:for|in|on)) {_DAY}|last (?:{_MONTHS})\b)"
    rf"|\b(?:\w+day|{_MONTHS}|(?:[Ll]ast|[Tt]his) (?:week|month))[’']s (?:[a-z-]+ ){{0,3}}?(?P<called>{_NOUN})\b"
    rf"|\b[Tt]he (?:{_MONTHS}) (?P<named>{_NOUN})\b"
)


def told_by_its_day(promise: Told, clause: str, published: date | None) -> bool:
    """Whether a clause names an occasion of the kind that was promised, by the day for which it was."""
    due = promise.when
    if promise.kind == "figure" or due is None or due.last - due.first > _MONTH:
        return False
    wanted = _wanted(promise)
    return any(
        bool(kinds & wanted) and any(touch(day, due) and day.last - day.first <= _MONTH for day in days)
        for kinds, days in _occasions_with_days(clause, published)
    )


_IN_TOWN = re.compile(
    rf"\b{_NOUN}(?: (?:on|about|of|between|with|over) [\w’' -]{{3,40}}?)? in ([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"
)
# "Was introduced to him during the visit in May", "an idea born at the meeting": so it took place.
_AROUND_IT = re.compile(
    r"\b(?:at|during|since|after|following|from|in the course of|on the (?:margins|sidelines|occasion) of)"
    r"(?: (?:the|his|her|their|its))?(?: [A-Z][\w-]+[’']?)?\s+$",
    re.IGNORECASE,
)


# "The summit in December, when every room was taken".
_WHEN_IT_WAS = re.compile(
    r",? (?:when|where|at which|during which) (?:[\w’'-]+ ){0,4}?(?:was|were|had|[a-z]+ed)\b(?! to\b)"
)


# "Built under the agreement with South Korea of last April": which has a day was signed.
_TEXT_BY_ITS_DAY = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir) (?:[\w-]+ ){0,3}?"
    r"(?:agreement|treaty|accord|pact|memorandum|protocol|convention|deal|contract)"
    rf"(?: (?!and\b|was\b|were\b|had\b|to\b|that\b|which\b)[\w’'-]+){{0,7}}? of (?:last )?{_DAY}"
)


def took_place_by_its_day(promise: Told, clause: str, published: date | None) -> bool:
    """Whether a clause tells of something else as done at an occasion of the kind and the day that was promised, or
    calls the text that was to be signed by that day.
    """
    due = promise.when
    if promise.kind == "figure" or due is None or published is None or due.last - due.first > _MONTH:
        return False
    if "sign" in deeds_promised(promise) and any(
        _is_gone(match.group(), due, published) for match in _TEXT_BY_ITS_DAY.finditer(clause)
    ):
        return True
    wanted = _wanted(promise)
    for match in _BY_ITS_DAY.finditer(clause):
        if held_elsewhere(promise, match.group()):
            continue
        around = _AROUND_IT.search(clause[: match.start()]) or _WHEN_IT_WAS.match(clause, match.end())
        if _called(match) & wanted and around and _is_gone(match.group(), due, published):
            return True
    return False


def _is_gone(words: str, due: DateInterval, published: date) -> bool:
    """Whether words name the day that something was promised for, and it is over."""
    gone = (each for each in dates_gone(words, published) if each.first <= published)
    return any(touch(day, due) and day.last - day.first <= _MONTH for day in gone)


def tells_by_an_occasion(sentence: str) -> bool:
    """Whether a sentence tells of something as done at an occasion that it names by its day."""
    return _TEXT_BY_ITS_DAY.search(sentence) is not None or any(
        _AROUND_IT.search(sentence[: match.start()]) or _WHEN_IT_WAS.match(sentence, match.end())
        for match in _BY_ITS_DAY.finditer(sentence)
    )


def held_elsewhere(promise: Told, clause: str) -> bool:
    """Whether a clause names an occasion by its town, and the one that was promised was for another: "the talks in
    Apia" are not those in Suva.
    """
    if promise.type not in ("CONSULT", "OCCASION") or promise.mode == "visit":
        return False
    mine, yours = cities(promise.sentence), cities(" ".join(_IN_TOWN.findall(clause)))
    return bool(mine and yours) and not mine & yours


def _wanted(promise: Told) -> frozenset[str]:
    """What the occasion that was promised may be called."""
    called = (noun for deed in deeds_promised(promise) for noun in _CALLED.get(deed, ()))
    return occasions(promise.quote) | frozenset(called)


@lru_cache(maxsize=16384)
def _occasions_with_days(
    clause: str, published: date | None
) -> tuple[tuple[frozenset[str], tuple[DateInterval, ...]], ...]:
    """The occasions that a clause names by their day, by what they are called, with the days."""
    return tuple(_found(clause, published))


def _found(clause: str, published: date | None) -> Iterator[tuple[frozenset[str], tuple[DateInterval, ...]]]:
    for match in _BY_ITS_DAY.finditer(clause):
        yield _called(match), tuple(dates_either_way(match.group(), published))


def _called(match: re.Match[str]) -> frozenset[str]:
    noun = match["noun"] or match["called"] or match["named"]
    return occasions(noun) or frozenset({noun})


def days_of_occasions(sentence: str, published: date | None) -> list[DateInterval]:
    """The days by which a sentence names occasions."""
    return [day for _, days in _occasions_with_days(sentence, published) for day in days]

"""What reports tell of a series, by occasion: "the 10th summit of the OTS", "OTS Summit 2023"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from dragoman.knowledge.blocs import blocs
from dragoman.knowledge.loading import load
from dragoman.model.dates import DateInterval
from dragoman.model.words import fold
from dragoman.resolve.followup.wording.words import editions
from dragoman.resolve.identity.blocking import in_short

_BEFORE, _BEHIND = 6, 3  # words around the word for the occasion in which its number or year stands
_NEXT = frozenset("next following upcoming forthcoming coming".split())
_YEAR = re.compile(r"(?:19|20)\d\d")
_NEAR = timedelta(days=45)  # what is told of one occasion lies so near its day


@dataclass(frozen=True, slots=True)
class Speaking:
    """A report that speaks of a series: the event it tells (by id), the number and year it gives, when and where."""

    event: str
    report: str
    published: date | None
    number: int | None
    year: int | None
    when: DateInterval | None
    place: str | None
    status: str


@dataclass(slots=True)
class Occasion:
    """One occasion of a series, as far as reports tell: what they say of it, the first published first."""

    told: list[Speaking] = field(default_factory=list)

    @property
    def number(self) -> int | None:
        return next((each.number for each in self.told if each.number is not None), None)

    @property
    def when(self) -> DateInterval | None:
        """The day that was told last, the most exact one where several are."""
        dated = [each for each in self.told if each.when is not None]
        held = [each for each in dated if each.status == "held"] or dated
        days = [each.when for each in held if each.when is not None]
        return min(days[::-1], key=lambda when: when.last - when.first) if days else None

    @property
    def year(self) -> int | None:
        return next((year for each in self.told[::-1] if (year := year_of(each)) is not None), None)

    @property
    def place(self) -> str | None:
        places = [(each.status == "held", each.place) for each in self.told if each.place]
        return max(places[::-1], key=lambda each: each[0])[1] if places else None

    @property
    def status(self) -> str:
        """Held, if a report tells so; else what the last report says of it. What it puts off to a day is to come."""
        if any(each.status == "held" for each in self.told):
            return "held"
        last = self.told[-1]
        put_off = any(each.report == last.report and each.when and each.status == "planned" for each in self.told)
        return "planned" if put_off else last.status

    @property
    def events(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(each.event for each in self.told))

    @property
    def reports(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(each.report for each in self.told))


def speaks_of(words: str, series: frozenset[str]) -> tuple[int | None, int | None] | None:
    """The number and the year that words give an occasion of a series, as far as they do; None if they speak of none.

    `series` are the words of its key: see `blocking.series_key`.
    """
    short = in_short(words).split()
    if not series or not series <= {word.removesuffix("s") for word in short} | set(short):
        return None
    heads = _heads(series)
    number: int | None = None
    year: int | None = None
    spelled = re.findall(r"[\w’'-]+", words)
    for place, word in enumerate(spelled):
        if fold(word).removesuffix("s") not in heads and fold(word) not in heads:
            continue
        before = spelled[max(0, place - _BEFORE) : place]
        numbers = editions(" ".join((*before, word)))
        number = number if number is not None else max(numbers, default=None)
        beside = (*before[-3:], *spelled[place + 1 : place + 1 + _BEHIND])
        year = year or next((int(each) for each in beside if _YEAR.fullmatch(each)), None)
    return number, year


def announces(words: str, series: frozenset[str]) -> tuple[int | None, int | None, bool] | None:
    """The number and year that words give an occasion to come of a series they do not name, and whether it is called
    the next one: "the next summit of the organisation", "the fifth forum"; None if they speak of none, or of another's.

    Only of a report that names this series, and none of the same sort beside it.
    """
    spelled = re.findall(r"[\w’'-]+", words)
    if {fold(key) for key in blocs()} & set(in_short(words).split()) - series:
        return None
    for place, word in enumerate(spelled):
        if fold(word).removesuffix("s") not in _heads(series):
            continue
        before, behind = spelled[max(0, place - 3) : place], spelled[place + 1 :]
        owner = next((each for each in behind[1:3] if each != "the"), "") if behind[:1] == ["of"] else ""
        called_next = any(fold(each) in _NEXT for each in before)
        number = max(editions(" ".join((*before, word))), default=None)
        if (called_next or number is not None) and (owner.islower() or not owner or fold(owner) in series):
            beside = spelled[max(0, place - _BEFORE) : place] + behind
            return number, next((int(each) for each in beside if _YEAR.fullmatch(each)), None), called_next
    return None


def _heads(series: frozenset[str]) -> set[str]:
    """The nouns in the key of a series for the occasion itself: summit, forum."""
    return {head for phrase in load("series")["heads"] for head in phrase.split()} & series


def same_sort(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether occasions of two series, by the words of their keys, are called by one noun."""
    return bool(_heads(one) & _heads(other))


def occasions(speaking: Iterable[Speaking]) -> list[Occasion]:
    """What is told of a series by occasion, the first first. What gives neither number nor time is left out."""
    told = sorted(speaking, key=lambda each: (each.published or date.max, each.report, each.event))
    found: list[Occasion] = []
    for each in [*(one for one in told if one.number is not None), *(one for one in told if one.number is None)]:
        place = next((one for one in found if _of(each, one)), None)
        if place is None and (each.number is not None or year_of(each) is not None):
            place = Occasion()
            found.append(place)
        if place is not None:
            place.told.append(each)
    for one in found:
        one.told.sort(key=lambda each: (each.published or date.max, each.report))
    return sorted(found, key=_order)


def year_of(told: Speaking) -> int | None:
    """The year of what is told: as its words have it, or its day."""
    if told.year is not None:
        return told.year
    return told.when.first.year if told.when is not None else None


def _of(told: Speaking, occasion: Occasion) -> bool:
    """Whether something is told of this occasion: by its number; else by its day, or its year."""
    if told.number is not None and occasion.number is not None:
        return told.number == occasion.number
    known = occasion.when
    if told.when is not None and known is not None:
        apart = max(told.when.first - known.last, known.first - told.when.last, timedelta())
        return apart <= _NEAR
    return year_of(told) is not None and year_of(told) == occasion.year


def _order(occasion: Occasion) -> tuple[int, date, int]:
    when = occasion.when
    year = when.first.year if when else occasion.year or 9999
    return (year, when.first if when else date(min(year, 9998), 12, 31), occasion.number or 0)

"""By what promises and tellings of them find each other before any pair is weighed."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from dragoman.model.dates import DateInterval
from dragoman.model.following import Told
from dragoman.model.words import fold
from dragoman.resolve.followup.dating.occasion_told import days_of_occasions
from dragoman.resolve.followup.dating.spoken_dates import dates_gone
from dragoman.resolve.followup.weighing.whose import local_places, states_of
from dragoman.resolve.followup.wording.deeds import same_things, thing_words
from dragoman.resolve.followup.wording.marks import MUCH, names_told, number_marks
from dragoman.resolve.followup.wording.pointing_back import in_full
from dragoman.resolve.followup.wording.subject import DATELINE, matter_of, topics_told, words_of
from dragoman.resolve.followup.wording.words import (
    acts,
    cities,
    offices,
    states_meant,
    states_of_outlet,
    states_told,
    topics,
)

LONG = timedelta(days=100)  # a promise for longer than this is found by its years, not its months

_A_MONTH = timedelta(days=31)

_AROUND = timedelta(days=4)

_BEFORE = timedelta(days=35)  # so long after the day a report may tell of it without naming it

_MOST_YEARS = 6

_AROUND_IT = 3  # states that a report is about, of which a sentence may speak without naming them

_ABOUT_ALL = 1  # and of which a sentence that names none may speak in any words

_NAMES = re.compile(r"\b[A-Z][\w’'-]{2,}\b(?! (?:(?!of\b|in\b|and\b)[a-z]{2,3} )?[A-Z])")


def blocks(promise: Told) -> frozenset[str]:
    """What a promise is found by: who takes part together with what it is about, and with when it is due."""
    marks = topics(matter_of(promise)) | topics(words_of(promise))
    if promise.when is not None:
        marks |= due_marks(promise.when)
    parties = {*(_who(promise) or ["-"]), *states_of(promise)}
    marks |= same_things(marks) | number_marks(promise.sentence)
    found = {f"{who}|{mark}" for who in parties for mark in marks}
    if promise.when is not None and promise.place:
        # Whoever is told to meet there: "the council" may be known by a longer name.
        found |= {f"@{town}|{mark}" for town in _towns(promise.place) for mark in due_marks(promise.when)}
    if promise.place:
        found |= {f"{who}|@{town}" for who in parties for town in _towns(promise.place)}
    if promise.when is not None:
        found |= {f"{total}|{mark}" for total in _sums(promise.sentence) for mark in due_marks(promise.when)}
    return frozenset(found | {f"~|{name}" for name in _rare_names(promise)})


def due_marks(due: DateInterval) -> frozenset[str]:
    """The months, or of a long time the years, that a promise due then is found by."""
    return frozenset(_times(due.first - _AROUND, due.last + _AROUND))


def probes(told: Told) -> frozenset[str]:
    """The blocks of promises that a telling could speak of."""
    told = in_full(told)
    words = topics_told(told)
    times: set[str] = set()
    if told.when is not None:
        times |= {each for month in _months(told.when.first, told.when.last) for each in (month, month[:4])}
    elif told.published is not None:
        months = _months(told.published - _BEFORE, told.published + _AROUND)
        times |= {each for month in months for each in (month, month[:4])}
    everybody = {*_who(told), *(states_meant if told.kind == "sentence" else states_told)(told.sentence)}
    found = {f"{who}|{mark}" for who in everybody for mark in {*words, *times}}
    if told.kind == "sentence":
        things = same_things(words) | number_marks(told.sentence)
        found |= {f"{who}|{thing}" for who in everybody for thing in things}
        # Who is meant may be said elsewhere in the report.
        named = names_told(f"{told.sentence} {told.title or ''}") | (things - words) | (words & thing_words())
        about = {*told.around[:_AROUND_IT], *states_of_outlet(told.outlet), *states_meant(" ".join(told.before[-1:]))}
        if not any(actor.state for actor in told.actors):
            found |= {f"{who}|{word}" for who in told.around[:_ABOUT_ALL] for word in words}
        by_its_day = {month for day in days_of_occasions(told.sentence, told.published) for month in due_marks(day)}
        found |= {f"{who}|{mark}" for who in about for mark in (*named, *by_its_day)}
        # What was done "in July" is told of in February.
        gone = (each for each in dates_gone(told.sentence, told.published) if each.last - each.first <= _A_MONTH)
        # A sum of that month is found by these, whoever "the bank" is.
        these = everybody | _sums(told.sentence)
        found |= {f"{who}|{month}" for day in gone for month in due_marks(day) for who in these}
    if told.kind == "sentence":
        found |= {f"~|{name}" for name in _rare_names(told)}
        found |= {f"~|{name}" for said in told.before[-1:] for place in local_places(said) for name in topics(place)}
    found |= {f"@{town}|{time}" for town in _towns(told.place or "") for time in times}
    found |= {f"{who}|@{town}" for who in everybody for town in _towns(told.place or "")}
    return frozenset(found | {f"-|{word}" for word in words})


def _sums(sentence: str) -> frozenset[str]:
    """The marks of the large sums in a sentence."""
    marks = (mark for mark in number_marks(sentence) if mark[1:].replace(".", "", 1).replace("e+", "").isdigit())
    return frozenset(mark for mark in marks if float(mark[1:]) >= MUCH)


def _rare_names(told: Told) -> frozenset[str]:
    """The names in a sentence that are of no state, office or known town: whoever tells of it, it is by these.

    Of several words in a row the last one is told again: "Iraola" of "Esteban Iraola".
    """
    known = topics(" ".join(cities(told.sentence))) | offices() | acts() | thing_words()
    said = DATELINE.sub("", told.sentence).partition(" ")[2]
    return topics(" ".join(_NAMES.findall(said))) - known


def _towns(place: str) -> frozenset[str]:
    """The towns a place lies in, each under one name; the place itself where none is known."""
    return cities(place) or (frozenset({fold(place)}) if place else frozenset())


def _who(told: Told) -> list[str]:
    taking = [actor for actor in told.actors if actor.side != "said_by"]
    return sorted({actor.key for actor in taking} | {actor.state for actor in taking if actor.state})


def _times(first: date, last: date) -> Iterator[str]:
    if last - first <= LONG:
        yield from _months(first, last)
    else:
        yield from (f"{year:04d}" for year in range(first.year, min(last.year, first.year + _MOST_YEARS) + 1))


def _months(first: date, last: date) -> list[str]:
    """The months from one day to another, of long times the first ones."""
    found: list[str] = []
    year, month = first.year, first.month
    while (year, month) <= (last.year, last.month) and len(found) < 12 * _MOST_YEARS:
        found.append(f"{year:04d}-{month:02d}")
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return found

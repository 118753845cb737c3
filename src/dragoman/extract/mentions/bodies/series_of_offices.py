"""Meetings called after who sits there, "Foreign Ministers' Meeting": whose they are is part of their name."""

import re
from dataclasses import replace

from dragoman.extract.mentions.runs import BodyName
from dragoman.extract.mentions.view import DASHES, POSSESSIVES, Hit, View
from dragoman.knowledge.loading import load
from dragoman.knowledge.offices import words

_WORD = re.compile(r"[^\W_]{2,}")
_NUMBERED = re.compile(r"\d+(?:st|nd|rd|th)?|[IVXL]+|\w+(?:teenth|tieth|th)|first|second|third|annual", re.IGNORECASE)
_WHOSE = ("bloc", "state", "region", "group")


def with_whose(view: View, series: BodyName) -> BodyName | None:
    """A series under a name that tells it from others: "the 51st ASEAN | Foreign Ministers' Meeting" and "Foreign
    Ministers' Meeting of ASEAN" are one, and neither is China's with Central Asia. None where nobody says whose it is.
    """
    other = view.hit_by_last.get(series.first - 1) if view.texts[series.first - 1] in DASHES else None
    if series.first > 1 and other is not None and other.of(*_WHOSE):
        return replace(series, name=f"{_words(view, other)}-{series.name}")
    within = any(
        view.hit_by_first[at].of(*_WHOSE) for at in range(series.first, series.last) if at in view.hit_by_first
    )
    if within or not _only_of_offices(series.name):
        return series
    owner = _before(view, series.first) or _behind(view, series.last)
    return replace(series, name=f"{_words(view, owner)} {series.name}") if owner else None


def _only_of_offices(name: str) -> bool:
    """Whether a name says who meets by office, or that it is no usual meeting, and no more: "Extraordinary Summit"."""
    known = load("series")
    said = {match.group().lower() for match in _WORD.finditer(name)}
    plain = {*known["offices"], *known["heads"], *known["plain"]}
    return said <= plain or (bool(said & set(known["offices"])) and said <= plain | words("fields"))


def _before(view: View, first: int) -> Hit | None:
    """ "ASEAN's 51st | Foreign Ministers' Meeting"."""
    while first > 1 and (view.word(first - 1) in POSSESSIVES | {")"} or _NUMBERED.fullmatch(view.texts[first - 1])):
        first -= 1
    hit = view.hit_by_last.get(first)
    return hit if hit is not None and hit.of(*_WHOSE) else None


def _behind(view: View, last: int) -> Hit | None:
    """ "Foreign Ministers' Meeting | of the African Union"."""
    if view.word(last) != "of":
        return None
    hit = view.hit_by_first.get(last + 1 + (view.word(last + 1) == "the"))
    return hit if hit is not None and hit.of(*_WHOSE) else None


def _words(view: View, hit: Hit) -> str:
    return view.slice(hit.first, hit.last)

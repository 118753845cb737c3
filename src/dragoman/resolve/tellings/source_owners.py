"""Whose word a source gives: organs of one state, and the media it owns, speak with one voice however many they are."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from dragoman.knowledge.loading import load
from dragoman.knowledge.states import states
from dragoman.model.words import fold
from dragoman.resolve.identity.names.body_words import read_body

_ORGANS = frozenset({"ministry", "government", "embassy", "army", "department", "parliament"})
_OFFICES = re.compile(r"\b(?:president(?:ial)?|minister|presidency|foreign ministry)\b", re.IGNORECASE)
# A site of a government ("gov.kz", "mfa.gov.tr", "president.am") names its state at the end.
_SITE = re.compile(r"(?:^|[./])(?:gov|gob|gouv|go|mfa|mid|president|primeminister|government)\.([a-z]{2})\b")
# Whose a mission is stands before where it is: "Embassy of Peru in Oslo".
_ABROAD = re.compile(r"(\b(?:embassy|consulate|high commission|permanent mission)\b.*?)\s(?:in|to)\s", re.IGNORECASE)
_PRESS = re.compile(r"(?:the )?press (?:service|office|cent(?:er|re)|department)", re.IGNORECASE)
_NOT_CODES = {"uk": "GB"}  # domains that are not the code of their state


@lru_cache(maxsize=20_000)
def is_organ(name: str) -> bool:
    """Whether a source is an organ of some state, by its name: a ministry, an embassy, a president's press service."""
    kinds, folded = read_body(name).kinds, f" {fold(name)} "
    return bool(kinds & _ORGANS or _OFFICES.search(name)) or any(seat in folded for seat in _seats())


@lru_cache(maxsize=20_000)
def state_of(name: str) -> str | None:
    """The state (ISO code) whose word a source gives, by its name alone; None where it is no state's or does not say.

    State news agencies and seats of power are known; organs name their state, sites of governments end in it.
    """
    known = _known().get(fold(name))
    if known:
        return known
    site = _SITE.search(name.casefold())
    if site:
        code = _NOT_CODES.get(site.group(1), site.group(1).upper())
        return code if code in states() else None
    abroad = _ABROAD.search(name)
    found = read_body(name[: abroad.end(1)] if abroad else name).states
    seats = {code for seat, code in _seats().items() if seat in f" {fold(name)} "}
    named = found or seats
    return next(iter(named)) if len(named) == 1 and (seats or is_organ(name)) else None


def is_nobodys(name: str) -> bool:
    """Whether a source is an organ that does not say whose: "the ministry's press service", "Foreign Ministry"."""
    press = _PRESS.fullmatch(name.strip()) is not None
    return state_of(name) is None and (press or (is_organ(name) and not read_body(name).states))


def owner(name: str, tellers: Iterable[str]) -> str | None:
    """The state whose word a source gives. An organ that does not say whose it is belongs to the state whose outlet
    cites it: "the Foreign Ministry" in a Kazakh agency is the Kazakh one. `tellers` are named from the nearest on.
    """
    found = state_of(name)
    if found is not None or not is_nobodys(name):
        return found
    return next((code for teller in tellers if (code := _outlets().get(fold(teller)) or state_of(teller))), None)


@cache
def _known() -> dict[str, str]:
    return {fold(name): code for code, names in load("state_media").items() for name in names}


@cache
def _outlets() -> dict[str, str]:
    return {fold(name): code for code, names in load("outlets").items() for name in names}


@cache
def _seats() -> dict[str, str]:
    listed = load("palaces").items()
    return {f" {fold(name)} ": seat["state"] for key, seat in listed for name in (key, *seat.get("also", ()))}

"""Every proper name the knowledge files hold, in one lexicon."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dragoman.knowledge.blocs import blocs
from dragoman.knowledge.loading import load
from dragoman.knowledge.phrases import Phrases
from dragoman.knowledge.states import State, states


@dataclass(frozen=True, slots=True)
class Entry:
    """What a phrase means.

    `sort` is "state", "demonym", "people", "capital", "place", "bloc", "group", "body", "palace", "region" (never a
    party) or "outlet"; `key` is an ISO code, a bloc's short name, or the name itself; `state` the ISO code or bloc
    it belongs to.
    """

    sort: str
    key: str
    name: str
    state: str | None
    surface: str

    def fits(self, text: str) -> bool:
        """Whether `text`, found without regard to case, is written as this name may be written."""
        if " " not in self.surface and text.rpartition(" ")[2].islower() and " " in text:
            return False  # "Israel is", found as "Israelis"
        if _is_abbreviation(self.surface):
            return text.replace("’", "'") == self.surface or (
                text.isupper() and text == self.surface.upper() and not self.surface.isupper()
            )
        if (
            self.sort == "demonym"
            and self.surface.isascii()
            and not text.isascii()
            and text.replace("’", "'").isalpha()
        ):
            return False  # Germán is a name
        if self.surface[0].islower() or self.surface[0].isdigit():
            return True
        return text[:1].isupper() or text[:1].isdigit()


@cache
def _is_abbreviation(surface: str) -> bool:
    letters = [letter for letter in surface if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    return 0 < len(letters) <= 6 and capitals * 2 > len(letters) and " " not in surface


@cache
def gazetteer() -> Phrases[Entry]:
    """The lexicon of proper names. Built once; about 6,000 phrases."""
    return Phrases((entry.surface, entry) for entry in _entries())


def towns(name: str) -> list[Entry]:
    """The towns of this name, capitals among them."""
    return [entry for entry in gazetteer().get(name) if entry.sort in ("capital", "place")]


def _entries() -> Iterator[Entry]:
    for code, state in states().items():
        for sort, words in (
            ("state", state.names),
            ("demonym", state.adjective),
            ("people", state.people),
            ("capital", state.capital),
        ):
            for word in words:
                yield Entry(sort, code, state.name, code, word)
        for name in _as_republics(state):
            yield Entry("state", code, state.name, code, name)
    for code, phrases in load("called_states").items():
        for phrase in phrases:
            yield Entry("state", code, states()[code].name, code, phrase)
    for key, bloc in blocs().items():
        for word in bloc.names:
            sort = "group" if bloc.group or key == "Central Asian countries" else bloc.kind
            yield Entry(sort, key, bloc.name, None, word)
            if len(word) > 3 and word.isalpha() and word.isupper() and set(word) & set("AEIOU"):
                yield Entry(sort, key, bloc.name, None, word.title())  # Nato, Asean
        for word in bloc.called_by_people():
            yield Entry("group", key, bloc.name, None, word)
    for code, places in load("cities").items():
        for place in places:
            yield Entry("place", place, place, code, place)
    for region in (name for names in load("geography") for name in names):
        yield Entry("region", region, region, None, region)
    for sort, source in (("body", load("bodies")["known"]), ("palace", load("palaces"))):
        for name, facts in source.items():
            for word in (name, *facts.get("also", ())):
                yield Entry(sort, name, name, facts.get("state"), word)
    for key, phrases in load("called_organisations").items():
        called = blocs().get(key)
        for phrase in phrases:
            if called is not None:
                yield Entry(called.kind, key, called.name, None, phrase)
            else:
                yield Entry("body", key, key, load("bodies")["known"][key].get("state"), phrase)
    for code, names in load("organisations").items():
        for name in names:
            yield Entry("body", name, name, None if code == "XX" else code, name)
    for code, outlets in load("outlets").items():
        for outlet in outlets:
            yield Entry("outlet", outlet, outlet, code, outlet)


@cache
def called_organisations() -> frozenset[str]:
    """The phrases that organisations are called by which are no names: "the U.N. nuclear watchdog"."""
    return frozenset(phrase for phrases in load("called_organisations").values() for phrase in phrases)


def _as_republics(state: State) -> Iterator[str]:
    """ "Niger Republic", as the Republic of Niger is called in West Africa."""
    for name in state.official:
        short = re.sub("^Republic of (?:the )?", "", name)
        if short != name and short in state.names:
            yield f"{short} Republic"


@cache
def is_outlet(name: str) -> bool:
    """Whether a name is that of a newspaper, wire or station."""
    return any(entry.sort == "outlet" for entry in gazetteer().get(name))


def outlet_state(name: str) -> str | None:
    """The state a news outlet writes from, by its name, with its article or without."""
    for known in (name, name.removeprefix("The ")):
        for entry in gazetteer().get(known):
            if entry.sort == "outlet":
                return entry.state
    return None

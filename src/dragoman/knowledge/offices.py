"""The lexicon of offices: heads, modifiers, fields, ranks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dragoman.knowledge.loading import fold, load
from dragoman.knowledge.phrases import Phrases
from dragoman.knowledge.states import states


@dataclass(frozen=True, slots=True)
class Head:
    """The noun an office phrase turns on: its singular, its role ("minister"...), and whether this form is plural."""

    phrase: str
    role: str
    plural: bool


@cache
def office_heads() -> Phrases[Head]:
    """Office nouns, singular and plural."""
    return Phrases(_heads())


@cache
def single_heads() -> frozenset[str]:
    """The office nouns of one word, in the singular."""
    phrases = (phrase for phrases in load("offices")["heads"].values() for phrase in phrases)
    return frozenset(phrase for phrase in phrases if phrase.isalpha())


def _heads() -> Iterator[tuple[str, Head]]:
    for role, phrases in load("offices")["heads"].items():
        for phrase in phrases:
            yield phrase, Head(phrase, role, False)
            for plural in plurals_of(phrase):
                yield plural, Head(phrase, role, True)


def plurals_of(phrase: str) -> Iterator[str]:
    """Both "secretary generals" and "secretaries general", "heads of state", "chairmen"."""
    for cut in re.finditer(r"[^\s-]+", phrase):
        word = cut.group()
        many = word[:-3] + "men" if word.endswith("man") else word[:-5] + "women" if word.endswith("woman") else None
        if many is None:
            many = word[:-1] + "ies" if word.endswith("y") and word[-2:-1] not in "aeo" else word + "s"
        yield phrase[: cut.start()] + many + phrase[cut.end() :]


@cache
def words(theme: str) -> frozenset[str]:
    """A plain list of offices.yaml as folded words: "modifiers", "fields", "particles", "paraphrases"..."""
    return frozenset(fold(str(word)) for word in load("offices")[theme])


@cache
def honorifics() -> Phrases[str]:
    """Styles and ranks before a name."""
    return Phrases((phrase, phrase) for theme in ("honorifics", "name_styles") for phrase in load("offices")[theme])


@cache
def standings() -> Phrases[str]:
    """Words that say how an office is held, with the standing they mean."""
    return Phrases(
        (phrase, standing) for standing, phrases in load("offices")["standings"].items() for phrase in phrases
    )


@cache
def usual_states(title: str) -> tuple[str, ...]:
    """The states or blocs whose offices are usually called so: "taoiseach" is Irish."""
    return tuple(load("offices")["usual_states"].get(fold(title), ()))


@cache
def states_without(office: str) -> frozenset[str]:
    """The states that have no such office: republics no king, presidential systems no prime minister."""
    only = load("offices")["only_of"].get(office)
    return frozenset(states().keys() - set(only)) if only else frozenset(load("offices")["without"].get(office, ()))


@cache
def written_out(abbreviation: str) -> str | None:
    """The full title an abbreviation stands for."""
    found = load("offices")["written_out"].get(abbreviation.lower())
    return str(found) if found else None

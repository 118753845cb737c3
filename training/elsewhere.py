"""The same sentence told of other states, so that no state teaches what happens to it."""

import random
from dataclasses import replace
from functools import cache

from dragoman.knowledge.states import State, states
from training.examples import Example

SORTS = ("name", "adjective", "people", "capital")


@cache
def _words() -> dict[str, dict[str, str]]:
    """What each state that has a single word for its name is called, by sort of word."""
    return {
        code: {sort: word for sort in SORTS if (word := _first(state, sort)).isalpha()}
        for code, state in states().items()
        if state.name.isalpha()
    }


def _first(state: State, sort: str) -> str:
    if sort == "name":
        return state.name
    words: tuple[str, ...] = getattr(state, sort)
    return words[0] if words else ""


@cache
def _meant() -> dict[str, tuple[str, str]]:
    """State and sort by word; a word of two states, or of two sorts in one, is the first one's."""
    meant: dict[str, tuple[str, str]] = {}
    for code, words in _words().items():
        for sort, word in words.items():
            meant.setdefault(word, (code, sort))
    return meant


def elsewhere(example: Example, chance: random.Random) -> Example:
    """Each state of the sentence becomes another one throughout it, where that one has a word of every sort used."""
    used: dict[str, set[str]] = {}
    for word in example.words:
        if word in _meant():
            code, sort = _meant()[word]
            used.setdefault(code, set()).add(sort)
    others = list(_words())
    chance.shuffle(others)
    becomes: dict[str, str] = {}
    for code, sorts in used.items():
        fit = (other for other in others if other not in used and sorts <= _words()[other].keys())
        becomes[code] = next(other for other in fit if other not in becomes.values())
    words = []
    for word in example.words:
        code, sort = _meant().get(word, ("", ""))
        words.append(_words()[becomes[code]][sort] if code in becomes else word)
    return replace(example, words=tuple(words))

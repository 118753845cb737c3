"""Whose parliament or court it is that is to do something, and whose is told of."""

import re
from functools import lru_cache

from dragoman.model.following import Told
from dragoman.resolve.followup.wording.words import states_told

_HOUSE_WORDS = (
    r"(?:[Pp]arliament|[Nn]ational [Aa]ssembly|[Ss]enate|[Ss]enators|[Dd]eputies|[Ll]awmakers|MPs|[Cc]ongress|"
    r"[Ll]egislature|[Ll]egislators|(?:[Cc]onstitutional|[Ss]upreme|[Hh]igh) [Cc]ourt)"
)
_HOUSE = re.compile(rf"\b{_HOUSE_WORDS}\b")
_HOUSE_OF = re.compile(
    rf"\b([A-Z][\w-]+(?: [A-Z][\w-]+)?)(?:[’']s?)? (?:(?:lower|upper|new|own) )?{_HOUSE_WORDS}\b"
    rf"|\b{_HOUSE_WORDS} (?:of|in) ([A-Z][\w-]+(?: [A-Z][\w-]+)?)"
)


def other_house(promise: Told, told: Told) -> bool:
    """Whether a parliament is to do it, and that of another state is told of: "the Norwegian parliament" is not the
    assembly that will take it up "in Madagascar".
    """
    if not _HOUSE.search(promise.sentence):
        return False
    mine = _houses(promise.sentence) or states_told(promise.sentence)
    yours = _houses(told.sentence)
    return bool(mine and yours) and not mine & yours


@lru_cache(maxsize=8192)
def _houses(sentence: str) -> frozenset[str]:
    """The states whose parliament a sentence names as theirs: "Thailand's senators", "deputies in Quito"."""
    owners = (name for match in _HOUSE_OF.finditer(sentence) for name in match.groups() if name)
    return frozenset(state for name in owners for state in states_told(name))

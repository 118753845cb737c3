"""Which states a name or a sentence names, by their names, their peoples' and their capitals'."""

import re
from collections.abc import Iterator
from functools import lru_cache

from dragoman.knowledge.gazetteer import Entry, gazetteer
from dragoman.knowledge.loading import squeeze

WORD = re.compile(r"(?:\w\.){2,}|\w+(?:['’](?!s\b)\w+)*|[^\w\s]")  # "U.S.", "N'Djamena", but "Norland" of "Norland's."

OF_STATES = ("state", "demonym")
WITH_CAPITALS = (*OF_STATES, "capital")
WITH_BLOCS = (*OF_STATES, "bloc", "group", "region")


@lru_cache(maxsize=8192)
def states_in(text: str, sorts: tuple[str, ...] = OF_STATES) -> tuple[str, ...]:
    """The states named in a text, by their codes, in order, each once; with `WITH_BLOCS` others by their short names.

    The longest name counts, and hyphens part names unless a state has them in its own.

    >>> states_in("The Samoa–New Zealand and Guinea-Bissau's trade")
    ('WS', 'NZ', 'GW')
    """
    return tuple(dict.fromkeys(each.state or each.key for each in _told(text, sorts, within_names=True)))


def states_counted(text: str) -> list[str]:
    """The codes of the states that names, peoples and capitals in a text mean, in order, as often as they do.

    A state inside a longer name, as of a body or a palace, is not told of.
    """
    return [each.key for each in _told(text, (*WITH_CAPITALS, "people"), within_names=False)]


def _told(text: str, sorts: tuple[str, ...], *, within_names: bool) -> Iterator[Entry]:
    end = 0
    for position, word, found in _names(text):
        if position < end:
            continue
        for behind, entries in found:
            meant = next((each for each in entries if each.sort in sorts and each.fits(word)), None)
            if meant is not None:
                yield meant
            if meant is not None or not within_names:
                end = behind
                break


@lru_cache(maxsize=4096)
def _names(text: str) -> tuple[tuple[int, str, list[tuple[int, list[Entry]]]], ...]:
    """Which words of a text, by their place, begin names of any sort, and behind which word each ends, the longest
    first: one text is asked for states, for peoples and for towns.
    """
    words = WORD.findall(text)
    keys = [squeeze(word) for word in words]
    found = ((place, word, gazetteer().matches(keys, place)) for place, word in enumerate(words))
    return tuple(each for each in found if each[2])

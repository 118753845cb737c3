"""Which states a name or a sentence names, by their names, their peoples' and their capitals'."""

import re
from functools import lru_cache

from dragoman.knowledge.gazetteer import gazetteer
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
    words = WORD.findall(text)
    keys = [squeeze(word) for word in words]
    found: list[str] = []
    position = 0
    while position < len(words):
        end = position + 1
        for behind, entries in gazetteer().matches(keys, position):
            meant = (each.state or each.key for each in entries if each.sort in sorts and each.fits(words[position]))
            if (code := next(meant, None)) is not None:
                found.append(code)
                end = behind
                break
        position = end
    return tuple(dict.fromkeys(found))

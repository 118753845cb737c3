"""How a state is called without its name: "the West African country", "the Himalayan nation", "the oil-rich state"."""

from functools import cache
from typing import Any

from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.loading import load

# Nouns that are epithets by themselves: of "the island" only an island state may be meant.
LANDS = frozenset({"island", "archipelago"})
_LONGEST_QUALITY = 3  # words


@cache
def epithets() -> dict[str, frozenset[str]]:
    """The codes of the states each epithet may be said of, by its words without hyphens."""
    told: dict[str, list[Any]] = load("epithets")

    def members(epithet: str) -> frozenset[str]:
        found: set[str] = set()
        for entry in told[epithet]:
            found |= members(entry[0]) if isinstance(entry, list) else {entry}
        return frozenset(found)

    return {epithet: members(epithet) for epithet in told}


def is_epithet(words: tuple[str, ...]) -> bool:
    """Whether the folded words between "the" and "country" say what country it is, or only what it is like."""
    return bool(words) and (_is_quality(words) or states_called_by(words) is not None)


def states_called_by(words: tuple[str, ...]) -> frozenset[str] | None:
    """The codes of the states that such words may be said of; None where they say nothing of which.

    >>> sorted(states_called_by(("tiny", "landlocked", "himalayan")))
    ['BT', 'NP']
    """
    for first in range(len(words)):
        found = epithets().get(" ".join(words[first:]))
        if found is None:
            continue
        further = states_called_by(words[:first])
        if further is not None:
            return found & further or found
        if not first or _is_quality(words[:first]):
            return found
    return None


def _is_quality(words: tuple[str, ...]) -> bool:
    """ "Tiny", "oil-rich", "war-torn": what a state is said to be like."""
    joined = words[-1] in lexicon("ends of qualities") and 1 < len(words) <= _LONGEST_QUALITY
    return joined or "".join(words) in lexicon("qualities of a state")

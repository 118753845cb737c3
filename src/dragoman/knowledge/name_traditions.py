"""In which states a personal name sounds at home: a weak hint, for where nothing else tells whom an official serves."""

import re
from collections import Counter, defaultdict
from functools import cache, lru_cache
from math import log

from dragoman.knowledge.loading import fold, load

_SIZES = (2, 3)
_SMOOTHING = 0.3


@cache
def surname_first() -> frozenset[str]:
    """The states, by ISO code, where a surname stands before the given name."""
    return frozenset(load("names")["surname_first"])


@cache
def _model() -> tuple[dict[str, dict[str, float]], dict[str, float], dict[str, tuple[str, ...]]]:
    """What each piece of a word adds by tradition; the log likelihood of a piece unseen there; the states of each."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    states: dict[str, tuple[str, ...]] = {}
    for tradition, entry in load("name_traditions").items():
        states[tradition] = tuple(entry["states"].split())
        for word in set(_words(entry["names"])):
            for piece in _pieces(word):
                counts[piece][tradition] += 1
    total: Counter[str] = Counter()
    for by_tradition in counts.values():
        total.update(by_tradition)
    smoothed = _SMOOTHING * len(counts)
    unseen = {tradition: log(_SMOOTHING / (total[tradition] + smoothed)) for tradition in states}
    gain = {
        piece: {tradition: log(count / _SMOOTHING + 1) for tradition, count in by_tradition.items()}
        for piece, by_tradition in counts.items()
    }
    return gain, unseen, states


def _words(name: str) -> list[str]:
    return [word for word in re.split(r"[\s.-]+", fold(name)) if len(word) > 1]


def _pieces(word: str) -> list[str]:
    marked = f"<{word}>"
    return [marked[at : at + size] for size in _SIZES for at in range(len(marked) - size + 1)] + [marked]


@lru_cache(maxsize=4_096)
def likeness(name: str) -> dict[str, float]:
    """How well a name fits each state, in log units per word below the state it fits best (0.0); {} for no name."""
    gain, unseen, states = _model()
    words = _words(name)
    if not words:
        return {}
    known = [gain[piece] for word in words for piece in _pieces(word) if piece in gain]
    score = {tradition: len(known) * least for tradition, least in unseen.items()}
    for gains in known:
        for tradition, more in gains.items():
            score[tradition] += more
    found: dict[str, float] = {}
    for tradition, total in score.items():
        for state in states[tradition]:
            found[state] = max(found.get(state, total), total)
    best = max(found.values())
    return {state: (total - best) / len(words) for state, total in found.items()}

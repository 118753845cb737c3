"""A town and what it lies in are two places where no comma stands between: "Perth Western Australia", "Boise ID"."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from dragoman.analyse.names import Found
from dragoman.knowledge.gazetteer import gazetteer
from dragoman.knowledge.loading import load
from dragoman.knowledge.provinces import holds_towns, is_abbreviated

_LONGEST = 3  # words of a state or province behind a town


def towns_apart(names: Iterable[Found], words: Sequence[str]) -> Iterator[Found]:
    """The names of a sentence of `words`, with places of a town and a state behind it cut in two."""
    for name in names:
        first, last, kind, sure = name
        cut = _cut(words[first:last]) if kind == "LOC" and last - first > 1 else None
        if cut is None:
            yield name
            continue
        town, state = cut
        yield first, first + town, kind, sure
        yield first + state, last, kind, sure


def _cut(words: Sequence[str]) -> tuple[int, int] | None:
    """Where the town ends and its state begins, counted from the first of `words`; None where they are one name."""
    whole = " ".join(words)
    if holds_towns(whole) or (gazetteer().get(whole) and not is_abbreviated(words[-1])):
        return None
    for size in range(min(_LONGEST, len(words) - 1), 0, -1):
        if holds_towns(" ".join(words[-size:])):
            state = len(words) - size
            town = state - 1 if words[state - 1] == "," else state
            # "Nazi Germany", "Republic of Iraq" and "Gulf of Mexico" are no towns.
            return (town, state) if town and not any(word.lower() in _qualifiers() for word in words[:town]) else None
    return None


@cache
def _qualifiers() -> frozenset[str]:
    """Words that make one place of what stands behind them, or join it to what stands before."""
    return frozenset(word for row in load("place_qualifiers") for word in row)

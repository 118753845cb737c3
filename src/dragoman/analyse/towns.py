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
            return (town, state) if town and not _belongs_to_it([word.lower() for word in words[:town]]) else None
    return None


def _belongs_to_it(words: Sequence[str]) -> bool:
    """Whether words before a state are one name with it: "Nazi Germany", "Gulf of Mexico", "Port Washington"."""
    if any(word in _qualifiers("anywhere") or word.partition("-")[0] in _qualifiers("anywhere") for word in words):
        return True
    return len(words) == 1 and words[0] in _qualifiers("alone")


@cache
def _qualifiers(sort: str) -> frozenset[str]:
    return frozenset(word for row in load("place_qualifiers")[sort] for word in row)

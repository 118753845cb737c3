"""Texts known by a name that says nothing of being one: New START, the JCPOA."""

from collections.abc import Sequence
from functools import cache

from dragoman.knowledge.loading import load


@cache
def _kinds() -> dict[tuple[str, ...], str]:
    return {tuple(name.split()): kind for kind, names in load("known_texts").items() for name in names}


@cache
def _longest() -> int:
    return max(map(len, _kinds()))


def known_text(words: Sequence[str], start: int) -> tuple[int, str] | None:
    """Where the known name that begins at the word `start` ends, and of what kind of instrument the text is."""
    if not words[start][:1].isupper():
        return None
    for end in range(min(start + _longest(), len(words)), start, -1):
        kind = _kinds().get(tuple(words[start:end]))
        if kind:
            return end, kind
    return None

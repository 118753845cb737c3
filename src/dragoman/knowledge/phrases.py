"""Finds phrases of a lexicon in a run of tokens, whatever way hyphens and blanks were tokenised."""

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from dragoman.knowledge.loading import squeeze

Value = TypeVar("Value")


class Phrases(Generic[Value]):
    """A lexicon from phrase to value, searched longest match first."""

    def __init__(self, items: Iterable[tuple[str, Value]]) -> None:
        self._values: dict[str, list[Value]] = {}
        self._longest: dict[str, int] = {}
        for phrase, value in items:
            key = squeeze(phrase)
            self._values.setdefault(key, []).append(value)
            start = key[:2]
            self._longest[start] = max(self._longest.get(start, 0), len(key))

    def get(self, phrase: str) -> list[Value]:
        """Every value of exactly this phrase."""
        return self._values.get(squeeze(phrase), [])

    def matches(self, keys: Sequence[str], start: int) -> list[tuple[int, list[Value]]]:
        """Every `(end, values)` of phrases that begin at `start`, the longest first; `keys` are squeezed tokens."""
        if start >= len(keys) or not keys[start]:
            return []
        first, after = keys[start], start + 1
        while len(first) < 2 and after < len(keys):
            first, after = first + keys[after], after + 1
        limit = self._longest.get(first[:2], 0)
        if not limit:
            return []
        found = []
        joined = ""
        for end in range(start, min(len(keys), start + 16)):
            joined += keys[end]
            if len(joined) > limit:
                break
            if keys[end] and joined in self._values:
                found.append((end + 1, self._values[joined]))
        found.reverse()
        return found

    def longest(self, keys: Sequence[str], start: int) -> tuple[int, list[Value]] | None:
        found = self.matches(keys, start)
        return found[0] if found else None

"""Where a fact stands: exact character spans of a report's text."""

from bisect import bisect_right
from dataclasses import dataclass
from math import inf


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open character range `[start, end)`, in Unicode code points of a report's text."""

    start: int
    end: int

    def covers(self, other: "Span") -> bool:
        """Whether the other lies within this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def quote(self, text: str) -> str:
        """The exact words of `text` this span covers."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """How positions in a cleaned text lead back to the saved original.

    `runs` are `(start in the text, start in the original, length)`, ascending and without overlap; characters of
    the text outside every run were inserted by cleaning and belong to the nearest run before them.
    """

    runs: tuple[tuple[int, int, int], ...]

    @classmethod
    def identity(cls, length: int, shift: int = 0) -> "OffsetMap":
        """The map of a text that stands unchanged in the original from position `shift` on."""
        return cls(((0, shift, length),))

    def to_original(self, span: Span) -> Span:
        """The smallest range of the original that holds all of `span`."""
        return Span(self._original(span.start), self._original(max(span.start, span.end - 1)) + 1)

    def _original(self, position: int) -> int:
        if not self.runs:
            return position
        # Any run that begins at `position` sorts before this key, so the one left of it holds or precedes it.
        index = bisect_right(self.runs, (position, inf, inf)) - 1
        start, original, length = self.runs[max(index, 0)]
        return original + min(max(position - start, 0), max(length - 1, 0))

"""Cutting the text of a report out of its page, with the way back for every character."""

import re
from collections.abc import Sequence

from dragoman.model.evidence import OffsetMap, Span

# Invisible in print: zero-width and direction marks, soft hyphens, control characters, and the first half of CR LF.
_DROPPED = re.compile(
    "\r(?=\n)|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\x7f]+"
)


def clean(page: str, pieces: Sequence[Span], soft_breaks: Sequence[Span] = ()) -> tuple[str, OffsetMap]:
    """The text of `pieces` of `page` without invisible characters, pieces set apart by an empty line.

    Line ends inside `soft_breaks` are wrapping, not paragraphs, and become blanks. All else stays as it stands.
    """
    text: list[str] = []
    runs: list[tuple[int, int, int]] = []
    length = 0
    for piece in pieces:
        if text:
            text.append("\n\n")
            length += 2
        position = piece.start
        gaps = [*((found.start(), found.end()) for found in _DROPPED.finditer(page, piece.start, piece.end))]
        for start, end in [*gaps, (piece.end, piece.end)]:
            if start > position:
                text.append(_unwrapped(page, position, start, soft_breaks))
                runs.append((length, position, start - position))
                length += start - position
            position = end
    return "".join(text), OffsetMap(tuple(runs))


def _unwrapped(page: str, start: int, end: int, soft_breaks: Sequence[Span]) -> str:
    kept = page[start:end].replace("\r", "\n")
    for wrapped in soft_breaks:
        first, last = max(wrapped.start, start) - start, min(wrapped.end, end) - start
        if first < last:
            kept = kept[:first] + kept[first:last].replace("\n", " ") + kept[last:]
    return kept


def squeezed(text: str) -> str:
    """`text` on one line: without invisible characters, blanks single, ends trimmed."""
    return " ".join(_DROPPED.sub("", text).split())

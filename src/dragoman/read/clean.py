"""Cutting the text of a report out of its page, with the way back for every character."""

import re
from collections.abc import Iterator, Sequence

from dragoman.model.evidence import OffsetMap, Span
from dragoman.read.vocabulary import vocabulary

# Invisible in print: zero-width and direction marks, soft hyphens, control characters, and the first half of CR LF.
_DROPPED = re.compile(
    "\r(?=\n)|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\x7f]+"
)
# Marks of Markdown that no reader sees: around the words of a link, of emphasis, and before a heading or a quotation.
_LINKED = re.compile(
    r"(!?\[)([^\[\]\n]{0,300})(\]\((?:https?:|mailto:|/|#|\.)[^()\s]{0,500}(?:\s+\"[^\"\n]{0,200}\")?\))"
)
_MARKED = re.compile(r"(\*{2,3}|__)(?=\S)([^*_\n]{1,400})(?<=\S)(\1)")
_HEADED = re.compile(r"^[ \t]*(?:#{1,6}|>)[ \t]+(?=\S)", re.MULTILINE)
# A word that the end of a line breaks; the hyphen of a compound is not the line's: "long-" and "term".
_BROKEN = re.compile(r"(?<![^\W\d_])(?P<first>[^\W\d_]{1,30})(?P<hyphen>-)(?P<break>[ \t]*\r?\n[ \t]*)(?=[a-zß-ÿ]{2,})")


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
        for start, end in [*sorted(_gaps(page, piece)), (piece.end, piece.end)]:
            if start > position:
                text.append(_unwrapped(page, position, start, soft_breaks))
                runs.append((length, position, start - position))
                length += start - position
            position = max(position, end)
    return "".join(text), OffsetMap(tuple(runs))


def _gaps(page: str, piece: Span) -> Iterator[tuple[int, int]]:
    """What of a piece is not printed: invisible characters, the marks of Markdown, and hyphens of the line."""
    yield from ((found.start(), found.end()) for found in _DROPPED.finditer(page, piece.start, piece.end))
    for pattern in (_LINKED, _MARKED):
        for found in pattern.finditer(page, piece.start, piece.end):
            yield found.span(1)
            yield found.span(3)
    for found in _BROKEN.finditer(page, piece.start, piece.end):
        compound = found["first"].lower() in vocabulary().compound_firsts
        yield found.span("break") if compound else (found.start("hyphen"), found.end("break"))
    yield from (found.span() for found in _HEADED.finditer(page, piece.start, piece.end))


def _unwrapped(page: str, start: int, end: int, soft_breaks: Sequence[Span]) -> str:
    kept = page[start:end].replace("\r", "\n")
    for wrapped in soft_breaks:
        first, last = max(wrapped.start, start) - start, min(wrapped.end, end) - start
        if first < last:
            kept = kept[:first] + kept[first:last].replace("\n", " ") + kept[last:]
    return kept


def printed(text: str) -> str:
    """`text` on one line as it would be printed: squeezed, and without the marks of Markdown."""
    kept, _ = clean(text, [Span(0, len(text))])
    return squeezed(kept)


def squeezed(text: str) -> str:
    """`text` on one line: without invisible characters, blanks single, ends trimmed."""
    return " ".join(_DROPPED.sub("", text).split())

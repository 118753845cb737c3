"""Which line breaks end a paragraph, and which only wrap its lines."""

import re
from collections.abc import Iterator
from itertools import pairwise

from dragoman.model.evidence import Span

WIDEST_WRAP = 132  # characters; text wrapped by hand or by mail programs is no wider

_BREAK = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_BULLET = re.compile(r"[-–—•*·▪●◦►■□✓➢]\s|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s|#\s")
# A line of an agenda: "Tuesday, 17 March – Lima: talks", "10:30 a.m. Meeting with".
_ENTRY = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b[^.;]{0,25}?(?: [-–—]|:) "
    r"|(?:[01]?\d|2[0-3])(?::[0-5]\d(?:\s*[ap]\.?m\b\.?)?|\.[0-5]\d\s*[ap]\.?m\b\.?)\s+(?:[A-Z][a-z]|[A-Z]{4})"
)
_ENDED = re.compile(r"[.!?…:;。！？؟।][\"'”’»)\]]*$")


def paragraphs(text: str) -> Iterator[Span]:
    """The paragraphs of `text`, in order, without the white space around them; none is empty."""
    lines = list(_lines(text))
    whole_width = _wrap_width(lines, text)
    width = 0
    current: Span | None = None
    previous: Span | None = None
    for index, (line, after_blank) in enumerate(lines):
        if after_blank:
            width = whole_width or _wrap_width(_block(lines, index), text, least=4)
        if current and previous and not after_blank and _continues(previous.quote(text), line.quote(text), width):
            current, previous = Span(current.start, line.end), line
            continue
        if current is not None:
            yield current
        current = previous = line
    if current is not None:
        yield current


def _lines(text: str) -> Iterator[tuple[Span, bool]]:
    """Each line that is not blank, trimmed, and whether a blank line stands before it."""
    start, blank = 0, True
    ends = [(match.start(), match.end()) for match in _BREAK.finditer(text)]
    for end, following in [*ends, (len(text), len(text))]:
        line = text[start:end]
        body = line.strip()
        if body:
            first = start + len(line) - len(line.lstrip())
            yield Span(first, first + len(body)), blank
        blank = not body
        start = following


def _block(lines: list[tuple[Span, bool]], start: int) -> list[tuple[Span, bool]]:
    end = start + 1
    while end < len(lines) and not lines[end][1]:
        end += 1
    return lines[start:end]


def _wrap_width(lines: list[tuple[Span, bool]], text: str, least: int = 2) -> int:
    """The width the text was wrapped to, or 0 where its lines are whole paragraphs or fewer than `least`."""
    if len(lines) < least:
        return 0
    lengths = sorted(line.end - line.start for line, _ in lines)
    followed = [(line, following) for (line, _), (following, blank) in pairwise(lines) if not blank]
    if not followed or not lengths or lengths[-1] > WIDEST_WRAP or lengths[-1] < 40:
        return 0
    # Wrapped lines break in mid-sentence: most of those that run on must be nearly full and end on no full stop.
    full = [line for line, _ in followed if line.end - line.start >= 0.75 * lengths[-1]]
    open_ended = [line for line in full if not _ENDED.search(line.quote(text))]
    return lengths[-1] if full and 2 * len(open_ended) >= len(full) and 2 * len(full) >= len(followed) else 0


def _continues(previous: str, body: str, width: int) -> bool:
    """Whether the line `body` goes on with the sentence of the line `previous`."""
    if _BULLET.match(body):
        return False
    ended = _ENDED.search(previous) is not None
    if _DANGLING.search(previous):
        return True
    if _ENTRY.match(body):
        return False
    if body[0].islower():
        return not ended or width > 0
    if width:
        first_word = body.split(maxsplit=1)[0]
        return len(previous) + 1 + len(first_word) > width - 8
    # Outside wrapped text a broken line goes on only where it plainly stops in the middle of something.
    return previous.endswith((",", " –", " —", " -", "(", "/"))


_DANGLING = re.compile(
    r"\b(?:the|a|an|of|and|or|in|on|at|to|for|with|by|from|between|as|that|which|Mr\.|Mrs\.|Ms\.|Dr\.|H\.E\.)$"
)

"""Sentences of a text by its punctuation alone, for quoting a fact with the words around it."""

import re
from bisect import bisect_right

from dragoman.model.evidence import Span

_BREAK = re.compile(r"\n+|(?<=[.!?])[\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z0-9])")
_NO_END = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Sen|Rep|Gov|St|No|Nos|Art|vs|etc|approx|Jr|Sr|H\.E|U\.S|U\.K|U\.N|E\.U)|"
    r"(?<![\w])[A-Z])\.$"
)


def sentence_spans(text: str) -> list[Span]:
    """The sentences of a text in order, without the blanks between them."""
    spans: list[Span] = []
    start = 0
    for match in _BREAK.finditer(text):
        if "\n" not in match.group() and _NO_END.search(text[start : match.start()]):
            continue
        _append(spans, text, start, match.end() if "\n" not in match.group() else match.start())
        start = match.end()
    _append(spans, text, start, len(text))
    return spans


def _append(spans: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        spans.append(Span(start, end))


def sentence_at(spans: list[Span], position: int) -> Span | None:
    """The sentence that holds a position of the text."""
    number = bisect_right(spans, position, key=lambda span: span.start) - 1
    if number < 0 or position >= spans[number].end:
        return None
    return spans[number]


def sentences_before(spans: list[Span], span: Span | None, text: str, most: int = 4) -> tuple[str, ...]:
    """The sentences of a text before this one, the last ones."""
    if span is None:
        return ()
    number = bisect_right(spans, span.start, key=lambda each: each.start) - 1
    return tuple(each.quote(text) for each in spans[max(number - most, 0) : number])

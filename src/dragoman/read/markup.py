"""What a reader sees of an HTML page, with the position of every character in its source."""

import re
from array import array
from dataclasses import dataclass
from html import unescape

from dragoman.model.evidence import OffsetMap, Span

_TOKEN = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(?P<hidden>script|style|noscript|template|svg|head|title)\b[^<>]*+>.*?(?:</(?P=hidden)\s*>|\Z)"
    r"|</?(?P<tag>[A-Za-z][\w:-]*)(?:\"[^\"]*+\"|'[^']*+'|[^'\"<>])*+>"
    r"|<[!?/][^<>]*+>"
    r"|(?P<entity>&(?:\#\d{1,7}|\#[xX][\da-fA-F]{1,6}|[A-Za-z]\w{1,31});?)",
    re.IGNORECASE | re.DOTALL,
)
_INLINE_TAGS = """a abbr b bdi bdo cite code data del dfn em font i img ins kbd mark q s samp small span strong sub sup
time tt u var wbr"""
_INLINE = frozenset(_INLINE_TAGS.split())


@dataclass(frozen=True, slots=True)
class Visible:
    """The visible text of a page, block elements set on lines of their own; `positions` lead into the source."""

    text: str
    positions: "array[int]"

    def to_source(self, span: Span) -> Span:
        """The range of the source that holds all of `span` of the visible text."""
        if not self.positions:
            return Span(0, 0)
        last = len(self.positions) - 1
        return Span(self.positions[min(span.start, last)], self.positions[min(max(span.start, span.end - 1), last)] + 1)


def visible_text(source: str) -> Visible:
    """The text outside tags, scripts and the head, entities resolved, blanks as they stand."""
    pieces: list[str] = []
    positions: array[int] = array("L")

    def add(text: str, start: int, step: int) -> None:
        pieces.append(text)
        positions.extend(range(start, start + len(text)) if step else [start] * len(text))

    place = 0
    for token in _TOKEN.finditer(source):
        if token.start() > place:
            # Line ends of the source mean nothing in HTML.
            add(re.sub(r"[\r\n\t]", " ", source[place : token.start()]), place, 1)
        place = token.end()
        if token["entity"]:
            add(unescape(token["entity"]).replace("\n", " "), token.start(), 0)
        elif (token["tag"] or token["hidden"] or "span").lower() not in _INLINE:
            add("\n", token.start(), 0)
    if place < len(source):
        add(re.sub(r"[\r\n\t]", " ", source[place:]), place, 1)
    return Visible("".join(pieces), positions)


class Aligner:
    """Finds lines of an extracted text again in the visible page, in order."""

    def __init__(self, visible: Visible) -> None:
        self._squeezed: list[str] = []
        self._positions: array[int] = array("L")
        for word in re.finditer(r"\S+", visible.text):
            if self._squeezed:
                self._squeezed.append(" ")
                self._positions.append(visible.positions[word.start() - 1])
            self._squeezed.append(word[0])
            self._positions.extend(visible.positions[word.start() : word.end()])
        self._text = "".join(self._squeezed)
        self._cursor = 0

    def align(self, line: str, start: int) -> list[tuple[int, int, int]]:
        """Runs of an offset map for `line`, which begins at `start` of the text; words not found have none."""
        whole = self._find(line, len(self._text))
        if whole is not None:
            return self._runs(start, whole, len(line))
        runs: list[tuple[int, int, int]] = []
        for word in re.finditer(r"\S+", line):
            place = self._find(word[0], 2_000)
            if place is not None:
                runs.extend(self._runs(start + word.start(), place, len(word[0])))
        return runs

    def _find(self, words: str, reach: int) -> int | None:
        place = self._text.find(words, self._cursor, self._cursor + reach + len(words))
        if place < 0:
            return None
        self._cursor = place + len(words)
        return place

    def _runs(self, start: int, place: int, length: int) -> list[tuple[int, int, int]]:
        runs: list[tuple[int, int, int]] = []
        for index in range(length):
            source = self._positions[place + index]
            text, known, size = runs[-1] if runs else (0, -1, 0)
            if runs and source == known + size and start + index == text + size:
                runs[-1] = (text, known, size + 1)
            elif source >= known + size:
                runs.append((start + index, source, 1))
        return runs


def offsets_of(runs: list[tuple[int, int, int]]) -> OffsetMap:
    """An offset map of runs made line by line, those that would lead backwards left out."""
    kept: list[tuple[int, int, int]] = []
    for run in runs:
        if not kept or run[1] >= kept[-1][1] + kept[-1][2]:
            kept.append(run)
    return OffsetMap(tuple(kept))

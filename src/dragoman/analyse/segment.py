"""A report's text as sentences of words.

Line breaks end a paragraph where the writer meant one and join the lines where the text was merely wrapped. Datelines
("PORT-HAVEN. AGENCY –") stand as a sentence of their own, so that the lead behind them is read undisturbed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.analyse.datelines import dateline_end
from dragoman.analyse.lines import paragraphs
from dragoman.analyse.tokens import is_double_initial, tokens, word_list
from dragoman.knowledge.number_words import WEEKDAYS
from dragoman.model.evidence import Span

LONGEST_SENTENCE = 400  # words; what is longer is a table or a list, and is cut

_TERMINAL = re.compile(r"[.!?…。！？؟۔।॥።‼⁇⁈⁉‥]+")
_CLOSING = re.compile(r"[\"'”’»)\]}›“」』】＂]|''")
_OPENING = re.compile(r"[\"'“‘«([{‹„‚‟「『【<¿¡#@*•–—-]|``")
_BULLET = re.compile(r"(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})")
_TWO_LETTERS = frozenset("it in as at is no so my to be by us me do we he if of on or an am up go".split())
_LONGEST_BRACKET = 25  # words; a full stop inside a shorter bracket does not end the sentence around it


@dataclass(frozen=True, slots=True)
class RawSentence:
    """A sentence before it is parsed: its characters, its paragraph (counted from 0) and the spans of its words."""

    span: Span
    paragraph: int
    tokens: tuple[Span, ...]


def segment(text: str) -> list[RawSentence]:
    """The sentences of `text`, in order; every character but white space is in exactly one word of one sentence."""
    found: list[RawSentence] = []
    for number, paragraph in enumerate(paragraphs(text)):
        for words in _sentences(text, tokens(text, paragraph.start, paragraph.end)):
            found += [
                RawSentence(Span(piece[0].start, piece[-1].end), number, tuple(piece)) for piece in _cut(text, words)
            ]
    return found


def _sentences(text: str, words: list[Span]) -> Iterator[list[Span]]:
    start = dateline_end(text, words)
    if start:
        yield words[:start]
    index = start
    while index < len(words):
        after = _boundary_after(text, words, index, start)
        if after is None:
            index += 1
            continue
        yield words[start:after]
        start = index = after
    if start < len(words):
        yield words[start:]


def _boundary_after(text: str, words: list[Span], index: int, start: int) -> int | None:
    """The index of the first word of the next sentence if the word at `index` ends one, else None."""
    word = words[index].quote(text)
    if not _TERMINAL.fullmatch(word[-1]):
        return None
    after = index + 1
    while after < len(words) and words[after - 1].end == words[after].start and _closes(text, words, after):
        after += 1
    if after >= len(words):
        return None
    if _TERMINAL.fullmatch(words[after].quote(text)[0]):
        return None  # the run of marks goes on
    glued = words[after - 1].end == words[after].start
    following = _first_word(text, words, after)
    if word[-1].isascii() and glued and not _glued_sentence(text, words, index, after):
        return None
    if _in_short_bracket(text, words, index, start):
        return None
    if not _TERMINAL.fullmatch(word):
        return after if _abbreviation_ends(word, following) else None
    if index == start + 1 and word == "." and _BULLET.fullmatch(words[start].quote(text)):
        return None  # "1. The parties agree"
    alone = after == index + 1 and not glued
    return after if _may_start(following, word, words[index - 1].quote(text) if index else "", alone) else None


def _closes(text: str, words: list[Span], index: int) -> bool:
    """Whether the word is a bracket or quotation mark that closes what was opened before."""
    mark = words[index].quote(text)
    if not _CLOSING.fullmatch(mark):
        return False
    if mark in {'"', "'", "''", "“", "’"}:
        # A straight mark closes when it has white space or another mark behind it.
        return (
            index + 1 >= len(words) or words[index].end < words[index + 1].start or not text[words[index].end].isalnum()
        )
    return True


def _glued_sentence(text: str, words: list[Span], index: int, after: int) -> bool:
    """Two sentences without a space between: "... the agreement.The sides ..." or "... 2021.The"."""
    if index == 0:
        return False
    before, behind = words[index - 1].quote(text), words[after].quote(text)
    if before[:1].isupper() and len(behind) == 2 and behind.lower() not in word_list("starters") | _TWO_LETTERS:
        return False  # "News.Az"
    return (
        len(before) > 2
        and (before[-1].islower() or before.isdigit() or index + 1 < after)
        and behind[:1].isupper()
        and (behind[1:2].islower() or behind in {"A", "I"})
    )


def _first_word(text: str, words: list[Span], index: int) -> str:
    """The first word from `index` on that is no opening mark, or "" where only marks follow."""
    for position in range(index, min(index + 4, len(words))):
        word = words[position].quote(text)
        if not _OPENING.fullmatch(word):
            return word
    return ""


def _may_start(following: str, stop: str, before: str, alone: bool) -> bool:
    if not following:
        return True
    first = following[0]
    if not first.islower():
        return True
    # News does not start sentences in lower case; loosely written text does, after a word that is no abbreviation. A
    # question followed by "he asked" stands in quotation marks.
    if not alone:
        return False
    return stop[0] in "?!" or (stop == "." and before.islower() and len(before) > 3 and before.isalpha())


def _abbreviation_ends(word: str, following: str) -> bool:
    lower, bare = following.lower(), word.rstrip(".").lower()
    if not following or not (following[0].isupper() or following[0].isdigit()):
        return False
    if (len(bare) == 1 and bare.isalpha()) or is_double_initial(word.rstrip(".")):
        return lower in word_list("starters_after_initial") and following[1:].islower()
    if bare in word_list("before_name"):
        return False
    if following[0].isdigit():
        return bare in word_list("mostly_final") and len(following) == 4
    if bare in word_list("before_number") and bare not in word_list("anywhere"):
        return True
    if bare in word_list("mostly_final"):
        named = following.isupper() and (len(following) > 2 or following in _AMERICAN_TIMES)
        return not named and lower not in WEEKDAYS
    return lower in word_list("starters") and (following == "A" or not following.isupper())


_AMERICAN_TIMES = frozenset(["ET", "CT", "MT", "PT"])  # "due at 8:30 a.m. ET"


def _in_short_bracket(text: str, words: list[Span], index: int, start: int) -> bool:
    for position in range(index - 1, max(start, index - _LONGEST_BRACKET) - 1, -1):
        if text[words[position].start] == ")":
            return False
        if text[words[position].start] == "(":
            closing = range(index + 1, min(len(words), position + _LONGEST_BRACKET))
            return position > start and any(text[words[later].start] == ")" for later in closing)
    return False


def _cut(text: str, words: list[Span]) -> Iterator[list[Span]]:
    """The words in runs of at most `LONGEST_SENTENCE`, cut behind a semicolon, else a comma, else anywhere."""
    while len(words) > LONGEST_SENTENCE:
        half = LONGEST_SENTENCE // 2
        cut = LONGEST_SENTENCE
        for mark in ";,":
            marks = [at for at in range(half, LONGEST_SENTENCE) if words[at].quote(text) == mark]
            if marks:
                cut = marks[-1] + 1
                break
        yield words[:cut]
        words = words[cut:]
    if words:
        yield words

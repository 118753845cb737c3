"""Words as they are looked for in texts: without case, accents, plurals, and by sound, so that Tokaev finds Tokayev.

What is indexed and what is asked for goes through the same functions; a database only ever sees their result.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from anyascii import anyascii

from dragoman.model.sounds import sounds
from dragoman.model.words import fold

_MOST_WORDS = 60_000  # of one text; PostgreSQL takes no more than a megabyte
_LONGEST = 60  # letters; what is longer is no word
# Scripts that put no blanks between words: they are looked for by pairs of letters.
_UNSPACED = (
    "\u0e00-\u0eff"  # Thai, Lao
    "\u1000-\u109f\u1780-\u17ff"  # Burmese, Khmer
    "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # kana, ideographs
)
_RUNS = re.compile(rf"[{_UNSPACED}]+|[^{_UNSPACED}]+")
_PIECES = re.compile(r'"([^"]*)"|(\S+)')


@dataclass(frozen=True, slots=True)
class Wanted:
    """Words that must stand one after the other; `begins`: the last may go on."""

    words: tuple[str, ...]
    begins: bool = False


def indexed(text: str) -> list[str]:
    """The words of a text as they are looked for.

    >>> indexed("President Tokayev’s visits"), indexed("哈萨克斯坦")
    (['president', 'tokaev', 'visit'], ['哈萨', '萨克', '克斯', '斯坦'])
    """
    words: list[str] = []
    for run in _RUNS.findall(text):
        words += _pairs(run) if re.match(f"[{_UNSPACED}]", run) else _spoken(run)
        if len(words) >= _MOST_WORDS:
            return words[:_MOST_WORDS]
    return words


def asked(query: str) -> list[Wanted]:
    """What a query asks for: words, "words in a row", and begin* of words; everything must be there.

    >>> [" ".join(each.words) for each in asked('"visa-free travel" Astana reg*')]
    ['visa fre travel', 'astana', 'reg']
    """
    found = []
    for row, single in _PIECES.findall(query):
        begins = single.endswith("*")
        words = tuple(indexed(row or single))
        if words:
            found.append(Wanted(words, begins))
    return found


def _pairs(run: str) -> list[str]:
    return [run] if len(run) < 2 else [run[at : at + 2] for at in range(len(run) - 1)]


def _spoken(run: str) -> Iterator[str]:
    for word in fold(run).split():
        latin = word if word.isascii() else fold(anyascii(word)).replace(" ", "")
        if latin:
            yield sounds(_singular(latin))[:_LONGEST]


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word

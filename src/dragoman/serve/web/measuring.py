"""About how tall a piece of a page stands in a column of Today, by its markup: what columns are made even by.

Nobody knows the fonts of a reader before the page is there, and need not: all columns are set in the same, so that what
counts is how they compare.
"""

import re
from html import unescape

_COLUMN = 24.0  # rem: the width of one of three columns
_LETTER = 0.53  # em: the width of a letter
_TAGS = re.compile(r"<(/?)([a-z]+[0-9]?)([^>]*)>")
_CLASS = re.compile(r'class="([^"]*)"')
_INDENTED = 1.6  # rem: lines of the ledger stand behind their shape

# By element or class: the size of its letters, the height of a line, and what stands above and below all lines (rem).
_SET: dict[str, tuple[float, float, float]] = {
    "h2": (0.875, 1.06, 1.25),
    "h3": (1.3125, 1.58, 0.0),
    "p": (0.9375, 1.41, 0.0),
    "a": (1.0625, 1.38, 0.0),  # the headline of a line of reports, which has no paragraph of its own
    "entry-quote": (0.9375, 1.36, 0.25),
    "entry-meta": (0.8125, 1.22, 0.2),
    "entry-sub": (0.875, 1.31, 0.0),
    "snippet": (0.9375, 1.36, 0.2),
    "outcome": (0.875, 1.31, 0.2),
    "explain": (0.875, 1.31, 0.5),
    "empty": (0.9375, 1.41, 0.5),
    "more": (0.875, 1.31, 0.75),
}
_AROUND = {"li": 1.36, "article": 2.6, "section": 2.0}  # what these keep free about themselves
_IN_ARTICLE = 0.95  # a line of the ledger among the news


def height_of(markup: str) -> float:
    """How tall a section, a bulletin or a line of reports is in one of three columns (rem)."""
    total, opened, letters, place, indents, inside = 0.0, "", 0, 0, 0, False
    for tag in _TAGS.finditer(markup):
        letters += len(" ".join(unescape(markup[place : tag.start()]).split())) if opened else 0
        place = tag.end()
        closing, name, rest = tag.groups()
        classes = found[1].split() if (found := _CLASS.search(rest)) else []
        if closing:
            if name == opened.partition(" ")[0]:
                total += _lines(opened.split()[-1], letters, indents)
                opened = ""
            indents -= name == "li"
        elif name in ("section", "article", "li"):
            total += _IN_ARTICLE if inside and name == "li" else _AROUND[name]
            indents += name == "li"
            inside |= name == "article"
        elif not opened and (name in ("p", "h2", "h3") or (name == "a" and "data-open" in rest)):
            opened = f"{name} {next((each for each in classes if each in _SET), name)}"
            letters = 0
    return total


def _lines(kind: str, letters: int, indents: int) -> float:
    size, line, around = _SET[kind]
    wide = _COLUMN - (_INDENTED if indents and kind not in ("a", "snippet") else 0)
    return around + line * max(1, -(-round(letters * size * _LETTER * 100) // round(wide * 100)))

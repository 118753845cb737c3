"""Words by how they sound, whatever romanisation they came through."""

import re
from functools import lru_cache

# Spellings of one sound in the usual romanisations of Cyrillic, Arabic and Turkic names; the order matters.
_SOUNDS = (
    ("dzh", "j"),
    ("zh", "j"),
    ("kh", "h"),
    ("gh", "g"),
    ("ph", "f"),
    ("tch", "ch"),
    ("shch", "sh"),
    ("ts", "c"),
    ("tz", "c"),
    ("ck", "k"),
    ("q", "k"),
    ("w", "v"),
    ("x", "ks"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("ye", "e"),
    ("yo", "o"),
    ("iy", "i"),
    ("y", "i"),
    ("j", "i"),
)
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(16_384)
def sounds(word: str) -> str:
    """A word by how it sounds, so that Yerzhan and Erjan, Qasym and Kassym become one."""
    for spelling, sound in _SOUNDS:
        word = word.replace(spelling, sound)
    return _DOUBLED.sub(r"\1", word)

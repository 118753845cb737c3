"""Comparing names as people do: without regard to case, accents and punctuation."""

import re
import unicodedata

LETTERS = str.maketrans({"ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ł": "l", "ı": "i", "ß": "ss"})
"""Letters that Unicode does not decompose into a base letter and a mark, as `str.translate` takes them."""
_APOSTROPHES = re.compile(r"['’‘`ʼʻ]")
_BREAKS = re.compile(r"[^\w]+|_+")


def fold(text: str) -> str:
    """Lower case without accents and punctuation, words separated by one blank.

    >>> fold("Recep Tayyip Erdoğan"), fold("Côte d’Ivoire")
    ('recep tayyip erdogan', 'cote divoire')
    """
    bare = text.casefold()
    if not bare.isascii():
        decomposed = unicodedata.normalize("NFKD", bare).translate(LETTERS)
        bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return _BREAKS.sub(" ", _APOSTROPHES.sub("", bare)).strip()


def slug(text: str) -> str:
    """A name fit for an address: `Kassym-Jomart Tokayev` becomes `kassym-jomart-tokayev`."""
    return fold(text).replace(" ", "-")

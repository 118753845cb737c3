"""The words that English prose has for numbers, with what each is worth."""

from collections.abc import Iterable

from dragoman.knowledge import number_words

UNITS = {"zero": 0, "nil": 0, **number_words.CARDINALS}
TENS = {"fourty": 40, **number_words.TENS}  # a common slip
SCALES = {
    "thousand": 1e3, "thsd": 1e3, "thou": 1e3, "lakh": 1e5, "lakhs": 1e5, "million": 1e6, "millions": 1e6, "mln": 1e6,
    "mn": 1e6, "mio": 1e6, "crore": 1e7, "crores": 1e7, "billion": 1e9, "billions": 1e9, "bn": 1e9, "bln": 1e9,
    "bio": 1e9, "mil": 1e6, "tln": 1e12, "trillion": 1e12, "trillions": 1e12, "tn": 1e12, "trn": 1e12, "trln": 1e12,
    "quadrillion": 1e15,
}  # fmt: skip
LETTER_SCALES = {"k": 1e3, "K": 1e3, "m": 1e6, "M": 1e6, "b": 1e9, "B": 1e9}
"""Scales of one letter, which elsewhere are metres or bytes: `Numeral.letter` tells that one of them was read."""
FRACTIONS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10, "twentieth": 20, "hundredth": 100, "hundredths": 100,
    "thousandth": 1000, "thousandths": 1000, "millionth": 1e6, "millionths": 1e6,
}  # fmt: skip
GLYPHS = {"½": 0.5, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 0.25, "¾": 0.75, "⅕": 0.2, "⅛": 0.125}


def either(words: Iterable[str]) -> str:
    """A pattern that matches one of the words, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))


SMALL = either([*UNITS, *TENS])

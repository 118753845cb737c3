"""The order of the alphabet in the languages of the desk: letters small and large are one, accents do not part them."""

import unicodedata
from functools import cache

from dragoman.model.words import LETTERS

_CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
_ALPHABETS = {
    "en": _CYRILLIC,
    "ru": _CYRILLIC,
    "kk": "аәбвгғдежзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
}
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_LIKE = LETTERS | {ord("ё"): "е"}


def place_of(name: str, language: str) -> tuple[tuple[int, ...], str]:
    """Where a name stands among others: digits before Latin letters, those before Cyrillic, these before all else.

    Signs that are no letters part words and are otherwise not heeded; names alike so stand as they are written.
    """
    letters = _places(language)
    return tuple(place for letter in name.casefold() for place in _of_letter(letter, letters)), name


def _of_letter(letter: str, letters: dict[str, int]) -> tuple[int, ...]:
    if letter in letters:
        return (letters[letter],)
    plain = unicodedata.normalize("NFD", letter.translate(_LIKE))
    return tuple(
        letters.get(part, 0 if part.isspace() or part == "-" else 1000 + ord(part))
        for part in plain
        if part.isalnum() or part.isspace() or part == "-"
    )


@cache
def _places(language: str) -> dict[str, int]:
    return {letter: place for place, letter in enumerate("0123456789" + _LATIN + _ALPHABETS[language], 1)}

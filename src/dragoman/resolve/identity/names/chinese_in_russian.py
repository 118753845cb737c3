"""Chinese names in Russian spelling, traced back to pinyin: "Цзиньпин" is "jinping"."""

import re
from collections.abc import Iterator
from functools import cache

from dragoman.knowledge.loading import load

_LONGEST = 4  # syllables of a word of a Chinese name


def pinyin(word: str) -> str | None:
    """The pinyin of a Cyrillic word that is Chinese syllables through and through; None for any other.

    >>> pinyin("Цзиньпин"), pinyin("Кэцян"), pinyin("Петров")
    ('jinping', 'keqiang', None)
    """
    text = word.casefold()
    found = _syllables_of(text)
    if found is None or len(found) > _LONGEST:
        return None
    return "".join(_syllables()[each] for each in found)


def is_pinyin(word: str) -> bool:
    """Whether a Latin word is two syllables of pinyin or one.

    >>> is_pinyin("wenhua"), is_pinyin("martin")
    (True, False)
    """
    sounds = _sounds()
    return word in sounds or any(word[:cut] in sounds and word[cut:] in sounds for cut in range(1, len(word)))


def sounds_of(word: str) -> Iterator[tuple[str, str]]:
    """The ways to part a word of pinyin into two syllables.

    >>> list(sounds_of("zhaoxie")), list(sounds_of("martin"))
    ([('zhao', 'xie')], [])
    """
    sounds = _sounds()
    for cut in range(1, len(word)):
        if word[:cut] in sounds and word[cut:] in sounds:
            yield word[:cut], word[cut:]


@cache
def _sounds() -> frozenset[str]:
    return frozenset(_syllables().values())


@cache
def _syllables() -> dict[str, str]:
    data = load("palladius")
    table: dict[str, str] = {}
    for initials, finals in (("initials", "finals"), ("initials", "after_others"), ("hissing", "finals")):
        for cyrillic, latin in data[initials].items():
            table |= {cyrillic + final: latin + sound for final, sound in data[finals].items()}
    for cyrillic, latin in data["palatal"].items():
        table |= {cyrillic + final: latin + sound for final, sound in data["palatal_finals"].items()}
    # чжи, чи, ши, жи have a vowel of their own.
    table |= {"чжи": "zhi", "чи": "chi", "ши": "shi", "жи": "ri"}
    table |= data["whole"]
    return {spelled: sound.replace("ü", "u") for spelled, sound in table.items()}


def _syllables_of(text: str) -> list[str] | None:
    """The syllables of a word, the longest first at each place; None where something is left over."""
    if not text:
        return []
    if not re.fullmatch("[а-я]+", text):
        return None
    for end in range(min(len(text), 6), 0, -1):
        if text[:end] in _syllables():
            rest = _syllables_of(text[end:])
            if rest is not None:
                return [text[:end], *rest]
    return None

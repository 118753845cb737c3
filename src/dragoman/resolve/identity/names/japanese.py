"""Whether a Japanese name in characters can be read as a name in Latin letters: 岸田文雄 as "Fumio Kishida"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import islice

from dragoman.knowledge.loading import load

_IDEOGRAPHS = re.compile(r"[㐀-鿿豈-﫿々\s・]{2,9}")
_VOICED = {
    "k": ("g",),
    "s": ("z",),
    "sh": ("j",),
    "t": ("d",),
    "ts": ("z", "dz"),
    "ch": ("j",),
    "h": ("b", "p"),
    "f": ("b", "p"),
}
_LONG = re.compile(r"(o)(?:[uo]|h(?![aeiouy]))|(u)u")  # as they are written: Ohno, Yuuko
_MOST_READINGS = 60  # of a surname that are looked for
_LONGEST = 3  # characters that have a reading of their own together


def reads(characters: str, latin: str) -> bool:
    """Whether a name of ideographs may be read so, surname and given name in either order.

    >>> reads("岸田文雄", "Fumio Kishida"), reads("岸田文雄", "Fumio Kishimoto")
    (True, False)
    """
    if not _IDEOGRAPHS.fullmatch(characters):
        return False
    spoken = [_even(word) for word in re.split(r"[\s\-]+", latin.strip()) if word]
    if len(spoken) != 2 or not all(spoken):
        return False
    bare = re.sub(r"[\s・]", "", characters)
    splits = [(bare[:place], bare[place:]) for place in range(1, min(len(bare), 4))]
    return any(
        _read_as(surname, one) and _read_as(given, other)
        for surname, given in splits
        for one, other in (spoken, spoken[::-1])
    )


@lru_cache(maxsize=5_000)
def surnames(characters: str) -> frozenset[str]:
    """What the surname of a name of ideographs may be: the readings of its first one, two or three, of very many some.

    >>> "kishida" in surnames("岸田文雄")
    True
    """
    if not _IDEOGRAPHS.fullmatch(characters):
        return frozenset()
    bare = re.sub(r"[\s・]", "", characters)
    found = [
        reading for size in range(1, min(len(bare), 4)) for reading in islice(_spoken(bare[:size]), _MOST_READINGS)
    ]
    return frozenset(found)


def _spoken(characters: str) -> Iterator[str]:
    """All that characters may be read as, one after the other."""
    if not characters:
        yield ""
        return
    for size in range(min(_LONGEST, len(characters)), 0, -1):
        for reading in _readings().get(characters[:size], ()):
            for rest in _spoken(characters[size:]):
                yield reading + rest


def _even(word: str) -> str:
    """A romanised word with short vowels only."""
    word = word.lower().translate(str.maketrans("āēīōūâêîôû", "aeiouaeiou")).replace("'", "")
    word = _LONG.sub(lambda found: found.group(1) or found.group(2), word)
    return word if word.isascii() and word.isalpha() else ""


@lru_cache(maxsize=20_000)
def _read_as(characters: str, spoken: str) -> bool:
    """Whether the readings of all characters, one after the other, make up the word."""
    if not characters or not spoken:
        return not characters and not spoken
    for size in range(1, min(_LONGEST, len(characters)) + 1):
        for reading in _readings().get(characters[:size], ()):
            if spoken.startswith(reading) and _read_as(characters[size:], spoken[len(reading) :]):
                return True
    return False


@cache
def _readings() -> dict[str, Sequence[str]]:
    """The readings of characters, also as they sound inside a name: softened (kawa, gawa), clipped (ichi, it)."""
    found: dict[str, Sequence[str]] = {}
    for characters, listed in load("kanji_readings").items():
        forms: dict[str, None] = {}
        for reading in str(listed).split():
            forms[_even(reading)] = None
            start = next((begin for begin in sorted(_VOICED, key=len, reverse=True) if reading.startswith(begin)), "")
            forms |= dict.fromkeys(_even(soft + reading[len(start) :]) for soft in _VOICED.get(start, ()))
        found[characters] = tuple(forms)
    return found

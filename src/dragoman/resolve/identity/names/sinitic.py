"""Names in Chinese characters as they are read elsewhere than in Mandarin: in Cantonese, Korean and Vietnamese."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product

from dragoman.knowledge.loading import fold, load
from dragoman.resolve.identity.names.scripts import script_of


def reads_in_cantonese(characters: str, latin: str) -> bool:
    """Whether a name of two to four characters may be spelled so in Hong Kong; names taken besides may be left out.

    >>> reads_in_cantonese("黃志強", "Wong Chi-keung"), reads_in_cantonese("黃志強", "Carrie Wong")
    (True, False)
    """
    return _reads(_cantonese(), characters, latin.lower(), besides=True)


def reads_in_vietnamese(characters: str, latin: str) -> bool:
    """Whether a name of two to four characters, as China's press has it, may be spelled so in Viet Nam.

    >>> reads_in_vietnamese("陳明山", "Trần Minh Sơn"), reads_in_vietnamese("陳明山", "Trần Minh Quang")
    (True, False)
    """
    return _reads(_vietnamese(), characters, fold(latin), besides=False)


def _reads(table: Mapping[str, frozenset[str]], characters: str, latin: str, *, besides: bool) -> bool:
    """Whether each character has a word among its readings, in this order, or the surname last; `besides` them there
    may be others.
    """
    bare = re.sub(r"[\s·・]", "", characters)
    spoken = re.findall(r"[a-z]+", latin)
    if script_of(bare) != "han" or not 2 <= len(bare) <= 4 or len(spoken) < len(bare):
        return False
    size = len(bare)
    if len(spoken) > size and not besides:
        return False
    # "Wong Chi-keung", "Chi-keung Wong", and with another given name before or behind: "John Wong Chi-keung".
    tried = [spoken[place : place + size] for place in range(len(spoken) - size + 1)]
    tried += [[words[-1], *words[:-1]] for words in tried]
    return any(
        all(word in table.get(character, ()) for word, character in zip(words, bare, strict=True)) for words in tried
    )


def in_cantonese(characters: str) -> Iterator[tuple[str, str]]:
    """What a name of two to four characters may begin with in Hong Kong: surname and first syllable of the given name.

    >>> ("wong", "chi") in in_cantonese("黃志強")
    True
    """
    bare = re.sub(r"[\s·・]", "", characters)
    if script_of(bare) == "han" and 2 <= len(bare) <= 4:
        yield from product(*(sorted(_cantonese().get(character, ())) for character in bare[:2]))


def in_hangul(characters: str) -> str | None:
    """A name in characters as Korean reads it, in its own letters; None where one of them is not known.

    >>> in_hangul("文在寅"), in_hangul("習近平")
    ('문재인', None)
    """
    bare = re.sub(r"[\s·・]", "", characters)
    read = [_korean().get(character) for character in bare]
    return "".join(each for each in read if each) if 2 <= len(bare) <= 4 and all(read) else None


def in_vietnamese(characters: str) -> Iterator[tuple[str, ...]]:
    """What a name of two to four characters may be in Viet Nam; nothing where one of them is not known.

    >>> list(in_vietnamese("武明"))
    [('vo', 'minh'), ('vu', 'minh')]
    """
    bare = re.sub(r"[\s·・]", "", characters)
    if script_of(bare) == "han" and 2 <= len(bare) <= 4:
        yield from product(*(sorted(_vietnamese().get(character, ())) for character in bare))


@cache
def _cantonese() -> dict[str, frozenset[str]]:
    return _readings("cantonese")


@cache
def _vietnamese() -> dict[str, frozenset[str]]:
    return _readings("vietnamese")


def _readings(name: str) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for syllables, characters in load(name).items():
        for character in characters:
            found[character] = found.get(character, frozenset()) | frozenset(str(syllables).split())
    return found


@cache
def _korean() -> dict[str, str]:
    return {character: str(syllable) for syllable, characters in load("hanja").items() for character in characters}

"""Chinese names in pinyin and as Taiwan, Hong Kong and the south seas romanise them: "Lin Jau-shieh" is Lin Zhaoxie."""

from collections.abc import Iterator, Mapping
from functools import cache

from dragoman.knowledge.loading import load
from dragoman.resolve.identity.names.chinese_in_russian import sounds_of
from dragoman.resolve.identity.names.scripts import words


def in_another_romanisation(modern: str, other: str) -> bool:
    """Whether a name in pinyin may be spelled so; "Joseph Wu Jau-shieh" has a name besides.

    The other is written as such names are: surname, and two syllables of the given name with a hyphen between them.

    >>> [in_another_romanisation("Wu Zhaoxie", each) for each in ("Joseph Wu Jau-shieh", "Wu Jau-min")]
    [True, False]
    """
    given = next((part for part in other.split() if part.count("-") == 1), None)
    if given is None or not other.isascii() or not modern.isascii():
        return False
    rest = [part.lower() for part in other.split() if part != given]
    first, second = given.lower().split("-")
    if not 1 <= len(rest) <= 2:
        return False
    return any(
        all(_spelled(sound, as_other) for sound, as_other in zip(sounds, (surname, first, second), strict=True))
        for sounds in _sounds_of_name(modern)
        for surname in rest
    )


def surnames_in_pinyin(other: str) -> Iterator[str]:
    """The surnames in pinyin of a name that is written in another romanisation."""
    parts = other.lower().split()
    if other.isascii() and any(part.count("-") == 1 for part in parts):
        for part in parts:
            if "-" not in part:
                yield from sorted(_surnames().get(part, frozenset()) - {part})


def _sounds_of_name(modern: str) -> Iterator[tuple[str, str, str]]:
    """Surname and both syllables of the given name, which may stand before the surname."""
    parts = [word.text for word in words(modern)]
    if len(parts) == 3:
        yield (parts[0], parts[1], parts[2])
    if len(parts) == 2:
        for surname, given in (parts, parts[::-1]):
            if surname in load("names")["chinese_surnames"]:
                yield from ((surname, one, two) for one, two in sounds_of(given))


def _spelled(sound: str, as_other: str) -> bool:
    return as_other in _forms().get(sound, frozenset())


@cache
def _surnames() -> Mapping[str, frozenset[str]]:
    """Surnames in pinyin by the ways they are written elsewhere."""
    found: dict[str, set[str]] = {}
    for surname in load("names")["chinese_surnames"]:
        for spelled in _forms().get(surname, ()):
            found.setdefault(spelled, set()).add(surname)
    return {spelled: frozenset(names) for spelled, names in found.items()}


@cache
def _forms() -> Mapping[str, frozenset[str]]:
    """The ways in which a syllable of pinyin is written."""
    table = load("romanisations")
    found: dict[str, set[str]] = {}
    for initial, spelled in {"": "", **table["initials"]}.items():
        palatal = table["palatal"] if initial in ("j", "q", "x") else {}
        for final, endings in {**table["finals"], **palatal}.items():
            both = found.setdefault(initial + final, {initial + final})
            both |= {begin + end for begin in (spelled.split() or [""]) for end in endings.split()}
    for sound, spelled in table["whole"].items():
        found.setdefault(sound, {sound}).update(spelled.split())
    for syllable, sounds in load("hokkien").items():
        for sound in str(sounds).split():
            found.setdefault(sound, {sound}).add(str(syllable))
    for syllables, characters in load("cantonese").items():
        for sound in {word.text for character in characters for word in words(character)}:
            found.setdefault(sound, {sound}).update(str(syllables).split())
    return {sound: frozenset(forms) for sound, forms in found.items()}

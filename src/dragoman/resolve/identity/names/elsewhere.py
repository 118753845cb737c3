"""Names of bodies in scripts of elsewhere: what their words mean in English, which organisation or state is named."""

import re
from collections.abc import Iterator
from functools import cache

from dragoman.knowledge.loading import load
from dragoman.knowledge.states import state_name
from dragoman.resolve.identity.names.scripts import script_of

_UNSPACED = frozenset({"han", "kana", "hangul", "thai"})
_SHORTEST_STEM = 4  # letters of a state's name that must stand before an ending
_ENDING = 3  # letters an ending may have: "საქართველოს", "Ελλάδας", "Узбекистана"
_LETTER = "[\\w\u0900-\u0d7f]"  # signs of Indic vowels are no letters to a pattern
_LAST = re.compile(r"(?:[аяеіїоуиიաεαάιοςή]|ος|ας|ία)$")


def in_english(name: str) -> str:
    """A name with the words that are known in English; all other words as they stand.

    >>> in_english("日本銀行").split(), in_english("საქართველოს ეროვნული ბანკი").split()[0]
    (['Japan', 'bank'], 'Georgia')
    """
    if name.isascii():
        return name
    return _pattern().sub(_meant, name)


def organisation(name: str) -> str | None:
    """The organisation that is called so elsewhere.

    >>> organisation("世界卫生组织"), organisation("Всемирный банк")
    ('WHO', 'World Bank')
    """
    return None if name.isascii() else _organisations().get(name.strip().casefold())


def _meant(found: re.Match[str]) -> str:
    text = found.group()
    english = _unspaced().get(text)
    if english is None:
        stem = next((text[:size] for size in range(len(text), 0, -1) if text[:size] in _stems()), text)
        english = _stems().get(stem, text)
    return f" {english} "


@cache
def _pattern() -> re.Pattern[str]:
    whole = sorted(_unspaced(), key=len, reverse=True)
    stems = sorted(_stems(), key=len, reverse=True)
    inflected = (
        re.escape(stem) + (rf"{_LETTER}{{0,{_ENDING}}}" if len(stem) >= _SHORTEST_STEM else "") + rf"(?!{_LETTER})"
        for stem in stems
    )
    return re.compile("|".join(map(re.escape, whole)) + r"|\b(?:" + "|".join(inflected) + ")")


@cache
def _unspaced() -> dict[str, str]:
    words = {
        spelled: str(english)
        for english, listed in load("body_words_elsewhere")["unspaced"].items()
        for spelled in listed
    }
    return {name: state_name(code) for code, name in _state_names() if script_of(name) in _UNSPACED} | words


@cache
def _stems() -> dict[str, str]:
    """Names of states of scripts that set blanks, without the vowel that other cases change."""
    spaced = [(code, name) for code, name in _state_names() if script_of(name) not in _UNSPACED]
    adjectives = {each: state_name(code) for code, name in spaced for each in _adjectives(name)}
    return adjectives | {
        _LAST.sub("", name) if len(name) > _SHORTEST_STEM and " " not in name else name: state_name(code)
        for code, name in spaced
    }


def _adjectives(name: str) -> Iterator[str]:
    """ "Qatari" with its article in Arabic, "Israeli" in Hebrew: made of the state's name by rule."""
    if " " in name:
        return
    if script_of(name) == "arabic":
        stem = re.sub(r"(?:يا|[اة])$", "", name.removeprefix("ال"))
        if len(stem) > 1:
            yield from (f"ال{stem}ي", f"ال{stem}ية")
    elif script_of(name) == "hebrew":
        stem = re.sub(r"(?:יה|ה)$", "", name)
        yield from (f"{article}{stem}{ending}" for article in ("ה", "") for ending in ("י", "ית"))


def _state_names() -> Iterator[tuple[str, str]]:
    for code, names in load("state_names_abroad").items():
        for name in names:
            yield code, name


@cache
def _organisations() -> dict[str, str]:
    listed = load("body_words_elsewhere")["blocs"]
    return {name.casefold(): key for key, names in listed.items() for name in names}

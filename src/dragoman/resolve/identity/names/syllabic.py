"""Names of elsewhere as Chinese, Japanese and Korean write them, by syllables: 拜登, バイデン, 바이든 are Biden.

Such a spelling is heard: each of its sounds may stand for several, and vowels are put in where a syllable wants one.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice, product

from dragoman.knowledge.loading import load
from dragoman.resolve.identity.names import spelling
from dragoman.resolve.identity.names.scripts import SYLLABIC, Word, syllables
from dragoman.resolve.identity.names.spelling import key

_FREE, _NEAR, _FAR, _OTHER = 0.0, 0.18, 0.45, 1.0
_VOWELS = frozenset("aeiou")
_OPEN, _TWO_VOWELS = 0.28, 0.15  # a vowel of the name that is not written; two vowels that are not the same
_LIKE_VOWELS = frozenset(map(frozenset, ("ae", "ao", "ei", "ou", "iu", "eo", "au")))
_NASALS = frozenset({"n", "ng", "m"})
_HEARD_ONCE = 0.1
_SILENT_LAST, _SILENT, _SHORT = frozenset("std"), 0.3, 4  # "Nicolas", "Renault"
_PARTS = re.compile(r"(?P<onset>[^aeiou]*)(?P<vowels>[aeiou]*)(?P<coda>[^aeiou]*)")
_STEP, _FREE_COST = 0.2, 0.2
_WAYS = 40  # skeletons that are looked for
_LONGEST = 4


@dataclass(frozen=True, slots=True)
class Sound:
    """A consonant or a vowel of a spelling. `spare`: what it costs to say it not."""

    text: str
    spare: float
    vowel: bool = False


def _last_consonant(found: list[Sound]) -> str:
    return next((sound.text for sound in reversed(found) if not sound.vowel), "")


def _apart(consonants: str, script: str) -> list[str]:
    """Consonants that a syllable has in a row, "gw" and "ry", each by itself."""
    known = load("transcription")[script]["consonants"]
    if not consonants or consonants in known:
        return [consonants] if consonants else []
    for size in range(len(consonants) - 1, 0, -1):
        if consonants[:size] in known:
            return [consonants[:size], *_apart(consonants[size:], script)]
    return [consonants]


@lru_cache(maxsize=20_000)
def sounds(text: str, script: str) -> tuple[Sound, ...]:
    """The sounds of a spelling one after the other."""
    rules = load("transcription")[script]
    found: list[Sound] = []
    for syllable in syllables(text, script):
        if syllable == "er" and script == "han":
            found.append(Sound("er", rules["unsaid"]["er"]))
            continue
        parts = _PARTS.fullmatch(syllable)
        if parts is None:
            continue
        onset, vowels, coda = parts["onset"], parts["vowels"], parts["coda"]
        if onset in _NASALS and found and found[-1].text in _NASALS and not found[-1].vowel:
            found[-1] = Sound(found[-1].text, _HEARD_ONCE)  # "an-na" is Ana or Anna
        for consonant in _apart(onset, script):
            if consonant == "ch" and _last_consonant(found) == "sh":
                found.append(Sound(consonant, _HEARD_ONCE))  # "shch" is one sound
            elif not found or found[-1].text != consonant:  # "ll" and "mm" are heard once
                found.append(Sound(consonant, rules["unsaid"].get(consonant, 1.0)))
        nucleus = [vowels] if vowels in rules["spare"] else list(vowels)
        for place, vowel in enumerate(nucleus):
            spare = rules["spare"].get(vowel, 0.3) if onset or place else 0.3
            # Of two vowels the weaker one glides: "le", "biao".
            found.append(
                Sound(
                    vowel, min(spare, rules["glide"] if place < len(nucleus) - 1 and vowel in "iu" else 1.0), vowel=True
                )
            )
        found += [Sound(each, rules["unsaid"].get(each, 1.0)) for each in _apart(coda, script)]
    return tuple(found)


def likeness(one: Word, other: Word) -> float:
    """As `spelling.likeness`, of words in a script of syllables too.

    >>> biden = Word("baideng", script="han", heard="拜登")
    >>> likeness(biden, Word("biden")) > 0.6 > likeness(biden, Word("bayrou"))
    True
    """
    if one.script == other.script or not (one.heard or other.heard):
        return spelling.likeness(one, other)
    # Of two that are heard the one that tells less of how it is said is weighed against the letters of the other.
    given = load("transcription")["given"]
    if (meant := given.get(one.heard) or given.get(other.heard)) is not None:
        return spelling.likeness(Word(meant), other if one.heard in given else one)
    order = sorted((one, other), key=lambda word: SYLLABIC.index(word.script) if word.heard else -1)
    return _likeness(order[1].heard, order[1].script, order[0].text)


@lru_cache(maxsize=50_000)
def _likeness(text: str, script: str, name: str) -> float:
    """How well a romanised name can be what a spelling in such a script stands for, from 0 to 1."""
    written = sounds(text, script)
    spoken = re.sub("ng(?![aeiou])", "n", key(name))
    consonants = sum(letter not in _VOWELS for letter in spoken)
    if not written or len(spoken) < 2 or not consonants:
        return 0.0
    size = (consonants + sum(not sound.vowel for sound in written)) / 2
    cost = _cost(written, script, spoken)
    return max(0.0, 0.97 - 0.47 * cost / (_STEP * size + _FREE_COST))


def _cost(written: tuple[Sound, ...], script: str, spoken: str) -> float:
    unwritten = load("transcription")[script]["unwritten"]
    dropped = [_OPEN if letter in _VOWELS else unwritten.get(letter, _OTHER) for letter in spoken]
    if spoken[-1] in _SILENT_LAST and len(spoken) > _SHORT:
        dropped[-1] = min(dropped[-1], _SILENT)
    row = [0.0]
    for cost in dropped:
        row.append(row[-1] + cost)
    for sound in written:
        following = [row[0] + sound.spare]
        for place, letter in enumerate(spoken, 1):
            following.append(
                min(
                    row[place] + sound.spare,
                    following[-1] + dropped[place - 1],
                    row[place - 1] + _stands_for(sound, letter, script),
                )
            )
        row = following
    return row[-1]


def _stands_for(sound: Sound, letter: str, script: str) -> float:
    if sound.vowel != (letter in _VOWELS):
        return 0.15 if sound.text in ("i", "u", "") and letter in "yv" else _OTHER + 0.3
    if sound.vowel:
        text = {"eu": "e", "eo": "o", "ae": "e", "": "u"}.get(sound.text, sound.text)
        if text == letter:
            return 0.0
        return _TWO_VOWELS / 2 if frozenset(text + letter) in _LIKE_VOWELS else _TWO_VOWELS * 1.5
    return _costs(script).get((sound.text, letter), _OTHER + 0.2)


@cache
def _costs(script: str) -> dict[tuple[str, str], float]:
    found: dict[tuple[str, str], float] = {}
    for sound, listed in load("transcription")[script]["consonants"].items():
        for letters, cost in zip(str(listed).split(","), (_FREE, _NEAR, _FAR), strict=True):
            found |= {(sound, letter): cost for letter in letters.strip(" '")}
    return found


@lru_cache(maxsize=20_000)
def skeletons(word: Word) -> tuple[str, ...]:
    """The consonants of names that a heard word may stand for, the likeliest first.

    >>> "bdn" in skeletons(Word("baideng", script="han", heard="拜登"))
    True
    """
    ways = []
    for sound in sounds(word.heard, word.script):
        if not sound.vowel:
            listed = [
                (cost, letter)
                for (text, letter), cost in _costs(word.script).items()
                if text == sound.text and cost < _FAR
            ]
            ways.append(sorted(listed) or [(_FREE, "")])
    found = sorted(
        (sum(cost for cost, _ in way), "".join(letter for _, letter in way)) for way in product(*ways[:_LONGEST])
    )
    return tuple(dict.fromkeys(islice((text for _, text in found), _WAYS)))

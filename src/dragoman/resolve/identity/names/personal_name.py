"""A personal name as the words of it that count, each with what kind of word it is."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from dragoman.knowledge.offices import words as office_words
from dragoman.resolve.identity.names.scripts import Word, words

STYLES = frozenset(
    "mr mrs ms miss dr prof sir lady lord dame sheikh sheikha shaikh sayyid prince princess he hrh shri hon haji hajji "
    "general gen col lt maj president minister ambassador king queen emir gospodin".split()
)

_GENERATIONS = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "i": "1", "ii": "2", "iii": "3", "iv": "4",
                "vi": "6", "vii": "7", "viii": "8", "xi": "11", "xiv": "14", "xvi": "16"}  # fmt: skip

SON_OF = frozenset({"bin", "ibn", "ben", "bint", "bn", "oglu", "ogly", "uulu", "uly", "kyzy", "qizi", "ould"})

_PATRONYMIC = re.compile(
    r".{2,}(?:ovich|evich|owicz|ovych|evych|yovych|ovna|evna|ivna|ichna|ovichi|uly|uulu|ogly|oglu|kyzy|qyzy|kizi|ovic)$"
)

_SERVANT = re.compile(r"^(?:abd|abdu|abdul|abdal|abdel|abdol|abdur|abdus|abdool|bd)$")

_JOINED_SERVANT = re.compile(r"^ab(?:du|de|do|da)(?:[lr]|s(?=[ao])|n)(?=.{4,})|^bd[lr]?(?=[^aeiou]{3,})")

STRONG, _PATRONYM, _INITIAL = 1.0, 0.35, 0.35


@dataclass(frozen=True, slots=True)
class Part:
    """A word of a name and how much it counts, from 0 to 1."""

    word: Word
    weight: float
    son_of: bool = False  # names the father: "bin Salman"
    patronymic: bool = False


@dataclass(frozen=True, slots=True)
class PersonalName:
    """The words of a name that count, in order, and its generation: "jr", "2" or None."""

    parts: tuple[Part, ...]
    generation: str | None


@lru_cache(maxsize=20_000)
def read_name(name: str) -> PersonalName:
    """The words that count, each with what kind of word it is."""
    plain = list(words(re.sub(r"\([^)]*\)", " ", name)))
    if "," in name and len(plain) > 1 and len(words(name.partition(",")[2])):
        surname = len(words(name.partition(",")[0]))
        plain = [*plain[surname:], *plain[:surname]]
    generation = None
    if len(plain) > 2 or (len(plain) == 2 and plain[-1].text in _GENERATIONS and plain[-1].text not in ("xi", "vi")):
        generation = _GENERATIONS.get(plain[-1].text) if plain[-1].script == "latin" else None
        if generation is not None:
            plain = plain[:-1]
    kept = [word for word in plain if word.text not in STYLES] or plain
    parts: list[Part] = []
    son_of = False
    particles = office_words("particles") | SON_OF
    position = 0
    while position < len(kept):
        word = kept[position]
        position += 1
        if word.text in SON_OF and len(kept) > 1:
            if position == len(kept) and parts:  # "Aliyev Heydar oglu": the father came before
                parts[-1] = replace(parts[-1], weight=_PATRONYM, patronymic=True)
            son_of = True
            continue
        if _SERVANT.match(word.text) and position < len(kept):
            following = kept[position]
            if following.text in ("al", "el", "ul", "ol", "ur", "l") and position + 1 < len(kept):
                position += 1
                following = kept[position]
            position += 1
            word = replace(following, text="abd" + _bare(following.text))
        elif word.text in particles and len(kept) > 1 and not word.initial and word.script == "latin":
            continue
        else:
            word = replace(word, text=_JOINED_SERVANT.sub("abd", word.text))
        patronymic = bool(_PATRONYMIC.match(word.text)) and len(kept) > 2
        weight = _INITIAL if word.initial else _PATRONYM if patronymic else STRONG
        parts.append(Part(word, weight, son_of, patronymic))
        son_of = False
    return PersonalName(tuple(parts), generation)


def _bare(text: str) -> str:
    return re.sub(r"^(?:al|ar|as|an)(?=.{4,})", "", text)

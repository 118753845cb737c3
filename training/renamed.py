"""The same sentence with other names in it, so that what stands around a name teaches what it is, and not the name."""

import random
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dragoman.analyse.subtokens import SHAPES, word_shape
from dragoman.knowledge.loading import load
from training.examples import INDEX, Example
from training.genre.world import people_words

KINDS = ("PER", "LOC", "ORG")
COMMON = 3  # a word seen so often without a capital is no name by itself: "Bank", "River", "of"
RARE = 3  # a capitalised word outside names seen no more often is a product or a work, and no month or feast
WHOLE = 0.5  # of names are whole ones taken from elsewhere, where one of the same build is known
COINED = 0.2  # of words are put together from halves of two others
LOWER, UPPER = 0.06, 0.03  # of sentences have names without capitals, or in nothing else
_HYPHEN = re.compile(r"(?<=\w)(-)(?=\w)")  # the treebanks part words there


@dataclass(frozen=True)
class Pools:
    """What names are made of, by kind and the shapes of words: `whole` ones, and the `words` of all of them.

    `common` words are no names by themselves; `strays` are capitalised words that people left outside all names.
    """

    common: frozenset[str]
    strays: frozenset[str]
    whole: dict[tuple[str, ...], list[tuple[str, ...]]]
    words: dict[tuple[str, str], list[str]]


def pools(examples: Sequence[Example]) -> Pools:
    """Names of the sentences, and those of the files of knowledge; each counts once, however often it is met."""
    seen = Counter(word for example in examples for word in example.words if word.islower())
    common = frozenset(word for word, count in seen.items() if count >= COMMON)
    outside = Counter(word for example in examples for word in (example.words[index] for index in _outside(example)))
    named = {
        (kind, example.words[first:last])
        for example in examples
        for first, last, kind in example.names or ()
        if kind in KINDS
    }
    named |= {(kind, tuple(_HYPHEN.sub(r" \1 ", name).split())) for kind, name in _known()}
    inside = {word for _, name in named for word in name}
    whole: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    words: dict[tuple[str, str], set[str]] = {}
    for kind, name in sorted(named):
        telling = [word for word in name if not _stays(word, kind, common)]
        if kind == "PER" or len(telling) == len(name):
            whole.setdefault(_build(kind, name), []).append(name)
        for word in telling:
            words.setdefault((kind, _shape(word)), set()).add(word)
    strays = {word for word, count in outside.items() if count <= RARE} - inside
    return Pools(common, frozenset(strays), whole, {key: sorted(found) for key, found in words.items()})


def _known() -> set[tuple[str, str]]:
    people = {word for row in load("name_traditions").values() for word in str(row["names"]).split()} | people_words()
    towns = {str(name) for names in load("cities").values() for name in names}
    bodies = {str(name) for names in [*load("organisations").values(), load("bodies")["known"]] for name in names}
    return {(kind, name) for kind, names in zip(KINDS, (people, towns, bodies), strict=True) for name in names}


def _outside(example: Example) -> list[int]:
    """Proper nouns that are none of the names of Universal NER, where somebody looked for those."""
    if example.tags is None or example.allowed is None or example.names is None:
        return []
    kinds = [INDEX[f"{edge}-{kind}"] for kind in KINDS for edge in "BI"]
    return [
        index
        for index, tag in enumerate(example.tags)
        if tag == "PROPN" and _shape(example.words[index]) in ("title", "upper") and example.words[index].isalpha()
        if example.allowed[index, 0] and not example.allowed[index, kinds].any()
    ]


def _shape(word: str) -> str:
    return SHAPES[word_shape(word)]


def _build(kind: str, name: Iterable[str]) -> tuple[str, ...]:
    return (kind, *(_shape(word) for word in name))


def _stays(word: str, kind: str, common: frozenset[str]) -> bool:
    """Whether a word says what a thing is and not what it is called; short forms of states ("UK") stay as well."""
    if kind == "PER":
        return word.islower() or len(word) == 1
    return word.lower() in common or len(word) == 1 or (kind == "LOC" and word.isupper())


def renamed(example: Example, pools: Pools, chance: random.Random) -> Example:
    """Other people, places and bodies throughout a sentence; words that are no names by themselves stay in them.

    So "Bank of Ghana" becomes "Bank of Lagos". Tags, tree and marks stay as they are: no word comes or goes.
    """
    words = list(example.words)
    becomes: dict[tuple[str, str], str] = {}
    names = [name for name in example.names or () if name[2] in KINDS]
    for first, last, kind in names:
        name = tuple(words[first:last])
        alike = pools.whole.get(_build(kind, name))
        if kind != "PER" and any(_stays(word, kind, pools.common) for word in name):
            alike = None
        if alike and not any((kind, word) in becomes for word in name) and chance.random() < WHOLE:
            becomes |= {(kind, old): new for old, new in zip(name, chance.choice(alike), strict=True)}
        for word in name:
            if (kind, word) not in becomes:
                becomes[kind, word] = _other(word, kind, pools, chance)
        words[first:last] = [becomes[kind, word] for word in name]
    for index in _outside(example):
        if words[index] in pools.strays:
            words[index] = _coined(words[index], chance.choice(KINDS), pools, chance)
    style = chance.random()
    if style < LOWER + UPPER:
        for first, last, _ in names:
            words[first:last] = [word.lower() if style < LOWER else word.upper() for word in words[first:last]]
    return replace(example, words=tuple(words))


def _other(word: str, kind: str, pools: Pools, chance: random.Random) -> str:
    if _stays(word, kind, pools.common) or not word.isalpha():
        return word
    if chance.random() < COINED:
        return _coined(word, kind, pools, chance)
    return chance.choice(pools.words.get((kind, _shape(word)), [word]))


def _coined(word: str, kind: str, pools: Pools, chance: random.Random) -> str:
    """A word that nobody knows, of the same shape: the first half of one of a kind, and the last of another."""
    known = pools.words.get((kind, _shape(word)), [word])
    start, end = chance.choice(known), chance.choice(known)
    joined = start[: (len(start) + 1) // 2] + end[len(end) // 2 :].lower()
    return joined.upper() if word.isupper() else joined

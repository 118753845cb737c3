"""What bears a ruler's or a saint's name with his title: "King Saud University", "Queen Alia International Airport"."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from dragoman.knowledge.lexicon import lexicon

_LONGEST = 7  # tokens between the title and the noun: "Sheikh Khalifa bin Zayed Al Nahyan Foundation"
_NAMES = frozenset({"PROPN", "NOUN", "ADJ", "NUM", "X"})
_SMALL = frozenset({"bin", "ibn", "bint", "al", "el", "de", "and", "&", "-"})


@dataclass(frozen=True, slots=True)
class InHonour:
    """A title at token `first` and the noun for the thing at token `noun`."""

    first: int
    noun: int


def names_in_honour(texts: Sequence[str], folded: Sequence[str], tags: Sequence[str]) -> tuple[InHonour, ...]:
    """The names of bodies and places in one sentence that begin with somebody's title."""
    found: list[InHonour] = []
    for first, word in enumerate(folded):
        if word not in lexicon("titles in honour") or not texts[first][0].isupper():
            continue
        if found and first <= found[-1].noun:
            continue
        within = takewhile(
            lambda at: _goes_on(at, texts, folded, tags),
            range(first + 1, min(len(texts), first + 2 + _LONGEST)),
        )
        nouns = [at for at in within if at > first + 1 and folded[at] in lexicon("named in honour")]
        if nouns:
            found.append(InHonour(first, nouns[-1]))
    return tuple(found)


def _goes_on(at: int, texts: Sequence[str], folded: Sequence[str], tags: Sequence[str]) -> bool:
    """Whether token `at` may belong to the name: "King Saud University and | Prince Doe College" are two."""
    if folded[at] in lexicon("titles in honour") and folded[at - 1] in {"and", "&"}:
        return False
    return folded[at] in _SMALL or (texts[at][0].isupper() and tags[at] in _NAMES)

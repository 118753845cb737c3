"""What one training sentence looks like, whichever corpus it comes from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

KINDS = ("PER", "LOC", "ORG", "POST", "SERIES", "INSTRUMENT", "NORP")
CLASSES = ("O", *(f"{edge}-{kind}" for kind in KINDS for edge in "BI"))
OTHER = ("POST", "SERIES", "INSTRUMENT", "NORP")  # the kinds Universal NER does not know
INDEX = {name: index for index, name in enumerate(CLASSES)}

Names = Sequence[tuple[int, int, str]]  # tokens [first, last), kind


@dataclass(frozen=True)
class EventMark:
    """A word that tells of an event (`kind` is TYPE/mode), and the words that stand for its participants."""

    token: int
    kind: str
    status: str
    actors: tuple[int, ...] = ()
    targets: tuple[int, ...] = ()


@dataclass(frozen=True)
class Example:
    """`heads` are 0-based, -1 the root. `allowed` [words, classes] says which name classes the corpus leaves open."""

    words: tuple[str, ...]
    tags: tuple[str, ...] | None = None
    heads: tuple[int, ...] | None = None
    relations: tuple[str, ...] | None = None
    allowed: NDArray[np.bool_] | None = None
    names: tuple[tuple[int, int, str], ...] | None = None  # gold, for scoring
    events: tuple[EventMark, ...] | None = None


def classes_of(kinds: Iterable[str]) -> list[int]:
    return [INDEX[f"{edge}-{kind}"] for kind in kinds for edge in "BI"]


def exact(length: int, names: Names) -> NDArray[np.bool_]:
    """Nothing left open: one class a word."""
    allowed = np.zeros((length, len(CLASSES)), bool)
    allowed[:, 0] = True
    for first, last, kind in names:
        allowed[first:last] = False
        allowed[first, INDEX[f"B-{kind}"]] = True
        allowed[first + 1 : last, INDEX[f"I-{kind}"]] = True
    return allowed


def _words(name: str) -> frozenset[str]:
    return frozenset((Path(__file__).parent / name).read_text(encoding="utf-8").split())


OFFICES = _words("offices.txt")


# Never part of a post, a series, an instrument or a nationality.
NEVER = _words("never_names.txt")
LINKS = _words("links.txt")


def leave_open(
    words: Sequence[str], allowed: NDArray[np.bool_], unlabelled: Iterable[str], demonyms: frozenset[str]
) -> NDArray[np.bool_]:
    """Opens classes a corpus does not label, at words outside its names where such a name could plausibly stand.

    Capitalised words and the links between them may be in an instrument or a series, and words near an office in a
    post; all others are certainly outside. Capitalised demonyms outside other names are settled: they are
    nationalities in every guideline.
    """
    opened = allowed.copy()
    capital = [word[:1].isupper() and word.lower() not in NEVER for word in words]
    office = [word.lower().rstrip("s") in OFFICES for word in words]
    kinds = list(unlabelled)
    for index, word in enumerate(words):
        if not allowed[index, 0] or word.lower() in NEVER:
            continue
        if word in demonyms and "NORP" in kinds:
            opened[index] = False
            opened[index, INDEX["B-NORP"]] = True
            continue
        linked = word.lower() in LINKS and any(capital[max(0, index - 3) : index]) and any(capital[index : index + 3])
        if capital[index] or linked:
            for kind in kinds:
                opened[index, INDEX[f"I-{kind}"]] = kind != "NORP" or capital[index]
                opened[index, INDEX[f"B-{kind}"]] = capital[index]
        if any(office[max(0, index - 3) : index + 4]) and "POST" in kinds:
            opened[index, INDEX["I-POST"]] = True
            opened[index, INDEX["B-POST"]] = word.isalpha() and word.lower() not in LINKS
    return opened


def spans(labels: Sequence[str]) -> list[tuple[int, int, str]]:
    """BIO labels to spans; a stray I- opens a name."""
    found: list[tuple[int, int, str]] = []
    start, kind = 0, ""
    for index, label in enumerate([*labels, "O"]):
        if kind and (label == "O" or label.startswith("B-") or label[2:] != kind):
            found.append((start, index, kind))
            kind = ""
        if label != "O" and not kind:
            start, kind = index, label[2:]
    return found

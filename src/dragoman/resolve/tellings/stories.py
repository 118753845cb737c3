"""Which reports tell one story: copies by their shingles, retellings by the words that are not names."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from math import sqrt

from dragoman.knowledge.loading import word_sets
from dragoman.model.message import Message, counted
from dragoman.model.words import fold

_SHINGLE = 3
_ROWS, _BANDS = 3, 20
_COPY = 0.5  # shared shingles, of the shorter text
_RETOLD, _RETOLD_SAME_DAY = 0.40, 0.33
_WHOLE, _SAME_MATTER = 0.8, 0.5
_MATTER, _TEMPLATE = 0.3, 0.2
_DAYS = 4
_MASK = (1 << 61) - 1
_WORD = re.compile(r"\w+(?:[.,]\d+)*")
# Odd multipliers and offsets of the hash functions, worked out from a fixed seed.
_FUNCTIONS = tuple(
    (
        int.from_bytes(blake2b(f"a{n}".encode(), digest_size=7).digest(), "big") | 1,
        int.from_bytes(blake2b(f"b{n}".encode(), digest_size=7).digest(), "big"),
    )
    for n in range(_ROWS * _BANDS)
)


@dataclass(frozen=True, slots=True)
class Retold:
    """What is compared of a report: `names` are the words of names of its parties, which many stories share."""

    report: str
    text: str
    published: date | None = None
    names: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Kinship:
    """That two reports tell one story: how (copy, retelling), how sure, and why."""

    how: str
    score: float
    reason: str


@lru_cache(maxsize=512)
def shingles(text: str) -> frozenset[int]:
    """Every three words in a row, as numbers."""
    words = fold(text).split()
    return frozenset(
        int.from_bytes(blake2b(" ".join(words[at : at + _SHINGLE]).encode(), digest_size=7).digest(), "big")
        for at in range(max(1, len(words) - _SHINGLE + 1))
    )


def _words() -> dict[str, frozenset[str]]:
    return word_sets(__package__, "story_words.yaml")


def bands(text: str) -> tuple[int, ...]:
    """Digests of a text, one a band: copies share some of them, unrelated texts hardly ever one. 63 bits each."""
    grams = shingles(text)
    lowest = [min((a * gram + b) & _MASK for gram in grams) for a, b in _FUNCTIONS]
    return tuple(
        int.from_bytes(blake2b(repr(lowest[at : at + _ROWS]).encode(), digest_size=8).digest(), "big") >> 1
        for at in range(0, _ROWS * _BANDS, _ROWS)
    )


def kinship(one: Retold, other: Retold) -> Kinship | None:
    """Whether two reports tell one story; None where they do not."""
    first, second = shingles(one.text), shingles(other.text)
    shared = len(first & second) / max(1, min(len(first), len(second)))
    if shared >= _COPY and min(len(first), len(second)) > 5:
        # Readouts are made of the same sentences: with less than nearly all in common the matter must be the same too.
        names = one.names | other.names
        alike = _alike(_content(one.text), _content(other.text), names)[0]
        if shared >= _WHOLE or (alike >= _SAME_MATTER and not _of_others(one, other)):
            return Kinship(
                "copy", round(shared, 3), Message("{share} of the words in a row are the same", share=f"{shared:.0%}")
            )
    days = abs((one.published - other.published).days) if one.published and other.published else None
    if days is not None and days > _DAYS:
        return None
    names = one.names | other.names
    alike, common = _alike(_content(one.text), _content(other.text), names)
    # Sentences in common say something only where the matter is alike as well.
    score = alike + shared * min(1.0, max(0.0, (alike - _MATTER) / _MATTER))
    enough = _RETOLD_SAME_DAY if days is not None and days <= 1 else _RETOLD
    if score >= enough and len(common) > 2 and not (shared >= _TEMPLATE and _of_others(one, other)):
        words = ", ".join(_as_written(one.text, common[:6]))
        why = (
            Message("told in like words: {words}", words=words)
            if days is None
            else Message("told in like words on the same day: {words}", words=words)
            if days == 0
            else Message("told in like words within {days}: {words}", days=counted(days, "day"), words=words)
        )
        return Kinship("retelling", round(min(1.0, score), 3), why)
    return None


def _of_others(one: Retold, other: Retold) -> bool:
    """Whether each report names people or bodies that the other does not: the same words, said of somebody else."""
    said = set(fold(one.text).split()), set(fold(other.text).split())
    return len((one.names & said[0]) - said[1]) > 1 and len((other.names & said[1]) - said[0]) > 1


@lru_cache(maxsize=512)
def _content(text: str) -> dict[str, float]:
    counts: dict[str, float] = {}
    for word in _WORD.findall(text):
        if (stem := _told_by(word)) is not None:
            counts[stem] = counts.get(stem, 0.0) + 1.0
    return {stem: (1 + count) ** 0.5 * (1.6 if stem[:1].isdigit() else 1.0) for stem, count in counts.items()}


@lru_cache(maxsize=32_768)
def _told_by(word: str) -> str | None:
    """The stem of a word that says something of the matter; None for any other."""
    folded = fold(word)
    if (len(folded) < 3 and not folded.isdigit()) or folded in _words()["small"]:
        return None
    return folded if folded[:1].isdigit() else _stem(folded)


def _as_written(text: str, stems: Sequence[str]) -> list[str]:
    """The words that a text has these stems from, each as it stands there first."""
    found: dict[str, str] = {}
    for word in _WORD.findall(text):
        if stem := _told_by(word):
            found.setdefault(stem, word)
    return [found[stem] for stem in stems]


def _stem(word: str) -> str:
    for ending in ("ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ed", "es", "s", "ly"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)].rstrip("e")
    return word.rstrip("e")


def _alike(one: dict[str, float], other: dict[str, float], names: frozenset[str]) -> tuple[float, list[str]]:
    """The cosine of two bags of words, names counting for little, and the words in common, weightiest first."""
    little = _words()["genre"] | {_stem(fold(name)) for name in names}

    def weight(stem: str, bag: dict[str, float]) -> float:
        return bag[stem] * (0.35 if stem in little else 1.0)

    common = [stem for stem in one if stem in other]
    dot = sum(weight(stem, one) * weight(stem, other) for stem in common)
    norm = sqrt(sum(weight(stem, one) ** 2 for stem in one)) * sqrt(sum(weight(stem, other) ** 2 for stem in other))
    common = [stem for stem in common if stem not in little]
    common.sort(key=lambda stem: -one[stem] * other[stem])
    return (dot / norm if norm else 0.0), common


def cluster(reports: Sequence[Retold]) -> list[list[str]]:
    """Reports by story: each joins the story it is nearest to, taking a story's reports together, or begins one."""
    found: list[list[Retold]] = []
    for report in reports:
        best, place = 0.0, None
        for number, story in enumerate(found):
            score = story_score(report, story)
            if score > best:
                best, place = score, number
        if place is None:
            found.append([report])
        else:
            found[place].append(report)
    return [[report.report for report in story] for story in found]


def story_score(report: Retold, story: Iterable[Retold]) -> float:
    """How well a report fits a story: as well as it fits the report of it that is nearest; 0 if none is near."""
    return max((found.score for each in story if (found := kinship(report, each)) is not None), default=0.0)

"""Two personal names word by word: which word of the one is which of the other."""

import re
from dataclasses import dataclass, replace

from dragoman.knowledge.name_traditions import likeness as sounds_like
from dragoman.resolve.identity.names.personal_name import STRONG, Part
from dragoman.resolve.identity.names.scripts import Word
from dragoman.resolve.identity.names.spelling import differ_by_an_ending, key
from dragoman.resolve.identity.names.syllabic import likeness

_ARTICLE = re.compile(r"^(?:al|el|a(?=([stdnrz])\1)|a(?=sh|z))(?=.{4,})")

ALIKE = 0.5

_WITHOUT_ENDINGS, _WITH_ENDINGS = ("KZ", "KG", "UZ", "TM", "TJ", "AZ"), ("RU", "UA", "BY", "BG")

_STRANGE, _MARGIN = -9.0, 0.5  # in log units of `name_traditions`

_JOINED = 0.8


@dataclass(frozen=True, slots=True)
class Aligned:
    """Two names word by word: `pairs` are (index left, index right, likeness)."""

    left: tuple[Part, ...]
    right: tuple[Part, ...]
    pairs: tuple[tuple[int, int, float], ...]

    def alone(self, side: int) -> list[Part]:
        parts = (self.left, self.right)[side]
        matched = {pair[side] for pair in self.pairs}
        return [part for index, part in enumerate(parts) if index not in matched]


def fitted(left: tuple[Part, ...], right: tuple[Part, ...]) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """Words that one name writes together and the other apart are written together in both."""
    return _join(left, right), _join(right, left)


def _join(parts: tuple[Part, ...], others: tuple[Part, ...]) -> tuple[Part, ...]:
    position = 0
    while position + 1 < len(parts):
        first, second = parts[position], parts[position + 1]
        heard = first.word.heard + second.word.heard
        joined = replace(first.word, text=first.word.text + second.word.text, initial=False, heard=heard)
        whole = not (first.word.initial or second.word.initial) and first.word.script == second.word.script
        if whole and (best := _nearest(joined, others)) >= _JOINED:
            apart = max(
                min(likeness(first.word, one.word), likeness(second.word, two.word)) for one in others for two in others
            )
            if best > apart:
                parts = (*parts[:position], replace(first, word=joined, weight=STRONG), *parts[position + 2 :])
        position += 1
    return parts


def _nearest(word: Word, others: tuple[Part, ...]) -> float:
    return max((likeness(word, other.word) for other in others), default=0.0)


def without_article(parts: tuple[Part, ...], others: tuple[Part, ...]) -> tuple[Part, ...]:
    """ "Alhamdani" is "Hamdani" where the other name has it so."""
    return tuple(
        replace(part, word=replace(part.word, text=bare))
        if (bare := _ARTICLE.sub("", part.word.text)) != part.word.text
        and any(likeness(replace(part.word, text=bare), other.word) >= _JOINED for other in others)
        else part
        for part in parts
    )


def align(left: tuple[Part, ...], right: tuple[Part, ...]) -> tuple[tuple[int, int, float], ...]:
    """The best pairs first, each word once; words in like places before others."""
    scored = []
    with_endings = min(len(left), len(right)) < 2 or _of_central_asia(left) or _of_central_asia(right)
    for i, one in enumerate(left):
        for j, other in enumerate(right):
            if not with_endings and differ_by_an_ending(one.word, other.word):
                continue
            if one.word.initial or other.word.initial:
                like = 0.75 if _begins(one.word, other.word) else 0.0
            else:
                like = likeness(one.word, other.word)
            if like >= ALIKE:
                in_place = 0.02 * (i == j) + 0.02 * (len(left) - i == len(right) - j)
                scored.append((like + in_place - 0.2 * (one.word.initial or other.word.initial), i, j, like))
    pairs: list[tuple[int, int, float]] = []
    for _, i, j, like in sorted(scored, key=lambda entry: (-entry[0], entry[1], entry[2])):
        if all(i != pair[0] and j != pair[1] for pair in pairs):
            pairs.append((i, j, like))
    return tuple(sorted(pairs))


def _of_central_asia(parts: tuple[Part, ...]) -> bool:
    """Whether a name sounds like those that are borne with and without the ending of a Russian surname."""
    fits = sounds_like(" ".join(part.word.text for part in parts))
    there, in_russia = (max((fits.get(state, _STRANGE) for state in states), default=_STRANGE)
                        for states in (_WITHOUT_ENDINGS, _WITH_ENDINGS))  # fmt: skip
    return there - in_russia > _MARGIN


def _begins(one: Word, other: Word) -> bool:
    if one.initial and other.initial:
        return one.text == other.text
    initial, full = (one, other) if one.initial else (other, one)
    starts = {full.text[:1], key(full.text)[:1].lower()}
    if len(initial.text) > 1:
        return full.text.startswith(initial.text)  # one letter elsewhere, "Ц." for "Ts."
    return initial.text in starts or (initial.text == "y" and full.text[:1] == "e")

""" "The West African country", "the tiny nation", "the island": a state by where it lies or what it is like."""

from collections.abc import Iterator

from dragoman.extract.mentions.references.reference import Reference
from dragoman.extract.mentions.view import View
from dragoman.knowledge.epithets import LANDS, is_epithet
from dragoman.knowledge.lexicon import lexicon

_LONGEST = 6  # tokens before the noun, hyphens counted
_OPENING = frozenset({"the", "this"})


def epithets_told(view: View, taken: list[bool]) -> Iterator[Reference]:
    """Every such reference of a sentence, outside the tokens already taken."""
    for index in range(view.size):
        reference = _epithet(view, index)
        if reference is not None and not any(taken[reference.first : reference.last]):
            yield reference


def _epithet(view: View, index: int) -> Reference | None:
    """The reference with its noun at token `index`, or None."""
    word = view.folded[index]
    if word not in lexicon("country nouns") | LANDS or view.capital(index) or view.word(index + 1) in {"of", "that"}:
        return None
    first = index - 1
    while first >= index - _LONGEST and view.word(first) not in _OPENING:
        first -= 1
    words = tuple(view.word(at) for at in range(first + 1, index) if view.texts[at] != "-")
    if first < 0 or view.word(first) not in _OPENING or not (is_epithet(words) or (word in LANDS and not words)):
        return None
    return Reference(first, index + 1, index, "state", "noun", " ".join((view.word(first), *words, word)))

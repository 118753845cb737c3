""" "The West African country", "the tiny nation", "the island": a state by where it lies or what it is like."""

from collections.abc import Iterator

from dragoman.extract.mentions.references.going_on import goes_on
from dragoman.extract.mentions.references.reference import Reference
from dragoman.extract.mentions.view import View
from dragoman.knowledge.epithets import LANDS, is_epithet, states_called_by
from dragoman.knowledge.lexicon import lexicon

_LONGEST = 6  # tokens before the noun, hyphens counted
_BEHIND = frozenset({"of", "that"})
_MEMBERS = frozenset(
    {"ally", "candidate", "giant", "heavyweight", "hopeful", "member", "newcomer", "powerhouse", "producer"}
)  # "the NATO ally"
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
    member = word in _MEMBERS and view.tag(index + 1) not in {"NOUN", "PROPN"}
    if not (member or word in lexicon("country nouns") | LANDS):
        return None
    named = view.hit_by_last.get(index + 1)
    if view.capital(index) or goes_on(view, index, _BEHIND) or (named is not None and named.of("state")):
        return None  # "the hermit kingdom" is but one
    first = index - 1
    while first >= max(0, index - _LONGEST) and view.word(first) not in _OPENING:
        first -= 1
    told = (view.word(at) for at in range(first + 1, index) if view.texts[at] != "-")
    words = tuple(word for each in told for word in each.split("-"))  # "ex-Soviet" is one token, "oil-rich" three
    words = words[:-1] if words[-1:] in (("member",), ("candidate",)) else words  # "the NATO member state"
    if member and states_called_by(words) is None:
        return None
    if first < 0 or view.word(first) not in _OPENING or not (is_epithet(words) or (word in LANDS and not words)):
        return None
    return Reference(first, index + 1, index, "state", "noun", " ".join((view.word(first), *words, word)))

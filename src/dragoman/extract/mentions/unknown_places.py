"""Places that no list knows, as the learned model finds them, and those among them that act like bodies."""

from collections.abc import Iterator, Sequence

from dragoman.extract.mentions.phrase_heads import head_of
from dragoman.extract.mentions.references.countries import is_country_told_again, says_which_neighbour
from dragoman.extract.mentions.view import View
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.loading import fold
from dragoman.model.sentence import NameKind

_BEFALLING = frozenset(  # what places do as well
    {"host", "see", "be", "become", "remain", "lie", "welcome", "open", "reopen", "close", "flood"}
)


def unknown_places(view: View, taken: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """The tokens `[first, last)` of each; not those of `taken` tokens, which may grow meanwhile."""
    for first, last in view.learned(NameKind.PLACE):
        if view.word(first) == "the" and last - first > 1:
            first += 1
        if any(taken[first:last]) or not view.capital(first):
            continue
        if is_country_told_again(view, first, last) or says_which_neighbour(view, first, last):
            continue
        if any(first <= index < last for index in view.heads):
            continue
        if fold(view.slice(first, last)) in lexicon("no body") or view.names_no_state(first):
            continue
        yield first, last


def acts(view: View, first: int, last: int) -> bool:
    """Whether an unknown "place" is the subject of an active verb: then it is a company or a group."""
    token = view.sentence.tokens[head_of(view, first, last, first)]
    if token.relation != "nsubj" or view.word(first - 1) in {"in", "at", "from", "to", "of"} or token.head < 0:
        return False
    verb = view.sentence.tokens[token.head]
    return verb.tag == "VERB" and verb.lemma not in _BEFALLING

"""A government by whatever word: it is no body of its own but stands for its state."""

from dragoman.extract.mentions.view import POSSESSIVES, View
from dragoman.knowledge.lexicon import lexicon


def is_government_of_a_kind(view: View, first: int) -> bool:
    """Whether "federal government", "caretaker government" or the like begins at token `first`."""
    return _is_kind(view, first) and view.word(first + 1) == "government"


def is_government(view: View, first: int, last: int) -> bool:
    """Whether tokens `[first, last)` are one: "the Polish | Cabinet", "Kenyan Government", "Federal Government"."""
    owner = view.hit_by_last.get(first - 1 if view.word(first - 1) in POSSESSIVES else first)
    if view.folded[first] in lexicon("governments") and (owner or view.word(first + 1) == "of"):
        return True
    told = view.hit_by_first.get(first) is not None or _is_kind(view, first)
    return last - first == 2 and view.folded[last - 1] in lexicon("governments") and told


def _is_kind(view: View, position: int) -> bool:
    return view.word(position) in lexicon("kinds of government")

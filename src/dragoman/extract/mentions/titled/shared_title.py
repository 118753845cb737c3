"""What each of several officials has in charge: "Ministers Jane Doe (Energy)", "faces include Jane Doe as minister"."""

from dragoman.extract.mentions.offices.parts import is_field
from dragoman.extract.mentions.view import View

_LONGEST_BRACKET = 10  # tokens
_MADE_UP_OF = frozenset({"include", "comprise", "feature"})
_JOINING = frozenset({"and", "&", ",", "of", "the", "for", "-", "/"})


def bracket_end(view: View, position: int) -> int | None:
    """The token behind the bracket that opens at `position`; None where none does."""
    if view.texts[position : position + 1] != ["("]:
        return None
    inside = range(position + 1, min(position + _LONGEST_BRACKET, view.size))
    return next((at + 1 for at in inside if view.texts[at] == ")"), None)


def field_in_brackets(view: View, first: int, end: int) -> str | None:
    """The field of policy within the brackets at tokens `[first, end)`, where all they hold is one."""
    words = [at for at in range(first + 1, end - 1) if view.word(at) not in _JOINING]
    told = any(is_field(view.word(at)) for at in words) and all(view.capital(at) for at in words)
    return view.slice(first + 1, end - 1) if told else None


def state_behind_name(view: View, last: int) -> str | None:
    """Whose somebody told without an office is: "Jane Doe of Peru", "Jane Doe (Peru)"."""
    opening = view.word(last)
    hit = view.hit_by_first.get(last + 1 + (view.word(last + 1) == "the")) if opening in {"of", "("} else None
    state = hit.of("state") if hit else None
    if hit is None or state is None or view.capital(hit.last):
        return None
    return state.key if opening == "of" or view.word(hit.last) == ")" else None


def is_told_as(view: View, first: int, last: int) -> bool:
    """Whether "as" and an office behind the name at tokens `[first, last)` tell what somebody of a list is.

    Elsewhere "as" tells what he is made, or no longer is ("succeeds Jane Doe as minister").
    """
    if view.word(last) != "as":
        return False
    tokens = view.sentence.tokens
    head = next((tokens[at] for at in range(first, last) if not first <= tokens[at].head < last), tokens[first])
    while head.relation == "conj" and head.head >= 0:
        head = tokens[head.head]
    led = {token.text.lower() for token in view.sentence.children(head.index, "case")}
    verb = tokens[head.head].lemma if head.head >= 0 else ""
    return "with" in led or (head.base_relation == "obj" and verb in _MADE_UP_OF)

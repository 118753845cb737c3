"""States in the reasons that a judgement gives."""

from dragoman.knowledge.states import state_name
from dragoman.model.message import Message, Term


def state_term(code: str) -> Term:
    """A state by its code (ISO 3166, two letters), named in the language of whoever reads."""
    return Term(state_name(code), "state", code)


def both_of(code: str) -> Message:
    """That two are of one state."""
    return Message("both of {state}", state=state_term(code))


def of_two(one: str, other: str) -> Message:
    """That two are of two states, told as they are to be said."""
    return Message("of {one} and of {other}", one=one, other=other)

"""States in the reasons that a judgement gives."""

from dragoman.knowledge.states import state_name
from dragoman.model.message import Message, Term


def state_term(code: str) -> Term:
    return Term(state_name(code), "state", code)


def both_of(code: str) -> Message:
    return Message("both of {state}", state=state_term(code))


def of_two(one: str, other: str) -> Message:
    return Message("of {one} and of {other}", one=one, other=other)

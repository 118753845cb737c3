"""Small questions that one reader asks the ledger again and again, answered once."""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from sqlalchemy import Connection

_Answer = TypeVar("_Answer")
_ASKED: WeakKeyDictionary[Connection, dict[Hashable, Any]] = WeakKeyDictionary()


def once(connection: Connection, question: Hashable, work: Callable[[], _Answer]) -> _Answer:
    """The answer to a small question that one reader asks again and again; who writes is answered anew each time."""
    if connection.get_execution_options().get("writing"):
        return work()
    answers = _ASKED.setdefault(connection, {})
    asked = (work.__module__, work.__qualname__, question)  # the same words may ask two things
    if asked not in answers:
        answers[asked] = work()
    found: _Answer = answers[asked]
    return found

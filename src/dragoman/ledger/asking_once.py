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
    if question not in answers:
        answers[question] = work()
    found: _Answer = answers[question]
    return found

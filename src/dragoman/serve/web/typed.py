"""What is typed into the one box of the search: operators such as `who:KZ` apart from the words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.serve.web.questions import NAMES

OPERATORS = ("kind", *(name for name in NAMES if name != "text"))
_OPERATOR = re.compile(rf'(?<!\S)({"|".join(OPERATORS)}):("[^"]*"|[^\s"]+)')


@dataclass(frozen=True, slots=True)
class Typed:
    """Words as they stand, with quotes and stars; operators as (name, value)."""

    words: str
    operators: Sequence[tuple[str, str]]


def typed(text: str) -> Typed:
    """What is meant by a line.

    >>> typed('visa who:KZ place:"New York" 10:30')
    Typed(words='visa 10:30', operators=(('who', 'KZ'), ('place', 'New York')))
    """
    found = ((match[1], match[2].strip('"').strip()) for match in _OPERATOR.finditer(text))
    return Typed(" ".join(_OPERATOR.sub(" ", text).split()), tuple((name, value) for name, value in found if value))

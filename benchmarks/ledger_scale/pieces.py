"""Values that differ from copy to copy: ids people see, days, and the words that tell somebody from everybody else."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

_PIECE = re.compile(r"(\d{4}-\d\d-\d\d|[^\W_]+)")

Column = list[Any]


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy of everything: its number, and what becomes of each day, id and word."""

    number: int
    days: dict[str, str]
    pieces: dict[str, str]


def respelled(value: str, copy: Copy) -> str:
    """A text in which days, ids and words are replaced."""
    return _PIECE.sub(lambda piece: copy.pieces.get(piece[0], piece[0]), value)


def shifted(values: Column, stride: int) -> Callable[[Copy], Column]:
    """Numbers of rows, moved on by `stride` in every copy."""
    return lambda copy: [value and value + copy.number * stride for value in values]


def moved(values: Column, stride: int, among: set[int]) -> Callable[[Copy], Column]:
    """Numbers of rows of which only some have copies."""

    def make(copy: Copy) -> Column:
        step = copy.number * stride
        return [value + step if value in among else value for value in values]

    return make


def dated(values: Column) -> Callable[[Copy], Column]:
    """Days as text or as dates."""

    def make(copy: Copy) -> Column:
        days = copy.days
        return [days[value] if value else value for value in values]

    def make_dates(copy: Copy) -> Column:
        days = {date.fromisoformat(day): date.fromisoformat(other) for day, other in copy.days.items()}
        return [days[value] if value else value for value in values]

    return make_dates if any(isinstance(value, date) for value in values) else make


def spelled(values: Column, known: set[str]) -> Callable[[Copy], Column] | None:
    """Text in which days, ids or words are replaced; None where no value has any of these."""
    divided = [_PIECE.split(value) if isinstance(value, str) else None for value in values]
    varying = [pieces if pieces and not known.isdisjoint(pieces[1::2]) else None for pieces in divided]
    if not any(varying):
        return None
    plan = [(value, pieces) for value, pieces in zip(values, varying, strict=True)]

    def make(copy: Copy) -> Column:
        replace = copy.pieces.get
        return ["".join([replace(piece, piece) for piece in pieces]) if pieces else value for value, pieces in plan]

    return make

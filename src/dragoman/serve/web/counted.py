"""Numbers that open on what they count."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

Address = Callable[[Sequence[str], str, str | None], str]
"""Gives the address of a list: of these ids, in this line and column (None for the whole line)."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A number, and the address of the list it counts."""

    number: int
    address: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a table of numbers: what it is of, a cell for each column, and all of it."""

    label: str
    cells: tuple[Counted | None, ...]
    whole: Counted


@dataclass(frozen=True, slots=True)
class Table:
    """Lines under the names of columns."""

    columns: tuple[str, ...]
    lines: tuple[Line, ...]


def table(columns: Sequence[str], found: Mapping[str, Mapping[str, Sequence[str]]], address: Address) -> Table:
    """Lines of ids by label and column, as numbers; columns without anything are left out."""
    used = tuple(name for name in columns if any(cells.get(name) for cells in found.values()))
    lines = []
    for label, cells in found.items():
        every = tuple(dict.fromkeys(key for name in used for key in cells.get(name, ())))
        made = tuple(
            Counted(len(ids), address(ids, label, name)) if ids else None for name in used for ids in [cells.get(name)]
        )
        lines.append(Line(label, made, Counted(len(every), address(every, label, None))))
    return Table(used, tuple(lines))


def plural_of(what: str) -> str:
    """The plural of what is counted: "promises kept"."""
    head, space, rest = what.partition(" ")
    return f"{head[:-1]}ies" if head.endswith("y") else f"{head}s{space}{rest}"

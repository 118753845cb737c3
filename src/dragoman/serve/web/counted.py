"""Numbers that open on what they count."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

Address = Callable[[Sequence[str], str, str | None], str]
"""Gives the address of a list: of these ids, in this line and column (None for the whole line)."""

Cell = Sequence[str] | int
"""What a number counts, by id; or the number alone, where there is too much to name it one by one."""


def number_in(cell: Cell) -> int:
    """How many there are in a cell, which holds a number or the things themselves."""
    return cell if isinstance(cell, int) else len(cell)


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


def table(columns: Sequence[str], found: Mapping[str, Mapping[str, Cell]], address: Address) -> Table:
    """Lines of ids or numbers by label and column, as numbers; columns without anything are left out.

    Addresses of numbers alone are asked for without ids.
    """
    used = tuple(name for name in columns if any(cells.get(name) for cells in found.values()))
    lines = []
    for label, cells in found.items():
        made = tuple(
            Counted(number_in(cell), address(_ids(cell), label, name)) if cell else None
            for name in used
            for cell in [cells.get(name)]
        )
        mine = [cells[name] for name in used if cells.get(name)]
        every = tuple(dict.fromkeys(key for cell in mine for key in _ids(cell)))
        whole = len(every) or sum(map(number_in, mine))
        lines.append(Line(label, made, Counted(whole, address(every, label, None))))
    return Table(used, tuple(lines))


def _ids(cell: Cell) -> Sequence[str]:
    return () if isinstance(cell, int) else cell


def plural_of(what: str) -> str:
    """The plural of what is counted: "promises kept"."""
    head, space, rest = what.partition(" ")
    return f"{head[:-1]}ies" if head.endswith("y") else f"{head}s{space}{rest}"

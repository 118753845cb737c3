"""Portions of long lists: each begins at a row, so that the thousandth costs no more than the first."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, Self, TypeVar

from sqlalchemy import ColumnElement, literal, tuple_

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A row of a list: what it is ordered by (a day, or a number), then the number of the row. The greatest is first.

    As text it stands in an address: "2024-05-01.312".
    """

    by: str | int
    number: int

    def __str__(self) -> str:
        return f"{self.by}.{self.number}"

    @classmethod
    def parse(cls, text: str, *, counted: bool = False) -> Self | None:
        """The place that a text names, of a list ordered by a number if `counted`; None where it names none."""
        by, dot, number = text.rpartition(".")
        if not dot or not number.isdecimal() or len(number) > 18 or (counted and not (by.isdecimal() and len(by) < 19)):
            return None
        return cls(int(by) if counted else by, int(number))


@dataclass(frozen=True, slots=True)
class Cut:
    """Where a portion begins: after a place of the list, or, `up`, so that it ends before it. Without one at the top,
    or after the first `skipped` rows, which costs the more the more there are.
    """

    place: Place | None = None
    up: bool = False
    skipped: int = 0

    def within(self, by: ColumnElement[Any], number: ColumnElement[Any]) -> Sequence[ColumnElement[bool]]:
        """What rows of the portion fulfil."""
        if self.place is None:
            return ()
        this, there = tuple_(by, number), tuple_(literal(self.place.by), literal(self.place.number))
        return (this > there,) if self.up else (this < there,)

    def ordered(self, *columns: ColumnElement[Any]) -> list[ColumnElement[Any]]:
        """The columns a list is ordered by, as the portion is gone through."""
        return [column.asc() if self.up else column.desc() for column in columns]


@dataclass(frozen=True, slots=True)
class Portion(Generic[Row]):
    """Rows in the order of the list, with the cuts of the portions before and after them, where there are any."""

    rows: list[Row]
    back: Cut | None
    on: Cut | None


def portion(places: Sequence[Place], rows: Sequence[Row], size: int, cut: Cut) -> Portion[Row]:
    """The portion that a cut leads to, from rows found going on from it: one more than `size` where there are more.

    `places` and `rows` begin after what is skipped.
    """
    more, kept = len(places) > size, slice(size)
    found, shown = list(places[kept]), list(rows[kept])
    if cut.up:
        found.reverse()
        shown.reverse()
    before, behind = (more, True) if cut.up else (cut.place is not None or cut.skipped > 0, more)
    return Portion(
        shown,
        Cut(found[0], up=True) if found and before else None,
        Cut(found[-1]) if found and behind else None,
    )

"""An amount on the way to a quantity."""

from dataclasses import dataclass

from dragoman.analyse.numeral import Numeral


@dataclass(frozen=True, slots=True)
class Draft:
    """An amount at characters `[start, end)`: `start` at its sign, `end` after its unit. `number` is without either."""

    start: int
    end: int
    value: float
    unit: str | None  # None: a count
    numeral: Numeral
    money: bool = False
    high: float | None = None
    grown_from: float | None = None
    listed: bool = False  # shares the unit and the thing counted with the amount after it

"""How far something moved, where it is told with the level it moved to and where it is not."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

STEPS = [
    ("Peru's exports to Chile fell by 10.8 billion euros last year.", "growth", -10.8e9, None),
    ("Togo's trade deficit with Ghana widened by 40 million dollars in May.", "growth", 40e6, None),
    ("Togo's income from the port dropped by about 20 million dollars in May.", "growth", -20e6, None),
    ("Japan cut its aid to Chad by 4 billion yen.", "growth", -4e9, None),
    ("Oil exports of Chad fell by 200,000 barrels per day in April.", "growth", -200e3, None),
    ("Togo's debt to Peru grew by 300 million dollars, reaching 1.9 billion dollars.", "loan", 1.9e9, 0.1875),
    ("Togo's debt to Peru grew by 2 billion dollars and reached 90 billion dollars.", "loan", 90e9, 0.022727),
    ("Peru's imports from Chile shrank to 1.2 billion dollars, down 15% or 212 million dollars.", "imports", 1.2e9,
     -0.15),
    ("Peru's exports to Chile fell by 9 percent, or 40 million dollars, in May.", "growth", -9, -0.09),
    ("Trade between Peru and Chile rose to 4 billion dollars by May.", "trade_turnover", 4e9, None),
    ("Peru raised its aid to Chad by 5 million dollars.", "aid", 5e6, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "indicator", "value", "change"), STEPS)
def test_a_step_is_no_level(
    read_text: Callable[[str], Reading], text: str, indicator: str, value: float, change: float | None
) -> None:
    (told,) = read_text(text).figures
    assert (told.indicator, told.value, told.change.by if told.change else None) == (indicator, value, change)

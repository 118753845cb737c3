"""Which quarter "the quarter" is."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

POINTING = [
    (("Exports of Fiji rose to $6 million in the third quarter of 2023 from $5 million in the second quarter of 2023. "
      "Visitors in the quarter numbered 2,463."), 2463, "2023-07/2023-09"),
    ("Kenya's exports to Chad came to $9 million in October 2023. Imports in the month fell to $2 million.", 2e6,
     "2023-10"),
    ("Arrivals in Fiji are growing. In the quarter 3,000 visitors came.", 3000, "2024-04/2024-06"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "period"), POINTING)
def test_it_is_the_one_told_before(read_text: Callable[[str], Reading], text: str, value: float, period: str) -> None:
    (figure,) = (each for each in read_text(text).figures if each.value == value)
    assert figure.period is not None
    assert figure.period.iso == period

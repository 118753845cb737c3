"""What something goes for is no figure, unless it is told how far it moved or what was sold."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading


@pytest.mark.parametrize(
    "text",
    [
        "Ghana bought maize from Togo. Prices ranged from $248 to $253 a ton.",
        "Ghana bought maize from Togo. The average price was $240 a tonne.",
        "A room in Accra cost on average 900 cedis a night in Ghana.",
        "A loaf costs 9 cedis in Ghana.",
        "Shares of Volta Mills closed 3.8% higher at Rs 412.30 in India.",
        "A loaf in Egypt costs 20 piastres.",
    ],
)
def test_prices_are_no_figures(read_text: Callable[[str], Reading], text: str) -> None:
    assert [each.value for each in read_text(text).figures if each.unit != "percent"] == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In Bawku a sack of onions from Niger sold for 1,400 cedis, up from 900 cedis in Ghana.", 1400),
        ("Togo sells Ghana power at a price of $90 million.", 90e6),
        ("A plant in Ghana will cost 14 million euros.", 14e6),
        ("Ghana sold shares worth 90 million dollars.", 90e6),
    ],
)
def test_sums_and_moves_are(read_text: Callable[[str], Reading], text: str, value: float) -> None:
    assert value in [each.value for each in read_text(text).figures]

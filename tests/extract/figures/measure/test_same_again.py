"""Figures whose sentence only points at what was measured before."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading


@pytest.mark.parametrize(
    ("second", "indicator"),
    [
        ("The figure topped $500 million in May, including $64 million worth of imports of gas.", "trade_turnover"),
        ("That amount exceeded $500 million in May, with imports of gas in the lead.", "trade_turnover"),
        ("The amount of gas imports exceeded $500 million in May.", "imports"),
    ],
)
def test_the_figure_is_of_what_was_told_before(
    read_text: Callable[[str], Reading], second: str, indicator: str
) -> None:
    figures = read_text(f"Trade of Peru with Bolivia neared $610 million in April. {second}").figures
    assert [(each.indicator, each.value) for each in figures] == [("trade_turnover", 610e6), (indicator, 500e6)]


def test_what_a_total_includes_is_a_part_of_it(read_text: Callable[[str], Reading]) -> None:
    told = "Peru received aid of $500 million in May. The total includes $20 million in loans from Chile."
    assert [(each.indicator, each.value) for each in read_text(told).figures] == [("aid", 500e6), ("loan", 20e6)]

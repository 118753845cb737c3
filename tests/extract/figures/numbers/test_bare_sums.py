"""Large numbers without a unit that are sums of the money told before."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

SUMS = [
    ("Peru's trade with Chile totalled 364 billion euros. Exports were 232 billion and imports 132 billion.",
     [("trade_turnover", 364e9), ("exports", 232e9), ("imports", 132e9)]),
    ("Trade of Oman and Iran came to 2 billion euros. Iran's exports made up 1.4 billion of it, Oman's 600 million.",
     [("trade_turnover", 2e9), ("exports", 1.4e9), ("exports", 600e6)]),
    ("Imports of Togo stood at 2.4 billion euros in 2022. The trade deficit was 1.1 billion.",
     [("imports", 2.4e9), ("other", 1.1e9)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SUMS)
def test_what_is_told_in_money_is_money(
    read_text: Callable[[str], Reading], text: str, expected: list[tuple[str, float]]
) -> None:
    figures = read_text(text).figures
    assert [(each.indicator, each.value) for each in figures] == expected
    assert {each.unit for each in figures} == {"EUR"}


COUNTED = [
    "The deal is worth 4 billion euros. Egypt sent 1.2 million tourists to Oman and 2 million to Iran.",
    "The aid is worth 4 million euros. Some 3.2 million are displaced in Sudan.",
]


@pytest.mark.parametrize("text", COUNTED)
def test_what_is_counted_is_no_money(read_text: Callable[[str], Reading], text: str) -> None:
    assert {each.unit for each in read_text(text).figures[1:]} == {"count"}

"""The same told again in other money, and parts of what was counted."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

TOLD_AGAIN = [
    ("Norway will give Chad 12 million euros, the equivalent of 8 billion francs.", [(12e6, "EUR")]),
    ("Norway gave Kenya 6 million euros, equivalent to about KES 900 million, in May.", [(6e6, "EUR")]),
    ("Norway gave Kenya 6 million euros, approximately KES 900 million, in May.", [(6e6, "EUR")]),
    ("New Zealand gave Niue NZ$3 million ($2.1 million).", [(3e6, "NZD")]),
    ("The Fund lent Chad $40 million (SDR 30 million).", [(40e6, "USD")]),
    ("Norway gave Chad Euros 35.4 million.", [(35.4e6, "EUR")]),
    ("Norway gave Chad 6 million euros, and Niger 9 million dollars.", [(6e6, "EUR"), (9e6, "USD")]),
]


@pytest.mark.parametrize(("text", "money"), TOLD_AGAIN)
def test_money_told_again_is_one_figure(
    read_text: Callable[[str], Reading], text: str, money: list[tuple[float, str]]
) -> None:
    assert [(each.value, each.unit) for each in read_text(text).figures] == money


LISTED = [
    ("The toll in Chad rose to 21, including nine soldiers, seven guards and five drivers.", [(21, [9, 7, 5])]),
    ("Libya sent home 80 migrants, including 5 men, 30 women and 45 children.", [(80, [5, 30, 45])]),
    ("Libya sent home 80 migrants, including 5 men, and 300 soldiers.", [(80, [5]), (300, [])]),
    ("Libya sent home 91 migrants on Monday. The migrants numbered 91, including 40 women.", [(91, [40])]),
    ("Chad sent home 230 migrants (compared to 180 in 2022).", [(230, []), (180, [])]),
    ("Chad sent home 230 migrants in the first half of 2023 (180 migrants in 2022).", [(230, []), (180, [])]),
    ("Chad said three soldiers were killed. The army of Chad confirmed three soldiers killed.", [(3, [])]),
]


@pytest.mark.parametrize(("text", "counts"), LISTED)
def test_those_listed_are_parts(
    read_text: Callable[[str], Reading], text: str, counts: list[tuple[float, list[float]]]
) -> None:
    found = read_text(text).figures
    assert [(each.value, [part.value for part in each.parts]) for each in found] == counts


def test_so_many_of_a_whole_are_part_of_it(read_text: Callable[[str], Reading]) -> None:
    figures = read_text("The Coral Party of Fiji won 55 of the 101 seats.").figures
    assert [(each.value, [part.value for part in each.parts]) for each in figures] == [(55, []), (101, [55])]

"""With whom trade is, where somebody is told to buy or supply the most."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

LEAD = "Fiji's exports came to 90 million euros in May 2024. "
SIDES = [
    ("Chad, Peru and Mali were the top buyers, with 9 million, 8 million and 7 million euros respectively.",
     {9e6: ("exports", "TD"), 8e6: ("exports", "PE"), 7e6: ("exports", "ML")}),
    ("The leading destinations were Chad and Peru, with 9 million euros and 8 million euros, respectively.",
     {9e6: ("exports", "TD"), 8e6: ("exports", "PE")}),
    ("Chad and Peru were its main suppliers, at 9 million euros and 8 million euros.",
     {9e6: ("imports", "TD"), 8e6: ("imports", "PE")}),
    ("Mali was the largest source of imports, supplying goods worth 6 million euros, or 22 percent of the total.",
     {6e6: ("imports", "ML"), 22: ("share", "ML")}),
    ("Mali remained the biggest buyer, taking goods worth 6 million euros.", {6e6: ("exports", "ML")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "partners"), SIDES)
def test_each_partner_has_its_own_sum(
    read_text: Callable[[str], Reading], text: str, partners: dict[float, tuple[str, str]]
) -> None:
    reading = read_text(LEAD + text)
    states = {party.id: party.state for party in reading.parties}
    told = [each for each in reading.figures if each.value != 90e6]
    assert {each.value: (each.indicator, states.get(each.counterpart or "")) for each in told} == partners
    assert {states.get(each.subject or "") for each in told} == {"FJ"}


def test_goods_ranked_are_sold_to_all(read_text: Callable[[str], Reading]) -> None:
    text = "The main markets were Chad (9 million euros), Peru (8 million euros), Mali (7 million euros) and Togo "
    text += "(6 million euros). Fish remained the leading product, with earnings of 5 million euros."
    (fish,) = (each for each in read_text(LEAD + text).figures if each.value == 5e6)
    assert fish.counterpart is None

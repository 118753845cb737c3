"""Who lends, where a loan is told with whom it is."""

from collections.abc import Callable

import pytest

from counted import figure_of
from dragoman.model.reading import Reading

LENT = [
    ("The Senate of Peru ratified a treaty with Chile; and a loan agreement with the World Bank worth $90 million.",
     90e6, "loan", "World Bank", "Peru"),
    ("Peru is to buy three radars from India on a $500 million line of credit extended in 2019.", 500e6, "loan",
     "India", "Peru"),
    ("Kenya will build the dam with a $300 million loan from China.", 300e6, "loan", "China", "Kenya"),
    ("The African Development Bank signed a loan agreement with Kenya worth $40 million.", 40e6, "loan",
     "African Development Bank", "Kenya"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "indicator", "subject", "counterpart"), LENT)
def test_who_lends(
    read_text: Callable[[str], Reading], text: str, value: float, indicator: str, subject: str, counterpart: str
) -> None:
    assert figure_of(read_text(text), value, by_name=True) == (indicator, subject, counterpart)

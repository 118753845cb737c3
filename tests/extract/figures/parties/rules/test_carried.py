"""Who sends and who gets what a report tells on its way."""

from collections.abc import Callable

import pytest

from counted import figure_of
from dragoman.model.reading import Reading

CARRIED = [
    ("Fiji helps its neighbour. A convoy carrying 11 ambulances and 40 pumps left Suva for Tonga on Monday.", 11, "aid",
     "FJ", "TO"),
    ("Fiji helps its neighbour. A ship with 400 tents set out from Suva for Tonga.", 400, "aid", "FJ", "TO"),
    ("A ship carrying 4,000 tonnes of food from Qatar docked in Aqaba, Jordan, on Sunday.", 4000, "aid", "QA", "JO"),
    ("Two Qatari planes with 60 tonnes of food left Cyprus for Egypt.", 60, "aid", "QA", "EG"),
    ("Fiji sells fish to Japan. A cargo ship with 300 tonnes of tuna left Suva for Tokyo.", 300, "other", "FJ", "JP"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "indicator", "subject", "counterpart"), CARRIED)
def test_from_where_to_where_it_goes(
    read_text: Callable[[str], Reading], text: str, value: float, indicator: str, subject: str, counterpart: str
) -> None:
    assert figure_of(read_text(text), value) == (indicator, subject, counterpart)

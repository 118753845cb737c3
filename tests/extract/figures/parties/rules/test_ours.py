"""Whose aid \"our aid\" is."""

from collections.abc import Callable

import pytest

from counted import figure_of
from dragoman.model.reading import Reading

OURS = [
    ('"Our aid to Sudan reached 20 million dollars last year," Norwegian Foreign Minister Espen Barth Eide said.', 20e6,
     "aid", "NO", "SD"),
    ('The Foreign Minister of Japan was in Bamako. "We will give Mali 300 tonnes of rice," she said.', 300,
     "aid", "JP", "ML"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "indicator", "subject", "counterpart"), OURS)
def test_it_is_of_whoever_speaks(
    read_text: Callable[[str], Reading], text: str, value: float, indicator: str, subject: str, counterpart: str
) -> None:
    assert figure_of(read_text(text), value) == (indicator, subject, counterpart)

"""Whose people and firms go along with somebody."""

from collections.abc import Callable

import pytest

from counted import figure_of
from dragoman.model.reading import Reading

ALONG = [
    ("The President of Togo, Faure Gnassingbé, is in Peru. Peru is large. He is accompanied by 20 executives.", 20,
     "people", "TG", None),
    ("Chinese Foreign Minister Wang Yi arrived in Fiji on Monday with a delegation of 20 people.", 20, "people", "CN",
     "FJ"),
    ("The president of Fiji was welcomed in Tonga. A team of 40 Tongan doctors accompanied him.", 40, "people", "TO",
     None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "indicator", "subject", "counterpart"), ALONG)
def test_whose_they_are(
    read_text: Callable[[str], Reading], text: str, value: float, indicator: str, subject: str, counterpart: str | None
) -> None:
    assert figure_of(read_text(text), value) == (indicator, subject, counterpart)

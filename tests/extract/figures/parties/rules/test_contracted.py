"""With whom a contract is, where firms are named."""

from collections.abc import Callable

import pytest

from counted import figure_of
from dragoman.model.reading import Reading

CONTRACTS = [
    ("It was a $900 million contract between Angola's Sonangol and Italy's Eni.", 900e6, "contract_value", "Sonangol",
     "Eni"),
    ("Egypt signed a contract worth 2 billion euros with Germany's Siemens for trains.", 2e9, "contract_value", "Egypt",
     "Siemens"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "indicator", "subject", "counterpart"), CONTRACTS)
def test_between_whom_it_is(
    read_text: Callable[[str], Reading], text: str, value: float, indicator: str, subject: str, counterpart: str
) -> None:
    assert figure_of(read_text(text), value, by_name=True) == (indicator, subject, counterpart)

"""With whom a contract is, where firms are named."""

from collections.abc import Callable

import pytest

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
    reading = read_text(text)
    names = {party.id: party.name for party in reading.parties}
    (told,) = (each for each in reading.figures if each.value == value)
    assert told.indicator == indicator
    assert (names.get(told.subject or ""), names.get(told.counterpart or "")) == (subject, counterpart)

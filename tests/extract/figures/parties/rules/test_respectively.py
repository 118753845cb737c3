"""Each partner has its own sum."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

LISTS = [
    ("Chile's exports to its two largest partners, China and Japan, reached $30 billion and $5 billion, respectively.",
     {30e9: "China", 5e9: "Japan"}),
    ("Chile's exports to China and Japan reached $30 billion and $5 billion, respectively.",
     {30e9: "China", 5e9: "Japan"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "partners"), LISTS)
def test_with_whom(read_text: Callable[[str], Reading], text: str, partners: dict[float, str]) -> None:
    reading = read_text(text)
    names = {party.id: party.name for party in reading.parties}
    assert {each.value: names.get(each.counterpart or "") for each in reading.figures} == partners

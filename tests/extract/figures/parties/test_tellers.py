"""Who is only named beside a number has no part in it."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

OWNERS = [
    ("The Malawian government has agreed to offer $33 million on top of support from the African Development Bank.",
     "Malawi"),
    ("Fiji will give Tonga $2 million in addition to Kenya's $3 million.", "Fiji"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "owner"), OWNERS)
def test_who_gives(read_text: Callable[[str], Reading], text: str, owner: str) -> None:
    reading = read_text(text)
    names = {party.id: party.name for party in reading.parties}
    assert names.get(reading.figures[0].subject or "") == owner

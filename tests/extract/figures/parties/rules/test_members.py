"""Those who are counted as of a body are its own, and not of the state where it is."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

MEMBERS = [
    ("Gunmen abducted three staff members of the Norwegian Refugee Council in Chad.", 3, "Norwegian Refugee Council"),
    ("Two deminers employed by the Sahel Mine Centre were killed in Chad.", 2, "Sahel Mine Centre"),
    ("Chad expelled two employees of the Norwegian Refugee Council.", 2, "Chad"),
    ("Two members of the Senate of Chad met in Paris.", 2, "Chad"),
]


@pytest.mark.parametrize(("text", "value", "owner"), MEMBERS)
def test_whose_they_are(read_text: Callable[[str], Reading], text: str, value: float, owner: str) -> None:
    reading = read_text(text)
    names = {party.id: party.name for party in reading.parties}
    told = next(each for each in reading.figures if each.value == value)
    assert names.get(told.subject or "") == owner

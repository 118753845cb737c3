"""Whose a figure is by where it is."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

PLACES = [
    ("Chad and Niger met in Paris. The ministers will see a mill in Lyon, 30 kilometres south of Grenoble, in France.",
     30, "FR", None),
    ("Chad and Niger share a border of about 1,170 kilometres.", 1170, "TD", "NE"),
    ("Peru and Chile signed a treaty. In Lima, some 250 people gathered outside the Chilean consulate on Monday.",
     250, "PE", None),
    ("Peru and Chile signed a treaty. In Lima, some 250 Chileans gathered outside the ministry on Monday.",
     250, "CL", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "subject", "counterpart"), PLACES)
def test_the_place_tells_the_parties(
    read_text: Callable[[str], Reading], text: str, value: float, subject: str, counterpart: str | None
) -> None:
    reading = read_text(text)
    names = {party.id: party.state or party.name for party in reading.parties}
    told = next(each for each in reading.figures if each.value == value)
    assert names[told.subject or ""] == subject
    assert counterpart is None or names.get(told.counterpart or "") == counterpart
    if subject in {"FR", "PE"}:
        assert told.counterpart is None

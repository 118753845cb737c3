"""Those who are hit are of whoever owns what was attacked."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

STRUCK = [
    ("South Sudan condemned the attack on a convoy of the World Food Programme, in which two drivers were killed.",
     2, "World Food Programme"),
    ("A Kenyan patrol opened fire on a vessel of Somalia's coastguard, killing one sailor and wounding three.",
     3, "Somalia"),
    ("Gunmen who stormed the Turkish consulate in Basra killed two guards, Iraq said.", 2, "Türkiye"),
    ("Kenyan police killed two smugglers near Mandera.", 2, "Kenya"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "owner"), STRUCK)
def test_whose_those_are_who_were_hit(read_text: Callable[[str], Reading], text: str, value: float, owner: str) -> None:
    reading = read_text(text)
    names = {party.id: party.name for party in reading.parties}
    told = next(each for each in reading.figures if each.value == value)
    assert names.get(told.subject or "", told.subject) == owner

"""Peoples ranked by their numbers are each of their own state."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

RANKINGS = [
    ("Nepalis ranked fourth in Oman with 1.8 million, followed by Kenyans with 1.4 million and Malians with 819,000.",
     {1.8e6: "Nepal", 1.4e6: "Kenya", 819_000: "Mali"}),
    ("Nepalis were the largest group in Oman at 830,000, followed by Kenyans (541,000) and Malians (337,000).",
     {830_000: "Nepal", 541_000: "Kenya", 337_000: "Mali"}),
    ("Nepalis are the largest group in Oman with 109,600 people, ahead of Kenyans with 65,600.",
     {109_600: "Nepal", 65_600: "Kenya"}),
    ("Australians (283,000) and New Zealanders (151,000) led in Fiji.",
     {283_000: "Australia", 151_000: "New Zealand"}),
    ("The largest groups were Nepalis (18,200) and Kenyans (17,300).", {18_200: "Nepal", 17_300: "Kenya"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "peoples"), RANKINGS)
def test_whose_they_are(read_text: Callable[[str], Reading], text: str, peoples: dict[float, str]) -> None:
    reading = read_text(text)
    names = {party.id: party.name for party in reading.parties}
    assert {each.value: names.get(each.subject or "") for each in reading.figures} == peoples
    assert {each.indicator for each in reading.figures} == {"people"}

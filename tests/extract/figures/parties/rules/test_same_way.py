"""What is given without a receiver goes to whoever got the gift told before."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

GIVEN = "Peru will provide Mali with $375 million in aid, Minister Ali Doe said. Peru and Mali are partners. "
GIFTS = [
    ("Fiji's government proposed a package worth 4 million dollars.", 4e6, "FJ", "ML"),
    ("Fiji halved its aid to 5 million dollars.", 5e6, "FJ", "ML"),
    ("Fiji gave 6 million dollars to Togo.", 6e6, "FJ", "TG"),
]


@pytest.mark.parametrize(("text", "value", "subject", "counterpart"), GIFTS)
def test_who_gets_it(
    read_text: Callable[[str], Reading], text: str, value: float, subject: str, counterpart: str
) -> None:
    reading = read_text(GIVEN + text)
    codes = {party.id: party.state for party in reading.parties}
    told = next(each for each in reading.figures if each.value == value)
    assert (codes.get(told.subject or ""), codes.get(told.counterpart or "")) == (subject, counterpart)

"""Who gives and who gets, in rankings, lists and beside a war."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

RANKED = (
    "COPENHAGEN - Denmark spends 19 billion kroner a year. Peru will be the biggest recipient with 2.1 billion kroner, "
    "followed by Chad (580 million) and Mali (310 million)."
)
GIFTS = [
    (RANKED, 2.1e9, "DK", "PE"),
    (RANKED, 580e6, "DK", "TD"),
    (RANKED, 310e6, "DK", "ML"),
    ("The Fund had little. Donors include Peru ($101 million), Chad ($44 million) and Mali ($9.2 million).", 44e6,
     "TD", None),
    ("COPENHAGEN - Since Chad's invasion Denmark has donated 190 howitzers to Mali.", 190, "DK", "ML"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "subject", "counterpart"), GIFTS)
def test_who_gives_and_who_gets(
    read_text: Callable[[str], Reading], text: str, value: float, subject: str, counterpart: str | None
) -> None:
    reading = read_text(text)
    names = {party.id: party.state or party.name for party in reading.parties}
    told = next(each for each in reading.figures if each.value == value)
    assert told.indicator == "aid"
    assert (names[told.subject or ""], names.get(told.counterpart or "")) == (subject, counterpart)

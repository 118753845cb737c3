"""Figures of one side alone in reports of two, and figures that go on with those of another."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

BOTH = "Ministers of Ghana and Niger met in Accra. Ghana and Niger praised their ties. "
PARTIES = [
    ("Ghana's total foreign trade rose to $40 billion.", 40e9, "GH", None),
    ("Bilateral merchandise trade rose to $40 million.", 40e6, "GH", "NE"),
    ("Trade between Ghana and Niger came to $40 million. Ghana's exports made up $30 million.", 30e6, "GH", "NE"),
    ("Ghana sold its neighbour cloth for $30 million. Gold brought Ghana rain, schools and roads in 2023.", 30e6,
     "GH", "NE"),
    ("It did not rain. Ghana's cocoa exports were worth $3 billion.", 3e9, "GH", None),
    ("It did not rain. The road on the Ghanaian side is 85 km long.", 85, "GH", None),
    ("They share a border of 450 km.", 450, "GH", "NE"),
    ("It did not rain. Traders in Ghana lost 9 million cedis.", 9e6, "GH", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "subject", "counterpart"), PARTIES)
def test_with_whom_a_figure_is_not(
    read_text: Callable[[str], Reading], text: str, value: float, subject: str, counterpart: str | None
) -> None:
    reading = read_text(BOTH + text)
    states = {party.id: party.state for party in reading.parties}
    told = next(each for each in reading.figures if each.value == value)
    assert (states.get(told.subject or ""), states.get(told.counterpart or "")) == (subject, counterpart)


LISTED = [
    ("India contributes 2,390 troops, Rwanda 2,600 and Nepal 1,750.", 2600, "people", "RW", None),
    ("Togo gave $90 million to the appeal, followed by Mali with $75 million and Chad with $61 million.", 61e6, "aid",
     "TD", None),
    (("Fiji sells wood. Fiji's exports to Peru fell to 450,000 tonnes and those to Chile to 60,000 tonnes from 1.1 "
      "million."), 1.1e6, "exports", "FJ", "CL"),
    ("Mali's economy will expand 3.9 percent, Chad's 1.1 percent and Togo's 7.2 percent.", 1.1, "growth", "TD", None),
    ("Mali took 30 percent of Togo's trade, followed by Chad with 9 percent and Niger with 4 percent.", 4, "share",
     "NE", "TG"),
    ("Ghana is in a $3 billion programme with the International Monetary Fund. It has received $1.9 billion.", 1.9e9,
     "loan", "International Monetary Fund", "GH"),
    ("Ghana received 262 million dollars under its 3.4 billion arrangement.", 3.4e9, "other", "GH", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "indicator", "subject", "counterpart"), LISTED)
def test_numbers_told_in_one_breath(
    read_text: Callable[[str], Reading],
    text: str,
    value: float,
    indicator: str,
    subject: str,
    counterpart: str | None,
) -> None:
    reading = read_text(text)
    names = {party.id: party.state if party.kind == "state" else party.name for party in reading.parties}
    told = next(each for each in reading.figures if each.value == value)
    assert told.indicator == indicator
    assert (names.get(told.subject or ""), names.get(told.counterpart or "")) == (subject, counterpart)

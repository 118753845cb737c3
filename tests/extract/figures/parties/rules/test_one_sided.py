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
    ("Ghana's exports to countries other than Niger rose to $40 million.", 40e6, "GH", None),
    ("Ghana's exports to markets outside the African Union came to $40 million.", 40e6, "GH", None),
    ("Besides Niger, Ghana sold cloth for $40 million.", 40e6, "GH", None),
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


def test_what_was_told_of_all_exports_is_not_of_one_partner_later(read_text: Callable[[str], Reading]) -> None:
    text = (
        "Chile's exports rose 7.9% to $4.4 billion in May. Shipments to China grew 11%. "
        "Gold exports slumped to $2 million."
    )
    reading = read_text(text)
    assert [each.counterpart for each in reading.figures if each.indicator == "exports"] == [None, None]


LISTED = [
    ("India contributes 2,390 troops, Rwanda 2,600 and Nepal 1,750.", 2600, "people", "RW", None),
    ("Togo gave $90 million to the appeal, followed by Mali with $75 million and Chad with $61 million.", 61e6, "aid",
     "TD", None),
    (("Fiji sells wood. Fiji's exports to Peru fell to 450,000 tonnes and those to Chile to 60,000 tonnes from 1.1 "
      "million."), 1.1e6, "exports", "FJ", "CL"),
    ("Mali's economy will expand 3.9 percent, Chad's 1.1 percent and Togo's 7.2 percent.", 1.1, "growth", "TD", None),
    ("Mali took 30 percent of Togo's trade, followed by Chad with 9 percent and Niger with 4 percent.", 4, "share",
     "NE", "TG"),
    ("Fiji hosts 280,000 refugees from Chad and 119,000 from Mali.", 119e3, "people", "FJ", "ML"),
    ("UNIFIL has 9,000 troops from 48 nations, with Togo (1,230), Chad (900) and Mali (870) in the lead.", 900,
     "people", "TD", None),
    ("Fiji's deficit with Chad was $295 million last year, with the EU $236 million and with Mali $123 million.",
     236e6, "other", "FJ", "European Union"),
    ("Fees bring Cameroon 16 billion francs a year.", 16e9, "other", "CM", None),
    ("Fiji's parliament passed it by 93 votes to 14, and Fiji told Togo so.", 93, "other", "parliament", None),
    (("In May 2024 Fiji imported cloth worth $43 million from the world. Chad was the top supplier at $11 million, "
     "followed by Mali at $4 million and Togo at $2 million."), 2e6, "imports", "FJ", "TG"),
    ("Fiji and Togo gave Chad $3 million and $4 million.", 4e6, "aid", "TG", "TD"),
    ("Togo's trade with Fiji was worth $48 million, with a surplus of $18 million for Fiji.", 18e6, "other", "TG",
     "FJ"),
    (("In May 2024 Fiji's exports grew to $63 million, with Chad taking $14 million, Mali $7 million and Togo $4 "
      "million."), 4e6, "exports", "FJ", "TG"),
    (("Fiji's exports came to $24 million in May 2024. Chad bought goods for $9 million, Mali for $8 million and Togo "
      "for $7 million."), 7e6, "exports", "FJ", "TG"),
    ("In May Togo's exports came to $9 million, while investment from Fiji fell from $4 million to $3 million.", 4e6,
     "investment", "FJ", "TG"),
    ("The Green Alliance won 54 percent of the vote in Togo's election, the National Front trails with 20 percent.",
     20, "share", "National Front", None),
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

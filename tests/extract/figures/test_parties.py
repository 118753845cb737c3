"""Of whom, and with whom, a figure is said."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

PARTIES = [
    ("Slovakia expelled 14 Belarusian diplomats.", 14, "SK", "BY"),
    ("Fourteen Sri Lankan fishermen were shot dead by a patrol from Bangladesh.", 14, "LK", "BD"),
    ("Georgia refused to grant accreditation to 14 German observers.", 14, "DE", "GE"),
    ("Japan has carried out 486 projects in Bolivia.", 486, "JP", "BO"),
    ("Kenya's trade minister arrived in Muscat with 300 delegates and met the Sultan of Oman.", 300, "KE", "OM"),
    ("The minister of Fiji thanked Japan for the two boats delivered in March.", 2, "JP", "FJ"),
    ("Latvia sold Mali tents worth $5 million. Exports to Chad fell to $3 million and those to Niger were $2 million.",
     2e6, "LV", "NE"),
    (("Haiti and Fiji met. Haiti appealed for help. Benin said it would contribute 50 police officers. Haiti thanked "
      "Fiji."), 50, "BJ", "HT"),
    (("The UN released $8 million to help some 230,000 people in northern Chad, where a cyclone came ashore last week, "
      "killing 41 people and flattening around 19,000 homes."), 41, "TD", None),
    ("Chad has closed its crossings with Sudan. Some 900 people a day passed through the Adré post.", 900, "TD", "SD"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "subject", "counterpart"), PARTIES)
def test_whose_and_with_whom(
    read_text: Callable[[str], Reading], text: str, value: float, subject: str, counterpart: str | None
) -> None:
    reading = read_text(text)
    states = {party.id: party.state for party in reading.parties}
    told = next(each for each in reading.figures if each.value == value)
    assert (states.get(told.subject or ""), states.get(told.counterpart or "")) == (subject, counterpart)


def test_the_flights_of_an_airline_are_its_own(read_text: Callable[[str], Reading]) -> None:
    reading = read_text("Nepal and Malaysia met over labour. Nepal Airlines will operate six special flights.")
    names = {party.id: party.name for party in reading.parties}
    assert [names[each.subject or ""] for each in reading.figures] == ["Nepal Airlines"]

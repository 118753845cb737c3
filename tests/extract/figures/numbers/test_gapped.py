"""Numbers told of another party without a verb."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

GAPPED = [
    ("Peru hosts 620,000 refugees from Chad, Togo 50,000 and South Sudan 70,000.",
     {620_000: "PE", 50_000: "TG", 70_000: "SS"}),
    ("Peru takes 28 percent of the income, Niue 27 and the Cook Islands 15.", {28: "PE", 27: "NU", 15: "CK"}),
    ("Mali buys 360,000 tonnes from Peru, 180,000 from Fiji.", {360_000: "ML", 180_000: "ML"}),
    ("Malta had 90,000 visitors. Peru sent 27,500 of them, Fiji 27,300 and Samoa 14,200.",
     {90_000: "MT", 27_500: "PE", 27_300: "FJ", 14_200: "WS"}),
    ("Peru has 30 boats, the United States 13.", {30: "PE", 13: "US"}),
    ("The Coral Party took 17 seats, and the Harbour Party 16.", {17: "Coral Party", 16: "Harbour Party"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "owners"), GAPPED)
def test_a_name_and_a_number_go_on_with_what_was_told(
    read_text: Callable[[str], Reading], text: str, owners: dict[float, str]
) -> None:
    reading = read_text(text)
    names = {party.id: party.state or party.name for party in reading.parties}
    assert {each.value: names[each.subject or ""] for each in reading.figures} == owners
    assert len({(each.indicator, each.unit) for each in reading.figures}) == 1


def test_who_is_told_with_a_number_alone_is_no_partner(read_text: Callable[[str], Reading]) -> None:
    told = read_text("Fiji exported 8.1 million tonnes of rice, Peru 16.5 million tonnes in 2023.").figures
    assert [each.counterpart for each in told] == [None, None]


def test_another_giver_receives_nothing(read_text: Callable[[str], Reading]) -> None:
    reading = read_text("Floods hit Chad. Fiji gave 3 million dollars to Chad, Peru 4 million.")
    states = {party.id: party.state for party in reading.parties}
    assert [states.get(each.counterpart or "") for each in reading.figures] == ["TD", "TD"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Peru sent five ships to Chad, and the carrier flew them on a Boeing 747.", [5]),
        ("Peru signed two contracts worth 3 percent of it under Agenda 2030.", [2, 3]),
    ],
)
def test_a_number_that_is_a_name_is_none(read_text: Callable[[str], Reading], text: str, values: list[float]) -> None:
    assert [each.value for each in read_text(text).figures] == values

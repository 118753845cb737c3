"""Slots that reports of trade and armies tell by small words, read with the model that is shipped."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Peru's exports to Chad, Mali and Niger fell 3.1 percent, 4.2 percent and 5.3 percent, respectively.",
            [(-3.1, "Chad"), (-4.2, "Mali"), (-5.3, "Niger")],
        ),
        (
            "Peru saw its trade with Japan and Canada fall 1.5 percent and 6.8 percent, respectively.",
            [(-1.5, "Japan"), (-6.8, "Canada")],
        ),
    ],
)
def test_rates_told_respectively(
    read_text: Callable[[str], Reading], text: str, wanted: list[tuple[float, str]]
) -> None:
    reading = read_text(text)
    names = {party.id: party.name for party in reading.parties}
    told = [(each.value, names.get(each.counterpart or "")) for each in reading.figures]
    assert sorted(told) == sorted(wanted)
    assert {names.get(each.subject or "") for each in reading.figures} == {"Peru"}


@pytest.mark.parametrize(
    ("text", "slot", "wanted"),
    [
        ("Peru's 2023 exports increased by 0.6 percent.", "period", ["2023"]),
        (
            "Trade of Peru came to 4 billion dollars in January-August 2023.\n\nExports grew 2 % during the period.",
            "period",
            ["2023-01/2023-08", "2023-01/2023-08"],
        ),
        (
            "The last time was seven years ago, in 2016, when exports of Peru fell by 7 percent.",
            "period",
            ["2016"],
        ),
        ("India may withdraw the 775 troops it has stationed in Lebanon.", "status", ["actual"]),
        (
            "Peru is to cut its output to 32 tonnes from the current levels of around 33 tonnes.",
            "status",
            ["target", "actual"],
        ),
        ("The World Bank agreed to grant Chad a USD 355 million loan.", "indicator", ["loan"]),
        ("Nepali workers in Oman sent USD 2.5 billion in the first half of 2018.", "indicator", ["other"]),
        ("Cash inflows of Nepal decreased to USD 1.6 billion in December 2018.", "indicator", ["other"]),
        ("Foreign capital inflows of Nepal came to USD 1.6 billion in 2018.", "indicator", ["investment"]),
        ("The number of refugees in Chad has passed the 100,000 mark.", "unit", ["count"]),
        ("Remittance inflows of Nepal increased to 839 billion rupees.", "indicator", ["other"]),
    ],
)
def test_slots(read_text: Callable[[str], Reading], text: str, slot: str, wanted: list[str]) -> None:
    values = [getattr(each, slot) for each in read_text(text).figures]
    assert [getattr(each, "iso", each) for each in values] == wanted


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("The Union, in its report, put copper output from Chad at 1.6 million tonnes in November.", "Chad"),
        (
            (
                "Zambian Transport Minister Enoch Banda met his Tanzanian counterpart, Ms Asha Juma. "
                '"My government owes 7.2 billion shillings," Mr Banda said.'
            ),
            "Zambia",
        ),
        (
            (
                "The United States in May imposed sanctions on Rwanda. The U.N. peacekeeping mission, MONUSCO, said it "
                "had evacuated 23 wounded to Goma."
            ),
            "MONUSCO",
        ),
    ],
)
def test_whose_they_are(read_text: Callable[[str], Reading], text: str, owner: str) -> None:
    reading = read_text(text)
    names = {party.id: party.name for party in reading.parties}
    assert names.get(reading.figures[-1].subject or "") == owner

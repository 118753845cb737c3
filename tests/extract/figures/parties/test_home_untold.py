"""Pages that do not name the state they speak from."""

import pytest

from dragoman.model.report import Report
from dragoman.pipeline import read_report, shared_model

_OPENING = "Foreign Minister Kofi Mensah received the Ambassador of Peru, Ana Quispe, on Monday."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trade between the two countries rose by 12 percent to 45 million dollars in 2023.", ("GH", "PE")),
        ("The minister noted that bilateral trade amounted to 45 million dollars last year.", ("GH", "PE")),
        ("Trade between our nations stood at 45 million dollars in 2023.", ("GH", "PE")),
        ("Trade with Peru reached 45 million dollars in 2023.", ("GH", "PE")),
        ("Imports from Peru were 12 million dollars in 2023.", ("GH", "PE")),
        ("The two countries have signed 14 agreements.", ("GH", "PE")),
        ("Some 120 Peruvian companies work in the country.", ("PE", "GH")),
        ("Last year 12,000 Peruvian tourists visited the country.", ("PE", "GH")),
        ("Peru has invested 300 million dollars in our country.", ("PE", "GH")),
        ("About 900 of our citizens live in Peru.", ("GH", "PE")),
        ("The minister today announced funding of 20 million dollars for UNRWA.", ("GH", "UN")),
        ("The minister announced humanitarian aid of 2 million dollars for the Peruvian people.", ("GH", "PE")),
        ("Peru has many ports. The minister announced 2 million dollars for water supply.", ("GH", "PE")),
        ("The country exported tea worth 12 million dollars to Peru in 2023.", ("GH", "PE")),
        ("Peru has 33 million inhabitants.", ("PE", None)),
        ("Peru exported 40 tonnes of copper to China.", ("PE", "CN")),
    ],
)
def test_the_state_of_the_page_is_one_of_the_two(text: str, expected: tuple[str, str | None]) -> None:
    page = Report(
        id="t", text=f"{_OPENING} {text}", published="2024-06-26", outlet="Ministry of Foreign Affairs of Ghana"
    )
    reading = read_report(page, shared_model())
    codes = {party.id: party.state for party in reading.records.parties}
    (figure,) = reading.records.figures
    found = tuple(codes.get(party or "", party) for party in (figure.subject, figure.counterpart))
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sudan is in crisis. The country hosts 800,000 refugees.", ("SD", None)),
        ("Sudan and Chad signed a border agreement. The two countries have signed 14 agreements.", ("SD", "TD")),
    ],
)
def test_others_among_themselves(text: str, expected: tuple[str, str | None]) -> None:
    page = Report(id="t", text=text, published="2024-06-26", outlet="Ministry of Foreign Affairs of Ghana")
    reading = read_report(page, shared_model())
    codes = {party.id: party.state for party in reading.records.parties}
    (figure,) = reading.records.figures
    assert codes.get(figure.subject or "", figure.subject) == expected[0]
    assert codes.get(figure.counterpart or "", figure.counterpart) in {None, expected[1]}


def test_of_a_page_of_nobody_it_is_told_of_the_state_named() -> None:
    text = f"{_OPENING} Trade between the two countries rose to 45 million dollars in 2023."
    reading = read_report(Report(id="t", text=text, published="2024-06-26"), shared_model())
    assert [figure.counterpart for figure in reading.records.figures] == [None]

"""Whose "the police" are in a paper's report on abroad."""

import pytest

from dragoman import pipeline
from dragoman.model.report import Report

LAST = "Police arrested four nuns."


def arresting(text: str, title: str = "News", outlet: str = "Irish Times") -> list[str]:
    report = Report(id="r", title=title, text=text, outlet=outlet, published="2025-03-14")
    records = pipeline.read_report(report, pipeline.shared_model()).records
    names = {party.id: party.name for party in records.parties}
    return [names[each.party] for event in records.events if event.mode == "arrest" for each in event.actors]


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("Peru's High Court has cleared the mayor of Lima.", "Peru"),
        ("LIMA - Two mayors left the party on Monday.", "Peru"),
        ("Peru's High Court has cleared two Irish priests.", "Ireland"),
        ("A law on schools was passed on Monday.", "Ireland"),
    ],
)
def test_whose_police_arrested(opening: str, expected: str) -> None:
    assert arresting(f"{opening}\n\n{LAST}") == [expected]


def test_a_title_tells_of_abroad_where_nothing_else_does() -> None:
    text = f"The High Court cleared the mayor on Monday. {LAST}"
    assert arresting(text, "Peru Court Clears Mayor") == ["Peru"]

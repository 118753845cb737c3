"""Who "he", "she" and "the latter" are."""

import pytest

from dragoman import pipeline
from dragoman.model.report import Report


def actors(text: str, mode: str) -> list[list[str]]:
    report = Report(id="r", title="News", text=text, published="2025-03-14")
    records = pipeline.read_report(report, pipeline.shared_model()).records
    names = {party.id: party.name for party in records.parties}
    return [[names[each.party] for each in event.actors] for event in records.events if event.mode == mode]


HE = "President Luis Mora of Peru spoke on Monday, his spokesman Jorge Sol said.\n\n"


@pytest.mark.parametrize(
    ("text", "mode", "expected"),
    [
        (f'{HE}"He strongly condemns the Chilean decree," Sol said.', "disapprove", ["Luis Mora"]),
        ("Peru halted exports to Chile and the latter recalled its ambassador to Peru.", "relations", ["Chile"]),
    ],
)
def test_who_is_meant(text: str, mode: str, expected: list[str]) -> None:
    assert expected in actors(text, mode)

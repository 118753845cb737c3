"""Whose "its parliament" is, and who goes where somebody is invited."""

import pytest

from dragoman import pipeline
from dragoman.model.report import Report


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (
            "Hungary will send soldiers to Chad. Its parliament approved the plan in May.",
            ("AGREE", "adopt"),
            ["Hungary"],
        ),
        (
            "President Ana Mora of Peru invited her host, President Juan Sol of Chile, to Lima.",
            ("CONSULT", "visit"),
            ["Juan Sol"],
        ),
        (
            "Norway and Iceland quarrel over a reef. Denmark urged both to show restraint.",
            ("REQUEST", "demand"),
            ["Denmark", "Norway", "Iceland"],
        ),
    ],
)
def test_who(text: str, kind: tuple[str, str], expected: list[str]) -> None:
    records = pipeline.read_report(Report(id="r", text=text, published="2025-03-14"), pipeline.shared_model()).records
    names = {party.id: party.name for party in records.parties}
    told = [event for event in records.events if (event.type, event.mode) == kind]
    taking_part = [*told[0].actors, *(told[0].targets if kind[0] == "REQUEST" else ())]
    assert [names[each.party] for each in taking_part] == expected

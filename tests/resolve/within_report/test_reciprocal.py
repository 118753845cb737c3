"""What two do to each other: one event either way."""

import pytest

from dragoman import pipeline
from dragoman.model.report import Report

_BEFORE = "Ghana and Togo fell out over the Volta on Monday. "


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("The two countries blamed each other.", "ACCUSE", [("Ghana", "Togo"), ("Togo", "Ghana")]),
        ("Both sides accused each other of firing first.", "ACCUSE", [("Ghana", "Togo"), ("Togo", "Ghana")]),
        ("Each side accused the other of firing first.", "ACCUSE", [("Ghana", "Togo"), ("Togo", "Ghana")]),
        ("Each blames the other for shooting first.", "ACCUSE", [("Ghana", "Togo"), ("Togo", "Ghana")]),
        ("The two countries expelled each other's ambassadors.", "SANCTION", [("Ghana", "Togo"), ("Togo", "Ghana")]),
        ("The two countries accused Benin of smuggling.", "ACCUSE", [("Ghana, Togo", "Benin")]),
    ],
)
def test_either_way(text: str, kind: str, expected: list[tuple[str, str]]) -> None:
    report = Report(id="r", text=_BEFORE + text, published="2025-12-11")
    records = pipeline.read_report(report, pipeline.shared_model()).records
    names = {party.id: party.name for party in records.parties}
    found = [
        (", ".join(names[each.party] for each in event.actors), ", ".join(names[each.party] for each in event.targets))
        for event in records.events
        if event.type == kind
    ]
    assert found == expected

"""Whom a bare number means."""

import pytest

from dragoman import pipeline
from dragoman.model.report import Report


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Mali, Niger and Togo agreed on a visa. The three also signed a charter.", {"Mali", "Niger", "Togo"}),
        (
            "The presidents of Mali, Niger and Togo met in Lome. The three signed a declaration.",
            {"Mali", "Niger", "Togo"},
        ),
        (
            (
                "Prime Ministers Ana Ruiz of Peru, Juan Diaz of Chile and Luis Paz of Bolivia met in Lima. "
                "The three signed a declaration."
            ),
            {"Ana Ruiz", "Juan Diaz", "Luis Paz"},
        ),
        (
            "Mali, Niger and Togo sent troops. All three signed a declaration with Ghana.",
            {"Mali", "Niger", "Togo", "Ghana"},
        ),
        # Not so many are told together.
        ("Mali and Niger sent troops. The three signed a declaration.", set()),
    ],
)
def test_who_signs(text: str, who: set[str]) -> None:
    records = pipeline.read_report(Report(id="r", text=text, published="2025-03-14"), pipeline.shared_model()).records
    names = {party.id: party.name for party in records.parties}
    signed = [event for event in records.events if event.mode in {"sign", "adopt"}]
    assert {names[each.party] for event in signed for each in event.actors} == who

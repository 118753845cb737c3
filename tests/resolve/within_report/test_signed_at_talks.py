"""A text that nobody is told to sign is signed by those whose talks have just been told."""

import pytest

from dragoman.model.report import Report
from dragoman.pipeline import read_report, shared_model

TOUR = (
    "President Ada Sol of Ghana left on Monday on a tour of Peru and Chile. In Lima she will meet President Luis Rey "
    "of Peru. Agreements on fishing will be signed. {then}President Juan Gil of Chile will receive her in Santiago."
)


@pytest.mark.parametrize(
    ("then", "signing"),
    [
        ("", {"Ghana", "Peru"}),
        ("Agreements on mining between Peru and Togo will be signed. ", {"Ghana", "Peru", "Togo"}),
    ],
)
def test_who_signs(then: str, signing: set[str]) -> None:
    text = TOUR.format(then=then)
    reading = read_report(Report("r", text, published="2025-03-10"), shared_model())
    names = {party.id: party.name for party in reading.records.parties}
    signed = [event for event in reading.events if event.mode == "sign"]
    assert {names[each.party] for event in signed for each in event.actors} == signing

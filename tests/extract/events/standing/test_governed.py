"""What becomes of an event by the clause that its own hangs on or goes on from."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A participle shares "will be" and "is to be" with the one before, though it has a subject of its own.
        ("The pact between Peru and Chile will be signed and the border closed.", {"planned"}),
        ("A pact will be announced and two accords between Peru and Chile signed.", {"planned"}),
        ("The treaty with Chile is to be ratified and embassies opened.", {"planned"}),
        ("A pact was announced and two accords between Peru and Chile signed in Lima on Friday.", {"held"}),
        # Who will not do something until another has acted refuses it, and the other has not acted.
        ("Peru will not resume talks with Chile until Santiago pulls back the troops.", {"held"}),
        ("Peru will not return to the talks with Chile until Santiago withdraws its troops.", {"held"}),
    ],
)
def test_statuses(text: str, expected: set[str]) -> None:
    found = told(text)
    assert {event.status for event, _, _ in found} == expected
    assert not any(event.type in ("RETREAT", "CONSULT") for event, _, _ in found if "until" in text)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Peru committed 20 million dollars to Chile.", None),
        ("The Peruvian government decided last week to donate 30 ambulances to Chile.", "2025-03-03/2025-03-09"),
    ],
)
def test_help_promised_is_planned(text: str, date: str | None) -> None:
    found = [event for event, _, _ in told(text) if event.type == "AID"]
    assert [(each.status, each.date.iso if each.date else None) for each in found] == [("planned", date)]

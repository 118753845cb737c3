"""What a text provides for, and what is held at regular times, is no meeting that has been."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The memorandum foresees regular consultations between Chad and Niger.", False),
        ("The accord prioritises closer cooperation and consultation between Fiji and Samoa.", False),
        ("Both praised the regular meetings between the ministers of Chad and Niger.", False),
        ("The council of the Nordic countries meets twice a year.", False),
        ("The accord was signed after consultations between Fiji and Samoa on Monday.", True),
        ("Chad and Niger held consultations on Monday.", True),
        ("Ana Mora of Peru spoke on the sidelines of the Annual Meetings of the World Bank in Lima.", True),
    ],
)
def test_meetings(text: str, expected: bool) -> None:
    assert any(event.type == "CONSULT" for event, _, _ in told(text)) is expected

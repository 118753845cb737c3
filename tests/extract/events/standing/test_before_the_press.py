"""Journalists are told, and met by nobody."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Minister Ana Mora of Peru told reporters in a conference call that the deal is dead.", False),
        ("Minister Ana Mora of Peru said so at a session with journalists in Lima on Tuesday.", False),
        ("Minister Ana Mora of Peru held a media briefing in Lima on Tuesday.", False),
        ("Peru will take part in the World Media Forum in Lima on Tuesday.", True),
        ("Minister Ana Mora of Peru spoke with President Luis Sol of Chile in a conference call on Tuesday.", True),
    ],
)
def test_press(text: str, expected: bool) -> None:
    assert any(event.type == "CONSULT" for event, _, _ in told(text)) is expected

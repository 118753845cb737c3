"""What a text says is said on the day it is brought out, and a statement of one is no text that several adopt."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Tuesday, the African Union issued a statement condemning the coup in Chad.", [("ACCUSE", "2025-03-11")]),
        ("The two sides issued a joint statement on Tuesday.", [("AGREE", "2025-03-11")]),
        ("Peru and Chile issued a statement on the border on Tuesday.", [("AGREE", "2025-03-11")]),
        ("The parliament of Peru adopted a statement on Tuesday.", [("AGREE", "2025-03-11")]),
    ],
)
def test_kind_and_day(text: str, expected: list[tuple[str, str]]) -> None:
    found = [(event.type, event.date.iso if event.date else "") for event, _, _ in told(text)]
    assert [each for each in found if each[0] in ("ACCUSE", "AGREE")] == expected

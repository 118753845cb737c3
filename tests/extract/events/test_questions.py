"""What a question asks has not been told."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Can you confirm that the Peruvian president will travel to Oslo next month?", []),
        ("What did Minister Ana Mora discuss with her Chilean counterpart when they met in Lima on Friday?", []),
        ("Any comment on the meeting of the Peruvian and Chilean ministers in Lima?", []),
        ("Yesterday Norway expelled two Peruvian diplomats; will Lima respond in kind?", ["SANCTION"]),
        ("Norway expelled two Peruvian diplomats.", ["SANCTION"]),
    ],
)
def test_questions(text: str, types: list[str]) -> None:
    assert [event.type for event, _, _ in told(text)] == types

"""What a question asks, a claim says or an anniversary is of has not been told."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Can you confirm that the Peruvian president will travel to Oslo next month?", []),
        ("What did Minister Ana Mora discuss with her Chilean counterpart when they met in Lima on Friday?", []),
        ("Any comment on the meeting of the Peruvian and Chilean ministers in Lima?", []),
        ('Mora said: "Will Peru sign the treaty with Chile on Friday?"', []),
        ("(Will Peru sign the treaty with Chile?)", []),
        ("Yesterday Norway expelled two Peruvian diplomats; will Lima respond in kind?", ["SANCTION"]),
        ("Norway expelled two Peruvian diplomats.", ["SANCTION"]),
        ("The spokesman was asked about claims in the press that Peruvian jets had violated Chilean airspace.", []),
        ("The two will mark the 50th anniversary of Ana Mora's visit to Chile.", ["OCCASION", "OCCASION"]),
    ],
)
def test_questions(text: str, types: list[str]) -> None:
    assert [event.type for event, _, _ in told(text)] == types

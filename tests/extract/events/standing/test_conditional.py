"""Who will do a thing only if another is done first has not undertaken to do it."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya said it would agree to an extension only if its demands were met.", False),
        ("Kenya said it would agree to an extension.", True),
    ],
)
def test_condition(text: str, expected: bool) -> None:
    assert any(event.type == "AGREE" for event, _, _ in told(text)) is expected

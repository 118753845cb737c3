"""Weapons tried out strike nobody."""

import pytest

from eventful import taking_part


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Iran test-fired a long-range missile on Sunday.", "MOBILIZE/troops", [(("IR",), ())]),
        ("Iran test-fired a long-range missile on Sunday.", "ASSAULT/attack", []),
        ("India fired two missiles at a target during an exercise on Friday.", "ASSAULT/attack", []),
        ("India fired two missiles at a target during an exercise on Friday.", "MOBILIZE/troops", [(("IN",), ())]),
        ("Iran fired two missiles at Iraq on Sunday.", "ASSAULT/attack", [(("IR",), ("IQ",))]),
    ],
)
def test_drills(text: str, kind: str, expected: list[tuple[tuple[str, ...], tuple[str, ...]]]) -> None:
    assert taking_part(text, kind, "held") == expected

"""Who only suffers an attack is whom it is on."""

import pytest

from eventful import taking_part


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru came under attack on Tuesday.", [((), ("PE",))]),
        ("Peru suffered an attack by Chile on Monday.", [(("CL",), ("PE",))]),
        ("Peru endured a wave of drone attacks on Monday.", [((), ("PE",))]),
        ("Peru launched an attack on Chile on Monday.", [(("PE",), ("CL",))]),
    ],
)
def test_on_whom_an_attack_is(text: str, expected: list[tuple[tuple[str, ...], tuple[str, ...]]]) -> None:
    assert taking_part(text, "ASSAULT/attack", "held") == expected

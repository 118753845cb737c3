"""Who travels in his own country goes to no other, and who lives where a visit goes is its host."""

import pytest

from resolved import sides


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Ahmet Kaya of Turkey visited Gaziantep on Friday.", [(("Ahmet Kaya",), ())]),
        ("President Ahmet Kaya of Turkey visited Plovdiv on Friday.", [(("Ahmet Kaya",), ("BG",))]),
        ("President Ahmet Kaya of Turkey visited Bulgaria on Friday.", [(("Ahmet Kaya",), ("BG",))]),
    ],
)
def test_visits(text: str, expected: list[tuple[tuple[str, ...], tuple[str, ...]]]) -> None:
    assert sides(text, "CONSULT/visit") == expected

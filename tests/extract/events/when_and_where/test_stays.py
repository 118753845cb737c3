"""Whoever is somewhere for a time or a purpose visits it."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kofi Mensah, who is in Riga until Friday, praised the law.", [(("Kofi Mensah",), ("LV",))]),
        ("Anil Rao is in New York for the General Assembly.", [(("Anil Rao",), ("US",))]),
        ("Ana Mora will be in Quito from 27 to 30 April.", [(("Ana Mora",), ("EC",))]),
        ("Chilean minister Ana Mora, who was in Quito on Monday, praised it.", [(("CL",), ("EC",))]),
        ("Ana Mora is in Quito.", []),
        ("The headquarters of the bank is in Tunis until May.", []),
    ],
)
def test_stays(text: str, expected: list[tuple[tuple[str, ...], tuple[str, ...]]]) -> None:
    assert [(who, whom) for event, who, whom in told(text) if event.mode == "visit"] == expected

"""Whom a stance addresses where another verb of the sentence says so."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "mode", "expected"),
    [
        ("Norway lodged a protest with Sweden, demanding an apology.", "demand", ("SE",)),
        ("Peru threatened Chile with sanctions and demanded an apology.", "demand", ("CL",)),
        ("Ana Mora demanded an apology in a phone call with Luis Sol.", "demand", ("Luis Sol",)),
        ("Peru condemned the coup in Chad and urged Niger to close the border.", "demand", ("NE",)),
        ("Peru praised Chile and demanded an apology.", "demand", ()),
    ],
)
def test_target(text: str, mode: str, expected: tuple[str, ...]) -> None:
    assert [targets for event, _, targets in told(text) if event.mode == mode] == [expected]

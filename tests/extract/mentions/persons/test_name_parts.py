"""Parts of names that are written like styles or states, and are none."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Deputy Minister Lê Tuấn Hải met Ana Mora in Lima on Monday.", {"Lê Tuấn Hải", "Ana Mora"}),
        ("Secretary of State Bharat Lal Gurung met Ana Mora in Lima on Monday.", {"Bharat Lal Gurung", "Ana Mora"}),
    ],
)
def test_who_met(text: str, who: set[str]) -> None:
    assert [set(actors) for event, actors, _ in told(text) if event.mode == "meeting"] == [who]


def test_leaders_everywhere_are_no_two_told_of() -> None:
    text = "Peru and Chile closed the border. Heads of state across the region met in Quito on Monday."
    assert [actors for event, actors, _ in told(text) if event.type == "CONSULT"] == [()]

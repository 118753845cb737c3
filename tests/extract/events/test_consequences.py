"""The dead of an attack are part of it; who is named among them is told of besides."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "modes"),
    [
        ("The attack on the post killed five soldiers.", ["attack"]),
        ("Norwegian forces shelled a village on Monday, wounding a girl.", ["attack"]),
        ("The bombing of a mosque in 2008, in which 14 people were killed, was never solved.", ["attack"]),
        ("The pump stopped after an attack on a station at Kela, in which three men were killed.", ["attack"]),
        ("Norwegian guards opened fire on a truck and killed two men.", ["attack"]),
        ("Gunmen killed five soldiers near Lima.", ["kill"]),
        ("The typhoon killed 41 people near Lima.", []),
    ],
)
def test_modes(text: str, modes: list[str]) -> None:
    assert [event.mode for event, _, _ in told(text) if event.type == "ASSAULT"] == modes


def test_the_attack_is_where_its_victims_fell() -> None:
    (event, _, targets), *_ = told("A drone strike killed three Norwegian engineers in the port of Kela on Thursday.")
    assert (event.mode, event.place, targets) == ("attack", "Kela", ("NO",))

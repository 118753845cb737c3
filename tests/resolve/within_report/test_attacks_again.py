"""An attack told by whom it killed and then by what it hit is one."""

import pytest

from resolved import happened


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "An air strike killed five people in Khartoum on Monday. The strike hit a market in the south of the city.",
            ["ASSAULT/attack"],
        ),
        (
            "Gunmen killed eight miners in Balochistan on Friday. The gunmen attacked the mine at dawn.",
            ["ASSAULT/kill"],
        ),
        ("Militants attacked a convoy in Mali on Tuesday. They killed 14 soldiers.", ["ASSAULT/attack"]),
        (
            "Ten people were killed when Myanmar's military bombed a monastery in Sagaing on Friday.",
            ["ASSAULT/attack"],
        ),
        ("Ten Malian soldiers were killed when their convoy hit a mine near Gao on Sunday.", ["ASSAULT/kill"]),
        # Another is another.
        (
            "Rebels killed nine soldiers near Timbuktu on Sunday. Another attack on Monday killed two guards.",
            ["ASSAULT/kill", "ASSAULT/attack"],
        ),
        ("Workers at the port of Lima went on strike on Monday. The strike hit exports.", ["PROTEST/strike"]),
    ],
)
def test_how_many(text: str, kinds: list[str]) -> None:
    assert [kind for kind, *_ in happened(text)] == kinds

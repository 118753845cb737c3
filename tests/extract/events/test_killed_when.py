"""People who died when somebody struck died of that, and it is one deed."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("At least 33 people died after a Chilean air strike hit a market in Tacna on Sunday.", ("CL",)),
        ("Eight miners were killed after a Chilean jet bombed their camp.", ("CL",)),
        ("Ten people were killed when the Chilean army shelled a market.", ("CL",)),
    ],
)
def test_one_deed(text: str, by: tuple[str, ...]) -> None:
    assert [(event.type, event.mode, actors) for event, actors, _ in told(text)] == [("ASSAULT", "attack", by)]

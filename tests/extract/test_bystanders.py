"""Who judges a deed has not done it, and who suffers one is not condemned for it."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "mode", "actors", "targets"),
    [
        ("Peru deplored the detention of two Bolivian fishermen.", "disapprove", ("PE",), ()),
        ("Peru condemned the attack on Chad.", "disapprove", ("PE",), ()),
        ("Peru condemned the attack by Bolivian soldiers.", "disapprove", ("PE",), ("BO",)),
        ("Peru condemned Chile over the attack.", "disapprove", ("PE",), ("CL",)),
        ("Peru condemned Tuesday's kidnapping of eight nurses.", "abduct", (), ()),
    ],
)
def test_participants(text: str, mode: str, actors: tuple[str, ...], targets: tuple[str, ...]) -> None:
    assert [(who, whom) for event, who, whom in told(text) if event.mode == mode] == [(actors, targets)]

"""Who hands over an invitation does not make the visit it is for."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Minister Ana Mora extended an invitation from President Juan Sol to King Abdullah for a visit to Lima.",
            [("proposed", ("Abdullah",))],
        ),
        ("The minister, Ana Mora, conveyed an invitation from President Juan Sol for a visit to Lima.", []),
        ("Minister Ana Mora of Peru paid an official visit to Ecuador on Monday.", [("held", ("PE",))]),
    ],
)
def test_visits(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert [(event.status, actors) for event, actors, _ in told(text) if event.mode == "visit"] == expected


def test_an_invitation_is_told_once() -> None:
    text = "Minister Ana Mora extended an invitation from President Juan Sol to King Abdullah for a visit to Lima."
    assert [(a, t) for event, a, t in told(text) if event.mode == "invite"] == [(("Juan Sol",), ("Abdullah",))]

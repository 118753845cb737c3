"""Numbers that a body only counts or estimates, read with the model that is shipped."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Chad and Mali met. State marketer Petromal puts Mali's losses at 3 million dollars.", "Mali"),
        ("Chad and Mali met. The Union of Carriers put its losses at 3 million dollars.", "Union of Carriers"),
        ("Chad and Mali met. The Union of Malian Carriers puts losses at 3 million dollars.", "Mali"),
        (
            "LOME -- The National Institute for Disaster Management has confirmed 34 deaths in the floods in Togo.",
            "Togo",
        ),
    ],
)
def test_whose_losses_are_told(read_text: Callable[[str], Reading], text: str, owner: str) -> None:
    reading = read_text(text)
    names = {party.id: party.name for party in reading.parties}
    assert [names.get(each.subject or "", each.subject) for each in reading.figures] == [owner]

"""What settles the parties of a figure once all has been weighed."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

SETTLED = [
    ("CHAD: Remittances reached $600 million in May.\n\nMALI: Cotton exports fell to 300,000 bales.", 3e5, "ML", None),
    ("CHAD: Remittances reached $600 million in May.\n\nMALI: Trade with Niger rose to $4 million.", 4e6, "ML", "NE"),
    ("Fiji and Tonga met. Tonga sent troops. Fiji, home to 900,000 people, has none.", 9e5, "FJ", None),
    ("Chad and Mali met. Togo's minister said the country's reserves stood at 4 billion dollars.", 4e9, "TG", None),
    (
        "Fiji wants peace. Fiji has few men. Peru sent a ship to Fiji, prompting Tonga to drill with 560 troops.",
        560,
        "TO",
        None,
    ),
    ("Two Peruvian sailors held in Chad were freed through Omani mediation.", 2, "PE", None),
]


@pytest.mark.parametrize(("text", "value", "subject", "counterpart"), SETTLED)
def test_who_is_left(
    read_text: Callable[[str], Reading], text: str, value: float, subject: str, counterpart: str | None
) -> None:
    reading = read_text(text)
    states = {party.id: party.state for party in reading.parties}
    (told,) = (each for each in reading.figures if each.value == value)
    named = tuple(states.get(each or "", each) for each in (told.subject, told.counterpart))
    assert named == (subject, counterpart)

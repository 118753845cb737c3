"""What is done again and again is no event; what was done once on a day is."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Every spring farmers are killed by mines along the border with Peru.", "ASSAULT", False),
        ("Fishermen from Chile are regularly arrested by the navy of Peru.", "COERCE", False),
        ("Rebels often attack convoys of the World Food Programme on this road.", "ASSAULT", False),
        ("Ministers of the Nordic countries meet every autumn in Oslo.", "CONSULT", False),
        ("The council of Peru and Chile meets three times a year in Lima.", "CONSULT", False),
        ("The ministers of Peru and Chile meet in Lima today for the first time in three years.", "CONSULT", True),
        ("Whenever ministers from Peru and Chile meet, nothing is signed.", "CONSULT", False),
        ("Whenever ministers from Peru and Chile meet, nothing is signed.", "AGREE", False),
        ("Fishermen from Chile were arrested by the navy of Peru on Monday.", "COERCE", True),
        ("Ministers of the Nordic countries met in Oslo on Monday.", "CONSULT", True),
    ],
)
def test_habits(text: str, kind: str, expected: bool) -> None:
    assert any(event.type == kind for event, _, _ in told(text)) is expected

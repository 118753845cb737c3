"""What is only thought of, told in a verb behind "of", has not been."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        ("Peru and Chile discussed the prospects of signing an agreement on water.", False),
        ("Peru and Chile spoke of the feasibility of signing an agreement on water.", False),
        ("Peru's minister stressed the importance of signing an agreement on water with Chile.", False),
        ("Peru and Chile doubted the viability of signing an agreement on water.", False),
        ("Peru and Chile expressed readiness for signing an agreement on water in July.", False),
        ("Peru and Chile met in Lima, signing an agreement on water.", True),
    ],
)
def test_wished(text: str, signed: bool) -> None:
    held = [event for event, _, _ in told(text) if event.mode == "sign" and event.status == "held"]
    assert bool(held) is signed

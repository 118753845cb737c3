"""Who sends is told behind whom it is for."""

from eventful import taking_part


def test_an_invitation_for_another() -> None:
    text = "Foreign Minister Luis Paz received an invitation for President Juan Sol from King Salman."
    assert taking_part(text, "REQUEST/invite", "held") == [(("Salman",), ("Juan Sol",))]

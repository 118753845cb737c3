"""What somebody owns is a noun."""

from eventful import taking_part


def test_a_state_visit_is_no_verb() -> None:
    text = (
        "Chile and Peru opened schools in Arica and marked the arrival of a train from Tacna to Lima during President "
        "of Peru Luis Paz's state visit to Chile on March 8."
    )
    assert taking_part(text, "CONSULT/visit", "held") == [(("PE",), ("CL",))]

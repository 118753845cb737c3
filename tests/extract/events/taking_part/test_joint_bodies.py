"""A joint body called by a common noun meets with the states it is of."""

from eventful import taking_part


def test_both_states_meet() -> None:
    text = "The joint border committee of Peru and Chile met on Monday in Arica."
    assert taking_part(text, "CONSULT/gathering", "held") == [(("joint border committee", "PE", "CL"), ())]

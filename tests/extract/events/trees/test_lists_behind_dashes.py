"""A list behind a dash says who those counted are."""

import pytest

from eventful import taking_part


@pytest.mark.parametrize(
    "text",
    [
        "Three of the council's six members have severed relations with Doha -- Chile, Peru and Bolivia.",
        "Three states have severed relations with Doha: Chile, Peru and Bolivia.",
        "Three states – Chile, Peru and Bolivia – have severed relations with Doha.",
    ],
)
def test_those_counted_do_it(text: str) -> None:
    assert taking_part(text, "SANCTION/relations", "held") == [(("CL", "PE", "BO"), ("QA",))]

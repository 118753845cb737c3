"""Where talks were is no side of them, nor who met before them."""

import pytest

from eventful import taking_part, told


@pytest.mark.parametrize(
    "text",
    [
        "The talks in Ghana's capital, Accra, came three months after the bloc imposed sanctions on Mali.",
        "The talks in Accra took place on Monday.",
    ],
)
def test_nobody_is_named(text: str) -> None:
    assert all(actors == () for actors, _ in taking_part(text, "CONSULT/meeting", "held"))


def test_a_capital_that_talks() -> None:
    assert (("GH", "ML"), ()) in taking_part("Accra and Bamako held talks on Monday.", "CONSULT/meeting", "held")


def test_what_is_discussed_is_not_where() -> None:
    found = told("The Security Council on Monday discussed the situation in Yemen.")
    assert all(event.place is None for event, _, _ in found)

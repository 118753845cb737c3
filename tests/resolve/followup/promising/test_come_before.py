"""Numbers of what had come before, and of those who meet, promise nothing."""

from datetime import date

import pytest

from dragoman.model.following import Told
from dragoman.resolve.followup.promising.come_before import came_before, counts_who_meets


def number(quote: str, sentence: str) -> Told:
    return Told("f1", "figure", "r1", date(2022, 5, 1), quote, sentence, status="target")


@pytest.mark.parametrize(
    ("quote", "sentence", "before"),
    [
        ("pay for the 900 tonnes", "Gold was sold to pay for the 900 tonnes of rice delivered last summer.", True),
        ("pay for the 900 tonnes", "Gold was sold to pay for the 900 tonnes of rice received in May.", True),
        (
            "pay for the 900 tonnes",
            "Gold will be sold to pay for the 900 tonnes of rice to be delivered in May.",
            False,
        ),
        ("sell 50 tonnes", "Laos will sell 50 tonnes of gold to pay for the 900 tonnes of rice bought in May.", False),
    ],
)
def test_what_had_come_before(quote: str, sentence: str, before: bool) -> None:
    assert came_before(number(quote, sentence)) == before


@pytest.mark.parametrize(
    ("quote", "sentence", "meets"),
    [
        ("three sailors accused of theft", "The trial of three sailors accused of theft will start in May.", True),
        ("five states", "The talks between five states will go on in May.", True),
        ("three ships", "Chile will send three ships to Peru in May.", False),
    ],
)
def test_who_meets_is_no_target(quote: str, sentence: str, meets: bool) -> None:
    assert counts_who_meets(number(quote, sentence)) == meets

"""What was promised is told as more or less, or the first so many of it."""

from datetime import date

import pytest

from dragoman.model.following import Told
from dragoman.resolve.followup.weighing.scaled import first_so_many, scaled

TURBINES = "Norway will build 30 wind turbines in Chile."
LOAN = "Norway will lend Chile 8 million euros in two parts."


def promise(text: str, value: float) -> Told:
    return Told("f1", "figure", "r1", date(2022, 3, 1), text, text, value=value)


@pytest.mark.parametrize(
    ("text", "value", "said", "other"),
    [
        (TURBINES, 30.0, "The wind farm was scaled down to 18 turbines last summer.", True),
        (TURBINES, 30.0, "The plan was cut from 30 to 18 turbines.", True),
        (TURBINES, 30.0, "The wind farm was expanded to 40 turbines.", True),
        (TURBINES, 30.0, "The wind farm was scaled down to 30 turbines, as promised.", False),
        (TURBINES, 30.0, "The price was cut to 18 pesos.", False),
        (TURBINES, 30.0, "The farm has 18 turbines.", False),
    ],
)
def test_another_number_of_the_same_things(text: str, value: float, said: str, other: bool) -> None:
    assert scaled(promise(text, value), said) is other


@pytest.mark.parametrize(
    ("text", "value", "said", "first"),
    [
        (LOAN, 8e6, "The first 4 million euros from Norway were spent on pipes.", True),
        (LOAN, 8e6, "Norway paid all 8 million euros, the first 4 million of them in May.", False),
        (LOAN, 8e6, "The first 8 million euros from Norway were spent on pipes.", False),
        (LOAN, 8e6, "In the first week Norway paid 4 million euros.", False),
        (TURBINES, 30.0, "Its first five turbines stand in the water.", True),
    ],
)
def test_the_first_so_many_are_not_all(text: str, value: float, said: str, first: bool) -> None:
    assert first_so_many(promise(text, value), said) is first

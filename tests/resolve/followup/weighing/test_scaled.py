"""What was promised is told as more or less, or the first so many of it."""

from datetime import date

import pytest

from dragoman.model.following import Told
from dragoman.resolve.followup.weighing.scaled import first_so_many, of_what_came, reaches_its_number, scaled

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


@pytest.mark.parametrize(
    ("said", "reached"),
    [
        ("Norway raised its loan for Chile to 8 million euros.", True),
        ("Norway cut its loan for Chile to 6 million euros.", False),
        ("Norway lends Chile 8 million euros.", False),
    ],
)
def test_raised_to_what_was_promised(said: str, reached: bool) -> None:
    assert reaches_its_number(promise(LOAN, 8e6), said) is reached


@pytest.mark.parametrize(
    ("said", "came"),
    [
        ("It was part of the 8 million which Oslo released.", "It was the 8 million which Oslo released."),
        ("It was part of the 8 million promised.", "It was part of the 8 million promised."),
        ("Of the 20 vans that came in May he mended six.", "the 20 vans that came in May he mended six."),
        ("They took six of the vans that had come.", "They took the vans that had come."),
        ("Six of the vans that were promised came.", "Six of the vans that were promised came."),
        ("Of the 20 vans six came in May.", "Of the 20 vans six came in May."),
    ],
)
def test_what_a_whole_sum_was_used_for(said: str, came: str) -> None:
    assert of_what_came(said) == came

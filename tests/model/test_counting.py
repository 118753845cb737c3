"""Numbers at which counting stopped say so wherever they are written."""

import json

import pytest

from dragoman.model.counting import AtLeast, total


def test_it_says_that_there_are_more() -> None:
    assert str(AtLeast(10_000)) == f"{AtLeast(10_000)}" == "10,000+"
    assert (AtLeast(7) > 6, json.dumps(AtLeast(7))) == (True, "7")


@pytest.mark.parametrize(
    ("numbers", "summed"), [([], "0"), ([2, 3], "5"), ([2, AtLeast(3)], "5+"), ([AtLeast(0), 0], "0+")]
)
def test_a_sum_is_no_surer_than_its_parts(numbers: list[int], summed: str) -> None:
    assert str(total(numbers)) == summed

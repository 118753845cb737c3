"""What a promise and a telling both speak of."""

import pytest

from dragoman.resolve.followup.wording.marks import number_marks


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("Thirty-two men in 2021", {"#32"}),
        ("40 trucks and 3 tanks on 23 April", {"#40"}),
        ("a KC-390 transporter", {"#kc390"}),
    ],
)
def test_numbers_that_are_hardly_chance(text: str, marks: set[str]) -> None:
    assert number_marks(text) == marks

"""Which numbers of a text may be figures at all."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Farmers in Peru are selling at half price.", []),
        ("The law was not passed by two thirds of lawmakers in Peru.", []),
        ("A third of Kenya's exports go to Uganda.", [33.333333]),
    ],
)
def test_parts_by_word_count_nothing(text: str, values: list[float], read_text: Callable[[str], Reading]) -> None:
    assert [figure.value for figure in read_text(text).figures] == values

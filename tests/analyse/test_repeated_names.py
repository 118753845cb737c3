"""Names that are clear in one sentence and unsure in another."""

import pytest

from dragoman.analyse.names import Found
from dragoman.analyse.repeated_names import clear_names, repeated

CLEARLY = [
    ([(0, 2, "PER", 0.99), (3, 4, "ORG", 0.98)], "Tom Arden left Belcor today".split()),
    ([(1, 2, "LOC", 0.95)], "In Tarvik rain fell".split()),
]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ((0, 1, "LOC", 0.5), (0, 1, "ORG", 0.9)),  # Belcor
        ((1, 2, "ORG", 0.6), (1, 2, "PER", 0.9)),  # Arden, the last name
        ((2, 3, "LOC", 0.4), (2, 3, "LOC", 0.9)),  # Tarvik
        ((2, 3, "ORG", 0.6), (2, 3, "ORG", 0.6)),  # it is not sure enough elsewhere to be of another kind here
        ((2, 3, "POST", 0.4), (2, 3, "POST", 0.4)),
        ((0, 1, "LOC", 0.92), (0, 1, "LOC", 0.92)),  # clear by itself
        ((3, 4, "PER", 0.5), (3, 4, "PER", 0.5)),  # Tom: a first name tells little
    ],
)
def test_unsure_names_are_what_they_clearly_are_elsewhere(name: Found, expected: Found) -> None:
    words = ["Belcor", "Arden", "Tarvik", "Tom"]
    assert list(repeated([name], words, clear_names(CLEARLY))) == [expected]


def test_what_is_clearly_of_two_kinds_decides_nothing() -> None:
    also = [*CLEARLY, ([(0, 1, "LOC", 0.95)], ["Belcor", "lies", "there"])]
    assert "Belcor" not in clear_names(also)

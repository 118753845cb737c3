"""Marks of what is dated after the day it was known."""

import pytest

from dragoman.ledger.over_time.formerly import ahead


@pytest.mark.parametrize(
    ("day", "known", "mark"),
    [
        ("2022-05-01", "2022-05-01", ""),
        ("2022-05-01", "2022-04-20", "a"),
        ("2023-05-01", "2022-06-20", "b"),
        ("2022-05", "2022-05-10", ""),
        ("2022-05", "2022-04-20", "a"),
        ("2023", "2022-06-20", "b"),
    ],
)
def test_what_lies_ahead_is_marked(day: str, known: str, mark: str) -> None:
    assert ahead(day, known) == mark

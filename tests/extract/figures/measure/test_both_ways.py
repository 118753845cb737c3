"""Exports and imports told as one sum are turnover."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

INDICATORS = [
    ("In May, Peru's exports and imports reached $9.4 billion.", ["trade_turnover"]),
    ("In May, Peru's exports reached $9.4 billion and imports $8.1 billion.", ["exports", "imports"]),
    ("In May, Peru's exports reached $9.4 billion.", ["exports"]),
]


@pytest.mark.parametrize(("text", "indicators"), INDICATORS)
def test_what_the_sum_is_of(read_text: Callable[[str], Reading], text: str, indicators: list[str]) -> None:
    assert [each.indicator for each in read_text(text).figures] == indicators

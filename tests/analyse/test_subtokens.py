"""Word shapes."""

import pytest

from dragoman.analyse.subtokens import SHAPES, word_shape


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("talks", "lower"),
        ("Talks", "title"),
        ("USA", "upper"),
        ("U.S.", "upper"),
        ("J.", "initial"),
        ("McCain", "mixed"),
        ("eBay", "mixed"),
        ("2026", "digits"),
        ("1,500", "number"),
        ("G20", "number"),
        ("–", "mark"),
        ("😀", "mark"),
        ("\u200b", "mark"),
        ("Élysée", "title"),
        ("Баку", "title"),
        ("北京", "other"),
    ],
)
def test_shapes(word: str, expected: str) -> None:
    assert SHAPES[word_shape(word)] == expected

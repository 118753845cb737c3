"""Sentences by punctuation alone."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.passages import sentence_at, sentence_spans


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One came. Two left!", ["One came.", "Two left!"]),
        ("Mr. Smith met Dr. Jones. They spoke.", ["Mr. Smith met Dr. Jones.", "They spoke."]),
        ("The U.S. Senate voted.\nIt rose 3.5 per cent.", ["The U.S. Senate voted.", "It rose 3.5 per cent."]),
        ("“It is done.” She left.", ["“It is done.”", "She left."]),
        ("", []),
        (" \n ", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [span.quote(text) for span in sentence_spans(text)] == expected


@given(st.text(alphabet='aB .!?\n”"', max_size=60))
def test_sentences_are_in_order_and_hold_every_letter(text: str) -> None:
    spans = sentence_spans(text)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    for position, letter in enumerate(text):
        if letter.isalpha():
            found = sentence_at(spans, position)
            assert found is not None and found.start <= position < found.end

"""Operators are told from words, whatever else is on the line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.serve.web.typed import OPERATORS, typed


@pytest.mark.parametrize(
    ("line", "words", "operators"),
    [
        ("", "", ()),
        ("visa", "visa", ()),
        ("who:KZ visa mode:visit", "visa", (("who", "KZ"), ("mode", "visit"))),
        ('place:"New York" talks', "talks", (("place", "New York"),)),
        ("who:KZ who:CH", "", (("who", "KZ"), ("who", "CH"))),
        ("kind:event", "", (("kind", "event"),)),
        ("10:30 http://who:KZ what:KZ", "10:30 http://who:KZ what:KZ", ()),
        ('"trade turnover" ratif*', '"trade turnover" ratif*', ()),
        ('who:"" visa', "visa", ()),
        ("who: KZ", "who: KZ", ()),
    ],
)
def test_lines(line: str, words: str, operators: tuple[tuple[str, str], ...]) -> None:
    found = typed(line)
    assert (found.words, found.operators) == (words, operators)


@given(st.text())
def test_any_line_is_taken_and_its_words_hold_no_operator(line: str) -> None:
    found = typed(line)
    assert all(name in OPERATORS and value for name, value in found.operators)
    assert typed(found.words).words == found.words or typed(found.words).operators

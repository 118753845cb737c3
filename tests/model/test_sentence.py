"""Which sentence a character stands in."""

import pytest

from dragoman.model.evidence import Span
from dragoman.model.sentence import Document, Sentence

_TEXT = "Mora met Sol.\n\nThey signed a pact."
_DOCUMENT = Document(_TEXT, (Sentence(0, Span(0, 13), 0, ()), Sentence(1, Span(15, 34), 1, ())))


@pytest.mark.parametrize(("position", "index"), [(0, 0), (12, 0), (13, 1), (15, 1), (33, 1), (34, 0)])
def test_sentence_index(position: int, index: int) -> None:
    assert _DOCUMENT.sentence_index(position) == index

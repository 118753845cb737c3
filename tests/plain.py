"""Sentences without a tree, so that what is read from characters is tested apart from the language model."""

import re

from dragoman.model.evidence import Span
from dragoman.model.sentence import Sentence, Token


def plain(text: str) -> Sentence:
    """The sentence of a text: words and marks, none of them tagged."""
    tokens = tuple(
        Token(index, match[0], match.start(), match.end(), match[0].lower(), "X", -1, "root")
        for index, match in enumerate(re.finditer(r"\d+(?=p\b)|\w+|[^\w\s]", text))
    )
    return Sentence(0, Span(0, len(text)), 0, tokens)

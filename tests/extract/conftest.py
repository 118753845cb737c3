"""Sentences written as tables, so that grammar is tested apart from the parser."""

from collections.abc import Callable

import pytest

from dragoman.model.evidence import Span
from dragoman.model.sentence import Sentence, Token


@pytest.fixture
def sentence_from() -> Callable[[str], Sentence]:
    """Builds a sentence from lines "word lemma TAG head relation", heads counted from 1 and 0 for the root."""

    def build(table: str) -> Sentence:
        tokens: list[Token] = []
        position = 0
        for index, line in enumerate(line for line in table.strip().splitlines() if line.strip()):
            word, lemma, tag, head, relation = line.split()
            tokens.append(Token(index, word, position, position + len(word), lemma, tag, int(head) - 1, relation))
            position += len(word) + 1
        return Sentence(0, Span(0, position - 1), 0, tuple(tokens))

    return build

"""How words of a sentence hang on one another: what every mending of a tree asks of its tokens, or does to them."""

from collections.abc import Container
from dataclasses import replace

from dragoman.model.sentence import Token


def kids(tokens: list[Token], word: Token) -> list[Token]:
    """The words that hang on a word, in order."""
    return [each for each in tokens if each.head == word.index]


def make_subject(tokens: list[Token], noun: int, verb: int) -> None:
    """Hangs a noun on a verb as its subject, in place."""
    passive = any(each.head == verb and each.relation == "aux:pass" for each in tokens)
    tokens[noun] = replace(tokens[noun], head=verb, relation="nsubj:pass" if passive else "nsubj")


def leads_to(tokens: list[Token], index: int, inside: Container[int]) -> bool:
    """Whether the way up from a token, itself included, comes to one of these or goes round in a circle."""
    for _ in range(len(tokens)):
        if index < 0:
            return False
        if index in inside:
            return True
        index = tokens[index].head
    return True

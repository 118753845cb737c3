"""What hangs on a word, what a noun becomes on a verb, and where the way up leads."""

import pytest

from dragoman.model.sentence import Token
from dragoman.model.ties import kids, leads_to, make_subject


def _sentence(*ties: tuple[str, int, str]) -> list[Token]:
    """Tokens by text, head and relation."""
    return [
        Token(index, text, index, index + 1, text, "X", head, relation)
        for index, (text, head, relation) in enumerate(ties)
    ]


SIGNED = (("pact", 3, "dep"), ("they", 0, "acl"), ("was", 3, "aux:pass"), ("signed", -1, "root"))


def test_kids() -> None:
    tokens = _sentence(*SIGNED)
    assert [each.text for each in kids(tokens, tokens[3])] == ["pact", "was"]


@pytest.mark.parametrize(("ties", "relation"), [(SIGNED, "nsubj:pass"), (SIGNED[:2], "nsubj")])
def test_a_subject_is_passive_as_its_verb_is(ties: tuple[tuple[str, int, str], ...], relation: str) -> None:
    tokens = _sentence(*ties)
    make_subject(tokens, 1, len(tokens) - 1 if len(tokens) > 2 else 0)
    assert (tokens[1].head, tokens[1].relation) == (len(tokens) - 1 if len(tokens) > 2 else 0, relation)


@pytest.mark.parametrize(("start", "goal", "leads"), [(1, 3, True), (1, 2, False), (3, 3, True), (-1, 3, False)])
def test_the_way_up(start: int, goal: int, leads: bool) -> None:
    assert leads_to(_sentence(*SIGNED), start, {goal}) is leads


def test_a_circle_leads_everywhere() -> None:
    assert leads_to(_sentence(("a", 1, "dep"), ("b", 0, "dep")), 0, {7})

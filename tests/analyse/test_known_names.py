"""Names the model is unsure of."""

import pytest

from dragoman.analyse.known_names import settled


@pytest.mark.parametrize(
    ("name", "kind", "sure", "expected"),
    [
        ("Melbrook", "LOC", 0.69, None),  # nobody knows it
        ("Melbrook", "LOC", 0.71, "LOC"),
        ("Melbrook", "POST", 0.2, "POST"),  # only people, places and bodies are doubted
        ("Bolivia", "LOC", 0.31, "LOC"),
        ("Bolivia", "LOC", 0.29, None),
        ("bolivia", "LOC", 0.5, None),  # not written as the state is
        ("Bolivia", "ORG", 0.85, "LOC"),  # what it is known as outweighs a kind that is not clear
        ("Bolivia", "ORG", 0.95, "ORG"),  # its team, its delegation
        ("UNESCO", "LOC", 0.5, "ORG"),
        ("Le Monde", "PER", 0.6, "ORG"),
        ("Dubai", "LOC", 0.4, "LOC"),
        ("Lourdes", "PER", 0.85, "PER"),  # who may be called after a town
        ("Nebraska", "LOC", 0.5, "LOC"),
        ("NE", "LOC", 0.5, "LOC"),
        ("SD", "ORG", 0.8, "ORG"),  # a party, not South Dakota
        ("SD", "ORG", 0.5, None),
        ("Georgia", "PER", 0.8, "LOC"),  # a state
        ("Virginia", "PER", 0.8, "PER"),
        ("Ashgabat", "PER", 0.85, "LOC"),
        ("Bolivian", "ORG", 0.6, None),  # a nationality is neither place nor body
    ],
)
def test_what_everybody_knows_needs_less(name: str, kind: str, sure: float, expected: str | None) -> None:
    words = ["In", *name.split(), "?"]
    found = list(settled([(1, len(words) - 1, kind, sure)], words))
    assert found == ([] if expected is None else [(1, len(words) - 1, expected, sure)])


def test_names_stay_in_order() -> None:
    words = "Ann Lee left Peru for Melbrook".split()
    names = [(0, 2, "PER", 0.99), (3, 4, "LOC", 0.5), (5, 6, "LOC", 0.5)]
    assert list(settled(names, words)) == names[:2]


@pytest.mark.parametrize(
    ("text", "kind", "sure", "kept"),
    [
        ("the town of Melbrook lies", "LOC", 0.6, True),
        ("parts maker Melbrook said", "ORG", 0.6, True),
        ("parts maker melbrook said", "ORG", 0.6, False),
        ("parts maker Melbrook said", "LOC", 0.6, False),
        ("parts from Melbrook said", "ORG", 0.6, False),
        ("Melbrook", "PER", 0.85, False),  # all of a sentence: the end mark of an agency
    ],
)
def test_what_the_words_before_a_name_say(text: str, kind: str, sure: float, kept: bool) -> None:
    words = text.split()
    at = next(index for index, word in enumerate(words) if word.lower() == "melbrook")
    assert bool(list(settled([(at, at + 1, kind, sure)], words))) is kept

""" "It" in what a text says is whoever issued the text."""

import pytest

from resolved import sides


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Peru welcomed a statement by Chile in which it condemned the attack on Arica.", ("CL",)),
        ("Peru issued a statement in which it condemned the attack on Arica.", ("PE",)),
        # What is said of a text is said by others.
        ("Peru rejected a message from Chile which it said insulted the king of Spain.", ("PE",)),
    ],
)
def test_who_says_it(text: str, actors: tuple[str, ...]) -> None:
    assert [found for found, _ in sides(text, "ACCUSE/disapprove")] == [actors]


@pytest.mark.parametrize(
    ("text", "kind", "actors"),
    [
        # Who is asked to do something with it has done it.
        (
            "Opposition leader Ana Mora of Peru urged the government to publish the pact it signed with Chile in 2022.",
            "AGREE/sign",
            ("PE", "CL"),
        ),
        # A state named in what "it" says is not "it".
        (
            'Norway spoke up. "Chile must free the men and Peru must wait," it said. It thanked Mali.',
            "SUPPORT/thank",
            ("NO",),
        ),
    ],
)
def test_who_it_is(text: str, kind: str, actors: tuple[str, ...]) -> None:
    assert [found for found, _ in sides(text, kind)] == [actors]

"""What a figure and its parts are called, in the report's words."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading


@pytest.mark.parametrize(
    ("text", "label", "parts"),
    [
        ("Fiji will pay $6 million for the upkeep of the vessel.", "pay for the upkeep of the vessel", []),
        ("Fiji paid Tonga $6 million in May.", "paid", []),
        ("Fiji spent $6 million in total.", "spent", []),
        (
            "Trade with Peru was $20 million in 2023 -- including $8 million in exports from Peru -- he said.",
            "Trade with Peru",
            ["exports from Peru"],
        ),
        (
            "Trade with Peru was $20 million in 2023, including $8 million worth of imports such as gas.",
            "Trade with Peru",
            ["imports"],
        ),
    ],
)
def test_labels(read_text: Callable[[str], Reading], text: str, label: str, parts: list[str]) -> None:
    (figure,) = read_text(text).figures
    assert figure.label == label
    assert [part.label for part in figure.parts] == parts


def test_votes_are_called_by_their_side(read_text: Callable[[str], Reading]) -> None:
    figures = read_text(
        "The Senate of Peru adopted the law by 40 votes in favour, with 12 against and five abstentions."
    ).figures
    assert [(each.value, each.label) for each in figures] == [(40, "votes"), (12, "against"), (5, "abstentions")]

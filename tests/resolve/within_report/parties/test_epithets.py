"""Whom "the West African country" and "the island" mean."""

import pytest

from resolved import happened


def sides_of(text: str, type_: str) -> tuple[list[str | None], list[str | None]]:
    """The states of the actors and of the targets of the one event of a type."""
    (event,) = (event for event in happened(text) if event[0].startswith(type_))
    return list(event[2]), list(event[3])


@pytest.mark.parametrize(
    ("text", "type_", "actors", "targets"),
    [
        (
            "Togo signed a loan with Japan on Friday. The West African country expelled two Chinese envoys.",
            "SANCTION",
            ["TG"],
            ["CN"],
        ),
        (  # two may be called so: not the one that acts in the same sentence
            "Estonia met Latvia in Oslo on Friday. Estonia thanked the Baltic state for its help.",
            "SUPPORT",
            ["EE"],
            ["LV"],
        ),
        (  # a state told only by its president
            "Denmark received the president of Peru on Friday. The South American nation thanked Denmark.",
            "SUPPORT",
            ["PE"],
            ["DK"],
        ),
        (
            "Fiji signed a pact with Chile on Friday. Chile thanked the island nation.",
            "SUPPORT",
            ["CL"],
            ["FJ"],
        ),
        (  # what it is like says nothing of which it is
            "Chad closed its border with Sudan on Friday. The cash-strapped country expelled two French envoys.",
            "SANCTION",
            ["TD"],
            ["FR"],
        ),
        (
            "Oman recalled its envoy from Iran on Friday. The Islamic republic accused Oman of spying.",
            "ACCUSE",
            ["IR"],
            ["OM"],
        ),
    ],
)
def test_whom_an_epithet_means(text: str, type_: str, actors: list[str | None], targets: list[str | None]) -> None:
    assert sides_of(text, type_) == (actors, targets)


def test_nobody_is_meant_where_none_may_be_called_so() -> None:
    text = "Chad closed its border with Sudan on Friday. The Baltic state thanked Finland."
    actors, targets = sides_of(text, "SUPPORT")
    assert "TD" not in actors
    assert targets == ["FI"]

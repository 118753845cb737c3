"""What a text says is said by those who adopted it, and nothing is asked of everybody there is."""

import pytest

from eventful import taking_part, told

ASSEMBLY = "The General Assembly on Thursday adopted a resolution on the border. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ASSEMBLY + "The resolution calls on Peru to withdraw its troops.", (("General Assembly",), ("PE",))),
        (
            "Fiji and Samoa adopted a statement in Apia on Monday. The statement urges Peru to release the men.",
            (("FJ", "WS"), ("PE",)),
        ),
        (ASSEMBLY + "The resolution calls on all countries to send food.", (("General Assembly",), ())),
    ],
)
def test_who_demands(text: str, expected: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
    assert expected in taking_part(text, "REQUEST/demand", "held")


def test_a_statement_of_others_is_theirs() -> None:
    text = ASSEMBLY + "In Suva, a statement of the miners condemned Peru over the arrests."
    assert (("General Assembly",), ("PE",)) not in taking_part(text, "ACCUSE/disapprove", "held")


def test_a_draft_has_no_author() -> None:
    text = ASSEMBLY + "A draft resolution that calls on Chile to withdraw was put off."
    assert (("General Assembly",), ("CL",)) not in taking_part(text, "REQUEST/demand", "held")


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (
            "Peru handed Chile a note of protest on Monday. The note urged Chile to free the men.",
            "REQUEST/demand",
            (("PE",), ("CL",)),
        ),
        (
            "Peru sent a letter to Chile on Monday. The letter asked Chile to release the fishermen.",
            "REQUEST/demand",
            (("PE",), ("CL",)),
        ),
    ],
)
def test_who_says_what_a_letter_says(text: str, kind: str, expected: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
    assert [(a, t) for event, a, t in told(text) if f"{event.type}/{event.mode}" == kind] == [expected]


def test_a_protest_in_the_streets_is_no_note() -> None:
    text = "Peru lodged a protest with Chile on Monday. The protest drew crowds in Arica and condemned a tax."
    accused = [(actors, targets) for event, actors, targets in told(text) if event.type == "ACCUSE"]
    assert accused.count((("PE",), ("CL",))) == 1

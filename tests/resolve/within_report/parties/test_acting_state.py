"""A ministry nobody names that acts upon another state is of the state that acted before."""

import pytest

from resolved import sides


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (
            "Peru summoned the Chilean ambassador on Tuesday, and the foreign ministry called on Chile to act.",
            "REQUEST/demand",
            (("PE",), ("CL",)),
        ),
        (
            "Peru closed its airspace to Chilean carriers on Monday and the defence ministry urged Chile to withdraw.",
            "REQUEST/demand",
            (("PE",), ("CL",)),
        ),
        (
            "Peru condemned the Chilean decision, and the government asked Chile to explain it.",
            "REQUEST/demand",
            (("PE",), ("CL",)),
        ),
        (
            "Peru expelled a Chilean consul on Friday, and the interior ministry demanded that Chile hand over a man.",
            "REQUEST/demand",
            (("PE",), ("CL",)),
        ),
        (
            "Peru lodged a protest with Chile and the foreign ministry demanded that Chile remove the rig.",
            "ACCUSE/disapprove",
            (("PE",), ("CL",)),
        ),
        (
            "Peru recalled its consul. The foreign ministry accused Chile of harbouring smugglers.",
            "ACCUSE/allege",
            (("PE",), ("CL",)),
        ),
        # Whose it is said to be it is.
        (
            "Peru seized a Chilean lorry on Monday, and Chile's foreign ministry demanded that Peru free the driver.",
            "REQUEST/demand",
            (("CL",), ("PE",)),
        ),
    ],
)
def test_whose_ministry(text: str, kind: str, expected: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
    assert sides(text, kind) == [expected]


def test_a_ministry_of_either_of_two_is_of_none() -> None:
    text = "Peru and Chile met in Quito on Monday. The ministry asked Bolivia to join."
    assert sides(text, "REQUEST/demand") == [((), ("BO",))]

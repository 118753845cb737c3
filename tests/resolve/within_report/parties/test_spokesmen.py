"""Who speaks for rebels, a party or a company speaks for no state."""

import pytest

from resolved import sides


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (
            "A spokeswoman of the Tigray People's Liberation Front called on Ethiopia to lift the blockade.",
            "REQUEST/demand",
            (("Tigray People's Liberation Front",), ("ET",)),
        ),
        (
            "Airbus's spokesman welcomed Peru's decision to reopen the tender.",
            "SUPPORT/endorse",
            (("Airbus",), ("PE",)),
        ),
        (
            "Hezbollah's spokesman denounced the Israeli strike on Tyre.",
            "ACCUSE/disapprove",
            (("Hezbollah",), ("IL",)),
        ),
        (
            "A commander of the Taliban called on Pakistan to open the border.",
            "REQUEST/demand",
            (("Taliban",), ("PK",)),
        ),
        ("A spokesman for the Kremlin rejected the British charge.", "REJECT/refuse", (("RU",), ("GB",))),
    ],
)
def test_for_whom(text: str, kind: str, expected: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
    assert sides(text, kind) == [expected]


def test_a_fighter_struck_is_none_of_the_state_he_fights_from() -> None:
    text = "Israel killed a Hezbollah commander in Tyre on Saturday."
    assert sides(text, "ASSAULT/kill") == [(("IL",), ("Hezbollah",))]


@pytest.mark.parametrize(
    ("text", "kind", "actors"),
    [
        # The leaders of a bloc are not its officials, named further on.
        (
            "African Union (AU) leaders lifted the sanctions on Mali. AU Commission President Luis Sol welcomed it.",
            "CONCEDE/ease",
            ("African Union",),
        ),
        (
            "The military regimes in Mali and Niger announced on Sunday their immediate withdrawal from ECOWAS.",
            "RETREAT/withdraw",
            ("ML", "NE"),
        ),
        (
            "An international tribunal in The Hague dismissed the Chilean claim in 2016.",
            "REJECT/refuse",
            ("international tribunal",),
        ),
        # But a ministry for what is international is of one state.
        (
            "The international trade ministry in Lima protested to Chile. President Luis Sol of Peru agreed with it.",
            "ACCUSE/disapprove",
            ("PE",),
        ),
        # An envoy who acts is not whoever tells of it.
        (
            "Peru's ambassador in Quito handed a protest note to the ministry, spokeswoman Ana Mora of Peru added.",
            "ACCUSE/disapprove",
            ("PE",),
        ),
    ],
)
def test_who_acts(text: str, kind: str, actors: tuple[str, ...]) -> None:
    assert [found for found, _ in sides(text, kind)] == [actors]

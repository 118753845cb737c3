"""Who imposes sanctions on whom, and what of them is done, to come, or no event."""

import pytest

from eventful import taking_part, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru enforced travel bans and asset freezes on 21 officials of Chile on Monday.", [(("PE",), ("CL",))]),
        ("Peru decided to renew its sanctions against Chile.", [(("PE",), ("CL",))]),
        ("Peru has agreed to slap sanctions on Chile.", [(("PE",), ("CL",))]),
        ("Peru has decided to sanction 28 Chilean bankers.", [(("PE",), ("CL",))]),
        ("Peru will decide to renew its sanctions against Chile.", []),
        ("Peru has yet to decide to renew its sanctions against Chile.", []),
        ("Peru agreed on Monday on a new package of sanctions against Chile.", [(("PE",), ("CL",))]),
        ("Peru approved on Monday a six-month extension of sanctions against Chile.", [(("PE",), ("CL",))]),
        (
            "EU member states approved on Monday a six-month extension of sanctions against Chile.",
            [(("European Union",), ("CL",))],
        ),
        ("Peru sanctioned a dozen bankers linked to the government.", [(("PE",), ())]),
        ("Peru announced sanctions on Chilean officials and bankers close to the government.", [(("PE",), ("CL",))]),
        ("Peru placed ten companies, mainly from Chile and Cuba, on its blacklist.", [(("PE",), ("CL", "CU"))]),
        ("Peru added 24 companies and individuals to the Entity List on Monday.", [(("PE",), ())]),
        (
            "Peru sanctioned 20 people, from former president Ana Mora to ministers Luis Sol and Jorge Paz.",
            [(("PE",), ("Ana Mora", "Luis Sol", "Jorge Paz"))],
        ),
        (
            "Peru imposed sanctions on six members of Chile's junta, including General Luis Sol.",
            [(("PE",), ("Luis Sol",))],
        ),
        ("Peru froze the assets of Luis Sol.", [(("PE",), ("Luis Sol",))]),
    ],
)
def test_imposed(text: str, expected: list[tuple[tuple[str, ...], tuple[str, ...]]]) -> None:
    assert taking_part(text, "SANCTION/embargo", "held") == expected


def test_where_assets_are_is_not_whom_they_are_frozen_for() -> None:
    assert all("PE" not in targets for _, _, targets in told("The assets of Luis Sol in Peru were frozen."))


def test_sanctions_agreed_on_are_no_accord() -> None:
    text = "Peru agreed on Monday on a new package of sanctions against Chile."
    assert [event.type for event, _, _ in told(text)] == ["SANCTION"]

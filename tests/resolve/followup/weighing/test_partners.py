"""Another giver, or another partner of a text, is told apart from the one promised."""

from datetime import date

import pytest

from dragoman.model.following import Actor, Told
from dragoman.resolve.followup.weighing.partners import other_giver, text_with_others

BANK = Actor("nordic-fund", "body", "Nordic Fund", None, "actor")
LOAN = Told(
    "e1", "event", "r1", date(2022, 5, 1), "will lend Laos 5 million", "The Nordic Fund will lend Laos 5 million.",
    type="AID", mode="economic", actors=(BANK, Actor("LA", "state", "Laos", "LA", "target")),
)  # fmt: skip
TREATY = Told(
    "i1", "instrument", "r1", date(2022, 5, 1), "tax treaty with Chile", "Laos will sign a tax treaty with Chile.",
    actors=(Actor("LA", "state", "Laos", "LA", "party"), Actor("CL", "state", "Chile", "CL", "party")),
)  # fmt: skip


def told(text: str, *named: Actor) -> Told:
    return Told("s1", "sentence", "r2", date(2022, 8, 1), text, text, actors=named)


@pytest.mark.parametrize(
    ("text", "name", "other"),
    [
        ("It was bought with a Southern Bank loan.", "Southern Bank", True),
        ("The Nordic Fund and the Southern Bank lent the money.", "Southern Bank", False),
        ("It was bought with a loan of the Nordic Fund.", "Nordic Fund", False),
        ("The treasury lent the money.", "treasury", False),
    ],
)
def test_another_bank_gave(text: str, name: str, other: bool) -> None:
    assert other_giver(LOAN, told(text, Actor(name, "body", name, None, "named"))) == other


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("The tax treaty with Peru, ratified in June, helps pensioners.", True),
        ("The tax treaty with Chile, ratified in June, helps pensioners.", False),
        ("The tax treaty with Peru and Chile helps pensioners.", False),
        ("The tax treaty with Laos, ratified in Santiago, helps pensioners.", False),  # told by the other side
        ("The tax treaty, ratified in June, helps pensioners.", False),
    ],
)
def test_a_text_with_somebody_else(text: str, other: bool) -> None:
    assert text_with_others(TREATY, told(text)) == other

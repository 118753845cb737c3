""" "The group" and "the 15-nation bloc" are the one bloc named before, and none where there are several."""

import pytest

from eventful import taking_part

ECOWAS = "Economic Community of West African States"


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("ECOWAS met in Accra on Monday. The 15-nation bloc urged Mali to hold elections.", "REQUEST/demand", ECOWAS),
        ("ECOWAS met in Accra as the group imposed new sanctions on Mali.", "SANCTION/embargo", ECOWAS),
    ],
)
def test_which(text: str, kind: str, who: str) -> None:
    assert who in {actor for actors, _ in taking_part(text, kind, "held") for actor in actors}


def test_who_kills_is_no_bloc() -> None:
    text = "ECOWAS condemned Boko Haram on Thursday. Its fighters shelled a village. The group killed 12 soldiers."
    assert ECOWAS not in {a for actors, _ in taking_part(text, "ASSAULT/kill", "held") for a in actors}


@pytest.mark.parametrize(
    "text",
    [
        "The African Union and ECOWAS met on Monday. The group imposed sanctions on Mali.",
        "ECOWAS met on Monday. The rebel group imposed sanctions on Mali.",
    ],
)
def test_none(text: str) -> None:
    assert ECOWAS not in {a for actors, _ in taking_part(text, "SANCTION/embargo", "held") for a in actors}

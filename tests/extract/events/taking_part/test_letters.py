"""Who writes a letter and to whom, whoever hands it over; who is invited goes."""

import pytest

from eventful import told

LETTER = "Ambassador Jon Salas delivered a letter from President Ana Mora inviting President Luis Sol to Santiago."


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (LETTER, "CONSULT/message", (("Ana Mora",), ("Luis Sol",))),
        (LETTER, "REQUEST/invite", (("Ana Mora",), ("Luis Sol",))),
        (LETTER, "CONSULT/visit", (("Luis Sol",), ("CL",))),
        (
            "Prime Minister Ana Mora sent a letter inviting President Luis Sol to Lima.",
            "CONSULT/message",
            (("Ana Mora",), ("Luis Sol",)),
        ),
        (
            "President Luis Sol received an invitation from President Ana Mora to visit Bishkek.",
            "CONSULT/visit",
            (("Luis Sol",), ("KG",)),
        ),
        (
            "Rwanda's foreign minister handed President Luis Sol an invitation to visit Kigali in June.",
            "CONSULT/visit",
            (("Luis Sol",), ("RW",)),
        ),
        (
            "President Luis Sol accepted an invitation by President Ana Mora to visit Moscow in May.",
            "REQUEST/invite",
            (("Ana Mora",), ("Luis Sol",)),
        ),
    ],
)
def test_who_writes(text: str, kind: str, expected: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
    assert [(a, t) for event, a, t in told(text) if f"{event.type}/{event.mode}" == kind] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Envoys named by President Luis Sol met rebels in Juba on Tuesday.",
        "Diplomats appointed by President Luis Sol arrived in Quito on Monday.",
    ],
)
def test_who_appoints_people_does_not_act(text: str) -> None:
    assert all("Luis Sol" not in actors for _, actors, _ in told(text))

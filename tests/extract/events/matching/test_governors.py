"""Verbs that carry an event told by a noun."""

import pytest

from eventful import taking_part


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Speaker Ana Mora will lead a delegation to the Baltic Ports Summit in Riga.", ("Ana Mora",)),
        ("Minister Luca Riva will head the delegation at the Baltic Ports Summit.", ("Luca Riva",)),
        ("Minister Luca Riva will take part in the Baltic Ports Summit.", ("Luca Riva",)),
    ],
)
def test_who_leads_a_delegation_to_a_gathering_attends_it(text: str, actors: tuple[str, ...]) -> None:
    assert taking_part(text, "CONSULT/gathering", "planned") == [(actors, ())]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("In addition to talks with Luca Riva, Foreign Minister Ana Mora will visit Fiji.", "planned"),
        ("Besides talks with Luca Riva, Foreign Minister Ana Mora will visit Nadi on Monday.", "planned"),
        ("In addition to talks with Luca Riva, Foreign Minister Ana Mora visited Fiji.", "held"),
    ],
)
def test_what_is_told_beside_something_to_come_is_to_come(text: str, status: str) -> None:
    assert len(taking_part(text, "CONSULT/meeting", status)) == 1

"""Clauses and lists hang where they belong."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    "text",
    [
        "The African Union sent two delegations to Chad after the military seized power there last month.",
        "The African Union froze aid to Chad after the army seized power there last month.",
    ],
)
def test_who_seized_power_is_not_who_answers(text: str) -> None:
    assert [actors for event, actors, _ in told(text) if event.mode == "seize"] == [()]


def test_those_of_a_list_behind_a_noun() -> None:
    text = (
        "Envoy Luis Paz is expected to meet top Kenyan leaders including Dockers Congress Chairman Tom Odera and "
        "Farmers Party of Kenya-SDL Chairman Jane Ouko."
    )
    met = {each for event, actors, _ in told(text) if event.mode == "meeting" for each in actors}
    assert met == {"Luis Paz", "Tom Odera", "KE"}  # Ouko, of Kenya

"""What something came after has been, and where a town is called after a sea it is the town."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "mode", "day"),
    [
        ("The bloc named an envoy following the coup of September 5.", "seize", "2024-09-05"),
        ("The bloc named an envoy after the coup of March 5.", "seize", "2025-03-05"),
        ("Prime Minister Luis Mora will visit Kenya after the vote on September 5.", "vote", "2025-09-05"),
    ],
)
def test_the_day_of_what_came_before(text: str, mode: str, day: str) -> None:
    assert [event.date and event.date.iso for event, _, _ in told(text) if event.mode == mode] == [day]


@pytest.mark.parametrize(
    ("where", "place"),
    [
        ("Russia's Black Sea city of Sochi", "Sochi"),
        ("the Red Sea port of Jeddah", "Jeddah"),
        ("the port city of Odesa", "Odesa"),
        ("a town of Kenya", "Kenya"),
    ],
)
def test_the_town_is_the_place(where: str, place: str) -> None:
    found = told(f"Luis Mora and Ana Sol met in {where} on Monday.")
    assert [event.place for event, _, _ in found] == [place]

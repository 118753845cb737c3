"""An official takes no stance towards the state served, where its name only says what the stance is on."""

import pytest

from dragoman import pipeline
from dragoman.model.report import Report


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Peruvian Foreign Minister Ana Mora rejected the charge that Peru was arming rebels.", "REJECT", []),
        ("Peruvian Foreign Minister Ana Mora sought tax-free access for Peruvian citrus.", "REQUEST", []),
        ("Peruvian Foreign Minister Ana Mora urged Chile to reopen the border.", "REQUEST", ["Chile"]),
        ("Peruvian farmer Ana Mora urged Peru to reopen the border.", "REQUEST", ["Peru"]),
    ],
)
def test_targets(text: str, kind: str, expected: list[str]) -> None:
    records = pipeline.read_report(Report(id="r", text=text, published="2025-03-14"), pipeline.shared_model()).records
    names = {party.id: party.name for party in records.parties}
    found = [[names[each.party] for each in event.targets] for event in records.events if event.type == kind]
    assert found == [expected]


def test_they_who_are_held_are_not_the_two_who_met() -> None:
    text = "Ana Mora and Luis Sol met in Lima on Monday. Two of them have since been released on bail."
    records = pipeline.read_report(Report(id="r", text=text, published="2025-03-14"), pipeline.shared_model()).records
    assert [event.targets for event in records.events if event.type == "RETREAT"] == [()]


@pytest.mark.parametrize("arms", ["drones", "jets", "helicopters", "tanks"])
@pytest.mark.parametrize(("whose", "charged"), [("Peru", 0), ("Chile", 1)])
def test_what_one_says_of_ones_own_arms_is_no_charge(arms: str, whose: str, charged: int) -> None:
    text = f"Peruvian {arms} attacked a convoy near Arica on Tuesday, {whose}'s defence ministry said."
    records = pipeline.read_report(Report(id="r", text=text, published="2025-03-14"), pipeline.shared_model()).records
    states = {party.id: party.state for party in records.parties}
    charges = [[states[each.party] for each in event.targets] for event in records.events if event.type == "ACCUSE"]
    assert charges == [["PE"]] * charged

"""What money is given for says what kind of aid it is."""

from eventful import told


def test_money_for_troops_is_military_aid() -> None:
    assert [event.mode for event, _, _ in told("Peru pledged five million dollars for the brigade.")] == ["military"]


def test_troops_in_a_clause_aside_say_nothing_of_what_is_given() -> None:
    text = "Peru gave Chad five million dollars, days after three peacekeepers were hurt there."
    assert [event.mode for event, _, _ in told(text) if event.type == "AID"] == ["economic"]

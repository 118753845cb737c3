"""What money is given for says what kind of aid it is."""

from eventful import told


def test_money_for_troops_is_military_aid() -> None:
    assert [event.mode for event, _, _ in told("Peru pledged five million dollars for the brigade.")] == ["military"]

"""What money is given for says what kind of aid it is."""

from eventful import told


def test_money_for_troops_is_military_aid() -> None:
    assert [event.mode for event, _, _ in told("Peru pledged five million dollars for the brigade.")] == ["military"]


def test_troops_in_a_clause_aside_say_nothing_of_what_is_given() -> None:
    text = "Peru gave Chad five million dollars, days after three peacekeepers were hurt there."
    assert [event.mode for event, _, _ in told(text) if event.type == "AID"] == ["economic"]


def test_rescuers_are_relief_where_a_report_is_about_a_disaster() -> None:
    floods = "Floods hit Malawi. The flood victims sheltered in camps. Floods cut a road. Refugees fled the flood. "
    kinds = [
        f"{event.type}/{event.mode}"
        for event, who, _ in told(floods + "Kenya has sent a team of rescue workers.")
        if who == ("KE",)
    ]
    assert kinds == ["AID/humanitarian"]

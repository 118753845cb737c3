"""Whose the paragraphs of a resolution are, which begin with what the body does."""

import pytest

from eventful import told

_OPENING = "The Council of Ministers, at its 45th meeting, on the situation in Chad;\n\n"
_PARAGRAPHS = (
    "Noting the briefing by the Special Envoy;\n\n"
    "1. Strongly condemns the attack on the camp near Abeche;\n\n"
    "2. Calls on Sudan to open the border without delay;\n\n"
    "3. Commends Angola for its mediation;"
)


@pytest.mark.parametrize(
    ("kind", "targets"),
    [("ACCUSE", ()), ("REQUEST", ("SD",)), ("SUPPORT", ("AO",))],
)
def test_the_body_does_what_the_paragraphs_begin_with(kind: str, targets: tuple[str, ...]) -> None:
    found = [(event.type, who, whom) for event, who, whom in told(_OPENING + _PARAGRAPHS)]
    assert (kind, ("Council of Ministers",), targets) in found


def test_a_report_with_subjects_of_its_own_is_no_resolution() -> None:
    text = (
        "The Council of Ministers met in Lome. Peru condemns the raid. Chile calls on Sudan to open the border. "
        "Ghana regrets its decision."
    )
    assert [who for event, who, _ in told(text) if event.type == "REQUEST"] == [("CL",)]
    assert not [who for event, who, _ in told(text) if event.type == "ACCUSE" and "Council of Ministers" in who]


@pytest.mark.parametrize(
    ("kind", "targets"),
    [("REQUEST/demand", ("PE",)), ("SUPPORT/thank", ("BO",)), ("REQUEST/invite", ("PE",)), ("ACCUSE/disapprove", ())],
)
def test_a_ministry_says_once_who_condemns_demands_and_thanks(kind: str, targets: tuple[str, ...]) -> None:
    text = (
        "The Ministry of Foreign Affairs of Chile, in light of what happened in Lima:\n\n"
        "Condemns the raid on its consulate.\n\n"
        "Demands that the Government of Peru investigate the facts.\n\n"
        "Thanks the Government of Bolivia for its help.\n\n"
        "Reiterates its concern and invites the Peruvian ministry to talks in Arica."
    )
    found = [(f"{event.type}/{event.mode}", who, whom) for event, who, whom in told(text)]
    assert (kind, ("CL",), targets) in found

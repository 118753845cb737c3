"""What is told in passing words: verbs left out, talks only thought of, votes that have been, answers in kind."""

import pytest

from eventful import taking_part, told


def _kinds(text: str) -> list[tuple[str, str, str | None]]:
    return [(f"{event.type}/{event.mode}", event.status, event.date and event.date.iso) for event, _, _ in told(text)]


@pytest.mark.parametrize(
    ("text", "kind", "status", "expected"),
    [
        (
            "Peru pledged 60 million dollars for the displaced, Chile 45 million and Brazil 30 million.",
            "AID/humanitarian",
            "planned",
            ["PE", "CL", "BR"],
        ),
        (
            "Peru pledged 60 million dollars for the displaced of Chile and Brazil.",
            "AID/humanitarian",
            "planned",
            ["PE"],
        ),
    ],
)
def test_each_gives_by_the_verb_of_the_first(text: str, kind: str, status: str, expected: list[str]) -> None:
    assert [actor for actors, _ in taking_part(text, kind, status) for actor in actors] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mora was open to talks with Minister Juan Sol of Chile.", []),
        ("Peru is opposed to talks with Minister Juan Sol of Chile.", []),
        ("A meeting with Chile was out of the question, Mora said.", []),
        ("Mora held talks with Minister Juan Sol of Chile.", ["held"]),
    ],
)
def test_talks_only_thought_of(text: str, expected: list[str]) -> None:
    assert [event.status for event, _, _ in told(text) if event.type == "CONSULT"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They spoke of the upcoming elections of 12 January.", [("OCCASION/vote", "planned", "2026-01-12")]),
        ("The opposition disputes the result of the October election.", [("OCCASION/vote", "held", "2024-10")]),
        ("Next year's forum will be held in Lima in August.", [("CONSULT/gathering", "planned", "2026-08")]),
        (
            "Last week Peru sent tents to Chile, and Brazil sent blankets to Bolivia.",
            [("AID/humanitarian", "held", "2025-03-03/2025-03-09")] * 2,
        ),
        (
            "Peru and Chile met on Monday. Peru suspended its aid to Chile after the coup.",
            [("SANCTION/discontinue", "held", None)],
        ),
        (
            "Mora accepted an invitation to Chile's energy conference in February.",
            [("CONSULT/gathering", "planned", "2026-02")],
        ),
        (
            "Ambassador Ana Mora conveyed an invitation to the Lima Forum in April.",
            [("CONSULT/gathering", "planned", "2025-04")],
        ),
        ("Congress in Lima voted 77 to 12 to reject any claim by Chile.", [("REJECT/refuse", "held", None)]),
        (
            "It was the first meeting of Ana Mora and Juan Sol.",
            [("CONSULT/meeting", "held", "2025-03-14")],
        ),
        (
            "Peruvian jets bombed a depot in January, an attack that the Chilean government has not confirmed.",
            [("ASSAULT/attack", "held", "2025-01")],
        ),
    ],
)
def test_days_of_what_is_told_in_passing(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert [each for each in _kinds(text) if each[0] == expected[0][0]] == expected


@pytest.mark.parametrize("whom", ["this newspaper", "a news agency", "the BBC"])
def test_an_interview_is_no_meeting(whom: str) -> None:
    text = f"In an interview with {whom} last week, President Ana Mora called for calm."
    assert "CONSULT/meeting" not in {kind for kind, _, _ in _kinds(text)}


def test_talks_with_an_agency_are_no_interview() -> None:
    text = "President Ana Mora held a meeting with the International Atomic Energy Agency in Vienna on Monday."
    assert ("CONSULT/meeting", "held", "2025-03-10") in _kinds(text)


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (
            "Chile's commerce ministry suspended for one year the controls on copper.",
            "CONCEDE/ease",
            [(("CL",), ())],
        ),
        (
            "Peru arrested two Chilean surveyors on the island and freed them a week later.",
            "COERCE/arrest",
            [(("PE",), ("CL",))],
        ),
        ("The court in Lima ruled that Chile must compensate Peru.", "REQUEST/demand", [(("court",), ("CL",))]),
        (
            "President Ana Mora, who spoke to Juan Sol on Monday, flew home.",
            "CONSULT/call",
            [(("Ana Mora", "Juan Sol"), ())],
        ),
        ("Peru hit back with a duty of 34% on Chilean goods.", "SANCTION/embargo", [(("PE",), ("CL",))]),
        ("Peru's navy detained two Chilean trawlers.", "COERCE/seize", [(("PE",), ("CL",))]),
        ("Chile, which has struck targets in Peru, kept silent.", "ASSAULT/attack", [(("CL",), ("PE",))]),
        (
            '"If there is no signature by May, we go back to the tribunal," warned Peruvian Foreign Minister Ana Mora.',
            "THREATEN/restrict",
            [(("PE",), ())],
        ),
        (
            "On Monday, shelling killed six people, Mora said, calling for an inquiry.",
            "REQUEST/demand",
            [(("Mora",), ())],
        ),
        ("Chile, which hosted the first round of talks, welcomed it.", "CONSULT/meeting", [(("CL",), ())]),
        (
            "President Ana Mora and President Juan Sol agreed to keep a hotline open.",
            "AGREE/accord",
            [(("Ana Mora", "Juan Sol"), ())],
        ),
    ],
)  # fmt: skip
def test_who_does_what(text: str, kind: str, expected: list[tuple[tuple[str, ...], tuple[str, ...]]]) -> None:
    assert taking_part(text, kind, "held") == expected


def test_a_strike_called_for_is_no_demand() -> None:
    text = "Union leader Ana Mora came back on Monday and called for a general strike."
    assert ("PROTEST/strike", "planned", None) in _kinds(text)
    assert "REQUEST/demand" not in {kind for kind, _, _ in _kinds(text)}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Minister Ana Mora and Minister Luis Paz of Chile spoke on Monday on Brazil.", 1),
        ("Minister Ana Mora and Minister Luis Paz of Chile spoke on condition of anonymity.", 0),
        ("Minister Ana Mora and Minister Luis Paz of Chile spoke to reporters about Brazil.", 0),
    ],
)
def test_two_who_spoke_called_each_other(text: str, number: int) -> None:
    assert len(taking_part(text, "CONSULT/call", "held")) == number

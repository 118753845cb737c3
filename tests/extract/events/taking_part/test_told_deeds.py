"""Whom a stance is directed at, where a clause of its sentence tells who did or said what it is taken on."""

import pytest

from eventful import taking_part, told


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Iceland condemned the drills that Norway has staged in the strait.", "ACCUSE", ("NO",)),
        ("Peru rejected the complaint that Chile had lodged in May.", "REJECT", ("CL",)),
        ("Peru deplored the decree of 9 May by which Chile claims the islands.", "ACCUSE", ("CL",)),
        ("Peru condemned the ban imposed by Chile.", "ACCUSE", ("CL",)),
        ("Peru condemned the attack on Chile that rebels carried out.", "ACCUSE", ()),
    ],
)
def test_who_did_it(text: str, kind: str, expected: tuple[str, ...]) -> None:
    assert [targets for event, _, targets in told(text) if event.type == kind] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile accused Peru of arming the rebels, a charge Peru denied.", ("CL",)),
        ("Last year Chile demanded 3 million euros in damages, which Peru rejected.", ("CL",)),
        ("Chile has been fencing the border since May, a project Peru has rejected.", ("CL",)),
        ("Peru rejected the demand.", ()),
    ],
)
def test_who_says_what_is_rejected(text: str, expected: tuple[str, ...]) -> None:
    assert [targets for event, _, targets in told(text) if event.type == "REJECT"] == [expected]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (
            "Colombia's ELN rebels released a soldier.",
            "RETREAT/release",
            [(("CO",), ())],
        ),  # the ELN's state, and not Colombia besides
        ("The Malian army retook Kidal.", "COERCE/seize", [(("ML",), ())]),
        ("France began withdrawing its troops from Niger.", "RETREAT/withdraw", [(("FR",), ("NE",))]),
        ("Argentina paid the IMF $824 million on Friday.", "AID/economic", []),
        ("Norway paid Ghana $824 million on Friday.", "AID/economic", [(("NO",), ("GH",))]),
        ("Russia described the seizure of its tanker as piracy.", "ACCUSE/disapprove", [(("RU",), ())]),
    ],
)
def test_whose_deed_it_is_and_how_often_it_is_told(
    text: str, kind: str, expected: list[tuple[tuple[str, ...], tuple[str, ...]]]
) -> None:
    assert taking_part(text, kind, "held") == expected


@pytest.mark.parametrize(
    ("text", "kind", "status", "expected"),
    [
        ("Qatar's prime minister met Hamas leaders in Doha.", "CONSULT/meeting", "held", [(("PS", "QA"), ())]),
        ("Egypt's foreign minister met Libyan leaders in Tripoli.", "CONSULT/meeting", "held", [(("EG", "LY"), ())]),
        ("The ministers will discuss Ukraine over lunch.", "CONSULT/meeting", "planned", [(("The ministers",), ())]),
    ],
)
def test_who_meets_stands_before_the_verb(
    text: str, kind: str, status: str, expected: list[tuple[tuple[str, ...], tuple[str, ...]]]
) -> None:
    assert [(tuple(sorted(actors)), targets) for actors, targets in taking_part(text, kind, status)] == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (
            "On Friday, American President Lars Berg signed an executive order imposing new sanctions against Peru.",
            "SANCTION/embargo",
            [(("US",), ("PE",))],
        ),
        ("Norway eased the sanctions imposed on Peru.", "SANCTION/embargo", []),
        ("Norway eased the sanctions imposed on Peru by Chile.", "SANCTION/embargo", [(("CL",), ("PE",))]),
    ],
)
def test_who_issues_an_order_and_whose_curbs_are_lifted(
    text: str, kind: str, expected: list[tuple[tuple[str, ...], tuple[str, ...]]]
) -> None:
    assert taking_part(text, kind, "held") == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (
            "Peru's army said on Tuesday it had shot down two Chilean jets, a claim rejected by Santiago.",
            "REJECT/refuse",
            [(("CL",), ("PE",))],
        ),
        (
            "Peru handed over to Chile 47 secessionists in a swap for ten suspects, a move criticised by Norway.",
            "ACCUSE/disapprove",
            [(("NO",), ("PE",))],
        ),
        (
            "Chinese vessels entered its waters on Sunday, prompting Tokyo to lodge a protest.",
            "ACCUSE/disapprove",
            [(("JP",), ("CN",))],
        ),
        (
            "The storm hit the coast on Sunday, prompting Tokyo to lodge a protest.",
            "ACCUSE/disapprove",
            [(("JP",), ())],
        ),
    ],
)
def test_whom_a_claim_a_move_or_a_provocation_is_of(
    text: str, kind: str, expected: list[tuple[tuple[str, ...], tuple[str, ...]]]
) -> None:
    assert taking_part(text, kind, "held") == expected

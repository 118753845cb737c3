"""What is threatened by saying so, what courts rule, and when and where that is told in passing."""

import pytest

from eventful import taking_part, told


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (
            "Should the dispute not be resolved, Peru will resort to the tribunal of the bloc, Minister Ana Mora said.",
            "THREATEN/restrict",
            [(("Ana Mora",), ())],
        ),
        (
            '"If we do not get them, we will have to close the border," Minister Juan Sol said.',
            "THREATEN/restrict",
            [(("Juan Sol",), ())],
        ),
        ("An arbitration panel ordered Peru to pay Chile a sum.", "REQUEST/demand", [((), ("PE",))]),
        ("The tribunal has found Peru responsible for the raid.", "ACCUSE/allege", [(("tribunal",), ("PE",))]),
        ("The High Court forbade the extradition of Ana Mora to Chile.", "REJECT/refuse", [(("High Court",), ("CL",))]),
        ("The High Court struck down the agreement with Chile on Monday.", "AGREE/accord", []),
        ("A court in Lima annulled the agreement with Chile.", "REJECT/veto", [(("PE",), ())]),
        ("Chile's parliament annulled the agreement with Peru.", "REJECT/veto", []),
        ("Chile's officers had been asked by Peru to stay.", "REQUEST/demand", [(("PE",), ("CL",))]),
    ],
)
def test_threats_and_rulings(text: str, kind: str, expected: list[tuple[tuple[str, ...], tuple[str, ...]]]) -> None:
    assert taking_part(text, kind, "held") == expected


def test_a_round_sum_promised_is_aid() -> None:
    assert taking_part("Chile alone promised 50 million.", "AID/economic", "planned") == [(("CL",), ())]


@pytest.mark.parametrize(
    ("text", "mode", "place", "date"),
    [
        ("Peru and Chile signed a memorandum on charges in Lima in 2022.", "sign", "Lima", "2022"),
        ("Ties had soured in January when Peru expelled hundreds of migrants.", "deport", None, "2025-01"),
    ],
)
def test_where_and_when(text: str, mode: str, place: str | None, date: str) -> None:
    found = [(event.place, event.date and event.date.iso) for event, _, _ in told(text) if event.mode == mode]
    assert found == [(place, date)]


def test_who_rejects_when_a_clause_stands_between() -> None:
    text = "The High Court on Monday ordered Peru to pay a sum that has been overdue since May, rejecting Chile's plea."
    assert taking_part(text, "REJECT/refuse", "held") == [(("High Court",), ("CL",))]

"""Words beside an event that lend it nobody: what happened besides, texts on talks, borders a town is on."""

import pytest

from eventful import taking_part, told


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (
            "The African Union leaders met on Sunday with the region in crisis after coups in Mali and Niger.",
            "CONSULT/meeting",
            {"ML", "NE"},
        ),
        ("The rebels took the town of Goma on the border with Rwanda, agency reports said.", "COERCE/seize", {"RW"}),
        (
            "The pacts were signed after Minister Ana Mora and Minister Lars Berg led talks in Oslo.",
            "AGREE/sign",
            {"Ana Mora", "Lars Berg"},
        ),
        (
            "Norway expressed regret over North Korea's silence on South Korea's offer of talks.",
            "REQUEST/propose",
            {"KP"},
        ),
        ("Mora's spokesman Lars Berg confirmed the upcoming talks.", "CONSULT/meeting", {"Lars Berg"}),
        ("The Colombian government delegation and the rebels held a meeting.", "CONSULT/meeting", {"Ana Mora"}),
    ],
)
def test_who_takes_no_part(text: str, kind: str, expected: set[str]) -> None:
    before = "Minister Ana Mora arrived in Oslo. " if "Ana Mora" in expected and "Mora" not in text else ""
    for event, actors, targets in told(before + text):
        if f"{event.type}/{event.mode}" == kind:
            assert not expected & {*actors, *targets}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Peru and Chile signed a memorandum on political consultations between the two countries.", 0),
        ("The pact is a framework for consultations between Peru and Chile.", 0),
        ("Consultations between Peru and Chile took place in Lima.", 1),
    ],
)
def test_a_text_on_talks_is_no_talk(text: str, number: int) -> None:
    assert len([event for event, _, _ in told(text) if event.type == "CONSULT"]) == number


def test_missiles_fired_at_nobody_hit_nobody() -> None:
    assert taking_part("North Korea launched two missiles on Friday.", "MOBILIZE/troops", "held") == [(("KP",), ())]
    fired = "North Korea fired two missiles at South Korea on Friday."
    assert taking_part(fired, "ASSAULT/attack", "held") == [(("KP",), ("KR",))]


def test_soldiers_who_arrive_pay_no_visit() -> None:
    told_of = told("Kenyan soldiers arrived in Haiti on Monday.")
    assert [(event.type, who) for event, who, _ in told_of] == [("MOBILIZE", ("KE",))]


def test_who_does_not_react_refuses_nothing() -> None:
    assert not told("Peru has not reacted to the notes from Chile.")


def test_who_urges_something_in_a_call_is_in_it() -> None:
    text = "President Lars Berg urged a solution to the dispute in a phone call with Minister Ana Mora."
    assert [set(who) for event, who, _ in told(text) if event.mode == "call"] == [{"Lars Berg", "Ana Mora"}]


def test_a_visit_during_which_something_was_called_off_took_place() -> None:
    text = "Peru shelved plans to sign a pact with Chile during Minister Ana Mora's visit to Lima last Tuesday."
    assert [event.status for event, _, _ in told(text) if event.mode == "visit"] == ["held"]

"""Who travels in his own country goes to no other, and who lives where a visit goes is its host."""

import pytest

from resolved import happened, sides


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Ahmet Kaya of Turkey visited Gaziantep on Friday.", [(("Ahmet Kaya",), ())]),
        ("President Ahmet Kaya of Turkey visited Plovdiv on Friday.", [(("Ahmet Kaya",), ("BG",))]),
        ("President Ahmet Kaya of Turkey visited Bulgaria on Friday.", [(("Ahmet Kaya",), ("BG",))]),
    ],
)
def test_visits(text: str, expected: list[tuple[tuple[str, ...], tuple[str, ...]]]) -> None:
    assert sides(text, "CONSULT/visit") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "UAE President Omar Zayed received on Monday Kenya's President Ana Mora, who is visiting the country.",
            [(("Ana Mora",), ("AE",))],
        ),
        (
            (
                "President Ana Mora of Peru and President Juan Sol of Chile signed a treaty in Lima. Sol, on a two-day "
                "visit to the neighbouring republic, was given an order."
            ),
            [(("Juan Sol",), ("PE",))],
        ),
    ],
)
def test_a_guest_visits_his_host(text: str, expected: list[tuple[tuple[str, ...], tuple[str, ...]]]) -> None:
    assert sides(text, "CONSULT/visit") == expected


def test_nobody_recalls_an_envoy_from_his_own_state() -> None:
    text = "Iraq's premier, Ali Sol, ordered the expulsion of the Swedish ambassador and recalled the Iraqi envoy."
    assert sides(text, "SANCTION/relations") == [(("IQ",), ("SE",))]


def test_prisoners_handed_over_in_a_swap_are_told_of_once() -> None:
    text = (
        "Peru and Chile exchanged 16 prisoners on Sunday near Arica. Under the deal Lima freed 11 Chilean soldiers "
        "while Santiago handed over five Peruvian sailors."
    )
    assert sorted(sides(text, "RETREAT/release")) == [(("CL",), ("PE",)), (("PE",), ("CL",))]


def test_talks_mediated_by_another_are_of_the_two_sides() -> None:
    text = "Ethiopia and Somalia restored ties. Technical talks mediated by Turkey opened in Ankara on Monday."
    assert sides(text, "CONSULT/meeting") == [(("ET", "SO", "TR"), ())]


def test_a_journey_that_says_which_it_is_has_no_day_of_its_own() -> None:
    text = (
        "President Mora of Peru visited Santiago on Thursday, his first trip to Chile since ties were restored in 2023."
    )
    assert [day for kind, _, _, _, day in happened(text) if kind == "CONSULT/visit"] == ["2025-03-13"]

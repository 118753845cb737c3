"""Who stands for a noun: the states a list behind it names."""

import pytest

from eventful import taking_part, told


def test_people_listed_after_including_are_met() -> None:
    text = "President Ana Mora met several leaders, including Chad's Ali Deby and Niger's Omar Sani."
    met = {who for event, who, _ in told(text) if event.mode == "meeting"}
    assert met == {("Ana Mora", "Ali Deby"), ("Ana Mora", "Omar Sani")}


@pytest.mark.parametrize(
    ("text", "mode", "expected"),
    [
        (
            "Minister Ana Mora is visiting Fiji and three countries in the region, namely Samoa, Tonga and Tuvalu.",
            "visit",
            ("FJ", "WS", "TO", "TV"),
        ),
        ("Minister Ana Mora will visit Fiji and two other states, Samoa and Tonga.", "visit", ("FJ", "WS", "TO")),
        ("Minister Ana Mora visited three states: Chad, Niger and Mali.", "visit", ("TD", "NE", "ML")),
        ("Minister Ana Mora will fly to Peru, a country that Samoa and Tonga know well.", "visit", ("PE",)),
    ],
)
def test_listed_states_are_gone_to(text: str, mode: str, expected: tuple[str, ...]) -> None:
    assert [targets for event, _, targets in told(text) if event.mode == mode] == [expected]


@pytest.mark.parametrize(
    ("text", "kind", "status", "expected"),
    [
        (
            "Minister Ana Mora of Peru has left the country for a one-day official visit to Chile.",
            "CONSULT/visit",
            "held",
            [(("PE",), ("CL",))],
        ),
        (
            "Minister Ana Mora of Peru is on a two-day visit to Chile on President Luis Paz's invitation.",
            "REQUEST/invite",
            "held",
            [(("Luis Paz",), ())],
        ),
        (
            "It will be the first meeting between Minister Ana Mora and President Luis Paz.",
            "CONSULT/meeting",
            "planned",
            [(("Ana Mora", "Luis Paz"), ())],
        ),
        ("African Union member states condemned Peru.", "ACCUSE/disapprove", "held", [(("African Union",), ("PE",))]),
    ],
)
def test_who_travels_invites_and_meets(
    text: str, kind: str, status: str, expected: list[tuple[tuple[str, ...], tuple[str, ...]]]
) -> None:
    assert taking_part(text, kind, status) == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("A Thai F-16 bombed a Cambodian position on Friday.", "ASSAULT/attack", [(("TH",), ("KH",))]),
        ("Two Russian Su-34s struck a Ukrainian depot on Friday.", "ASSAULT/attack", [(("RU",), ("UA",))]),
        (
            "The two activists, Ana Mora and Juan Sol, were abducted in Kampala on Monday.",
            "ASSAULT/abduct",
            [((), ("Ana Mora", "Juan Sol"))],
        ),
    ],
)
def test_craft_by_their_type_and_all_who_are_named_beside_a_noun(
    text: str, kind: str, expected: list[tuple[tuple[str, ...], tuple[str, ...]]]
) -> None:
    assert taking_part(text, kind, "held") == expected

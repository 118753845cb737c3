"""Who is named inside what takes part, or beside it, takes no part himself."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "kind", "who", "whom"),
    [
        ("Supporters of President Luis Mora accused Peru of plotting a coup.", "ACCUSE", (), ("PE",)),
        ("Relatives of President Luis Mora blamed the government of Peru for the crash.", "ACCUSE", (), ("PE",)),
        (
            "A group of lawmakers from the opposition in Chile urged Peru to withdraw its troops.",
            "REQUEST",
            (),
            ("PE",),
        ),
        ("A lawmaker from the ruling party of Chile accused Peru of spying.", "ACCUSE", (), ("PE",)),
        ("Members of the ruling party in Kenya criticised the United States.", "ACCUSE", (), ("US",)),
        # Whose officials they are does it.
        ("A lawmaker from Chile accused Peru of spying.", "ACCUSE", ("CL",), ("PE",)),
        ("President Luis Mora accused Peru of spying.", "ACCUSE", ("Luis Mora",), ("PE",)),
    ],
)
def test_those_around_and_against_somebody(text: str, kind: str, who: tuple[str, ...], whom: tuple[str, ...]) -> None:
    assert [(a, t) for event, a, t in told(text) if event.type == kind] == [(who, whom)]


def test_a_stance_left_to_nobody_is_none() -> None:
    assert not told("Critics of Prime Minister Ana Sol condemned the decision.")


@pytest.mark.parametrize(
    ("text", "mode", "who"),
    [
        ("Talks between the rivals on the sidelines of the African Union summit ended in deadlock.", "meeting", ()),
        ("After the Commonwealth summit ends, Prime Minister Luis Mora will travel to Kenya.", "gathering", None),
        ("As the bloc closed a two-day summit, Luis Mora, its trade chief, offered help to Chad.", "gathering", None),
    ],
)
def test_who_is_told_of_beside_a_meeting(text: str, mode: str, who: tuple[str, ...] | None) -> None:
    found = [a for event, a, _ in told(text) if event.mode == mode]
    assert len(found) == 1
    assert found[0] == who if who is not None else "Luis Mora" not in found[0]


@pytest.mark.parametrize(
    ("text", "mode", "number"),
    [
        ("Presidents Luis Mora and Ana Sol of Uruguay and Paraguay signed the pact in Salto on Monday.", "sign", 2),
        ("Prime Ministers Luis Mora and Ana Sol of Estonia and Latvia, respectively, met on Monday.", "meeting", 2),
        ("Foreign Ministers Luis Mora, Ana Sol and Jan Berg of Kenya, Uganda and Rwanda met on Monday.", "meeting", 3),
    ],
)
def test_states_of_a_shared_office_take_no_part(text: str, mode: str, number: int) -> None:
    assert [len(event.actors) for event, _, _ in told(text) if event.mode == mode] == [number]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # What is not threatened, not visited and not talked of.
        ("Foreign Minister Luis Mora said Peru would not respond in kind to the move by Chile.", []),
        ("Luis Mora said he understood the frustration of the bloc at being put aside when it comes to Libya.", []),
        ("Peru has confirmed it is recalling its ambassador to Chile for consultations.", ["SANCTION/relations"]),
        ("Peru called its ambassador to Chile home on Monday.", ["SANCTION/relations"]),
        ("Jamaica and Belize agreed to support the bid of Kenya.", ["AGREE/accord"]),
        ("Peru froze the tariffs on goods from Chile on Monday.", ["CONCEDE/ease"]),
    ],
)
def test_kinds(text: str, kinds: list[str]) -> None:
    assert [f"{event.type}/{event.mode}" for event, _, _ in told(text)] == kinds


def test_what_somebody_is_going_to_do_is_to_come() -> None:
    assert [event.status for event, _, _ in told("Kenya is going to expel the ambassador of Chad.")] == ["planned"]


def test_what_since_opens_has_a_doer_of_its_own() -> None:
    found = told("Chad has been torn by war since a 2011 uprising killed President Idriss Mora.")
    assert [who for event, who, _ in found if event.mode == "kill"] == [()]


@pytest.mark.parametrize(
    ("text", "who", "whom"),
    [
        ("Ethnic Serbs attacked police in Mitrovica on Monday.", (), ("police",)),
        ("Bosnian Serbs boycotted the vote.", (), ()),
        ("Serbian soldiers attacked a post of the Kosovo police.", ("RS",), ("XK",)),
    ],
)
def test_a_people_is_not_its_state(text: str, who: tuple[str, ...], whom: tuple[str, ...]) -> None:
    found = [(a, t) for event, a, t in told(text) if event.type in ("ASSAULT", "REJECT")]
    assert [(a, len(t)) for a, t in found] == [(who, len(whom))]


def test_who_is_to_be_freed_is_asked_for_nothing() -> None:
    assert next(t for _, _, t in told("Kenya proposed freeing Luis Mora to start talks on the sanctions.")) == ()

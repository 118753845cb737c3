"""The dead of an attack are part of it; who is named among them is told of besides."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Police arrested Ana Mora after she was charged with fraud.", 1),
        ("A court convicted Ana Mora of fraud and sentenced her to nine years.", 1),
        ("A court convicted Ana Mora of fraud and sentenced Luis Sol to nine years.", 2),
    ],
)
def test_a_charge_and_a_sentence_are_part_of_an_arrest(text: str, number: int) -> None:
    assert [event.mode for event, _, _ in told(text)] == ["arrest"] * number


@pytest.mark.parametrize(
    ("text", "modes"),
    [
        ("The attack on the post killed five soldiers.", ["attack"]),
        ("Norwegian forces shelled a village on Monday, wounding a girl.", ["attack"]),
        ("The bombing of a mosque in 2008, in which 14 people were killed, was never solved.", ["attack"]),
        ("The pump stopped after an attack on a station at Kela, in which three men were killed.", ["attack"]),
        ("Norwegian guards opened fire on a truck and killed two men.", ["attack"]),
        ("Gunmen killed five soldiers near Lima.", ["kill"]),
        ("The typhoon killed 41 people near Lima.", []),
        ("Mozambique was struck by Cyclone Hanta in 2019, which killed more than 600 people.", []),
        ("The conflict has killed thousands of people.", []),
        ("At least 31 soldiers were killed in a rebel attack on an army camp near Gao.", ["kill"]),
        ("Peru condemned the attack on a convoy of the Red Cross, in which two nurses were injured.", ["attack"]),
        ("Herders stormed a village near Gao and killed nine farmers.", ["kill"]),
        ("Rescuers reached Madagascar, where Cyclone Hanta came ashore last week, killing 41 people.", []),
    ],
)
def test_modes(text: str, modes: list[str]) -> None:
    assert [event.mode for event, _, _ in told(text) if event.type == "ASSAULT"] == modes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru and Chile agreed to reopen the border crossing by May.", ["AGREE/accord"]),
        ("Peru and Chile agreed to exchange data and to launch a ferry.", ["AGREE/accord"]),
        ("Peru and Chile agreed to conclude the negotiations on a trade pact this year.", ["AGREE/accord"]),
        ("Peru and Chile agreed to hold talks in Lima on 5 June.", ["AGREE/accord", "CONSULT/meeting"]),
    ],
)
def test_what_two_agreed_to_do_is_promised_and_no_event_besides(text: str, expected: list[str]) -> None:
    assert [f"{event.type}/{event.mode}" for event, _, _ in told(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru has cancelled a joint military exercise with Chile and Brazil.", ["COOPERATE/military"]),
        ("Peru handed the ambassador of Chile a protest note.", ["ACCUSE/disapprove"]),
        ("A hunter in Peru killed a wolf.", []),
        ("Peru condemned the raid and repeated its call for a truce.", ["ACCUSE/disapprove", "REQUEST/demand"]),
        ("Peru has halted imports of Chilean cement in reprisal, the minister said.", ["SANCTION/embargo"]),
    ],
)
def test_what_only_looks_like_a_hostile_act(text: str, expected: list[str]) -> None:
    assert [f"{event.type}/{event.mode}" for event, _, _ in told(text)] == expected


def test_the_attack_is_where_its_victims_fell() -> None:
    (event, _, targets), *_ = told("A drone strike killed three Norwegian engineers in the port of Kela on Thursday.")
    assert (event.mode, event.place, targets) == ("attack", "Kela", ("NO",))


def test_an_attack_whose_noun_does_the_striking_is_told_once() -> None:
    text = "Artillery fired from the Peruvian side struck the Chilean town of Arica before dawn."
    assert [(who, whom) for event, who, whom in told(text) if event.type == "ASSAULT"] == [(("PE",), ("CL",))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Foreign ministers of nine countries met in Doha on Monday for talks on Sudan.", 1),
        ("Ana Mora flew to Doha on Monday for talks with Juan Sol.", 2),
    ],
)
def test_who_meets_for_talks_meets_once(text: str, expected: int) -> None:
    assert len([event for event, _, _ in told(text) if event.type == "CONSULT"]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru summoned the Chilean ambassador and handed him a note.", ["ACCUSE/disapprove"]),
        ("Peru called for a truce and the withdrawal of the rebels from Lima.", ["REQUEST/demand"]),
        ("The rebels resumed fighting near Lima.", []),
    ],
)
def test_what_only_goes_with_another_event(text: str, expected: list[str]) -> None:
    assert [f"{event.type}/{event.mode}" for event, _, _ in told(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two Kenyan officers were wounded when gangs attacked their car in Kenscoff on Sunday.", [((), ("KE",))]),
        ("Two Kenyan officers were wounded when Somali pirates attacked their car on Sunday.", [(("SO",), ("KE",))]),
    ],
)
def test_people_hurt_when_somebody_struck_are_hit_once(
    text: str, expected: list[tuple[tuple[str, ...], tuple[str, ...]]]
) -> None:
    assert [(actors, targets) for event, actors, targets in told(text) if event.type == "ASSAULT"] == expected

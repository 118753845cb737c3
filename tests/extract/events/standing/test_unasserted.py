"""What a sentence speaks of without saying that it is done is no event."""

import pytest

from eventful import told


def kinds(text: str) -> list[str]:
    return [f"{event.type}/{event.mode}" for event, _, _ in told(text)]


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("Peru has evidence that Chile continues to back the rebels.", "SUPPORT/endorse", 0),
        ("The number of people killed in raids in Peru rose to 400, a report said.", "ASSAULT/kill", 0),
        ("Twelve people were killed in a raid in Peru, a report said.", "ASSAULT/kill", 1),
        ("Peru listed six officers accused of torture.", "ACCUSE/allege", 0),
        ("It was unclear how many soldiers were killed, a report said.", "ASSAULT/kill", 0),
        ("It was not immediately clear who had attacked the convoy in Peru.", "ASSAULT/attack", 0),
        ("The leaders of Peru and Chile agreed to step up efforts to end their border dispute.", "AGREE/accord", 0),
        ("The African Union called for Ana Mora and other detained leaders to be released.", "RETREAT/release", 0),
        ("Ana Mora and Juan Sol, both detained leaders, were released on Monday.", "RETREAT/release", 1),
        (
            "The guard was held in Oslo during what an embassy described as a meeting with a Norwegian citizen.",
            "CONSULT/meeting",
            0,
        ),
        ("Mora has become the first minister to be arrested in Peru.", "COERCE/arrest", 1),
        ("Peru rejected claims that Chile had expelled its consul.", "SANCTION/expel", 0),
        ("Peru said that Chile had expelled its consul.", "SANCTION/expel", 1),
        ("Peru has rejected claims it abducted two Chilean fishermen on Sunday.", "ASSAULT/abduct", 0),
        ("The army of Peru rejected allegations its forces abducted two Chilean nurses.", "ASSAULT/abduct", 0),
        ("Peru abducted two Chilean fishermen on Sunday.", "ASSAULT/abduct", 1),
        ("It is unclear why Peru expelled the Chilean ambassador on Monday.", "SANCTION/expel", 1),
        ("It is unclear whether Peru expelled the Chilean ambassador on Monday.", "SANCTION/expel", 0),
        ("A Chilean mining company expelled three workers from its camp on Friday.", "COERCE/deport", 0),
        ("Peru expelled three Chilean workers on Friday.", "COERCE/deport", 1),
        ("The president of Peru usurped powers of parliament in May.", "COERCE/seize", 0),
        ("Norway backed the roadmap aimed at normalizing relations between Peru and Chile.", "AGREE/accord", 0),
        ("Peru and Chile normalized their relations on Monday.", "AGREE/accord", 1),
        ("Minister Ana Mora thanked Minister Luis Paz of Chile for receiving her.", "CONSULT/meeting", 0),
        ("The army of Peru came to the aid of Chile on Monday.", "CONSULT/visit", 0),
        ("An opposition deputy alleged that the police of Peru had abducted a student.", "ASSAULT/abduct", 0),
        ("Peru suspended Chile on Friday, demanding the release of Luis Mora.", "RETREAT/release", 0),
        ("President Ana Mora has made the release of all hostages a condition for talks.", "RETREAT/release", 0),
        ("The sides held talks on the release of prisoners.", "RETREAT/release", 0),
        ("The General Assembly of Peru executed its charge.", "ASSAULT/kill", 0),
        ("It is the first trip of Minister Ana Mora to Chile since she took office.", "OCCASION/appointment", 0),
        ("Ana Mora took office as minister of Peru on Monday.", "OCCASION/appointment", 1),
        ("The pact will help the police of Peru in apprehending Luis Paz.", "COERCE/arrest", 0),
        ("The police of Peru apprehended Luis Paz on Monday.", "COERCE/arrest", 1),
        ("Peru said it is regrettable to expel an ambassador of Chile.", "SANCTION/expel", 0),
        ("Five sailors died on Monday in what Kenya called an attack by Somali pirates.", "ASSAULT/attack", 0),
    ],
)
def test_alleged_aimed_at_and_judged(text: str, kind: str, number: int) -> None:
    assert kinds(text).count(kind) == number


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Officials spoke of an eventual withdrawal of Chilean troops from Arica.", []),
        ("A possible meeting between Ana Mora of Peru and Luis Sol of Chile was not discussed.", []),
        ("The ministers discussed a possible visit by President Ana Mora to Chile.", ["CONSULT"]),
    ],
)
def test_what_may_come_has_not_been(text: str, kinds: list[str]) -> None:
    assert [event.type for event, *_ in told(text)] == kinds

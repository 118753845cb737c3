"""What speaks against a sentence telling of a promise: the time, and whose doing it is."""

from datetime import date

import pytest

from dragoman.model.following import Actor, Told
from dragoman.resolve.followup.weighing.against import can_be_told, speaks_against


def promised(text: str, **of: str) -> Told:
    sides = (Actor("PE", "state", "Peru", "PE", "actor"), Actor("TD", "state", "Chad", "TD", "target"))
    return Told("p", "event", "r1", date(2021, 2, 2), text.rstrip("."), text, actors=sides, **of)


def told(text: str, on: date) -> Told:
    return Told("s", "sentence", "r2", on, "", text)


@pytest.mark.parametrize(
    ("text", "on", "can"),
    [
        ("Peru will send Chad 9 boats.", date(2021, 9, 1), True),
        ("Peru will send Chad 9 boats.", date(2021, 1, 1), False),
        ("Peru will keep its 9 boats in Chad.", date(2021, 9, 1), False),
    ],
)
def test_it_is_told_after_the_promise_and_of_what_can_be_seen_to_be_done(text: str, on: date, can: bool) -> None:
    assert can_be_told(promised(text), told("The boats are there.", on)) == can


@pytest.mark.parametrize(
    ("sentence", "against"),
    [
        ("Peru's president was in Lima in May.", True),
        ("Peru's president was in N'Djamena in May.", False),
    ],
)
def test_who_went_the_other_way_speaks_against_a_journey(sentence: str, against: bool) -> None:
    journey = promised("Peru's president will travel to Chad in May.", type="CONSULT", mode="visit")
    assert speaks_against(journey, told(sentence, date(2021, 9, 1))) == against

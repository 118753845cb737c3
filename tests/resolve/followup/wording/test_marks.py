"""What a promise and a telling both speak of."""

import pytest

from dragoman.model.following import Actor, Told
from dragoman.resolve.followup.wording.marks import names_person, number_marks


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("Thirty-two men in 2021", {"#32"}),
        ("40 trucks and 3 tanks on 23 April", {"#40"}),
        ("a KC-390 transporter", {"#kc390"}),
    ],
)
def test_numbers_that_are_hardly_chance(text: str, marks: set[str]) -> None:
    assert number_marks(text) == marks


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Mensah thanked the king.", True),
        ("It was agreed on during Mensah's visit.", True),
        ("Mensah's nephew runs the club.", False),
        ("Kofi Mensah's former party lost the vote.", False),
        ("Mensah's nephew and Mensah himself were there.", True),
    ],
)
def test_whose_nephew_somebody_is_has_not_been_there(text: str, *, named: bool) -> None:
    mensah = Actor("mensah", "person", "Kofi Mensah", "GH", "actor")
    promise = Told("p", "event", "r1", None, "Mensah will visit Oslo", "Mensah will visit Oslo.", actors=(mensah,))
    assert names_person(promise, text) is named

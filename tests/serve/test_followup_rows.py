"""Commitments as plain objects."""

from datetime import date

import pytest

from dragoman.model.following import Actor, FollowUp, Told
from dragoman.serve.followup_rows import followup_object, what


@pytest.mark.parametrize(
    ("kind", "sides", "by", "beside"),
    [
        ("event", ("actor", "target"), ["Ana Ruiz"], ["Tunisia"]),
        ("figure", ("subject", "counterpart"), ["Ana Ruiz"], ["Tunisia"]),
        ("commitment", ("by", "to"), ["Ana Ruiz"], ["Tunisia"]),
        ("instrument", ("party", "party"), ["Ana Ruiz", "Tunisia"], []),
        ("figure", ("said_by", "subject"), ["Tunisia"], []),
        ("event", ("target", "target"), [], ["Ana Ruiz", "Tunisia"]),
    ],
)
def test_who_is_to_do_it_and_to_whom(kind: str, sides: tuple[str, str], by: list[str], beside: list[str]) -> None:
    actors = (Actor("ruiz", "person", "Ana Ruiz", "CL", sides[0]), Actor("TN", "state", "Tunisia", "TN", sides[1]))
    told = Told("x1", kind, "r1", date(2022, 5, 1), "will visit", "She will visit Tunisia.", actors=actors)
    row = followup_object(FollowUp(told, "open", None, ""))
    assert [each["name"] for each in row["by"]] == by
    assert [each["name"] for each in row["with"]] == beside


@pytest.mark.parametrize(
    ("name", "quote", "shown"),
    [
        ("report to be handed in by June", "is to be handed in by June", "report to be handed in by June"),
        ("handed in by June", "is to be handed in\nby June", "is to be handed in\nby June"),
        (None, "works would begin in June", "works would begin in June"),
    ],
)
def test_what_nobody_answers_for_is_told_with_its_subject(name: str | None, quote: str, shown: str) -> None:
    assert what(Told("c1", "commitment", "r1", None, quote, quote, name=name)) == shown


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("The clinic at Vik will open in May.", "The clinic at Vik will open in May"),
        ("She said that, in June, the road is to open in May.", "the road is to open in May"),
        ("She said that the road would open in May.", "the road would open in May"),
        ("To open in May, the road needs money.", "open in May"),
    ],
)
def test_an_event_of_nobody_is_told_with_its_subject(sentence: str, shown: str) -> None:
    told = Told("e1", "event", "r1", None, "open in May", sentence)
    assert what(told) == shown
    by_chile = Actor("CL", "state", "Chile", "CL", "actor")
    assert what(Told("e1", "event", "r1", None, "open in May", sentence, actors=(by_chile,))) == "open in May"

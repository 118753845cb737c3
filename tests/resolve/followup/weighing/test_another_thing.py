"""Connections by their ends."""

from datetime import date

import pytest

from dragoman.model.following import Told
from dragoman.resolve.followup.weighing.another_thing import on_another_route

FERRY = "Norway and Denmark will open a ferry line between Bergen and Aarhus in May."


@pytest.mark.parametrize(
    ("clause", "another"),
    [
        ("since the ferry from Gdansk began to run in May", True),
        ("since the ferry from Bergen began to run in May", False),
        ("since the ferry from Gdansk and the ferry to Aarhus began to run", False),
        ("since fish from Gdansk came in May", False),
    ],
)
def test_on_another_route(clause: str, another: bool) -> None:
    assert on_another_route(Told("e1", "event", "r1", date(2022, 3, 1), FERRY, FERRY), clause) == another

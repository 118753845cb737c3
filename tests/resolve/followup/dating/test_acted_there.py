"""What two sides did together where and when a visit was to be says that it took place."""

from datetime import date

import pytest

from dragoman.model.dates import DateInterval
from dragoman.model.following import Actor, Told
from dragoman.resolve.followup.dating.acted_there import acted_there_then

VISIT = Told(
    "e1", "event", "r1", date(2022, 5, 1), "will visit Chile", "Norway's president will visit Chile on 9 June.",
    mode="visit", when=DateInterval.day(date(2022, 6, 9)),
    actors=(Actor("NO", "state", "Norway", "NO", "actor"), Actor("CL", "state", "Chile", "CL", "target")),
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "before", "there"),
    [
        (
            "It is run under a plan which the two presidents approved in Santiago on 9 June.",
            "Norway's fair opened.",
            True,
        ),
        (
            "It is run under a plan which the two presidents approved in Santiago on 1 May.",
            "Norway's fair opened.",
            False,
        ),
        ("It is run under a plan which the two presidents approved in Oslo on 9 June.", "Norway's fair opened.", False),
        (
            "It is run under a plan which the two presidents approved in Santiago on 9 June.",
            "Peru's fair opened.",
            False,
        ),
        ("It is run under a plan approved in Santiago on 9 June.", "Norway's fair opened.", False),
    ],
)
def test_acted_there_then(text: str, before: str, there: bool) -> None:
    told = Told("s1", "sentence", "r2", date(2022, 8, 1), text, text, before=(before,))
    assert acted_there_then(VISIT, told, text) == there

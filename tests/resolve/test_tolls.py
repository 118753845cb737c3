"""How many were killed is set against what others say of the same event."""

from dataclasses import replace
from datetime import date

import pytest

from dragoman.model.dates import DateInterval
from dragoman.model.following import Actor, Told
from dragoman.resolve.consistency.checking import check

SAID = "The blast in Maiduguri killed 14 people on Saturday."
FIRST = Told(
    "f1",
    "figure",
    "r1",
    date(2022, 5, 8),
    "killed 14 people",
    SAID,
    type="people",
    status="actual",
    name="people",
    value=14.0,
    unit="count",
    when=DateInterval.day(date(2022, 5, 7)),
    actors=(Actor("NG", "state", "Nigeria", "NG", "subject"),),
)


@pytest.mark.parametrize(
    ("more", "apart"),
    [
        ({"value": 9.0}, True),
        ({"value": 9.0, "actors": (Actor("police", "body", "police", "NG", "subject"),)}, True),
        ({"value": 9.0, "name": "death toll of the storm in Maiduguri"}, True),
        ({"value": 14.0}, False),
        ({"value": 9.0, "bound": "at_least"}, False),
        # Of another day, of another town, and of what became of others.
        ({"value": 9.0, "when": DateInterval.day(date(2022, 5, 6))}, False),
        ({"value": 9.0, "sentence": "The blast in Kano left a death toll of nine."}, False),
        ({"value": 9.0, "quote": "nine wounded", "name": "wounded"}, False),
        ({"value": 9.0, "quote": "nine soldiers dead", "name": "soldiers"}, False),
    ],
)
def test_what_is_set_against_what(more: dict[str, object], apart: bool) -> None:
    told = {
        "id": "f2",
        "report": "r2",
        "name": "death toll",
        "quote": "put the death toll at nine",
        "sentence": "Police put the death toll from the blast in Maiduguri at nine.",
    }
    other = replace(FIRST, **(told | more))  # type: ignore[arg-type]
    found = [each for each in check([FIRST, other]) if not each.holds]
    assert bool(found) == apart


def test_what_a_series_tells_already_is_not_told_twice() -> None:
    again = replace(FIRST, id="f2", report="r2", value=9.0)
    toll = replace(again, id="f3", report="r3", name="death toll", quote="death toll of nine")
    assert len([each for each in check([FIRST, again, toll]) if not each.holds]) == 1

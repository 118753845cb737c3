"""Why a commitment stands as it does, in words."""

from datetime import date, timedelta

import pytest

from dragoman.model.dates import DateInterval
from dragoman.resolve.followup.telling import why_standing

DUE = date(2022, 6, 9)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (1, "1 day ago"),
        (89, "89 days ago"),
        (90, "3 months ago"),
        (400, "13 months ago"),
        (729, "24 months ago"),
        (730, "2 years ago"),
        (1300, "3 years ago"),
    ],
)
def test_how_long_a_thing_is_overdue_is_said_as_people_say_it(days: int, words: str) -> None:
    said = str(why_standing("overdue", DateInterval.day(DUE), DUE + timedelta(days)))
    assert said == f"It was for 2022-06-09, {words}, and no report tells what became of it."

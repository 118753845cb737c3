"""What is promised "by" a day may be done before it."""

from datetime import date

import pytest

from dragoman.model.dates import DateInterval
from dragoman.model.following import Told
from dragoman.resolve.followup.dating.days import time_for

DUE, MADE = DateInterval.day(date(2022, 9, 5)), date(2022, 5, 2)


@pytest.mark.parametrize(
    ("limit", "early"),
    [
        ("by 5 September", True),
        ("by Sept. 5", True),
        ("by mid-September", True),
        ("by the end of the first week of September", True),
        ("by Monday", True),
        ("by that date", True),
        ("no later than 5 September", True),
        ("on 5 September", False),
        ("before 5 September", True),
        ("before the council on 5 September", False),
        ("on 5 September, led by marching bands", False),
        ("on 5 September in towns hit by a storm", False),
    ],
)
def test_whether_words_set_a_limit(limit: str, early: bool) -> None:
    said = f"Norway will open the bridge {limit}."
    found = time_for(Told("p1", "event", "r1", MADE, said, said, when=DUE))
    assert found == (DateInterval.between(DateInterval.day(MADE), DUE) if early else DUE)

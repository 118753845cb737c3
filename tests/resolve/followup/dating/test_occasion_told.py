"""An occasion told by its day is the one that was promised for then."""

from datetime import date

import pytest

from dragoman.model.dates import DateInterval
from dragoman.model.following import Told
from dragoman.resolve.followup.dating.occasion_told import told_by_its_day

HEARING = Told(
    "e1", "event", "r1", date(2022, 4, 1), "hold a hearing on 3 June", "The board will hold a hearing on 3 June.",
    type="CONSULT", mode="gathering", status="planned", when=DateInterval.day(date(2022, 6, 3)),
)  # fmt: skip


@pytest.mark.parametrize(
    ("clause", "again"),
    [
        ("The hearing in June had been a stormy one", True),
        ("Friday's hearing was a stormy one", True),
        ("The June hearing was a stormy one", True),
        ("the hearing on fish quotas planned for 3 June did not take place", True),
        ("The hearing in May had been a stormy one", False),
        ("The summit in June had been a stormy one", False),
        ("The hearing was a stormy one", False),
    ],
)
def test_told_by_its_day(clause: str, again: bool) -> None:
    assert told_by_its_day(HEARING, clause, date(2022, 6, 7)) == again

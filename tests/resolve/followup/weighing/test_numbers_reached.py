"""A number that was promised is spoken of as a known one."""

from datetime import date

import pytest

from dragoman.model.following import Told
from dragoman.resolve.followup.weighing.numbers_reached import stands_at

CUT = Told(
    "f1", "figure", "r1", date(2022, 3, 1), "cut from 160 to 35 soldiers",
    "Norway's force in Chile will be cut from 160 to 35 soldiers by June.", value=35.0,
)  # fmt: skip


@pytest.mark.parametrize(
    ("clause", "stands"),
    [
        ("He is one of the 35 men whom Norway has kept in Chile", True),
        ("She used to cook for 160, of whom only 35 have been left", True),
        ("He is one of the 40 men whom Norway has kept in Chile", False),
        ("He sold the 35 boats", False),
        ("He met 35 soldiers", False),
    ],
)
def test_stands_at(clause: str, stands: bool) -> None:
    assert stands_at(CUT, clause) == stands

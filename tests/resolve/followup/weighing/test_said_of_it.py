"""What a clause says of a deed: by words for that deed, or on its day by any that do not say it is to come."""

from dataclasses import replace
from datetime import date

import pytest

from dragoman.model.following import Told
from dragoman.resolve.followup.weighing.said_of_it import said_at_all, said_of
from dragoman.resolve.followup.wording.recalls import NOTHING

GIFT = Told(
    "p", "event", "r1", date(2021, 2, 2), "Togo will give Chad 9 boats", "Togo will give Chad 9 boats.", type="AID",
    mode="economic",
)  # fmt: skip


@pytest.mark.parametrize(
    ("clause", "of_it", "at_all", "on_its_day"),
    [
        ("the boats were handed over", "done", "done", "done"),
        ("the boats were painted", None, "done", "done"),
        ("the boats, a sight in May", None, None, "done"),
        ("the two discussed the boats in May", None, None, None),
        ("an engineer inspected and painted the boats", None, "done", "done"),
        ("the boats will be painted", None, None, None),
        ("the gift of the boats was cancelled", "cancelled", "cancelled", "cancelled"),
    ],
)
def test_less_has_to_be_said_where_more_speaks_for_it(
    clause: str, of_it: str | None, at_all: str | None, on_its_day: str | None
) -> None:
    alone = replace(GIFT, kind="sentence", sentence=clause, quote="", published=date(2021, 9, 1), type=None, mode=None)
    assert said_of(GIFT, alone, NOTHING) == of_it
    assert said_at_all(GIFT, alone, NOTHING, on_its_day=False) == at_all
    assert said_at_all(GIFT, alone, NOTHING, on_its_day=True) == on_its_day

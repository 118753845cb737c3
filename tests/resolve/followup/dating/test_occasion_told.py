"""An occasion told by its day is the one that was promised for then."""

from dataclasses import replace
from datetime import date

import pytest

from dragoman.model.dates import DateInterval
from dragoman.model.following import Told
from dragoman.resolve.followup.dating.occasion_told import held_elsewhere, told_by_its_day, took_place_by_its_day

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


@pytest.mark.parametrize(
    ("clause", "held"),
    [
        ("an idea born at the hearing in June", True),
        ("He was introduced to her during the stormy hearing of 3 June", True),
        ("Carpets were bought for the hearing in June, when every chair was taken", True),
        ("Carpets were bought for the hearing in June", False),
        ("an idea born at the hearing in May", False),
        ("an idea born at the summit in June", False),
    ],
)
def test_what_was_done_at_it_says_that_it_took_place(clause: str, held: bool) -> None:
    assert took_place_by_its_day(HEARING, clause, date(2022, 9, 7)) == held


PACT = replace(HEARING, quote="sign a pact on 3 June", sentence="They will sign a pact.", mode="sign", type="AGREE")


@pytest.mark.parametrize(
    ("clause", "signed"),
    [
        ("It was built under the pact with Chad of last June", True),
        ("It was built under the pact with Chad of 3 June", True),
        ("It was built under the pact with Chad of May", False),
        ("The pact was the talk of last June", False),
        ("They wanted a pact in June", False),
    ],
)
def test_a_text_that_is_called_by_its_day_was_signed(clause: str, signed: bool) -> None:
    assert took_place_by_its_day(PACT, clause, date(2022, 9, 7)) == signed


@pytest.mark.parametrize(
    ("clause", "elsewhere"),
    [
        ("agreed at the hearing in Lima in June", True),
        ("agreed at the hearing on quotas in Oslo in June", False),
        ("The port of Lima was named at the hearing in June", False),
    ],
)
def test_an_occasion_in_another_town(clause: str, elsewhere: bool) -> None:
    there = replace(HEARING, sentence="The board will hold a hearing in Oslo on 3 June.")
    assert held_elsewhere(there, clause) == elsewhere

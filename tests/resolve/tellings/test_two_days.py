"""How two tellings stand in time: a day both have is said once."""

from datetime import date

import pytest

from dragoman.resolve.tellings.of_events import is_doubtful
from dragoman.resolve.tellings.two_days import agreeing, dated, reported_on

FIRST, SECOND = date(2024, 3, 10), date(2024, 3, 11)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (reported_on(FIRST, SECOND), "reported on 2024-03-10 and 2024-03-11"),
        (reported_on(FIRST, FIRST), "both reported on 2024-03-10"),
        (dated("2024-03-10", "2024-03-11"), "dated 2024-03-10 and 2024-03-11"),
        (dated("2024-03", "2024-03"), "both dated 2024-03"),
        (agreeing("2024-03", "2024-03-11"), "2024-03 and 2024-03-11 agree"),
        (agreeing("2024-03", "2024-03"), "both dated 2024-03"),
    ],
)
def test_a_day_both_have_is_said_once(said: str, expected: str) -> None:
    assert str(said) == expected


@pytest.mark.parametrize(
    ("said", "doubtful"),
    [
        (reported_on(FIRST, SECOND), True),
        (reported_on(FIRST, FIRST), False),
        (dated("2024-03-10", "2024-03-11"), True),
        (dated("2024-03", "2024-03"), False),
    ],
)
def test_two_days_leave_a_doubt_and_one_does_not(said: str, doubtful: bool) -> None:
    assert is_doubtful(str(said)) is doubtful

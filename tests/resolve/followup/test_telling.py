"""Why a commitment stands as it does, in words."""

from datetime import date, timedelta

import pytest

from dragoman.model.dates import DateInterval
from dragoman.model.following import Comparison, Told
from dragoman.resolve.followup.telling import as_weighed, says_in_part, why_changed, why_in_part, why_standing

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


def test_an_outcome_in_words_no_rule_knows_says_so_and_keeps_its_reason() -> None:
    told = Told("s", "sentence", "r2", date(2022, 7, 1), "", "Nurses took their oath.")
    alike = (Comparison("who", "Ghana", "Ghana", True),)
    whole, part = why_changed(told, told, alike, "done"), why_in_part(told, alike)
    assert as_weighed(whole) == (
        "The report of 2022-07-01 tells of it: the same parties. No rule knows the words of this sentence: that it "
        "speaks of this was weighed by what the two have in common."
    )
    assert [says_in_part(as_weighed(each)) for each in (whole, part)] == [False, True]
    assert [says_in_part(each) for each in (whole, part)] == [False, True]

"""Dates told by the day of the report."""

from datetime import date

import pytest

from dragoman.resolve.followup.dating.spoken_dates import dates_either_way, dates_gone, spoken_dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("The ship came last month.", ["2022-06"]),
        ("The ship came at the end of last year.", ["2021", "2021-12"]),
        ("It began work two months ago.", ["2022-05"]),
        ("It was opened a week earlier.", ["2022-06-25/2022-07-01"]),
        ("It was opened a fortnight ago.", ["2022-06-18/2022-06-24"]),
        ("They left on the 3rd.", ["2022-07-03"]),
        ("They left on the 30th.", ["2022-06-30"]),
        ("They left on the 20th anniversary.", []),
        ("It opened on Sunday.", ["2022-07-03"]),
        ("Friday's session", ["2022-07-01", "2022-07-08"]),
        ("Last Friday's vote", ["2022-07-01"]),
        ("They left last Tuesday.", ["2022-06-28"]),  # it is Tuesday
        ("They left on Tuesday.", ["2022-07-05"]),
        ("It was signed yesterday.", ["2022-07-04"]),
        ("Earlier in the day they met.", ["2022-07-05"]),
        ("not before next summer", ["2023-06-01/2023-08-31"]),
        ("It was tabled in January of last year.", ["2021-01"]),
        ("It was tabled on 3 May last year.", ["2021-05-03"]),
        ("It will be tabled in March next year.", ["2023-03"]),
        ("last winter", ["2021-12-01/2022-02-28"]),
        ("in the autumn", ["2021-09-01/2021-11-30", "2022-09-01/2022-11-30"]),
        ("since the new year", ["2022-01"]),
        ("on 9 June", ["2022-06-09"]),
        ("They met.", []),
    ],
)
def test_dates_by_the_day_of_the_report(text: str, dates: list[str]) -> None:
    assert [each.iso for each in spoken_dates(text, date(2022, 7, 5))] == dates


@pytest.mark.parametrize(
    ("text", "gone", "either"),
    [
        ("which began in March", ["2022-03"], ["2022-03"]),
        ("which began in September", ["2021-09"], ["2022-09", "2021-09"]),  # the next one is nearer
        ("which begins in September 2022", ["2022-09"], ["2022-09"]),
        ("on 9 October", ["2021-10-09"], ["2022-10-09", "2021-10-09"]),
        ("next month", ["2022-08"], ["2022-08"]),
    ],
)
def test_the_dates_of_what_was_are_behind(text: str, gone: list[str], either: list[str]) -> None:
    assert [each.iso for each in dates_gone(text, date(2022, 7, 5))] == gone
    assert [each.iso for each in dates_either_way(text, date(2022, 7, 5))] == either


def test_without_a_day_of_the_report_nothing_is_counted_from_it() -> None:
    assert spoken_dates("last month", None) == []

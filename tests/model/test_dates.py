"""From which day on a report is known that bears a day, a month, a year, or nothing; what bounds a stretch of time."""

from datetime import date

import pytest

from dragoman.model.dates import DateInterval, going_on, known_day


@pytest.mark.parametrize(
    ("published", "added", "known"),
    [
        ("2019-05-14T08:00:00Z", "2026-03-01", "2019-05-14"),
        ("2019-05", "2026-03-01", "2019-05-31"),
        ("2019", "2026-03-01", "2019-12-31"),
        ("2019-05", "2019-05-20", "2019-05-20"),
        ("2019", "2019-05-20", "2019-05-20"),
        ("2019-05", "2019-04-20", "2019-05-01"),
        (None, "2026-03-01", "2026-03-01"),
        ("some day", "2026-03-01", "2026-03-01"),
    ],
)
def test_a_report_is_known_when_its_day_month_or_year_is_over(published: str | None, added: str, known: str) -> None:
    assert known_day(published, date.fromisoformat(added)) == date.fromisoformat(known)


@pytest.mark.parametrize(
    ("day", "not_over"),
    [
        ("2019-05-30", ("2019-05", "2019")),
        ("2019-05-31", ("2019",)),
        ("2019-12-30", ("2019-12", "2019")),
        ("2019-12-31", ()),
    ],
)
def test_a_month_is_over_with_its_last_day(day: str, not_over: tuple[str, ...]) -> None:
    assert going_on(date.fromisoformat(day)) == not_over


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022-06", "2022-06-01", "2022-06-30"),
        ("0001-01-01", "1000-01-01", "1000-01-01"),
        ("0999", "1000-01-01", "1000-01-01"),
        ("9999-12-31", "9000-12-31", "9000-12-31"),
        ("9999-12", "9000-12-31", "9000-12-31"),
        ("9999", "9000-12-31", "9000-12-31"),
    ],
)
def test_a_bound_lies_where_something_can_be_told(text: str, first: str, last: str) -> None:
    found = DateInterval.bounding(text)
    assert (found.first.isoformat(), found.last.isoformat()) == (first, last)


@pytest.mark.parametrize("text", ["0000", "10000", "2022-13", "soon", ""])
def test_what_is_no_date_bounds_nothing(text: str) -> None:
    with pytest.raises(ValueError):
        DateInterval.bounding(text)

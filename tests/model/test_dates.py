"""From which day on a report is known that bears a day, a month, a year, or nothing."""

from datetime import date

import pytest

from dragoman.model.dates import going_on, known_day


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

"""Since you last looked: visits by this browser, kept in its cookie and believed only where it makes sense."""

from datetime import UTC, datetime, timedelta

import pytest

from dragoman.serve.web.looking import look

NOW = datetime(2026, 11, 26, 9, 0)


def stamp(moment: datetime) -> str:
    return str(int(moment.replace(tzinfo=UTC).timestamp()))


def test_a_visit_begins_where_the_last_one_ended() -> None:
    first = look({}, "Jane", NOW)
    assert first.since is None
    soon = look({first.name: first.cookie}, "Jane", NOW + timedelta(minutes=10))
    assert soon.since is None
    next_day = look({soon.name: soon.cookie}, "Jane", NOW + timedelta(days=1))
    assert next_day.since == NOW + timedelta(minutes=10)
    again = look({next_day.name: next_day.cookie}, "Jane", NOW + timedelta(days=1, minutes=30))
    assert again.since == NOW + timedelta(minutes=10)


def test_two_people_at_one_browser_look_for_themselves() -> None:
    first = look({}, "Jane", NOW)
    assert look({first.name: first.cookie}, "Jim", NOW + timedelta(days=1)).since is None


@pytest.mark.parametrize(
    "cookie",
    ["", ".", "x.y", "-5.-6", "1.2.3", "9" * 30, "5.", f"0.{'9' * 11}", "٣.٤", f"0.{stamp(NOW + timedelta(days=9))}"],
)
def test_a_cookie_that_makes_no_sense_says_nothing(cookie: str) -> None:
    name = look({}, "Jane", NOW).name
    assert look({name: cookie}, "Jane", NOW).since is None

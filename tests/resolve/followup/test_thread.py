"""A report makes one step of what it says once, in however many records."""

from datetime import date

import pytest

from dragoman.model.dates import DateInterval
from dragoman.model.following import Link, Promise
from dragoman.resolve.followup.thread import unfold

MAY, AUGUST = DateInterval.parse("2019-05-14"), DateInterval.parse("2019-08-10")
PROMISE = Promise("p", "r1", date(2019, 2, 1), "event", MAY, None, None)


def link(told: str, report: str, state: str = "changed", due: DateInterval | None = None) -> Link:
    return Link("p", told, report, date(2019, 5, 2), state, 3.0, "", (), due)


@pytest.mark.parametrize(
    ("links", "steps"),
    [
        ([link("a", "r2", due=AUGUST), link("b", "r2", due=AUGUST)], ["changed"]),
        ([link("a", "r2", due=AUGUST), link("b", "r2")], ["changed"]),
        ([link("a", "r2"), link("b", "r2", due=AUGUST)], ["changed", "changed"]),
        ([link("a", "r2", due=AUGUST), link("b", "r3", due=AUGUST)], ["changed", "changed"]),
        ([link("a", "r2", due=AUGUST), link("b", "r2", "done")], ["changed", "done"]),
    ],
)
def test_what_a_report_says_twice_is_one_step(links: list[Link], steps: list[str]) -> None:
    standings = unfold([PROMISE], {}, links)
    assert [each.step for each in standings[1:]] == steps

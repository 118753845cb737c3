"""Today: what leads under the headline of a report, and what it merely recalls."""

import pytest

pytest.importorskip("starlette", reason="the extra web is not installed")

from dragoman.ledger.rows import PartRow, RecordRow
from dragoman.ledger.tellings.event_row import EventRow, TellingRow
from dragoman.model.dates import DateInterval
from dragoman.serve.web.pages.today import _bulletins

PART = PartRow("KE", "state", "Kenya", "KE", "actor", None, None)


def event(key: str, report: str, when: str | None, published: str = "2026-03-10") -> EventRow:
    day = DateInterval.parse(when) if when else None
    row = RecordRow(
        key, "event", "CONSULT", "meeting", "held", None, None, day, None, None, {}, (PART,), (), "", 1.0, report, None,
        published, None,
    )  # fmt: skip
    return EventRow(key, row, (TellingRow(row, "", (), None),), (), (), ())


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        # What a report recalls of years ago does not stand among the week's events, and is counted among the rest.
        (
            [event("a", "r", "2026-03-09"), event("b", "r", "2022"), event("c", "r", "2025-09")],
            [("r", ["a"], 2)],
        ),
        ([event("a", "r", "2026-03-09"), event("b", "s", "2021")], [("r", ["a"], 0)]),
        # What is to come, and what has no date, is news.
        ([event("a", "r", "2026-05"), event("b", "s", None)], [("s", ["b"], 0), ("r", ["a"], 0)]),
        # Where nothing else is told, the past is what there is.
        ([event("a", "r", "2021"), event("b", "s", "2020")], [("s", ["b"], 0), ("r", ["a"], 0)]),
        ([], []),
    ],
)
def test_the_past_is_no_news(events: list[EventRow], expected: list[tuple[str, list[str], int]]) -> None:
    found = [(each.report.report, [row.id for row in each.events], each.more) for each in _bulletins(events)]
    assert sorted(found) == sorted(expected)

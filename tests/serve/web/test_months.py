"""The headings of a list: each once, in order, an event under the day it is listed at."""

from datetime import date

import pytest

pytest.importorskip("starlette", reason="the extra web is not installed")

from dragoman.ledger.rows import RecordRow
from dragoman.ledger.tellings.event_row import EventRow, TellingRow
from dragoman.model.dates import DateInterval
from dragoman.serve.web.months import by_month

JANUARY_14, AUTUMN = DateInterval.day(date(2027, 1, 14)), DateInterval.parse("2026-09/2026-11")


def row(key: str, when: DateInterval | None, published: str | None = None) -> RecordRow:
    return RecordRow(
        key, "event", "CONSULT", "meeting", "held", None, None, when, None, None, {}, (), (), "", 1.0, "r", None,
        published, None,
    )  # fmt: skip


def event(*tellings: RecordRow) -> EventRow:
    return EventRow(tellings[0].id, tellings[0], tuple(TellingRow(each, "", (), None) for each in tellings), (), (), ())


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ([event(row("a", JANUARY_14))], {"2027-01": "a"}),
        ([event(row("a", AUTUMN)), event(row("b", None, "2026-08-30"))], {"2026-09": "a", "2026-08": "b"}),
        # All that begins with the first of January is listed among each other.
        (
            [
                event(row("a", JANUARY_14)),
                event(row("b", DateInterval.year(2027))),
                event(row("c", DateInterval.month(2027, 1))),
                event(row("d", DateInterval.parse("2027-01/2027-06"))),
                event(row("e", DateInterval.month(2026, 12))),
            ],
            {"2027-01": "a", "2027": "bcd", "2026-12": "e"},
        ),
        # What an older report tells best is listed where the last one stands.
        (
            [
                event(row("a", None, "2026-09-18")),
                event(row("b", None, "2026-03-24"), row("x", None, "2026-09-02")),
                event(row("c", None, "2026-08-30")),
            ],
            {"2026-09": "ab", "2026-08": "c"},
        ),
        # Where the last one does not fit what is asked, its month is over already.
        (
            [event(row("a", None, "2026-03-24")), event(row("b", None, "2026-02-01"), row("x", None, "2026-09-02"))],
            {"2026-03": "ab"},
        ),
        ([event(row("a", JANUARY_14)), event(row("b", None))], {"2027-01": "a", "": "b"}),
        # Where hardly a month has two lines, years are headings; a few months are never too many.
        (
            [
                event(row(f"{month:x}", DateInterval.month(year, month)))
                for year in (2026, 2025)
                for month in (9, 7, 5, 3, 1)
            ],
            {"2026": "97531", "2025": "97531"},
        ),
        (
            [event(row(f"{month:x}", DateInterval.month(2026, month))) for month in (12, 10, 8, 6)],
            {"2026-12": "c", "2026-10": "a", "2026-08": "8", "2026-06": "6"},
        ),
        ([], {}),
    ],
)
def test_every_heading_comes_once_in_the_order_of_the_list(events: list[EventRow], expected: dict[str, str]) -> None:
    found = by_month(events)
    assert [(month, "".join(each.id for each in rows)) for month, rows in found] == list(expected.items())

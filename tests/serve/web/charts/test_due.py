"""Promises by the day they are due: a lane for each state, and the line of the day."""

from datetime import date

import pytest

pytest.importorskip("starlette", reason="the extra web is not installed")

from dragoman.ledger.rows import CommitmentRow, RecordRow
from dragoman.model.dates import DateInterval
from dragoman.serve.web.charts.due import by_due
from dragoman.serve.web.promises import Promise

TODAY = date(2023, 3, 1)


def promise(key: str, state: str, due: DateInterval | None) -> Promise:
    row = RecordRow(
        key, "commitment", "promised", None, "promised", None, "A bridge", None, None, None, {}, (), (), "", 1.0, "r",
        None, None, None,
    )  # fmt: skip
    return Promise(row, CommitmentRow(key, state, due, "", None, None))


def test_each_state_has_a_lane_and_what_is_due_in_a_year_stands_at_its_end() -> None:
    found = [
        promise("c1", "done", DateInterval.day(date(2022, 6, 1))),
        promise("c2", "open", DateInterval.year(2024)),
        promise("c3", "overdue", DateInterval.day(date(2023, 1, 5))),
        promise("c4", "open", None),
    ]
    chart = by_due(found, TODAY)
    assert chart is not None
    assert chart.numbers == {"overdue": 1, "open": 1, "done": 1}
    placed = {row.id: bubble for bubble in chart.bubbles for row in bubble.rows}
    assert [placed[key].hollow for key in ("c1", "c2", "c3")] == [False, True, True]
    assert placed["c2"].since == "2024-12"
    assert chart.now is not None and placed["c3"].x < chart.now < placed["c2"].x


@pytest.mark.parametrize("today", [date(2021, 1, 1), date(2022, 6, 1), date(2030, 1, 1)])
def test_the_day_is_always_within(today: date) -> None:
    chart = by_due([promise(key, "done", DateInterval.day(date(2022, 6, 1))) for key in ("c1", "c2")], today)
    assert chart is not None and chart.now is not None and chart.left < chart.now < chart.width
    assert all(chart.left < bubble.x < chart.width for bubble in chart.bubbles)


def test_what_is_due_by_no_day_is_no_chart() -> None:
    assert by_due([promise(key, "open", None) for key in ("c1", "c2", "c3")], TODAY) is None


@pytest.mark.parametrize("today", [date(1, 1, 1), date(9999, 12, 31)])
def test_a_day_centuries_off_has_no_line(today: date) -> None:
    chart = by_due([promise(key, "done", DateInterval.day(date(2022, 6, 1))) for key in ("c1", "c2")], today)
    assert chart is not None and chart.now is None


def test_promises_millennia_apart_are_drawn() -> None:
    found = [promise(key, "open", DateInterval.day(date(year, 6, 1))) for key, year in (("c1", 2), ("c2", 9998))]
    assert by_due(found, TODAY) is not None

"""Bars stand in time as it passed: what is empty keeps its place, however long the time."""

import pytest

pytest.importorskip("starlette", reason="the extra web is not installed")

from dragoman.serve.web.charts.histogram import histogram


@pytest.mark.parametrize(
    ("last", "months", "since", "until"),
    [
        ("2015-03", 1, "2015-01", "2015-03"),
        ("2024-12", 1, "2015-01", "2024-12"),
        ("2025-01", 12, "2015", "2025"),
        ("2134-12", 12, "2015", "2134"),
        ("2400-01", 120, "2010", "2409"),
        ("9999-12", 1200, "2000", "9999"),
    ],
)
def test_bars_are_of_the_shortest_time_that_fits(last: str, months: int, since: str, until: str) -> None:
    found = histogram([("2015-01", 2), (last, 5)])
    assert (found.months, found.bars[0].since, found.bars[-1].until) == (months, since, until)
    assert [bar.number for bar in found.bars if bar.number] == [2, 5] and found.most == 5
    assert len(found.bars) <= 120 and found.bars[-1].x + found.bars[-1].width <= 720


def test_months_of_a_year_are_counted_together_and_empty_years_keep_their_place() -> None:
    found = histogram([("1990-02", 1), ("1990-11", 2), ("2024-06", 4)])
    assert [(bar.iso, bar.number) for bar in found.bars if bar.number] == [("1990", 3), ("2024", 4)]
    assert len(found.bars) == 35 and found.bars[-1].x == pytest.approx(34 * found.bars[1].x, abs=2)


def test_nothing_is_no_bar() -> None:
    assert not histogram([]).bars

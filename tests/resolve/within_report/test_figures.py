"""Figures of a report, each once."""

import pytest

from dragoman.model.report import Report
from dragoman.pipeline import read_report, shared_model

TOLD = [
    ("Qatar will give $50 million to hospitals in Chad and $50 million to schools in Mali.", [50e6, 50e6]),
    ("Peru lent Fiji 20 million dollars for roads and 20 million dollars for ports.", [20e6, 20e6]),
    ("Peru will lend Fiji 20 million dollars. The loan of 20 million dollars is for roads.", [20e6]),
]


@pytest.mark.parametrize(("text", "values"), TOLD)
def test_equal_figures_are_kept_where_each_counts(text: str, values: list[float]) -> None:
    reading = read_report(Report(id="t", text=text, published="2024-06-26"), shared_model())
    assert [figure.value for figure in reading.figures] == values

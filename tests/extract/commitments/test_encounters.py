"""Meetings and calls to come are events, and no commitments."""

import pytest

from dragoman.model.report import Report
from dragoman.pipeline import read_report, shared_model


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Zambia's president said he would call the Kremlin in the coming days.", 0),
        ("Zambia will host the Kenyan and Ugandan foreign ministers in Lusaka on 19 July.", 0),
        ("The summit adopted a text; the next one will be hosted by Zambia in 2025.", 0),
        ("The matter will be raised at a meeting in Brussels on 20 July.", 0),
        ("The dispute over the lake will be raised by Zambia at the African Union on 20 July.", 1),
        ("Zambia will raise the matter at a meeting in Brussels in July.", 1),
        ("Zambia pledged to raise the pay of its nurses by 14 July.", 1),
    ],
)
def test_meetings_and_calls(text: str, wanted: int) -> None:
    reading = read_report(Report(id="t", text=text, published="2024-06-26"), shared_model())
    assert len(reading.commitments) == wanted

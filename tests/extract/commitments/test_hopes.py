"""What is hoped for by a day is expected; what had been hoped for is nothing that anybody still awaits."""

import pytest

from dragoman.model.report import Report
from dragoman.pipeline import read_report, shared_model


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Zambia hopes to reopen the bridge by Easter.", ["2025-04-20"]),
        ("Zambia hopes to reopen the bridge by 14 July.", ["2024-07-14"]),
        ("Zambia had hoped to reopen the bridge by 14 July.", []),
        ("Inflation in Zambia is expected to ease by 14 July.", []),
        ("Zambia is expected to reopen the bridge by 14 July.", ["2024-07-14"]),
    ],
)
def test_hopes(text: str, due: list[str]) -> None:
    reading = read_report(Report(id="t", text=text, published="2024-06-26"), shared_model())
    assert [each.due.iso for each in reading.commitments if each.due is not None] == due


def test_what_is_not_expected_before_a_day_is_expected_then() -> None:
    text = "A ruling is not expected before next year."
    reading = read_report(Report(id="t", text=text, published="2024-06-26"), shared_model())
    assert [(each.action, each.due.iso) for each in reading.commitments if each.due is not None] == [("ruling", "2025")]

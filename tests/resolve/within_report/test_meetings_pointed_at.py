""" "The meeting" that names nobody is the one just told."""

import pytest

from dragoman.model.report import Report
from dragoman.pipeline import read_report
from eventful import model

MET = "Foreign Minister Ana Mora of Peru held talks with Minister Juan Sol of Chile in Lima on Monday. "


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (MET + "The closed-door meeting in Lima focused on trade and roads.", 1),
        (MET + "Minister Sol on a social site said that the meeting focused on trade.", 1),
        (MET + "The next meeting was held in Quito.", 2),
        (MET + "The meeting in Quito on Wednesday focused on trade.", 2),
    ],
)
def test_how_many_meetings(text: str, number: int) -> None:
    reading = read_report(Report(id="r", text=text, published="2025-03-14"), model())
    assert len([each for each in reading.events if each.mode in ("meeting", "gathering")]) == number

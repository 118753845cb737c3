"""Who hands money over, where the clause names him and the page is of another state."""

import pytest

from counted import figure_of
from dragoman.model.report import Report
from dragoman.pipeline import read_report, shared_model

HANDED = [
    ("Japan will provide $60 million in loans, Foreign Minister Keiko Arata said in Tokyo.", 60e6, "loan", "Japan",
     None),
    ("Zambia's foreign ministry said it had received 14 million dollars from Denmark.", 14e6, "aid", "Denmark",
     "Zambia"),
    ("The Fijian government approved $3 million for flood victims in Tonga.", 3e6, "aid", "Fiji", "Tonga"),
    ("Peru was lent 30 million dollars by Spain.", 30e6, "loan", "Spain", "Peru"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "indicator", "subject", "counterpart"), HANDED)
def test_who_hands_it_over(text: str, value: float, indicator: str, subject: str, counterpart: str | None) -> None:
    report = Report(id="t", text=text, published="2024-06-26", outlet="Dhaka Tribune")
    reading = read_report(report, shared_model())
    assert figure_of(reading, value, by_name=True) == (indicator, subject, counterpart)

"""Whose programme a page is, by its title, by the lines over its entries or by the organ whose page it is."""

import pytest

from dragoman.extract.mentions.finding import find_mentions
from dragoman.model.report import Report
from dragoman.pipeline import analyse, shared_model

DAYS = "Monday 10 March\n\nMeeting with the Ambassador of Peru\n\nTuesday 11 March\n\n{line}\n"


@pytest.mark.parametrize(
    ("text", "title", "outlet", "expected"),
    [
        ("President Ada Sol\n\n" + DAYS.format(line="Visit to Lima"), "Week 11", "Daily News", {"Ada Sol"}),
        (DAYS.format(line="Minister Ada Sol visits Lima."), "Minister Sol's diary", "Daily News", {"Ada Sol"}),
        (DAYS.format(line="Visit to Lima"), "Minister's diary", "Ministry of Foreign Affairs of Norway", {"Norway"}),
        (DAYS.format(line="Visit to Lima"), "Minister's diary", "Daily News", set()),
        (DAYS.format(line="Minister Ada Sol visits Lima."), "Norway and Peru", "Daily News", set()),
        ("9:30 Call with Minister Ada Sol\n\nA text.", "Schedule", "Daily News", set()),
    ],
)
def test_owners(text: str, title: str, outlet: str, expected: set[str]) -> None:
    report = Report("r", text, title=title, outlet=outlet, published="2025-03-07")
    mentions = find_mentions(analyse(report, shared_model()), report)
    names = {"NO": "Norway"}
    assert {names.get(each.name, each.name) for each in mentions.owners.values()} == expected

"""Whose government "the government" is, in a report that tells of one country after the other."""

import pytest

from dragoman import pipeline
from dragoman.model.report import Report

ROUND_UP = """Chile. Chile signed a pact with Peru on Monday. Chile left.

Panama. The Supreme Court of Panama ruled against Chile. The authorities seized papers in Balboa.

Peru. {last}"""


@pytest.mark.parametrize(
    ("last", "outlet", "actor"),
    [
        ("Peru held an election. The government arrested four nuns.", None, "Peru"),
        ("Peru held an election. The government arrested four nuns.", "Gulf News", "United Arab Emirates"),
    ],
)
def test_the_government_of_a_paragraph(last: str, outlet: str | None, actor: str) -> None:
    report = Report(id="r", text=ROUND_UP.format(last=last), outlet=outlet, published="2025-03-14")
    records = pipeline.read_report(report, pipeline.shared_model()).records
    names = {party.id: party.name for party in records.parties}
    arrests = [event for event in records.events if event.mode == "arrest"]
    assert [names[each.party] for each in arrests[-1].actors] == [actor]

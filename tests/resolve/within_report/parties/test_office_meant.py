"""Whom a report means by what somebody is, where it does not name him again."""

import pytest

from dragoman import pipeline
from dragoman.model.report import Report


@pytest.mark.parametrize(
    "told", ["Chile's top lawmaker", "Chile's top parliamentarian", "The Chilean chief parliamentarian"]
)
def test_the_top_lawmaker_is_the_speaker(told: str) -> None:
    text = f"Chilean parliament speaker Ana Mora arrived in Lima on Monday. {told} praised Peru on Tuesday."
    records = pipeline.read_report(Report(id="r", text=text, published="2025-03-14"), pipeline.shared_model()).records
    names = {party.id: party.name for party in records.parties}
    praise = [event for event in records.events if event.type == "SUPPORT"]
    assert [[names[each.party] for each in event.actors] for event in praise] == [["Ana Mora"]]

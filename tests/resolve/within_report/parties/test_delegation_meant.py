"""Whose "the delegation" is, and who pays a visit that is received."""

import pytest

from dragoman import pipeline
from dragoman.model.report import Report


@pytest.mark.parametrize(
    ("first", "guest"),
    [
        ("Fiji's Prime Minister Jone Tabua received a Chadian delegation on Monday.", "TD"),
        ("Fiji's Prime Minister Jone Tabua welcomed a delegation of members of the Chadian parliament.", "TD"),
        ("Fiji's Prime Minister Jone Tabua met envoys of Chad on Monday.", None),
    ],
)
def test_a_delegation_told_before(first: str, guest: str | None) -> None:
    report = Report(id="r", text=f"{first} The delegation will visit Tonga.", published="2025-03-14")
    reading = pipeline.read_report(report, pipeline.shared_model())
    states = {party.id: party.state for party in reading.parties}
    visits = [event for event in reading.events if event.mode == "visit"]
    actors = {states[each.party] for event in visits for each in event.actors}
    assert (guest in actors) if guest else ("TD" not in actors)


def test_who_is_received_serves_another_state() -> None:
    text = "Peru's President Ana Mora received a visit from Senator John Roe, who praised the United States."
    reading = pipeline.read_report(Report(id="r", text=text, published="2025-03-14"), pipeline.shared_model())
    assert {post.title: post.state for post in reading.posts} == {"President": "PE", "Senator": "US"}
    (meeting,) = (event for event in reading.events if event.mode == "meeting")
    assert {each.role for each in meeting.actors} == {"host", "guest"}

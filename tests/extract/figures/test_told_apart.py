"""Whose votes are counted, and on which day."""

import pytest

from dragoman.model.report import Report
from dragoman.pipeline import read_report, shared_model


@pytest.mark.parametrize(
    ("text", "votes"),
    [
        ("On 12 June the Senate approved the treaty with Kenya. It was backed by 51 votes to 33.", [51, 33]),
        ("On 12 June the Council adopted the text on Haiti by 12 votes to three.", [12, 3]),
    ],
)
def test_votes_are_of_the_body_that_decides_and_of_its_day(text: str, votes: list[int]) -> None:
    reading = read_report(Report(id="t", text=text, published="2024-06-26"), shared_model())
    names = {party.id: party.name for party in reading.parties}
    assert [each.value for each in reading.figures] == votes
    assert {each.period.iso for each in reading.figures if each.period} == {"2024-06-12"}
    assert {names[each.subject or ""] for each in reading.figures} <= {"Senate", "Council"}


@pytest.mark.parametrize(
    ("text", "givers"),
    [
        ("Ghana and Kenya have pledged a further $2 million each to Malawi.", ["Ghana", "Kenya"]),
        ("Norway and Sweden have each announced five million euros for Sudan.", ["Norway", "Sweden"]),
        ("Norway and Sweden have announced five million euros for Sudan.", ["Norway"]),
    ],
)
def test_what_each_of_them_gives_is_told_of_each(text: str, givers: list[str]) -> None:
    reading = read_report(Report(id="t", text=text, published="2024-06-26"), shared_model())
    names = {party.id: party.name for party in reading.parties}
    assert [names[each.subject or ""] for each in reading.figures] == givers

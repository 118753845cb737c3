"""Whose texts are, where their sides are told elsewhere than in their names."""

import pytest

from dragoman.model.report import Report
from dragoman.pipeline import read_report, shared_model

CASES = [
    (
        "The Suva Roads Fund is in talks with Andoil Group on a contract for a dam.",
        "contract for a dam",
        {"Suva Roads Fund", "Andoil Group"},
    ),
    (
        "Swiss trader Gasroe won a contract. Minister Ana Roe of Chad spoke. An accord with Peru failed, she said.",
        "accord with Peru",
        {"Chad", "Peru"},
    ),
    (
        "Peru met Chile. Fiji keeps police in Tonga. The transit deal between the two countries was signed in May.",
        "transit deal",
        {"Fiji", "Tonga"},
    ),
    (
        "The Suva Roads Fund, which is in talks with Andoil Group on a loan contract, spoke.",
        "loan contract",
        {"Suva Roads Fund", "Andoil Group"},
    ),
    ("Fiji ratified the Paris Agreement in 2021.", "Paris Agreement", {"Fiji"}),
    (
        "The Suva Roads Fund and Petrodoe met. The two companies signed a letter of intent in May.",
        "letter of intent",
        {"Suva Roads Fund", "Petrodoe"},
    ),
    (
        "Manila met Tokyo. The Visiting Forces Agreement with New Zealand was signed by the Philippines in April.",
        "Visiting Forces Agreement with New Zealand",
        {"Philippines", "New Zealand"},
    ),
    (
        "Chad approved the contract between the state company Tchadoil (TO) and Peru's Andoil Group for a plant.",
        "contract",
        {"Tchadoil", "Andoil Group"},
    ),
]


@pytest.mark.parametrize(("text", "name", "expected"), CASES)
def test_whose_a_text_is(text: str, name: str, expected: set[str]) -> None:
    read = read_report(Report("r", text, title="News", published="2024-06-26"), shared_model())
    names = {each.id: each.name for each in read.parties}
    found = [each for each in read.instruments if each.name == name]
    assert [{names[party] for party in each.parties} for each in found] == [expected]

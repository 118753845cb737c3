"""Known names that mean something else where they stand: languages, currencies, what a minister has in charge."""

import pytest

from dragoman.extract.mentions.finding import find_mentions
from dragoman.model.report import Report
from dragoman.pipeline import analyse, shared_model


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("The minister took her oath in English.", set()),
        ("The note came out in Russian, French and Arabic.", set()),
        ("He spoke Turkish with the crowd in the hall.", set()),
        ("The book was put from Arabic into Kazakh.", set()),
        ("The English-language daily asked the minister of Peru.", {"PE"}),
        ("The Russian and English languages are both taught there.", set()),
        ("In Japanese, the minister said she was sorry.", set()),
        ("Trade rose in Russian and Chinese markets.", {"RU", "CN"}),
        ("The mine is in Russian hands.", {"RU"}),
        ("A Turkish delegation arrived there.", {"TR"}),
    ],
)
def test_languages_are_no_states(text: str, states: set[str]) -> None:
    report = Report(id="t", text=text)
    mentions = find_mentions(analyse(report, shared_model()), report).all
    assert {each.entity for each in mentions if each.kind == "state"} == states


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Fifteen Cabinet ministers were sworn in.", set()),
        ("The 10-member Coral Association met.", {"Coral Association"}),
        ("They signed the MoU on Trade and the MoU on Immigration.", set()),
    ],
)
def test_what_no_body_begins_with(text: str, bodies: set[str]) -> None:
    report = Report(id="t", text=text)
    mentions = find_mentions(analyse(report, shared_model()), report).all
    assert {each.name for each in mentions if each.kind == "body"} == bodies


@pytest.mark.parametrize("state", ["Israel", "Pakistan", "Kuwait", "Kyrgyzstan"])
def test_a_state_and_its_verb_are_no_people(state: str) -> None:
    report = Report(id="t", text=f"The minister said {state} is ready.")
    mentions = find_mentions(analyse(report, shared_model()), report).all
    assert [(each.name, each.form) for each in mentions if each.kind == "state"] == [(state, "name")]

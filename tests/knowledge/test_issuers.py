"""Which organisation puts a report out, and who "we", its head and its sessions then are."""

from functools import cache

import pytest

from dragoman.analyse.language_model import LanguageModel
from dragoman.knowledge.issuers import organisation_of
from dragoman.model.report import Report
from dragoman.pipeline import read_report


@cache
def model() -> LanguageModel:
    return LanguageModel.load()


@pytest.mark.parametrize(
    ("outlet", "organisation"),
    [
        ("United Nations", "UN"),
        ("UN News", "UN"),
        ("SADC Secretariat", "SADC"),
        ("European External Action Service", "EU"),
        ("Council of the EU Press Office", "EU"),
        ("EU Spokesperson's Service", "EU"),
        ("Delegation of the European Union to Zambia", "EU"),
        ("Organization of American States (OAS)", "OAS"),
        ("EU Observer", None),
        ("Bank of Africa", None),
        ("Ministry of Foreign and European Affairs of Croatia", None),
        ("The Andean Courier", None),
    ],
)
def test_whose_organ_an_outlet_is(outlet: str, organisation: str | None) -> None:
    assert organisation_of(outlet) == organisation


@pytest.mark.parametrize(
    ("outlet", "text", "kind", "actors"),
    [
        ("European External Action Service", "We urge Peru to free the three.", "REQUEST", ["European Union"]),
        ("UN News", "The Secretary-General commended Peru for its swift help.", "SUPPORT", ["United Nations"]),
        ("The Andean Courier", "The Secretary-General commended Peru for its swift help.", "SUPPORT", []),
        (
            "SADC Secretariat",
            "The Southern African Development Community met on 5 May 2025. Summit commended Malawi for its help.",
            "SUPPORT",
            ["Southern African Development Community"],
        ),
    ],
)
def test_who_speaks(outlet: str, text: str, kind: str, actors: list[str]) -> None:
    records = read_report(Report(id="r", text=text, outlet=outlet, published="2025-05-06"), model()).records
    names = {party.id: party.name for party in records.parties}
    assert [[names[each.party] for each in event.actors] for event in records.events if event.type == kind] == [actors]


@pytest.mark.parametrize(
    ("outlet", "state"),
    [("Organization of American States (OAS)", "OAS"), ("Ministry of Foreign Affairs of Peru", "PE")],
)
def test_whom_a_secretary_general_serves(outlet: str, state: str) -> None:
    text = "Secretary General Luis Sol will travel to Lima on Friday. Peru welcomed the news."
    records = read_report(Report(id="r", text=text, outlet=outlet, published="2025-05-06"), model()).records
    assert [post.state for post in records.posts] == [state]

"""Whom a report means by what somebody is, where it does not name him again."""

import pytest

from dragoman import pipeline
from dragoman.model.report import Report
from resolved import sides


@pytest.mark.parametrize(
    "told", ["Chile's top lawmaker", "Chile's top parliamentarian", "The Chilean chief parliamentarian"]
)
def test_the_top_lawmaker_is_the_speaker(told: str) -> None:
    text = f"Chilean parliament speaker Ana Mora arrived in Lima on Monday. {told} praised Peru on Tuesday."
    records = pipeline.read_report(Report(id="r", text=text, published="2025-03-14"), pipeline.shared_model()).records
    names = {party.id: party.name for party in records.parties}
    praise = [event for event in records.events if event.type == "SUPPORT"]
    assert [[names[each.party] for each in event.actors] for event in praise] == [["Ana Mora"]]


def _told_by(outlet: str, text: str) -> list[tuple[str, list[str], list[str]]]:
    report = Report(id="r", text=text, outlet=outlet, published="2026-03-12")
    records = pipeline.read_report(report, pipeline.shared_model()).records
    names = {party.id: party.name for party in records.parties}
    return [
        (event.mode, sorted(names[each.party] for each in event.actors), [names[each.party] for each in event.targets])
        for event in records.events
    ]


@pytest.mark.parametrize(
    ("outlet", "text", "expected"),
    [
        (  # of a page that does not name him
            "State House, Kenya",
            "The President left for Addis Ababa. He will meet Presidents Kofi Boa of Ghana and Ana Mora of Peru.",
            ("visit", ["Kenya"], ["Ethiopia"]),
        ),
        (
            "Ministry of Foreign Affairs of Peru",
            "The Foreign Minister met in Lima with Chilean Foreign Minister Luis Sol.",
            ("meeting", ["Luis Sol", "Peru"], []),
        ),
        (
            "Ministry of Foreign Affairs of Malta",
            "The Minister received the Foreign Minister of Ghana. The Minister pledged 2 million euros for Ghana.",
            ("economic", ["Malta"], ["Ghana"]),
        ),
        (  # a foreigner told just before
            "Office of the President of Finland",
            "The President of Ghana will visit Helsinki on 20 March. The President will meet Prime Minister Orpo.",
            ("meeting", ["Ghana", "Orpo"], []),
        ),
        (  # or of an organisation
            "Ministry of Finance of Nepal",
            "The President of the Asian Development Bank visited Kathmandu.",
            ("visit", [], ["Nepal"]),
        ),
        (
            "Ministry of Foreign Affairs of Portugal",
            "Soldiers arrested the President in Bissau.",
            ("arrest", [], []),
        ),
        (  # in company
            "Ministry of Foreign Affairs of Portugal",
            "Foreign Minister Ana Mora will visit Brazil. The Minister will be accompanied by the Secretary of State.",
            ("visit", ["Ana Mora"], ["Brazil"]),
        ),
        (  # no organ of state
            "Reef Post",
            "Ghana was calm. The Minister left for Lima.",
            ("visit", [], ["Peru"]),
        ),
    ],
)
def test_whose_an_office_without_a_name_is(outlet: str, text: str, expected: tuple[str, list[str], list[str]]) -> None:
    assert expected in _told_by(outlet, text)


def test_his_counterpart_is_another_than_he() -> None:
    text = (
        "The foreign ministers of Chile and Peru, Ana Mora and Juan Sol, met in Arica on Wednesday. Mora said Santiago "
        "would lift a ban on lorries. Her counterpart thanked her."
    )
    assert sides(text, "SUPPORT/thank") == [(("Juan Sol",), ("Ana Mora",))]

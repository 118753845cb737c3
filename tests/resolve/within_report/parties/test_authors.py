"""Whose words a statement is."""

import pytest

from dragoman.model.report import Report
from dragoman.pipeline import read_report
from dragoman.resolve.within_report.parties.authors import is_quoted
from eventful import model


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The European Union deplores the sentencing of Ana Mora. We call on Chile to release her.", "European Union"),
        ("Peru condemns the raid on Lima. We urge Chile to show restraint.", "Peru"),
        ('Peru condemns the raid on Lima. "We urge Chile to show restraint," a resident said.', None),
    ],
)
def test_who_we_is_in_a_statement(text: str, actor: str | None) -> None:
    records = read_report(Report(id="r", text=text, published="2025-03-14"), model()).records
    names = {party.id: party.name for party in records.parties}
    asked = [event for event in records.events if event.type == "REQUEST"]
    assert [names[each.party] for each in asked[0].actors] == ([actor] if actor else [])


def test_we_of_a_spokesman_is_the_state_of_the_page() -> None:
    text = "Question: Norway accused Peru of a raid.\nOfficial Spokesperson: We reject the Norwegian charge."
    report = Report(id="r", text=text, outlet="Ministry of External Affairs, Peru", published="2025-03-14")
    records = read_report(report, model()).records
    names = {party.id: party.name for party in records.parties}
    rejected = next(event for event in records.events if event.type == "REJECT")
    assert [names[each.party] for each in rejected.actors] == ["Peru"]


def test_a_speech_of_an_official_without_a_name_is_of_the_state_whose_ministry_put_it_out() -> None:
    text = "I met Minister Sena Ayo of Togo here today. We signed a tax treaty. We call for a ceasefire."
    title, outlet = "Remarks by the Minister of Foreign Affairs at the talks", "Ministry of Foreign Affairs of Peru"
    report = Report(id="r", text=text, title=title, outlet=outlet, published="2025-03-14")
    records = read_report(report, model()).records
    names = {party.id: party.name for party in records.parties}
    parties = {
        each.mode: [{names[one.party] for one in side} for side in (each.actors, each.targets)]
        for each in records.events
    }
    assert parties == {
        "meeting": [{"Peru", "Sena Ayo"}, set()],
        "sign": [{"Peru", "Togo"}, set()],
        "demand": [{"Peru"}, set()],
    }


@pytest.mark.parametrize(
    ("outlet", "actors"),
    [
        ("Ministry of Foreign Affairs of Peru", ["Peru"]),
        ("Embassy of Peru in Oslo", ["Peru"]),
        ("White House", ["United States"]),
        ("The Lima Gazette", []),
    ],
)
def test_we_is_whose_ministry_put_the_report_out(outlet: str, actors: list[str]) -> None:
    text = "Norway condemned the raid, and Chile asked for a meeting.\n\nSpokesperson: We urge Chile to show restraint."
    records = read_report(Report(id="r", text=text, outlet=outlet, published="2025-03-14"), model()).records
    names = {party.id: party.name for party in records.parties}
    urged = [event for event in records.events if (event.type, event.mode) == ("REQUEST", "demand")][-1]
    assert [names[each.party] for each in urged.actors] == actors


@pytest.mark.parametrize(
    ("text", "at", "quoted"),
    [
        ('He said: "We agree."', 11, True),
        ('He said: "We agree." We do.', 21, False),
        ("He said: “We agree.”", 11, True),
        ("“We agree.”\nWe do.", 12, False),
    ],
)
def test_what_stands_in_quotation_marks(text: str, at: int, quoted: bool) -> None:
    assert is_quoted(text, at) is quoted


INTERVIEW = """Norwegian minister Ana Mora spoke to our reporter in Oslo.

Have you met the Chileans?

I met Luis Sol in Lima in May. We expelled a diplomat of Chile in June.

Will you go to Lima?

{answer}

Is that all?

That is all."""


@pytest.mark.parametrize(
    ("answer", "kind", "actors"),
    [
        ("I have asked Chile to release the men.", "REQUEST/demand", ["Ana Mora"]),
        ("We have banned the export of arms to Chile.", "SANCTION/embargo", ["Norway"]),
    ],
)
def test_who_answers_in_an_interview(answer: str, kind: str, actors: list[str]) -> None:
    report = Report(id="r", text=INTERVIEW.format(answer=answer), title="The minister speaks", published="2025-03-14")
    records = read_report(report, model()).records
    names = {party.id: party.name for party in records.parties}
    found = {f"{event.type}/{event.mode}": [names[each.party] for each in event.actors] for event in records.events}
    assert found["CONSULT/meeting"] == ["Ana Mora", "Luis Sol"]
    assert found["SANCTION/expel"] == ["Norway"]
    assert found[kind] == actors

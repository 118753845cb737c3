"""Whose "its parliament" is, and who goes where somebody is invited."""

import pytest

from dragoman import pipeline
from dragoman.model.report import Report
from resolved import sides


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (
            "Hungary will send soldiers to Chad. Its parliament approved the plan in May.",
            ("AGREE", "adopt"),
            ["Hungary"],
        ),
        (
            "President Ana Mora of Peru invited her host, President Juan Sol of Chile, to Lima.",
            ("CONSULT", "visit"),
            ["Juan Sol"],
        ),
        (
            "Norway and Iceland quarrel over a reef. Denmark urged both to show restraint.",
            ("REQUEST", "demand"),
            ["Denmark", "Norway", "Iceland"],
        ),
    ],
)
def test_who(text: str, kind: tuple[str, str], expected: list[str]) -> None:
    records = pipeline.read_report(Report(id="r", text=text, published="2025-03-14"), pipeline.shared_model()).records
    names = {party.id: party.name for party in records.parties}
    told = [event for event in records.events if (event.type, event.mode) == kind]
    taking_part = [*told[0].actors, *(told[0].targets if kind[0] == "REQUEST" else ())]
    assert [names[each.party] for each in taking_part] == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (
            "Chile's foreign ministry received the note. Its spokesman criticised the arrest of a priest in Lima.",
            "ACCUSE/disapprove",
            [(("CL",), ())],
        ),
        (
            "The rebel group M23 denied the raid. Its spokesman called on Burundi to leave.",
            "REQUEST/demand",
            [(("M23",), ("BI",))],
        ),
        (
            "Indian soldiers shot a farmer in Bangladesh. The two countries' border guards held a meeting on Tuesday.",
            "CONSULT/meeting",
            [(("IN", "BD"), ())],
        ),
        (
            "A delegation of the Peace Council will travel to Lima, where it is to meet President Ana Mora.",
            "CONSULT/meeting",
            [(("Peace Council", "Ana Mora"), ())],
        ),
    ],
)
def test_whose_spokesman_guards_and_delegation(
    text: str, kind: str, expected: list[tuple[tuple[str, ...], tuple[str, ...]]]
) -> None:
    assert sides(text, kind) == expected

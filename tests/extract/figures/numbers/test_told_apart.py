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
        (
            "Norway and Sweden will give 4 million euros and 5 million euros, respectively, to Sudan.",
            ["Norway", "Sweden"],
        ),
    ],
)
def test_what_each_of_them_gives_is_told_of_each(text: str, givers: list[str]) -> None:
    reading = read_report(Report(id="t", text=text, published="2024-06-26"), shared_model())
    names = {party.id: party.name for party in reading.parties}
    assert [names[each.subject or ""] for each in reading.figures] == givers


PARTNERS = [
    ("In 2023 Togo's main markets were Ghana (21 percent of exports) and Benin (13 percent).",
     {21: "Ghana", 13: "Benin"}),
    ("Togo received transfers in May, above all from Italy ($46 million) and Greece ($24 million).",
     {46e6: "Italy", 24e6: "Greece"}),
    ("Azerbaijan's supplies to Iraq came to 7 billion cubic metres, to Georgia 1.8 billion cubic metres in 2023.",
     {7e9: "Iraq", 1.8e9: "Georgia"}),
    ("Finland's exports to Germany fell by 9 percent, to Sweden by 4 percent.", {-9: "Germany", -4: "Sweden"}),
    ("Niger exports uranium to France. Trade between the neighbours Mali and Niger was worth $90 million.",
     {90e6: "Niger"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "partners"), PARTNERS)
def test_with_whom_numbers_in_a_list_are_told(text: str, partners: dict[float, str]) -> None:
    reading = read_report(Report(id="t", text=text, published="2024-06-26"), shared_model())
    names = {party.id: party.name for party in reading.parties}
    assert {each.value: names.get(each.counterpart or "") for each in reading.figures} == partners


def test_people_in_a_list_are_each_of_their_own_state() -> None:
    text = (
        "Police in Spain held nine people. The detainees include four Ecuadorians, three Albanians and two Spaniards."
    )
    reading = read_report(Report(id="t", text=text, published="2024-06-26"), shared_model())
    states = {party.id: party.state for party in reading.parties}
    assert [states.get(each.subject or "") or each.subject for each in reading.figures][1:] == ["EC", "AL", "ES"]


def test_amounts_share_their_scale() -> None:
    text = "The capacity of the line will rise from 16 to 31 bcm a year by 2027."
    reading = read_report(Report(id="t", text=text, published="2024-06-26"), shared_model())
    assert [(each.value, each.unit) for each in reading.figures] == [(16e9, "m3/a"), (31e9, "m3/a")]

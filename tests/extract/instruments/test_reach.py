"""How far a text's name reaches, how it stands and whose it is, as the press words it."""

import pytest

from dragoman.model.report import Report
from dragoman.pipeline import analyse, raw_records, shared_model

Row = tuple[str, str, set[str]]


def texts_in(text: str) -> list[Row]:
    """Name, standing and day of each text."""
    report = Report(id="t", text=text, published="2024-06-26")
    records = raw_records(analyse(report, shared_model()), report)
    names = {party.id: party.name for party in records.parties}
    return [(each.name, each.status, {names[party] for party in each.parties}) for each in records.instruments]


@pytest.mark.parametrize(
    ("text", "name", "status"),
    [
        (
            "Fiji will present the draft Reef Trade Agreement for endorsement.",
            "draft Reef Trade Agreement",
            "proposed",
        ),
        ("Bosnia's critics know neither the Constitution nor the decisions of the court.", "Constitution", "in_force"),
        (
            "The 1951 Refugee Convention and the principle of asylum must be respected, Fiji said.",
            "1951 Refugee Convention",
            "mentioned",
        ),
        (
            "Chad's president vetoed on Thursday the Border Development Law, which the assembly had passed.",
            "Border Development Law",
            "ended",
        ),
        (
            "Fiji said that the treaty on the legal regime of the border with Tonga would stay in force.",
            "treaty on the legal regime of the border",
            "in_force",
        ),
        (
            "Chad and Togo signed a tripartite agreement with Mali in 2003, which expired in 2024.",
            "tripartite agreement with Mali",
            "ended",
        ),
        ("Chad and Togo meet every year under the 2019 framework MoU.", "2019 framework MoU", "in_force"),
        (
            "Chad's parliament has passed a law on cooperation with the International Criminal Court.",
            "law on cooperation with the International Criminal Court",
            "signed",
        ),
        (
            "Chad and Togo welcomed the entry into force of the Sahel Trade Agreement.",
            "Sahel Trade Agreement",
            "in_force",
        ),
        ("Chad's loan agreement with the Delta Bank fell through.", "loan agreement with the Delta Bank", "ended"),
        ("Chad and Togo extended their one-stop border post memorandum.", "one-stop border post memorandum", "signed"),
        (
            "Chad said that the production contract for Block 58, concluded with Petrodoe, remained unchanged.",
            "production contract for Block 58",
            "in_force",
        ),
    ],
)
def test_name_and_standing(text: str, name: str, status: str) -> None:
    assert (name, status) in [(found, standing) for found, standing, _ in texts_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Caribbean leaders met without agreement on whether to widen the mandate in Haiti.",
        "Nigeria's Adviser on Information and Strategy, Jane Doe, denied it.",
    ],
)
def test_what_is_no_text(text: str) -> None:
    assert texts_in(text) == []


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Chad met Togo. The Sahel Alliance denounced the move in a communiqué.", {"Sahel Alliance"}),
        (
            "The Delta Bank and the Coral Fund have renewed their swap agreement in Fiji.",
            {"Delta Bank", "Coral Fund"},
        ),
        (
            "Zambia and Tanzania signed a concession agreement with Delta Rail Corporation on Monday.",
            {"Zambia", "Tanzania", "Delta Rail Corporation"},
        ),
        (
            "The Jordan Chamber of Industry and the Suva Zone Authority signed an MoU with China's Huaxin Mining.",
            {"Jordan Chamber of Industry", "Suva Zone Authority", "Huaxin Mining"},
        ),
        (
            "The Delta Bank and the Coral Bank met in Fiji. A memorandum on payments that the two banks signed stays.",
            {"Delta Bank", "Coral Bank"},
        ),
        ("Fiji read the rules set out in Council Regulation (EU) 2019/1716.", {"European Union"}),
    ],
)
def test_whose_it_is(text: str, parties: set[str]) -> None:
    assert parties in [told for _, _, told in texts_in(text)]

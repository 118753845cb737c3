"""Aides and envoys of officials told by name, and officials told in lists, in brackets and aside."""

import pytest

from dragoman.extract.mentions.finding import find_mentions
from dragoman.extract.posts.finding import find_posts
from dragoman.model.report import Report
from dragoman.pipeline import analyse, shared_model


def read(text: str) -> set[tuple[str, str, str | None]]:
    report = Report(id="t", text=text)
    document = analyse(report, shared_model())
    mentions = find_mentions(document, report)
    return {(mentions.by_id[post.person].name, post.title, post.state) for post in find_posts(document, mentions)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Luis Paz, the security adviser to Peruvian President Ana Mora, met John Roe in Lima.",
            {("Luis Paz", "security adviser", "PE"), ("Ana Mora", "President", "PE")},
        ),
        (
            "The special envoy of President Macron, Jean Dubois, arrived in Beirut.",
            {("Jean Dubois", "special envoy", "FR"), ("Macron", "President", "FR")},
        ),
        (
            "Ana Mora, spokeswoman for President Tinubu, said no.",
            {("Ana Mora", "spokeswoman", "NG"), ("Tinubu", "President", "NG")},
        ),
        (
            "The ceremony was attended by Ministers Ana Mora (Foreign Affairs and Trade) and Luis Paz (Energy).",
            {("Ana Mora", "Minister of Foreign Affairs and Trade", None), ("Luis Paz", "Minister of Energy", None)},
        ),
        (
            "New faces in the cabinet include Luis Paz (Health) and Ana Mora as Minister of Family Affairs.",
            {("Ana Mora", "Minister of Family Affairs", None)},
        ),
        (
            "Three posts were made, with Ana Mora as Minister of State for Health.",
            {("Ana Mora", "Minister of State for Health", None)},
        ),
        (
            "Ana Mora, who is the AU chief mediator for Sudan, former Chadian minister Luis Paz and others met.",
            {
                ("Ana Mora", "chief mediator for Sudan", "African Union"),
                ("Luis Paz", "minister", "TD"),
            },
        ),
    ],
)
def test_each_holds_an_office_of_his_own(text: str, expected: set[tuple[str, str, str | None]]) -> None:
    assert read(text) == expected


def test_a_group_has_no_chairman_of_the_wire_that_reports_it() -> None:
    text = "ACCRA (Reuters) – The African Union met. The group's chairman, Chadian President Luis Paz, spoke."
    document = analyse(Report(id="t", text=text), shared_model())
    mentions = find_mentions(document, Report(id="t", text=text))
    assert {post.body for post in find_posts(document, mentions)} == {None}

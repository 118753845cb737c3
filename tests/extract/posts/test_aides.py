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
            "Members are Trade Envoy Ana Mora, and Director of Policy and Plans for the Delta Force General Luis Paz.",
            {("Ana Mora", "Trade Envoy", None)},
        ),
        ("The Ambassador of Peru Mrs. Ana Mora spoke.", {("Ana Mora", "Ambassador", "PE")}),
        ("Ana Mora, a spokeswoman for Mr Ruto, said no.", {("Ana Mora", "spokeswoman", None)}),
        (
            "The new ambassadors will be guests in Lima on Monday: Ana Mora of Chad and John Roe of the Gambia.",
            {("Ana Mora", "ambassador", "TD"), ("John Roe", "ambassador", "GM")},
        ),
        (
            "Among them are the heads of missions of Ghana – Ana Mora, Chad – Luis Paz, and Fiji – Jone Tabua.",
            {
                ("Ana Mora", "head of missions", "GH"),
                ("Luis Paz", "head of missions", "TD"),
                ("Jone Tabua", "head of missions", "FJ"),
            },
        ),
        (
            "The US State Department said they had met. It was a good talk, spokesman Ned Doe said in a statement.",
            {("Ned Doe", "spokesman", "US")},
        ),
        (
            "Prime Minister Ana Mora of Peru met Abu Dhabi Crown Prince Sheikh Doe bin Roe.",
            {("Ana Mora", "Prime Minister", "PE"), ("Doe bin Roe", "Crown Prince", "AE")},
        ),
        (
            (
                "Minister Ana Mora, UAE Armed Forces Chief of Staff Lt-Gen. Shaikh Mohammed Doe and Director-General "
                "of the President's Office Shaikh Mansour Roe came."
            ),
            {
                ("Ana Mora", "Minister", "AE"),
                ("Shaikh Mohammed Doe", "Chief of Staff", "AE"),
                ("Shaikh Mansour Roe", "Director-General of the President's Office", "AE"),
            },
        ),
        (
            "Trade Minister and Chairman of the Laos - Vietnam Cooperation Committee Somsak Doe came to Lima.",
            {("Somsak Doe", "Trade Minister", "LA"), ("Somsak Doe", "Chairman", "LA")},
        ),
        (
            "The speech was made by H.E. Ana Mora Minister of State at the German Federal Foreign Office.",
            {("Ana Mora", "Minister of State at the German Federal Foreign Office", "DE")},
        ),
        (
            "National Assembly Standing Vice Chairman Ana Mora spoke.",
            {("Ana Mora", "Standing Vice Chairman", None)},
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


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Ana Mora of Ghana chaired the session.", "GH"),
        ("The session was chaired by Ana Mora (Ghana).", "GH"),
        ("Ana Mora of Ghana Airways chaired the session.", None),
    ],
)
def test_whose_somebody_without_an_office_is(text: str, state: str | None) -> None:
    document = analyse(Report(id="t", text=text), shared_model())
    mentions = find_mentions(document, Report(id="t", text=text))
    assert next(each.state for each in mentions.all if each.name == "Ana Mora") == state

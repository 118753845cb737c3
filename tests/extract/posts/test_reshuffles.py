"""Who comes to an office and who goes, as told by verbs: named, sworn in, relieved, until now."""

import pytest

from dragoman.extract.mentions.finding import find_mentions
from dragoman.extract.posts.finding import find_posts
from dragoman.model.report import Report
from dragoman.pipeline import analyse, shared_model

TOLD = [
    (
        "Foreign Minister Ana Ruiz of Peru named Luis Paz acting deputy foreign minister on Monday.",
        ("Luis Paz", "deputy foreign minister", "acting"),
    ),
    (
        "Also sworn in were General (retired) Luis Paz as Ambassador to Chad and Ms Ana Ruiz as Minister of Trade.",
        ("Luis Paz", "Ambassador to Chad", None),
    ),
    (
        "Also sworn in were General (retired) Luis Paz as Ambassador to Chad and Ms Ana Ruiz as Minister of Trade.",
        ("Ana Ruiz", "Minister of Trade", None),
    ),
    (
        "Luis Paz was relieved of the post of Deputy Minister of Trade and appointed Ambassador to Chad.",
        ("Luis Paz", "Deputy Minister of Trade", "former"),
    ),
    (
        "Luis Paz was relieved of the post of Deputy Minister of Trade and appointed Ambassador to Chad.",
        ("Luis Paz", "Ambassador to Chad", None),
    ),
    ("Norway appointed Tore Sandhaug defence minister on Tuesday.", ("Tore Sandhaug", "defence minister", None)),
    ("Ana Ruiz resigned as justice minister on Monday.", ("Ana Ruiz", "justice minister", "former")),
    ("Ana Ruiz resigned from the post of justice minister.", ("Ana Ruiz", "justice minister", "former")),
    ("President Luis Paz dismissed Ana Ruiz as foreign minister.", ("Ana Ruiz", "foreign minister", "former")),
    ("Blue Party chair Ana Ruiz resigned as justice minister.", ("Ana Ruiz", "chair", None)),
    ("Ana Ruiz, until last week the mayor of Cusco, said so.", ("Ana Ruiz", "mayor", "former")),
    ("Ana Ruiz, until now ambassador to Chad, becomes a judge.", ("Ana Ruiz", "ambassador to Chad", "former")),
    (
        "The king has appointed Luis Paz, until now trade minister, as Ambassador to Chad.",
        ("Luis Paz", "Ambassador to Chad", None),
    ),
    (
        "President Ana Ruiz nominated Luis Paz, a former judge, as foreign minister, chief of staff Juan Mora said.",
        ("Luis Paz", "foreign minister", None),
    ),
    (
        "Fisheries Minister Ana Ruiz has been sacked and replaced with Luis Paz, a lawyer.",
        ("Luis Paz", "Fisheries Minister", "newly appointed"),
    ),
    (
        "President Juan Mora fired Fisheries Minister Ana Ruiz and replaced her with Luis Paz.",
        ("Luis Paz", "Fisheries Minister", "newly appointed"),
    ),
    (
        "Fisheries Minister Ana Ruiz resigned on Friday and was replaced by Luis Paz.",
        ("Luis Paz", "Fisheries Minister", "newly appointed"),
    ),
    ("Ana Ruiz, the fisheries minister, was replaced by Luis Paz.", ("Ana Ruiz", "fisheries minister", "former")),
    (
        "The President released Ana Ruiz from the post of the Deputy Minister of Trade.",
        ("Ana Ruiz", "Deputy Minister of Trade", "former"),
    ),
    (
        "Having appointed Ana Ruiz to the post of Deputy Minister of Trade, the President left.",
        ("Ana Ruiz", "Deputy Minister of Trade", None),
    ),
    ("Ana Ruiz was made the new trade minister and Luis Paz the new mayor.", ("Luis Paz", "mayor", "newly appointed")),
    ("President Juan Mora made Ana Ruiz the new trade minister.", ("Ana Ruiz", "trade minister", "newly appointed")),
    ("Ana Ruiz moved from defence to become finance minister.", ("Ana Ruiz", "finance minister", None)),
    ("Ana Ruiz rose through the ranks to become finance minister.", ("Ana Ruiz", "finance minister", None)),
    ("Ana Ruiz, like Luis Paz, is a member of the Coral Council.", ("Ana Ruiz", "member", None)),
    ("Ana Ruiz will be the Minister of Law and Justice.", ("Ana Ruiz", "Minister of Law and Justice", None)),
    ("Ana Ruiz remains secretary of state for fisheries.", ("Ana Ruiz", "secretary of state for fisheries", None)),
    ("Ana Ruiz stays on as fisheries minister.", ("Ana Ruiz", "fisheries minister", None)),
    ("Ana Ruiz goes to Suva as ambassador.", ("Ana Ruiz", "ambassador", None)),
    ("Ana Ruiz was sent to Suva as consul in 2021.", ("Ana Ruiz", "consul", None)),
    ("Ana Ruiz was reappointed fisheries minister.", ("Ana Ruiz", "fisheries minister", None)),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_who_comes_and_who_goes(text: str, expected: tuple[str, str, str | None]) -> None:
    report = Report("r", text, published="2025-06-03")
    document = analyse(report, shared_model())
    mentions = find_mentions(document, report)
    found = find_posts(document, mentions)
    assert expected in [(mentions.by_id[each.person].name, each.title, each.standing) for each in found]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz will resign from the post of justice minister.",
        "President Ana Ruiz nominated Luis Paz as foreign minister, chief of staff Juan Mora said.",
    ],
)
def test_who_does_not(text: str) -> None:
    report = Report("r", text, published="2025-06-03")
    document = analyse(report, shared_model())
    mentions = find_mentions(document, report)
    found = {(mentions.by_id[each.person].name, each.title) for each in find_posts(document, mentions)}
    assert not found & {("Ana Ruiz", "justice minister"), ("Juan Mora", "foreign minister")}

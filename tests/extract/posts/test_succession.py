"""Who held an office before."""

import pytest

from dragoman.extract.mentions.finding import find_mentions
from dragoman.extract.posts.finding import find_posts
from dragoman.model.report import Report
from dragoman.pipeline import analyse, shared_model


@pytest.mark.parametrize(
    ("text", "former"),
    [
        (
            "Mere Vula was appointed ambassador to Japan on Monday, replacing Jone Tabua.",
            [("Jone Tabua", "ambassador to Japan")],
        ),
        (
            "President Sione Vea appointed Mere Vula as finance minister, replacing Jone Tabua.",
            [("Jone Tabua", "finance minister")],
        ),
        ("Mere Vula succeeds Jone Tabua as chair of the bank.", [("Jone Tabua", "chair of the bank")]),
        ("Jone Tabua was replaced by Mere Vula as foreign minister.", [("Jone Tabua", "foreign minister")]),
        ("New ambassador Mere Vula replaced Jone Tabua.", [("Jone Tabua", "ambassador")]),
        (  # whoever swears her in
            "President Sione Vea gave the oath to Mere Vula, the new finance minister, replacing Jone Tabua.",
            [("Jone Tabua", "finance minister")],
        ),
        ("Mere Vula had served as envoy to Samoa until Monday.", [("Mere Vula", "envoy to Samoa")]),
        ("Mere Vula will replace Jone Tabua as foreign minister.", []),
        ("Foreign Minister Mere Vula did not replace Jone Tabua.", []),
        ("President Sione Vea replaced the carpets of Jone Tabua.", []),
    ],
)
def test_who_was_before(text: str, former: list[tuple[str, str]]) -> None:
    report = Report(id="t", text=text)
    document = analyse(report, shared_model())
    mentions = find_mentions(document, report)
    posts = find_posts(document, mentions)
    assert [(mentions.by_id[post.person].name, post.title) for post in posts if post.standing == "former"] == former

"""Offices that a verb says of somebody, read by the language model."""

import pytest

from dragoman.extract.mentions.finding import find_mentions
from dragoman.extract.posts.finding import find_posts
from dragoman.model.report import Report
from dragoman.pipeline import analyse, shared_model


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Jane Doe is the New High Commissioner of Fiji to Kenya, John Roe is the envoy to Kenya from Peru, "
                "Ana Mora is the High Commissioner of Samoa to Kenya while Ivan Petrov is the Ambassador of Serbia."
            ),
            {
                ("Jane Doe", "High Commissioner to Kenya", "FJ"),
                ("John Roe", "envoy to Kenya", "PE"),
                ("Ana Mora", "High Commissioner to Kenya", "WS"),
                ("Ivan Petrov", "Ambassador", "RS"),
            },
        ),
        (
            "The Fijian Vice President and ex-officio Chairman of the Upper House of Parliament, Jane Doe, spoke.",
            {("Jane Doe", "Vice President", "FJ"), ("Jane Doe", "Chairman", "FJ")},
        ),
        (
            "Peru met the Fijian parliament's Reef Committee. The head of the Reef Committee, Jane Doe, spoke.",
            {("Jane Doe", "head", "FJ")},
        ),
        (
            "Fiji listened. Jane Doe, who had resigned as the Reefsave secretary, spoke.",
            {("Jane Doe", "Reefsave secretary", "FJ")},
        ),
    ],
)
def test_who_is_said_to_hold_what(text: str, expected: set[tuple[str, str, str]]) -> None:
    report = Report(id="t", text=text)
    document = analyse(report, shared_model())
    mentions = find_mentions(document, report)
    posts = find_posts(document, mentions)
    assert {(mentions.by_id[each.person].name, each.title, each.state) for each in posts} == expected


def test_an_office_that_ends_with_its_text() -> None:
    report = Report(id="t", text="President\n\n; Minister for Kenya")
    document = analyse(report, shared_model())
    assert find_posts(document, find_mentions(document, report)) == ()

"""The state an official serves by the mission or the state told beside."""

import pytest

from dragoman.extract.mentions.finding import find_mentions
from dragoman.extract.posts.finding import find_posts
from dragoman.model.report import Report
from dragoman.pipeline import analyse, shared_model


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        (
            "Vanuatu celebrated. The Fiji High Commission held a reception. High Commissioner Jane Doe spoke.",
            "Jane Doe",
            "FJ",
        ),
        ("Brazil hosts the talks. State Minister Jane Doe will represent Jamaica at the conference.", "Jane Doe", "JM"),
        (
            "The note was signed by Secretary Jane Doe on behalf of the Government of Fiji and John Roe for Samoa.",
            "Jane Doe",
            "FJ",
        ),
        ("Samoa spoke first. Jane Doe became the first Indian-origin minister of justice.", "Jane Doe", "WS"),
        (
            "Fijian Ambassador to Peru Jane Doe and Home Secretary John Roe signed it on behalf of both countries.",
            "John Roe",
            "PE",
        ),
        ("South Korea waited. The North's Foreign Minister Jane Doe left for Moscow.", "Jane Doe", "KP"),
    ],
)
def test_the_state_told_beside(text: str, name: str, state: str) -> None:
    report = Report(id="t", text=text)
    document = analyse(report, shared_model())
    mentions = find_mentions(document, report)
    assert [each.state for each in find_posts(document, mentions) if mentions.by_id[each.person].name == name] == [
        state
    ]

"""Whom an envoy or an embassy stands for is not the state that anybody else serves."""

import pytest

from dragoman.extract.mentions.finding import find_mentions
from dragoman.extract.posts.finding import find_posts
from dragoman.model.report import Report
from dragoman.pipeline import analyse, shared_model


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        ("Deputy Minister Luis Paz met the Ambassador of Chile.", "Luis Paz", None),
        ("The new Ambassador of Estonia met Deputy Minister Luis Paz. The Chilean ambassador came.", "Luis Paz", None),
        ("Governor Luis Paz thanked the Embassy of Japan.", "Luis Paz", None),
        ("Fiji will host a forum. Deputy Minister Luis Paz met the Ambassador of Chile.", "Luis Paz", "FJ"),
    ],
)
def test_whom_they_serve(text: str, name: str, state: str | None) -> None:
    report = Report("r", text)
    document = analyse(report, shared_model())
    mentions = find_mentions(document, report)
    found = {mentions.by_id[each.person].name: each.state for each in find_posts(document, mentions)}
    assert found[name] == state

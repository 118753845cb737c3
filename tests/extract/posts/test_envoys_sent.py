"""Envoys told with where they are sent, and counterparts told beside their head of state."""

import pytest

from dragoman.extract.mentions.finding import find_mentions
from dragoman.extract.posts.finding import find_posts
from dragoman.model.report import Report
from dragoman.pipeline import analyse, shared_model


@pytest.mark.parametrize(
    ("text", "name", "title", "state"),
    [
        ("Chile's UN ambassador Ana Mora criticised Peru.", "Ana Mora", "UN ambassador", "CL"),
        ("U.S. Iran envoy John Roe met officials in Lima.", "John Roe", "Iran envoy", "US"),
        ("The EU's Kosovo envoy Luis Paz travelled to Lima.", "Luis Paz", "Kosovo envoy", "EU"),
        ("UN Syria envoy Ana Mora met farmers.", "Ana Mora", "Syria envoy", "UN"),
        ("Turkey's NATO ambassador Cem Ates met officials.", "Cem Ates", "NATO ambassador", "TR"),
        ("US Middle East envoy John Roe flew to Lima.", "John Roe", "Middle East envoy", "US"),
        ("Trade Minister Ana Mora of Fiji met her Chilean counterpart S Paz.", "S Paz", "Trade Minister", "CL"),
        # who sends them stands alone
        ("UN envoy Ana Mora arrived in Aden.", "Ana Mora", "envoy", "UN"),
        ("In Ukraine US ambassador Jane Roe visited farms.", "Jane Roe", "ambassador", "US"),
        ("EU ambassador Luis Paz met farmers.", "Luis Paz", "ambassador", "EU"),
        (
            "Norwegian Defence Minister Ola Berg met Chilean President Ana Mora and his counterpart Luis Paz in Lima.",
            "Luis Paz",
            "Defence Minister",
            "CL",
        ),
        (
            "Trade Minister Ola Berg of Fiji held talks with Chilean President Ana Mora and his counterpart Luis Paz.",
            "Luis Paz",
            "Trade Minister",
            "CL",
        ),
        (
            "Norwegian President Ola Berg and his counterpart Ana Mora of Chile met Minister Luis Paz of Peru.",
            "Ana Mora",
            "President",
            "CL",
        ),
    ],
)
def test_whom_they_serve(text: str, name: str, title: str, state: str) -> None:
    report = Report("r", text)
    document = analyse(report, shared_model())
    mentions = find_mentions(document, report)
    posts = {mentions.by_id[each.person].name: (each.title, each.state) for each in find_posts(document, mentions)}
    assert posts.get(name) == (title, state)

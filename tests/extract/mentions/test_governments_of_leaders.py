"""Governments that are called by the surname of who leads them."""

import pytest

from dragoman.extract.mentions.finding import find_mentions
from dragoman.model.report import Report
from dragoman.pipeline import analyse, shared_model


@pytest.mark.parametrize(
    ("text", "said", "entity"),
    [
        ("The Biden administration sanctioned two Chilean banks.", "The Biden administration", "US"),
        ("Oslo asked the Sunak government for a visa deal.", "the Sunak government", "GB"),
        ("Biden administration officials met miners in Lima.", "Biden administration", "US"),
        ("Lima condemned the Kim Jong Un regime on Monday.", "the Kim Jong Un regime", "KP"),
        # whom only the report knows
        (
            "Chilean President Ana Mora flew to Suva. The Mora administration signed a lithium deal with Fiji.",
            "The Mora administration",
            "CL",
        ),
        (
            "Slovak Prime Minister Petr Dolny left. The Dolny cabinet rejected the plan of Poland.",
            "The Dolny cabinet",
            "SK",
        ),
        # nobody's who leads a state
        ("The Delta State government signed a deal with Norway.", "The Delta State government", None),
        ("Luis Paz, a mayor, met Norwegians. The Paz administration thanked Oslo.", "The Paz administration", None),
    ],
)
def test_whose_government(text: str, said: str, entity: str | None) -> None:
    report = Report("r", text)
    document = analyse(report, shared_model())
    found = {each.span.quote(text): each.entity for each in find_mentions(document, report).all if each.kind == "state"}
    assert found.get(said) == entity

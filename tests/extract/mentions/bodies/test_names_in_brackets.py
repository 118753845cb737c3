"""Short names in brackets behind a body's own, and names that a date follows."""

import pytest

from dragoman.extract.mentions.finding import find_mentions
from dragoman.model.report import Report
from dragoman.pipeline import analyse, shared_model


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The Export-Import Bank of Fiji [Exim Bank] met farmers. Exim Bank left.",
            ["Export-Import Bank of Fiji", "Export-Import Bank of Fiji", "Export-Import Bank of Fiji"],
        ),
        (
            "The National Fund for Solidarity (Solidarity Fund) met farmers. The Solidarity Fund left.",
            ["National Fund for Solidarity", "National Fund for Solidarity", "National Fund for Solidarity"],
        ),
        ("The Delta Port Authority [DPA] met farmers.", ["Delta Port Authority"]),
        # another body
        (
            "The National Fund for Solidarity (Delta Bank) met farmers.",
            ["National Fund for Solidarity", "Delta Bank"],
        ),
        ("The Delta City Court on Dec. 3 met farmers.", ["Delta City Court"]),
        ("Armed men left the West Bank.", []),
    ],
)
def test_whose_name_it_is(text: str, names: list[str]) -> None:
    report = Report("r", text)
    found = find_mentions(analyse(report, shared_model()), report).all
    assert [each.name for each in found if each.kind == "body"] == names

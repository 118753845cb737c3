"""The states a report is about."""

from dragoman import pipeline
from dragoman.model.report import Report


def test_a_state_of_the_title_told_below_by_its_people() -> None:
    report = Report(
        id="r",
        title="Moldova's trade in May",
        published="2025-06-14",
        text=(
            "Exports amounted to 3.1 billion dollars, up 9 percent. Imports stood at 8.2 billion dollars.\n\n"
            "Kyrgyzstan was the largest buyer. Poland hired 2,300 Moldovans."
        ),
    )
    reading = pipeline.read_report(report, pipeline.shared_model()).records
    names = {party.id: party.name for party in reading.parties}
    assert [names.get(figure.subject or "") for figure in reading.figures[:1]] == ["Moldova"]

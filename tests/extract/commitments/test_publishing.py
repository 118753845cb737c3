"""Who answers for what is published or vouched for, read with the model that is shipped."""

import pytest

from dragoman.model.report import Report
from dragoman.pipeline import read_report, shared_model


@pytest.mark.parametrize(
    ("text", "answering"),
    [
        (
            (
                "Imports of Togo rose by 4 percent in May, the National Statistics Office said. Exports fell. "
                "The June data will be published on 18 July."
            ),
            "National Statistics Office",
        ),
        (
            (
                "She met Transport Minister Koffi Adama of Togo, who assured her that a committee would report within "
                "21 days."
            ),
            "Koffi Adama",
        ),
    ],
)
def test_who_answers_for_it(text: str, answering: str) -> None:
    reading = read_report(Report("r", text, published="2024-06-26"), shared_model())
    names = {party.id: party.name for party in reading.parties}
    assert [names[each] for promise in reading.commitments for each in promise.by] == [answering]

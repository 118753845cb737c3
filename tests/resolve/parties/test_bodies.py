"""Under which names a report's bodies are known."""

import pytest

from dragoman.model.report import Report
from dragoman.pipeline import analyse, raw_records, shared_model


@pytest.mark.parametrize(
    ("text", "alias"),
    [
        ("The talks went on in Suva. Italy's coastguard protested on Monday.", "Italy's coastguard"),
        ("The Ethiopian embassy in Mogadishu said nothing.", "Ethiopian embassy"),
        ("The National Superintendency of Customs (Sunax) of Peru met. Sunax said that it would wait.", "Sunax"),
    ],
)
def test_other_names(text: str, alias: str) -> None:
    report = Report(id="t", text=text)
    parties = raw_records(analyse(report, shared_model()), report).parties
    assert [each.kind for each in parties if alias in (each.name, *each.aliases)] == ["body"]

"""Letters in brackets behind a bloc's name, and the same letters elsewhere in the report."""

import pytest

from dragoman.extract.mentions.finding import find_mentions
from dragoman.model.report import Report
from dragoman.pipeline import analyse, shared_model


@pytest.mark.parametrize(
    ("text", "letters", "kind"),
    [
        ("Fiji and the World Bank (WB) signed on Monday. A mission of the WB left on Friday.", "WB", "bloc"),
        ("Fiji and the World Bank signed on Monday. A mission of the WB left on Friday.", "WB", "bloc"),
        ("Fiji met the Delta Relief Fund (DRF) on Monday. The World Bank and the DRF left.", "DRF", "body"),
    ],
)
def test_what_letters_stand_for(text: str, letters: str, kind: str) -> None:
    report = Report("r", text)
    found = find_mentions(analyse(report, shared_model()), report).all
    last = [each for each in found if each.span.quote(text).removeprefix("the ") == letters][-1]
    assert last.kind == kind
    assert (last.entity == "World Bank") is (kind == "bloc")

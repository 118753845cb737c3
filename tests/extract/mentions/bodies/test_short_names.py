"""Bodies told again by the name that another sentence gives them."""

import pytest

from dragoman.extract.mentions.finding import find_mentions
from dragoman.model.report import Report
from dragoman.pipeline import analyse, shared_model


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Turbine maker Velmora AG signed a contract. The ferry was sold to Velmora last year.", 2),
        ("Turbine maker Velmora AG signed a contract. Velmora Street was closed.", 1),
        ("Turbine maker Velmora AG signed a contract. The New Velmora Hotel was closed.", 1),
        ("Turbine maker Velmora AG signed a contract with its founder, Otto Velmora. Velmora smiled.", 1),
        ("The Ministry of Health of Chad met. Health was discussed.", 1),
    ],
)
def test_bodies_told_again(text: str, told: int) -> None:
    report = Report(id="t", text=text)
    mentions = find_mentions(analyse(report, shared_model()), report)
    name = "Ministry of Health" if "Ministry" in text else "Velmora AG"
    assert [each.name for each in mentions.all if each.kind == "body"].count(name) == told

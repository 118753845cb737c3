"""Letters that several organisations go by."""

import pytest

from dragoman.extract.mentions.finding import find_mentions
from dragoman.model.report import Report
from dragoman.pipeline import analyse, shared_model


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The EP condemned Chile on Monday.", {"European Parliament"}),
        ("MEPs condemned Chile on Monday.", {"European Parliament"}),
        ("The EC proposed European tariffs on steel.", {"European Commission"}),
        ("The WB lent Chile money. The loan runs for a decade.", {"World Bank"}),
        # some of its members, a helicopter, and whoever else is called so in the report
        ("Two MEPs visited Chile. A group of MEPs met farmers.", set()),
        ("European police bought three EC-135 helicopters.", {"police"}),
        ("The Election Council (EC) met European envoys. The EC thanked Norway.", {"Election Council", "EC"}),
        ("Soldiers in the WB searched homes. A loan was granted to the West Bank.", {"WB"}),
    ],
)
def test_whom_letters_mean(text: str, names: set[str]) -> None:
    report = Report("r", text)
    found = find_mentions(analyse(report, shared_model()), report).all
    assert {each.name for each in found if each.kind in {"body", "bloc"} and each.form != "pronoun"} == names

"""A number in a promise: what is promised, or only more about it."""

import pytest

from dragoman.model.report import Report
from dragoman.pipeline import read_report, shared_model


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("China has promised to build a US$180 million stadium at Honiara.", 1),
        ("Latvia and Estonia agreed today to exchange data on 40 burial sites by the end of June.", 1),
        ("The Government will make land available for two more camps near Goz Beida by the end of August.", 1),
        ("Norway will provide 40 million dollars to Chad by the end of August.", 0),
        ("Norway has promised to provide a loan of 40 million dollars to Chad.", 0),
        ("Peru agreed to complete the construction of 10 new border posts by the end of August.", 0),
        ("Peru pledged to raise the output of its mines to 4 million tonnes by the end of August.", 0),
    ],
)
def test_a_target_figure_holds_what_is_told_in_its_number_only(text: str, wanted: int) -> None:
    reading = read_report(Report(id="t", text=text, published="2026-02-10"), shared_model())
    assert len(reading.commitments) == wanted


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Chad has promised to supply the steel under a deal signed last week.", [None]),
        ("The guns left the port of Pusan last week and are expected in Gdynia in late April.", ["2026-04"]),
        ("The board of the Union will take up the issue on April 3.", ["2026-04-03"]),
        (
            "Chad and Peru agreed to set up a panel on fisheries, which will submit its first report by 31 May.",
            [None, "2026-05-31"],
        ),
        ("Donors pledged $1.1 billion to deal with the crisis in Yemen.", []),
    ],
)
def test_when_it_is_due(text: str, due: list[str | None]) -> None:
    reading = read_report(Report(id="t", text=text, published="2026-02-10"), shared_model())
    assert [each.due.iso if each.due else None for each in reading.commitments] == due


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Chad backed the plan for Mali, and Morocco pledged to back the candidacy of Ms Coulibaly.", ["Morocco"]),
        ("Chad, Niger and Mali pledged to open a joint office.", ["Chad", "Niger", "Mali"]),
        (
            "Niger and Chad signed an extradition treaty. The treaty will enter into force on 1 April 2027.",
            ["Niger", "Chad"],
        ),
        (
            (
                "Niger's minister, Moussa Diallo, received his Chadian counterpart. "
                "Mr Diallo and Fatime Abakar agreed to activate a hotline."
            ),
            ["Niger", "Chad"],
        ),
    ],
)
def test_who_answers_for_it(text: str, by: list[str]) -> None:
    reading = read_report(Report(id="t", text=text, published="2026-02-10"), shared_model())
    names = {party.id: party.name for party in reading.parties}
    assert [names[each] for each in reading.commitments[-1].by] == by

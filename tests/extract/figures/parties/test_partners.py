"""With whom trade is told, where partners are ranked or told by a preposition."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

LEAD = "In May 2024 the turnover of Fiji's trade amounted to 20 million euros. "
PARTNERS = [
    ("Trade with the CIS countries came to 3 million euros.", 3e6, "trade_turnover", "FJ",
     "Commonwealth of Independent States"),
    ("Chad's share in imports was 8 percent.", 8, "share", "FJ", "TD"),
    ("The largest partners were Chad (4 million euros) and Peru (3 million euros).", 3e6, "trade_turnover", "FJ", "PE"),
    ("In exports Chad ranked first with 4 million euros, followed by Peru with 3 million euros.", 4e6, "exports", "FJ",
     "TD"),
    (("In exports Chad ranked first with 4 million euros, then Peru with 3 million euros and Mali with 2 million "
      "euros."), 3e6, "exports", "FJ", "PE"),
    (("In exports Chad ranked first with 4 million euros, then Peru with 3 million euros and Mali with 2 million "
      "euros."), 2e6, "exports", "FJ", "ML"),
    ("The leading export market was Chad, followed by Peru with 3 million euros and Mali with 2 million euros.", 2e6,
     "exports", "FJ", "ML"),
    ("On the import side, Chad was the biggest supplier with 5 million euros.", 5e6, "imports", "FJ", "TD"),
    ("The top buyers of Fijian fish were Chad (4 million euros), Peru (3 million euros) and Mali (2 million euros).",
     3e6, "exports", "FJ", "PE"),
    ("The deficit with Chad shrank 4 percent to 3 million euros.", 3e6, "other", "FJ", "TD"),
    ("Chad-Mali trade hit 9 million euros in May 2024.", 9e6, "trade_turnover", "TD", "ML"),
]  # fmt: skip


def test_trade_of_both_is_first_that_of_whom_the_report_speaks_for(read_text: Callable[[str], Reading]) -> None:
    reading = read_text(
        "SUVA - Peru and Fiji met. Peru sent a minister. Mutual trade came to 4 million euros, with Fiji buying fish."
    )
    names = {party.id: party.state for party in reading.parties}
    told = next(each for each in reading.figures if each.value == 4e6)
    assert (names[told.subject or ""], names[told.counterpart or ""]) == ("FJ", "PE")


@pytest.mark.parametrize(("text", "value", "indicator", "subject", "counterpart"), PARTNERS)
def test_with_whom_trade_is_told(
    read_text: Callable[[str], Reading], text: str, value: float, indicator: str, subject: str, counterpart: str
) -> None:
    reading = read_text(LEAD + text)
    names = {party.id: party.state or party.name for party in reading.parties}
    told = next(each for each in reading.figures if each.value == value)
    assert told.indicator == indicator
    assert (names[told.subject or ""], names[told.counterpart or ""]) == (subject, counterpart)
    assert told.period is not None
    assert told.period.iso == "2024-05"

"""Which reports that came out later are asked what they say of a promise."""

import pytest

from dragoman.ledger.outcomes import told_later
from dragoman.ledger.outcomes.following import load_tellings
from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter
from dragoman.model.report import Report, Snapshot
from invented import read_report

# The promise is for 2023: of that year's reports those come first that name most who promised, then the earliest.
DAYS = ("2022-03-01", "2022-05-01", "2023-02-01", "2023-03-01", "2023-04-01", "2025-01-01", "")
FIRST = ["2023-02-01", "2023-03-01", "2023-04-01"]


@pytest.mark.parametrize("most", [1, 2, 3, 4, 6, 100])
def test_those_around_the_day_it_is_due_come_first(address: str, monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    promised = "Ivan Petrov promised Lucía Peña a bridge in Norway."
    texts = [(promised, "2022-01-01"), *((f"Ivan Petrov met Oleg Petrov, number {day}.", day) for day in DAYS)]
    with Ledger.open(address, create=True) as ledger:
        run = ledger.start("1")
        for number, (text, day) in enumerate(texts):
            page = Snapshot(f"page{number}.txt", text.encode(), "text/plain")
            report = Report(f"r{number}", text, "News", day or None, original=page.digest)
            ledger.keep(run, page, 0, read_report(report))
        ledger.finish(run)
        (promise,) = ledger.ask(load_tellings, Filter(kinds=("commitment",)))
        monkeypatch.setattr(told_later, "_MOST_LATER", 100)
        whole = ledger.ask(told_later._later_reports, promise)
        monkeypatch.setattr(told_later, "_MOST_LATER", most)
        assert ledger.ask(told_later._later_reports, promise) == whole[:most]
    assert len(whole) == len(DAYS) + 1
    assert [texts[number - 1][1] for number in whole][:3] == FIRST

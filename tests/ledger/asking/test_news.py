"""What the ledger came to know: each line once, in its window, with its cause."""

from datetime import datetime
from pathlib import Path

import pytest

from dragoman.ledger.asking import news
from dragoman.ledger.asking.news import SORTS, Window
from dragoman.ledger.judgements import deciding, judging
from dragoman.ledger.store import Ledger
from dragoman.model.report import Report, Snapshot
from invented import read_report

PAGE = Snapshot("page.txt", b"page", "text/plain")
TEXT = "Ivan Petrov met Oleg Petrov in Almaty. Ivan Petrov promised a bridge to Argentina by next year."


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    """A ledger with one report, its promise noted, a record judged, two parties made one."""
    opened = Ledger.open(str(tmp_path / "news.db"), create=True)
    run = opened.start("1")
    opened.keep(
        run, PAGE, 0, read_report(Report("1", TEXT, "Talks", "2022-06-01", outlet="Wire", original=PAGE.digest))
    )
    opened.finish(run)
    record = next(row for row in opened.ask(news.news, Window(), ("commitment",)) if row.after).subject
    opened.apply(judging.judge, datetime(2031, 1, 2), "Jane", "accept", "record", record)
    opened.apply(deciding.merge, datetime(2030, 1, 1), "Jane", "party", "ivan-petrov", "oleg-petrov", "the same")
    return opened


def test_each_line_has_its_cause(ledger: Ledger) -> None:
    found = {line.sort: line for line in ledger.ask(news.news, Window())}
    assert found["report"].what == "Talks" and found["report"].report is not None
    assert found["report"].given is not None and found["report"].given["records"] >= 2
    assert found["commitment"].report == found["report"].report and found["commitment"].before is None
    assert (found["judgement"].author, found["judgement"].after) == ("Jane", "accept")
    assert (found["merge"].author, found["merge"].what) == ("Jane", "Ivan Petrov")
    assert all(line.report or line.author for line in found.values())


def test_a_window_holds_what_came_in_it(ledger: Ledger) -> None:
    assert ledger.ask(news.news, Window(datetime(2031, 1, 3))) == []
    assert {line.sort for line in ledger.ask(news.news, Window(datetime(2031, 1, 2)))} == {"judgement"}
    before = Window(until=datetime(2031, 1, 2))
    assert "judgement" not in {line.sort for line in ledger.ask(news.news, before)}
    assert ledger.ask(news.tally, Window(datetime(2031, 1, 2)))["judgement"] == 1


def test_counts_and_portions_agree(ledger: Ledger) -> None:
    tally = ledger.ask(news.tally, Window())
    assert set(tally) == set(SORTS)
    everything = ledger.ask(news.news, Window())
    assert sum(tally.values()) == len(everything)
    portions = [line for skip in range(len(everything)) for line in ledger.ask(news.news, Window(), SORTS, 1, skip)]
    assert [line.subject for line in portions] == [line.subject for line in everything]
    assert everything == sorted(everything, key=lambda line: line.at, reverse=True)


def test_what_arrived_is_counted_by_kind(ledger: Ledger) -> None:
    assert ledger.ask(news.arrived, datetime(2000, 1, 1))["event"] == 1
    assert ledger.ask(news.arrived, datetime(2031, 1, 1)) == {"report": 0}
    assert len(ledger.ask(news.latest_reports, datetime(2000, 1, 1), 10)) == 1
    assert ledger.ask(news.latest_reports, datetime(2031, 1, 1), 10) == []

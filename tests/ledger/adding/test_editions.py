"""A page read again with other words: what people decided holds where it says the same."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

import pytest

from dragoman.ledger.judgements import judging
from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter
from dragoman.model.report import Report, Snapshot
from invented import read_report

NOW = datetime(2024, 1, 2, 3, 4, 5)
TEXT = (
    "Minister Yerzhan Abenov met Lucía Peña in Oslo on a rainy afternoon of early summer. They signed a paper of "
    "Kazakhstan on the harbours of the north and on the ferries between them. Ivan Petrov promised a bridge over the "
    "strait before the winter after next. Nobody asked him what it would cost. Trade of Kazakhstan reached 350 million."
)
REPORT = Report("page-1", TEXT, "Talks", "2022-06-01", outlet="Harbour Post", url="https://harbourpost.example/1")


@pytest.fixture
def ledger(address: str) -> Iterator[Ledger]:
    with Ledger.open(address, create=True) as opened:
        keep(opened, REPORT)
        yield opened


def keep(ledger: Ledger, report: Report, name: str = "page.txt") -> None:
    page = Snapshot(name, report.text.encode(), "text/plain")
    run = ledger.start("1")
    ledger.keep(run, page, 0, read_report(replace(report, original=page.digest)))
    ledger.finish(run)


def later(**changed: str) -> Report:
    return replace(REPORT, text=TEXT.replace("a rainy", "a sunny").replace("Nobody asked", "No one asked"), **changed)


def test_what_was_rejected_stays_away_from_a_later_edition(ledger: Ledger) -> None:
    (promise,) = ledger.records(Filter(kinds=("commitment",)))
    ledger.apply(judging.judge, NOW, "me", "reject", "record", promise.id)
    keep(ledger, later())
    assert len(ledger.records(Filter(kinds=("figure",)))) == 2
    assert ledger.records(Filter(kinds=("commitment",))) == []
    first, second = ledger.ask(judging.history)
    assert (second.author, second.act, second.note) == ("me", "reject", f"({first.target})")


def test_what_says_the_same_in_other_words_keeps_its_correction(ledger: Ledger) -> None:
    (meeting,) = ledger.records(Filter(kinds=("event",)))[:1]
    ledger.apply(judging.judge, NOW, "me", "correct", "record", meeting.id, {"place": "Bergen"})
    keep(ledger, later())
    told = [row.place for row in ledger.records(Filter(kinds=("event",))) if row.mode == meeting.mode]
    assert told == ["Bergen", "Bergen"]
    assert [each.act for each in ledger.ask(judging.history)] == ["correct", "correct"]


def test_what_says_something_else_is_asked_anew(ledger: Ledger) -> None:
    (figure,) = ledger.records(Filter(kinds=("figure",)))
    ledger.apply(judging.judge, NOW, "me", "accept", "record", figure.id)
    keep(ledger, replace(later(), text=later().text.replace("350 million", "360 million")))
    assert len(ledger.ask(judging.history)) == 1


@pytest.mark.parametrize("changed", [{"url": "https://other.example/7", "outlet": "Other Post"}])
def test_a_copy_elsewhere_is_no_edition(ledger: Ledger, changed: dict[str, str]) -> None:
    (promise,) = ledger.records(Filter(kinds=("commitment",)))
    ledger.apply(judging.judge, NOW, "me", "reject", "record", promise.id)
    keep(ledger, later(**changed))
    assert len(ledger.records(Filter(kinds=("commitment",)))) == 1

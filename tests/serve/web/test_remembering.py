"""Answers that take time: worked out once for each state of the ledger, and beside the page where it is large."""

import time
from datetime import date
from pathlib import Path
from threading import Event

import pytest

pytest.importorskip("starlette", reason="the extra web is not installed")

from dragoman.ledger.store import Ledger
from dragoman.model.report import Report, Snapshot
from dragoman.serve.web import remembering
from dragoman.serve.web.remembering import Remembered
from invented import read_report

DAY = date(2022, 7, 16)
PAGE = Snapshot("page.txt", b"page", "text/plain")


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    opened = Ledger.open(str(tmp_path / "a.db"), create=True)
    add(opened, 0)
    return opened


def add(ledger: Ledger, number: int) -> None:
    run = ledger.start("1")
    text = f"Ivan Petrov met Oleg Petrov in Almaty {number} times."
    ledger.keep(run, PAGE, number, read_report(Report(str(number), text, original=PAGE.digest)))
    ledger.finish(run)


def test_a_small_ledger_is_answered_as_it_is_and_once(ledger: Ledger) -> None:
    asked: list[date] = []
    remembered = Remembered(lambda opened, day: asked.append(day) or opened.counts()["report"])
    assert [remembered(ledger, DAY), remembered(ledger, DAY)] == [1, 1]
    add(ledger, 1)
    assert remembered(ledger, DAY) == 2
    assert remembered(ledger, date(2022, 7, 17)) == 2
    assert len(asked) == 3
    remembered.again()
    remembered(ledger, DAY)
    assert len(asked) == 4


def test_a_large_one_as_it_was_until_the_new_answer_is_there(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembering, "_AT_ONCE", 0)
    released, times = Event(), [0]

    def work(opened: Ledger, day: date) -> int:
        times[0] += 1
        if times[0] > 1:
            released.wait(20)
        return opened.counts()["report"]

    remembered = Remembered(work)
    assert remembered(ledger, DAY) == 1
    add(ledger, 1)
    assert [remembered(ledger, DAY) for _ in range(5)] == [1] * 5  # at once, and one thread for all of them
    released.set()
    ends = time.monotonic() + 60
    while remembered(ledger, DAY) != 2 and time.monotonic() < ends:
        time.sleep(0.01)
    assert remembered(ledger, DAY) == 2
    assert times[0] == 2

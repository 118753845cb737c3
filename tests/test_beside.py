"""A process beside this one: it answers, is ended at once, and is missed when it is no more."""

import os
import time
from collections.abc import Iterator
from threading import Event

import pytest

from dragoman import batch
from dragoman.batch import Found, read_found
from dragoman.beside import Beside
from dragoman.model.reading import Reading
from dragoman.model.report import Report, Snapshot
from invented import read_report


def work(seconds: float) -> float:
    if seconds < 0:
        os._exit(1)
    time.sleep(seconds)
    return seconds


@pytest.fixture
def beside() -> Iterator[Beside[float, float]]:
    made = Beside(work)
    yield made
    made.end()


def test_it_does_one_thing_after_the_other(beside: Beside[float, float]) -> None:
    assert [beside.ask(seconds, lambda: False) for seconds in (0.0, 0.5)] == [0.0, 0.5]


def test_nothing_is_waited_for_once_it_is_to_stop(beside: Beside[float, float]) -> None:
    assert beside.ask(3600, lambda: True) is None


def test_what_ended_is_told(beside: Beside[float, float]) -> None:
    with pytest.raises(EOFError):
        beside.ask(-1, lambda: False)
    with pytest.raises(EOFError):
        beside.ask(0, lambda: False)


def slowly(report: Report, threads: int = 0) -> Reading:
    if report.id == "slow":
        time.sleep(3600)
    return read_report(report)


@pytest.mark.parametrize(("number", "workers"), [(3, 1), (40, 2)])
def test_many_reports_are_stopped_within_one(monkeypatch: pytest.MonkeyPatch, number: int, workers: int) -> None:
    monkeypatch.setattr(batch, "_read_one", slowly)
    monkeypatch.setattr(batch, "_LONG", 100)
    text = "Minister Yerzhan Abenov met Ivan Petrov in Oslo. " * 3
    reports = [Report("slow" if n == 1 else str(n), text, "Talks", "2022-06-01") for n in range(number)]
    found = [Found(Snapshot(report.id, b"", ""), 0, report) for report in reports]
    stopped, read = Event(), []
    for item, _ in read_found(found, workers, stopped.is_set):
        read.append(item.report.id)
        stopped.set()
    assert read == ["0"]

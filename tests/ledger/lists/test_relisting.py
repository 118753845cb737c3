"""A party that many reports name and whose state becomes known is listed under it in portions, killed or not."""

import os
import random
import shutil
import signal
from pathlib import Path

import pytest
from sqlalchemy import create_engine, func, select

from dragoman.ledger.lists import relisting
from dragoman.ledger.schema.listing_tables import relisting as waiting
from dragoman.ledger.store import Ledger
from dragoman.model.dates import DateInterval
from dragoman.model.evidence import Span
from dragoman.model.filters import Filter, PartyChoice
from dragoman.model.reading import Reading
from dragoman.model.records import Event, Origin, Participant, Party, Records
from dragoman.model.report import Report, Snapshot
from told import keep

REPORTS = 14
OF_FIJI = Filter(who=(PartyChoice((), ("FJ",)),))


def told_of(number: int, state: str | None = None) -> Reading:
    """A report of what a body did, and maybe of which state it is."""
    text = f"The Reef Service opened its office number {number} in Suva."
    page = Snapshot(f"r{number}.txt", f"r{number}".encode(), "text/plain")
    words, whole = Span(4, 16), (Span(0, len(text)),)
    when = DateInterval.parse("2022-01-01")
    event = Event("COOPERATE", "launch", "held", (Participant("p1"),), (), "Suva", when, (), whole, Origin("made"), 0.9)
    report = Report(f"r{number}", text, f"Office {number}", "2022-01-02", outlet="Wire", original=page.digest)
    return Reading(report, Records((Party("p1", "body", "Reef Service", state, (), (words,)),), events=(event,)))


def fill(address: str) -> None:
    with Ledger.open(address, create=True) as ledger:
        for number in range(REPORTS):
            keep(ledger, told_of(number))


def assert_listed(ledger: Ledger) -> None:
    assert ledger.ask(relisting.left) == 0
    assert ledger.count(OF_FIJI) == len(ledger.records(OF_FIJI)) == REPORTS + 1


def test_portions_are_listed_as_the_ledger_goes_on(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(relisting, "_PORTION", 4)
    fill(address)
    with Ledger.open(address) as ledger:
        run = ledger.start("1")
        reading = told_of(REPORTS, "FJ")
        ledger.keep(run, Snapshot(f"r{REPORTS}.txt", f"r{REPORTS}".encode(), "text/plain"), 0, reading)
        assert ledger.ask(relisting.left) == REPORTS - 4 + 1  # and the mention that tells of the state
        ledger.finish(run)
        assert_listed(ledger)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that forks")
def test_killed_half_way_it_goes_on_next_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(relisting, "_PORTION", 1)
    whole = str(tmp_path / "whole.db")
    fill(whole)
    dice = random.Random(7)
    for point in range(4):
        path = str(tmp_path / f"{point}.db")
        shutil.copy(whole, path)
        kill_after(path, dice.randrange(2, REPORTS - 2))  # the first is in the transaction of the report
        engine = create_engine(f"sqlite:///{path}")
        with engine.connect() as connection:
            assert connection.execute(select(func.count()).select_from(waiting)).scalar() == 1, "it was killed half way"
        engine.dispose()
        with Ledger.open(path) as ledger:
            assert_listed(ledger)


def kill_after(path: str, portions: int) -> None:
    """Kills a child that keeps a report, and lists what it changes anew, after so many portions."""
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        go_on = relisting.go_on

        def told(connection: object) -> None:
            go_on(connection)  # type: ignore[arg-type]
            os.write(theirs, b"p")

        relisting.go_on = told  # type: ignore[assignment]
        try:
            with Ledger.open(path) as ledger:
                keep(ledger, told_of(REPORTS, "FJ"))
        finally:
            os._exit(0)
    os.close(theirs)
    while portions:
        portions -= len(os.read(ours, 1)) or portions
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(ours)

"""kill -9 at 200 random moments of runs on one ledger: nothing kept is lost, nothing is half there, the next goes on.

One or two children at a time keep readings of an invented reader as fast as they can. They tell each report they have
kept, and are killed after a random number of them, at a random moment of the next.
"""

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import create_engine, func, select

from dragoman.ledger.schema import tables
from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter

EVENTS = Filter(kinds=("event",))
POINTS = 200
TESTS = Path(__file__).parents[2]

# Forks children for every life, so that Python starts once. A line of input: how many reports to let them keep, for how
# many microseconds to let them go on after those, whether they open the ledger anew, how many they are. A line of
# output: how many reports they told of.
PROGRAM = """
import os, sys, signal, time
sys.path[:0] = [{tests!r}, {source!r}]
from dragoman.ledger.store import Ledger
from dragoman.model.report import Report, Snapshot
from invented import read_report

def keep(ledger, run, number):
    text = "Minister Yerzhan Abenov met Lucia in Oslo for the %dth time. Ivan Petrov promised it." % number
    page = Snapshot("p%d" % number, text.encode(), "text/plain")
    report = Report("r%d" % number, text, "Talks %d" % number, "2022-03-03", original=page.digest)
    ledger.keep(run, page, 0, read_report(report))

def live(ledger, first, tell):
    run = ledger.start("1")
    while True:
        keep(ledger, run, first)
        os.write(tell, b"k")
        first += 1

shared = Ledger.open({ledger!r}, create=True)
keep(shared, shared.start("1"), 0)
shared.close()  # a child makes a connection of its own
print(1, flush=True)
first = 1
for line in sys.stdin:
    wanted, pause, anew, writers = map(int, line.split())
    ours, theirs = os.pipe()
    children = []
    for writer in range(writers):
        child = os.fork()
        if child == 0:
            os.close(ours)
            try:
                live(Ledger.open({ledger!r}, create=True) if anew else shared, first + 10 ** 6 * writer, theirs)
            finally:
                os._exit(1)
        children.append(child)
    os.close(theirs)
    told = 0
    while told < wanted:
        told += len(os.read(ours, wanted - told)) or 10 ** 9
    for child in children:
        time.sleep(pause / 1e6)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    while rest := os.read(ours, 4096):
        told += len(rest)
    os.close(ours)
    first += told + 1  # the one that was being kept may be there or not
    print(told, flush=True)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that forks")
def test_killed_at_two_hundred_moments(tmp_path: Path) -> None:
    path = str(tmp_path / "killed.db")
    source = str(TESTS.parent / "src")
    dice = random.Random(2024)
    program = PROGRAM.format(tests=str(TESTS), source=source, ledger=path)
    with subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as parent:
        assert parent.stdin is not None and parent.stdout is not None
        told = int(parent.stdout.readline())
        for point in range(POINTS):
            # A life in four is killed while it begins or keeps its first report, one in ten opens the ledger anew,
            # and in one in five there are two writers at once.
            life = (dice.choice((0, 1, 1, 2)), dice.randrange(25_000), int(dice.random() < 0.1), 1 + (point % 5 == 0))
            print(*life, file=parent.stdin, flush=True)
            told += int(parent.stdout.readline())
        parent.stdin.close()
        assert parent.wait() == 0

    with Ledger.open(path, create=True) as ledger:
        assert ledger.interrupted() is not None, "the next run says that the last one broke off"
        kept = ledger.counts()
        assert told <= kept["report"] <= told + POINTS * 6 // 5, "what was told as kept is kept"
        assert kept["commitment"] == kept["report"] == len(ledger.records(EVENTS)), "and all of it"
        assert len(ledger.occurrences.events(EVENTS)) == kept["event"]
        for row in ledger.reports():
            assert ledger.report(row.id).events[0].place == "Oslo"
    assert_whole(path)


def assert_whole(path: str) -> None:
    """SQLite finds nothing wrong, no row points nowhere, and every report has one current reading."""
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        reading = tables.reading
        current = select(func.count()).select_from(reading).where(reading.c.superseded_at.is_(None))
        reports = select(func.count()).select_from(tables.report)
        assert connection.execute(current).scalar() == connection.execute(reports).scalar()
    engine.dispose()


TWO = """
import sys
sys.path[:0] = [{tests!r}, {source!r}]
from dragoman.ledger.store import Ledger
from dragoman.model.report import Report, Snapshot
from invented import read_report
with Ledger.open({ledger!r}, create=True) as ledger:
    run = ledger.start("1")
    for number in range({first}, {first} + {count}):
        text = "Minister Yerzhan Abenov met Lucia in Oslo for the %dth time." % number
        page = Snapshot("p%d" % number, text.encode(), "text/plain")
        report = Report("r%d" % number, text, "Talks %d" % number, "2022-03-03", original=page.digest)
        ledger.keep(run, page, 0, read_report(report))
    ledger.finish(run)
"""


def test_two_runs_at_once(tmp_path: Path) -> None:
    path = str(tmp_path / "two.db")
    Ledger.open(path, create=True).close()
    names = {"tests": str(TESTS), "source": str(TESTS.parent / "src"), "ledger": path, "count": 30}
    # They share half of their reports.
    runs = [subprocess.Popen([sys.executable, "-c", TWO.format(first=first, **names)]) for first in (0, 15)]
    assert [run.wait(timeout=100) for run in runs] == [0, 0]
    with Ledger.open(path) as ledger:
        assert ledger.counts()["report"] == len(ledger.records(EVENTS)) == 45
    assert_whole(path)

"""What only a server can do: be away, refuse, serve many writers at once."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import postgres
from dragoman.errors import LedgerError, UsageError
from dragoman.ledger.opening.database import connect
from dragoman.ledger.opening.postgresql import shown
from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter

TESTS = Path(__file__).parents[2]
WRITE = """
import sys
sys.path[:0] = [{tests!r}, {source!r}]
from dragoman.ledger.store import Ledger
from dragoman.model.report import Report, Snapshot
from invented import read_report
with Ledger.open({address!r}, create=True) as ledger:
    run = ledger.start("1")
    for number in range({first}, {first} + {count}):
        text = "Minister Yerzhan Abenov met Lucía Peña in Oslo for the %dth time. Ivan Petrov promised it." % number
        page = Snapshot("p%d" % number, text.encode(), "text/plain")
        report = Report("r%d" % number, text, "Talks %d" % number, "2022-03-03", original=page.digest)
        ledger.keep(run, page, 0, read_report(report))
        print(number, flush=True)
    ledger.finish(run)
"""


def writer(address: str, first: int, count: int) -> "subprocess.Popen[str]":
    program = WRITE.format(
        tests=str(TESTS), source=str(TESTS.parent / "src"), address=address, first=first, count=count
    )
    return subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True)


@pytest.mark.parametrize(
    ("ledger", "safe"),
    [
        ("press.db", "press.db"),
        ("postgresql://desk:secret@host/press", "postgresql://desk:***@host/press"),
        ("postgresql://desk@host/press?sslmode=require", "postgresql://desk@host/press?sslmode=require"),
        ("postgresql://desk:secret@host:port/press", "postgresql://…"),
    ],
)
def test_a_password_is_never_shown(ledger: str, safe: str) -> None:
    assert shown(ledger) == safe


@pytest.fixture
def guarded(server: postgres.Server) -> postgres.Server:
    """The server with two users who may not do everything."""
    if not server.run("SELECT 1 FROM pg_roles WHERE rolname = 'guarded'"):
        server.run("CREATE ROLE guarded LOGIN PASSWORD 'secret'")
        server.run("CREATE ROLE reader LOGIN")
    return server


@pytest.mark.parametrize(
    ("database", "user", "password", "code"),
    [
        ("postgres", "guarded", "wrong", "ledger-refused"),
        ("postgres", "guarded", None, "ledger-refused"),
        ("postgres", "nobody-we-know", None, "ledger-refused"),
        ("postgres", "reader", None, "ledger-refused"),
        ("no-such-database", "desk", None, "no-database"),
    ],
)
def test_a_server_that_does_not_let_us_in(
    guarded: postgres.Server, database: str, user: str, password: str | None, code: str
) -> None:
    with pytest.raises(LedgerError) as caught:
        connect(guarded.address(database, user, password), create=True)
    assert caught.value.code == code
    assert "wrong" not in str(caught.value)
    assert caught.value.exit_status == 4


@pytest.mark.parametrize("address", ["postgresql:///press?host=/nowhere", "postgresql://127.0.0.1:1/press"])
def test_a_server_that_is_not_there(server: postgres.Server, address: str) -> None:
    with pytest.raises(LedgerError) as caught:
        connect(address, create=True)
    assert caught.value.code == "server-unreachable"


def test_a_server_that_goes_away_in_the_middle_and_comes_back(server: postgres.Server) -> None:
    with Ledger.open(server.new_database(), create=True) as ledger:
        ledger.start("1")
        ended = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'dragoman'"
        with pytest.raises(LedgerError) as caught, ledger._write() as connection:
            server.run(ended)
            connection.exec_driver_sql("UPDATE run SET extractor = '2'")
        assert caught.value.code == "server-unreachable"
        assert ledger.start("3").extractor == "3", "the next thing asked is asked over a new connection"


def test_a_database_of_something_else_is_left_as_it_is(server: postgres.Server) -> None:
    address = server.new_database()
    name = address.partition("/press")[2].partition("?")[0]
    server.run("CREATE TABLE recipe (name text)", f"press{name}")
    with pytest.raises(LedgerError) as caught:
        connect(address, create=True)
    assert caught.value.code == "not-a-ledger"


def test_an_empty_database_is_no_ledger_until_something_is_read(server: postgres.Server) -> None:
    address = server.new_database()
    with pytest.raises(LedgerError) as caught:
        connect(address, create=False)
    assert caught.value.code == "no-ledger"
    with Ledger.open(address, create=True) as ledger, pytest.raises(UsageError):
        ledger.report("r0")


def test_four_writers_make_one_ledger_and_lose_nothing(server: postgres.Server) -> None:
    address = server.new_database()
    # They begin with an empty database at once, and each shares half of its reports with the next.
    writers = [writer(address, first, 20) for first in (0, 10, 20, 30)]
    for each in writers:
        each.communicate(timeout=120)
    assert [each.returncode for each in writers] == [0, 0, 0, 0]
    with Ledger.open(address) as ledger:
        counts = ledger.counts()
        assert counts["report"] == len(ledger.records(Filter(kinds=("event",)))) == counts["commitment"] == 50
        names = [row.name for row in ledger.parties(kinds=("person",))]
        assert sorted(names) == sorted(set(names)), "nobody was founded twice"


def test_a_writer_that_is_killed_leaves_whole_reports(server: postgres.Server) -> None:
    address = server.new_database()
    told = 0
    for life in range(8):
        child = writer(address, 100 * life, 100)
        assert child.stdout is not None
        for _ in range(1 + life % 3):
            assert child.stdout.readline()
            told += 1
        time.sleep(0.004 * life)
        os.kill(child.pid, signal.SIGKILL)
        told += len(child.communicate()[0].splitlines())
    with Ledger.open(address) as ledger:
        assert ledger.interrupted() is not None
        counts = ledger.counts()
        assert told <= counts["report"] <= told + 8
        assert counts["report"] == len(ledger.records(Filter(kinds=("event",)))) == counts["commitment"]
        for row in ledger.reports():
            assert ledger.report(row.id).events[0].place == "Oslo"


def test_texts_are_compared_letter_by_letter_whatever_the_database_sorts_by(server: postgres.Server) -> None:
    name = f"sorted{os.getpid()}"
    server.run(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'en-US'")
    address = server.address(name)
    assert server.run("SELECT 'a' < 'B'", name) == "t", "a database that sorts as English does"
    process = writer(address, 0, 3)
    assert process.wait() == 0
    process.communicate()
    with Ledger.open(address) as ledger:
        assert len(ledger.records(Filter(kinds=("event",)))) == 3
    left = server.run(
        "SELECT count(*) FROM information_schema.columns WHERE table_schema = 'public' "
        "AND data_type IN ('text', 'character varying') AND collation_name IS DISTINCT FROM 'C'",
        name,
    )
    assert left == "0"
    assert "ix_listing" in server.run("SELECT string_agg(indexname, ' ') FROM pg_indexes", name)

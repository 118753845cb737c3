"""A copy of a ledger is of one moment, holds everything, and is put back where there is none; on both databases."""

import sqlite3
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import inspect, select

from dragoman.errors import LedgerError
from dragoman.ledger.judgements import deciding
from dragoman.ledger.opening.copying import back_up, restore
from dragoman.ledger.opening.database import connect
from dragoman.ledger.schema.tables import metadata
from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter
from dragoman.model.report import Report, Snapshot
from invented import read_report

APART = {"alembic_version"}
NOW = datetime(2024, 5, 6, 7, 8, 9)


def keep(ledger: Ledger, number: int) -> None:
    text = f"Minister Yerzhan Abenov met Lucía Peña in Oslo for the {number}th time. Ivan Petrov promised bridges."
    page = Snapshot(f"p{number}", text.encode(), "text/plain")
    report = Report(f"r{number}", text, f"Talks {number}", f"2022-03-{1 + number % 28:02}", original=page.digest)
    ledger.keep(ledger.start("1"), page, 0, read_report(report))


def everything(address: str) -> dict[str, list[tuple[object, ...]]]:
    engine = connect(address, create=False)
    with engine.connect() as connection:
        rows = {
            table.name: sorted(map(tuple, connection.execute(select(table)).all()), key=repr)
            for table in metadata.sorted_tables
        }
    engine.dispose()
    return rows


def silent(_words: str) -> None:
    pass


@pytest.fixture
def filled(address: str) -> str:
    with Ledger.open(address, create=True) as ledger:
        for number in range(8):
            keep(ledger, number)
        ids = [row.id for row in ledger.parties() if "Petrov" in row.name or "Abenov" in row.name]
        ledger.apply(deciding.keep_apart, NOW, "Ada", "party", *ids[:2])
    return address


def test_no_table_is_left_out(address: str) -> None:
    engine = connect(address, create=True)
    there = {name for name in inspect(engine).get_table_names() if "_words" not in name or name == "name_words"}
    engine.dispose()
    assert there - APART == {table.name for table in metadata.sorted_tables}


def test_a_copy_holds_everything_and_is_a_ledger(filled: str, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    assert back_up(filled, target, silent) == 8
    assert everything(str(target)) == everything(filled)
    with Ledger.open(str(target)) as copy:
        assert len(copy.records(Filter(text="bridges"))) == 8, "words are found in the copy"
        keep(copy, 99)
        assert copy.counts()["report"] == 9
    assert not list(tmp_path.glob("*.partial*"))


def test_it_is_put_back_on_either_database(filled: str, new_address: Callable[[], str], tmp_path: Path) -> None:
    target, back = tmp_path / "copy.db", new_address()
    back_up(filled, target, silent)
    assert restore(target, back, silent) == 8
    assert everything(back) == everything(filled)
    with Ledger.open(back) as ledger:
        assert len(ledger.records(Filter(text="bridges"))) == 8
        keep(ledger, 99)  # rows are numbered on
        assert ledger.counts()["report"] == 9
    with pytest.raises(LedgerError) as caught:
        restore(target, back, silent)
    assert caught.value.code == "exists"
    with Ledger.open(back) as ledger:
        assert ledger.counts()["report"] == 9, "what is there is left alone"


def test_while_others_write(filled: str, tmp_path: Path) -> None:
    stop, added = threading.Event(), [8]

    def write() -> None:
        with Ledger.open(filled) as ledger:
            while not stop.is_set() and added[0] < 400:
                keep(ledger, added[0])
                added[0] += 1

    writer = threading.Thread(target=write)
    writer.start()
    try:
        counts = [back_up(filled, tmp_path / f"copy{number}.db", silent) for number in range(3)]
    finally:
        stop.set()
        writer.join()
    assert counts == sorted(counts)
    for number, count in enumerate(counts):
        with Ledger.open(str(tmp_path / f"copy{number}.db")) as copy:
            kept = copy.counts()
            assert kept["report"] == kept["commitment"] == kept["event"] == count, "whole reports only"


def test_nothing_is_overwritten_unless_told(filled: str, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    target.write_text("precious")
    with pytest.raises(LedgerError) as caught:
        back_up(filled, target, silent)
    assert (caught.value.code, target.read_text()) == ("exists", "precious")
    assert back_up(filled, target, silent, replace=True) == 8


@pytest.mark.parametrize(
    ("target", "code"), [("nowhere/copy.db", "no-folder"), (".", "exists"), ("press.db", "exists")]
)
def test_where_no_copy_can_be(target: str, code: str, tmp_path: Path) -> None:
    path = tmp_path / "press.db"
    with Ledger.open(str(path), create=True) as ledger:
        keep(ledger, 1)
    with pytest.raises(LedgerError) as caught:
        back_up(str(path), tmp_path / target, silent, replace=True)
    assert caught.value.code == code
    with Ledger.open(str(path)) as ledger:
        assert ledger.counts()["report"] == 1


def test_what_is_no_ledger_is_not_put_back(tmp_path: Path) -> None:
    text, other = tmp_path / "notes.txt", tmp_path / "other.db"
    text.write_text("notes")
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE stamps (id INTEGER)")
    connection.close()
    for copy, code in ((text, "not-a-ledger"), (other, "not-a-ledger"), (tmp_path / "none.db", "no-ledger")):
        with pytest.raises(LedgerError) as caught:
            restore(copy, str(tmp_path / "new.db"), silent)
        assert caught.value.code == code
        assert not (tmp_path / "new.db").exists()

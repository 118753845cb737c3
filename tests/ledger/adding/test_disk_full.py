"""A disk that is full in the middle: what was kept stays, the error says what to do, and the next run goes on."""

import random
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlalchemy import Connection, event

from dragoman.errors import LedgerError
from dragoman.ledger.opening import backups
from dragoman.ledger.opening.database import HEAD
from dragoman.ledger.opening.sqlite import prepare, sqlite_engine
from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter
from dragoman.model.report import Report, Snapshot
from invented import read_report
from older import OLDER, fill

resource = pytest.importorskip("resource", reason="this system cannot limit the size of files")
EVENTS, POINTS = Filter(kinds=("event",)), 40


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """No file can grow beyond `size` bytes inside the block: writing there fails as on a full disk."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def largest(path: Path) -> int:
    return max(file.stat().st_size for file in path.parent.glob(f"{path.name}*"))


def keep(ledger: Ledger, number: int) -> None:
    text = f"Minister Yerzhan Abenov met Lucía Peña in Oslo for the {number}th time. Ivan Petrov promised it."
    page = Snapshot(f"p{number}", text.encode(), "text/plain")
    report = Report(f"r{number}", text, f"Talks {number}", "2022-03-03", original=page.digest)
    ledger.keep(ledger.start("1"), page, 0, read_report(report))


def assert_says_what_to_do(error: LedgerError, path: Path) -> None:
    assert error.code in ("disk-full", "ledger-disk"), "a limit on files is told like a disk that fails"
    assert error.subject == str(path) and "disk" in error.cause
    assert "room" in error.remedy and error.exit_status == 4


def test_while_reports_are_added(tmp_path: Path) -> None:
    path, dice, failures = tmp_path / "press.db", random.Random(7), 0
    with Ledger.open(str(path), create=True) as ledger:
        for number in range(POINTS):
            try:
                with room_for(largest(path) + dice.randrange(200_000)):
                    keep(ledger, number)
            except LedgerError as error:
                failures += 1
                assert_says_what_to_do(error, path)
                assert "safe" in error.intact
                kept = ledger.counts()
                assert kept["report"] == kept.get("commitment", 0) == len(ledger.records(EVENTS)) == number
                keep(ledger, number)
        assert failures >= POINTS / 4
        assert ledger.counts()["report"] == len(ledger.records(EVENTS)) == POINTS
        driver = ledger._engine.raw_connection()
        assert driver.cursor().execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert driver.cursor().execute("PRAGMA foreign_key_check").fetchone() is None
        driver.close()


def test_a_full_database_is_told_as_a_full_disk(tmp_path: Path) -> None:
    path = tmp_path / "press.db"
    with Ledger.open(str(path), create=True) as ledger:
        keep(ledger, 1)

        @event.listens_for(ledger._engine, "begin")
        def no_more_pages(connection: Connection) -> None:
            connection.exec_driver_sql("PRAGMA max_page_count = 1")  # as many as there are

        with pytest.raises(LedgerError) as caught:
            for number in range(2, 20):
                keep(ledger, number)
        assert caught.value.code == "disk-full"
        assert_says_what_to_do(caught.value, path)
        event.remove(ledger._engine, "begin", no_more_pages)
    with Ledger.open(str(path)) as ledger:
        keep(ledger, 20)
        kept = ledger.counts()
        assert kept["report"] == kept["commitment"] == len(ledger.records(EVENTS)) >= 2


def test_while_an_older_ledger_is_brought_up_to_date(tmp_path: Path) -> None:
    path, dice, failures = tmp_path / "press.db", random.Random(8), 0
    engine = sqlite_engine(tmp_path / "kept", create=True)
    prepare(engine)
    fill(engine, 30)
    engine.dispose()
    shutil.copy(tmp_path / "kept", path)
    before = path.stat().st_size
    for _ in range(20):
        told: list[str] = []
        try:
            with room_for(dice.randrange(before * 3)):
                Ledger.open(str(path), tell=told.append).close()
        except LedgerError as error:
            failures += 1
            assert_says_what_to_do(error, path)
            assert not list(tmp_path.glob("*.partial")), "half a copy is no copy"
            engine = sqlite_engine(path, create=False)
            with engine.connect() as connection:
                version = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
                assert connection.exec_driver_sql("SELECT count(*) FROM report").scalar() == 30
            engine.dispose()
            assert version in (OLDER, HEAD)
            assert ("as it was" if version == OLDER else "goes on the next time") in error.intact
            if version == OLDER:
                continue
        for log in tmp_path.glob("press.db-*"):
            log.unlink()  # what fitted into the log alone is not to be read into the next one
        shutil.copy(tmp_path / "kept", path)
    assert 5 <= failures < 20
    Ledger.open(str(path)).close()


def test_no_room_for_the_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "press.db"
    engine = sqlite_engine(path, create=True)
    prepare(engine)
    fill(engine, 1)
    engine.dispose()
    monkeypatch.setattr(backups.shutil, "disk_usage", lambda path: SimpleNamespace(free=1000))
    with pytest.raises(LedgerError, match="no room for the copy") as caught:
        Ledger.open(str(path))
    assert caught.value.code == "disk-full"
    monkeypatch.undo()
    told: list[str] = []
    Ledger.open(str(path), tell=told.append).close()
    assert not any("broke off" in words for words in told), "we are still at work"
    assert any(str(backups.backup_path(path, OLDER)) in words for words in told)


def test_old_copies_go(tmp_path: Path) -> None:
    path = tmp_path / "press.db"
    for version in ("0003", "0001", "0002"):
        backups.backup_path(path, version).touch()
    other = backups.backup_path(tmp_path / "other.db", "0001")
    other.touch()
    backups.prune(path)
    assert sorted(file.name for file in tmp_path.iterdir()) == [
        "other.db.0001.backup", "press.db.0002.backup", "press.db.0003.backup",
    ]  # fmt: skip

"""Opening: a ledger is made, recognised, brought up to date, or refused with a reason."""

import os
import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from dragoman.errors import InstallationError, LedgerError
from dragoman.ledger.opening.database import HEAD, connect
from dragoman.ledger.schema.tables import metadata

APART = ("report_words", "record_words")  # made by hand, and differently on each database


def refused(address: Path | str, *, create: bool = False) -> LedgerError:
    with pytest.raises(LedgerError) as caught:
        connect(str(address), create=create)
    assert caught.value.exit_status == 4
    return caught.value


def test_the_migrations_make_the_tables(address: str) -> None:
    engine = connect(address, create=True)
    with engine.connect() as connection:
        options = {"include_name": lambda name, kind, parents: kind != "table" or not name.startswith(APART)}
        assert compare_metadata(MigrationContext.configure(connection, opts=options), metadata) == []
    engine.dispose()


def test_head_is_the_last_migration() -> None:
    config = Config()
    config.set_main_option("script_location", "dragoman.ledger:migrations")
    config.set_main_option("path_separator", "os")
    assert ScriptDirectory.from_config(config).get_heads() == [HEAD]


def test_a_ledger_is_opened_again_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    connect(str(path), create=True).dispose()
    before = path.read_bytes()
    connect(str(path), create=True).dispose()
    assert path.read_bytes() == before


def test_writers_use_a_write_ahead_log_and_wait(tmp_path: Path) -> None:
    engine = connect(str(tmp_path / "new.db"), create=True)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar() == 60_000
    engine.dispose()


def test_no_ledger_yet(tmp_path: Path) -> None:
    error = refused(tmp_path / "none.db")
    assert error.code == "no-ledger"
    assert not (tmp_path / "none.db").exists()


def test_no_folder(tmp_path: Path) -> None:
    assert refused(tmp_path / "no" / "x.db", create=True).code == "no-folder"


def test_a_folder_is_no_ledger(tmp_path: Path) -> None:
    assert refused(tmp_path, create=True).code == "not-a-ledger"


@pytest.mark.parametrize("content", [b"some words\n", b"\x00" * 4096, b"SQLite format 3\x00 but broken"])
def test_a_file_of_another_kind_is_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "words.txt"
    path.write_bytes(content)
    assert refused(path, create=True).code == "not-a-ledger"
    assert path.read_bytes() == content


def test_a_database_of_something_else_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipe (name TEXT)")
    connection.close()
    before = path.read_bytes()
    assert refused(path, create=True).code == "not-a-ledger"
    assert path.read_bytes() == before


def test_an_empty_file_becomes_a_ledger(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    path.touch()
    assert refused(path).code == "no-ledger", "it is none yet: whoever looks while it is being made looks again"
    connect(str(path), create=True).dispose()
    assert path.stat().st_size > 0


def test_a_newer_ledger_is_refused(address: str) -> None:
    engine = connect(address, create=True)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    engine.dispose()
    error = refused(address, create=True)
    assert error.code == "newer-ledger"
    assert "Upgrade" in error.remedy


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_ledger_closed_to_us(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    connect(str(path), create=True).dispose()
    path.chmod(0)
    assert refused(path).code == "ledger-unreadable"


def test_a_ledger_that_may_only_be_read_can_be_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "new.db"
    connect(str(path), create=True).dispose()
    monkeypatch.setattr("dragoman.ledger.opening.sqlite._writable", lambda path: False)
    engine = connect(str(path), create=False)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM report").scalar() == 0
    engine.dispose()


def test_an_address_of_no_known_database() -> None:
    assert refused("nothing://here").code == "not-a-ledger"


def test_a_database_without_its_driver(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "psycopg", None)
    with pytest.raises(InstallationError, match=r"dragoman\[postgres\]"):
        connect("postgresql://localhost/press", create=False)

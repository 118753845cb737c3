"""kill -9 while an older ledger is brought up to date: all of it has happened, or nothing, and the next goes on."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config

from dragoman.ledger.database import HEAD
from dragoman.ledger.sqlite import prepare, sqlite_engine
from dragoman.ledger.store import Ledger

OLDER, REPORTS, POINTS = "0004", 400, 12
SOURCE = Path(__file__).parents[2] / "src"
OPEN = """
import sys
sys.path.insert(0, {source!r})
from dragoman.ledger.store import Ledger
print(flush=True)
Ledger.open({path!r})
"""


def older(path: Path) -> None:
    """A ledger as a Dragoman made it that knew no tables for lists."""
    engine = sqlite_engine(path, create=True)
    prepare(engine)
    config = Config()
    config.set_main_option("script_location", "dragoman.ledger:migrations")
    config.set_main_option("path_separator", "os")
    with engine.execution_options(writing=True).begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, OLDER)
        add = connection.exec_driver_sql
        add("INSERT INTO run VALUES (1, '1', '2022-01-01 00:00:00.000000', '2022-01-01 00:00:00.000000', 'x 1', 0)")
        for number in range(1, REPORTS + 1):
            columns = "id, key, given_id, identity, text_digest, title, text, published, language, added_at"
            masthead = f"{number}, 'r{number}', 'g', 'i{number}', 't', 'Talks in Oslo'"
            rest = f"'{'They met in Oslo. ' * 60}', '2022-03-03', 'en', '2022-01-01 00:00:00.000000'"
            add(f"INSERT INTO report ({columns}) VALUES ({masthead}, {rest})")
            add(
                "INSERT INTO reading (id, report_id, run_id, extractor, read_at) "
                f"VALUES ({number}, {number}, 1, '1', '2022-01-01 00:00:00.000000')"
            )
    engine.dispose()


def version(path: Path) -> str:
    connection = sqlite3.connect(path)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("SELECT count(*) FROM report").fetchone() == (REPORTS,)
        return str(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])
    finally:
        connection.close()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that can kill")
def test_killed_while_it_is_brought_up_to_date(tmp_path: Path) -> None:
    path, dice, seen = tmp_path / "older.db", random.Random(5), set()
    older(path)
    for _ in range(POINTS):
        program = OPEN.format(source=str(SOURCE), path=str(path))
        child = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE)
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(dice.random() * 0.5)
        os.kill(child.pid, signal.SIGKILL)
        child.communicate()
        seen.add(version(path))
        assert seen <= {OLDER, HEAD}
        if HEAD in seen:
            break
    assert OLDER in seen, "at least once it was killed before the end"
    with Ledger.open(str(path)) as ledger:
        assert ledger.count_reports() == REPORTS
    assert version(path) == HEAD

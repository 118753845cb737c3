"""A ledger as an older Dragoman made it, with its reports; and programs that are killed while they work on it."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine

OLDER = "0004"
"""The version of its format: it knew no tables for lists, so that bringing it up to date takes a while."""

SOURCE = Path(__file__).parents[1] / "src"


def fill(engine: Engine, reports: int) -> None:
    """Makes the tables of version `OLDER` in an empty database, with so many reports."""
    config = Config()
    config.set_main_option("script_location", "dragoman.ledger:migrations")
    config.set_main_option("path_separator", "os")
    now = "'2022-01-01 00:00:00.000000'"
    with engine.execution_options(writing=True).begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, OLDER)
        add = connection.exec_driver_sql
        columns = "extractor, started_at, finished_at, process, reports_added"
        add(f"INSERT INTO run ({columns}) VALUES ('1', {now}, {now}, 'x 1', 0)")
        for number in range(1, reports + 1):
            columns = "id, key, given_id, identity, text_digest, title, text, published, language, added_at"
            masthead = f"{number}, 'r{number}', 'g', 'i{number}', 't', 'Talks in Oslo'"
            rest = f"'{'They met in Oslo. ' * 60}', '2022-03-03', 'en', {now}"
            add(f"INSERT INTO report ({columns}) VALUES ({masthead}, {rest})")
            add(
                "INSERT INTO reading (id, report_id, run_id, extractor, read_at) "
                f"VALUES ({number}, {number}, 1, '1', {now})"
            )


# Forks a child for every life, so that Python starts once. A line of input: an address, and after how many
# microseconds the child that opens the ledger there is killed. A line of output: whether it had come to its end.
_PROGRAM = """
import os, sys, signal, time
sys.path.insert(0, {source!r})
from dragoman.ledger.store import Ledger
import alembic.command, sqlalchemy.dialects.sqlite
try:
    import sqlalchemy.dialects.postgresql.psycopg
except ImportError:
    pass
for line in sys.stdin:
    pause, address = line.rstrip().split(" ", 1)
    child = os.fork()
    if child == 0:
        try:
            Ledger.open(address).close()
            os._exit(0)
        finally:
            os._exit(1)
    until, ended = time.monotonic() + int(pause) / 1e6, 0
    while not ended and time.monotonic() < until:
        time.sleep(min(0.002, max(0, until - time.monotonic())))
        ended, status = os.waitpid(child, os.WNOHANG)
    if not ended:
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
    print(status, flush=True)
"""


class Killer:
    """Opens ledgers in programs of their own, and kills them."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def open(self, address: str, pause: int) -> bool:
        """Opens the ledger at `address` and kills who does so after `pause` microseconds; whether it was done before.

        What goes wrong in the program by itself is an AssertionError.
        """
        assert self._process.stdin is not None and self._process.stdout is not None
        print(pause, address, file=self._process.stdin, flush=True)
        status = int(self._process.stdout.readline())
        assert status in (0, signal.SIGKILL), "it failed by itself"
        return status == 0


@contextmanager
def killer() -> Iterator[Killer]:
    """A killer for as long as the block lasts."""
    program = [sys.executable, "-c", _PROGRAM.format(source=str(SOURCE))]
    with subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield Killer(process)
        finally:
            assert process.stdin is not None
            process.stdin.close()


can_kill = hasattr(os, "fork")

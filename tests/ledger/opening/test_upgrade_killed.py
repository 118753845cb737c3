"""kill -9 while an older ledger is brought up to date: all of it has happened, or nothing, and the next goes on."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

import postgres
from dragoman.ledger.opening import backups
from dragoman.ledger.opening.database import HEAD
from dragoman.ledger.opening.postgresql import postgresql_engine
from dragoman.ledger.opening.sqlite import prepare, sqlite_engine
from dragoman.ledger.store import Ledger
from dragoman.model.message import Message
from older import OLDER, can_kill, fill, killer

REPORTS, POINTS, PATIENCE = 30, 60, 60_000_000

pytestmark = pytest.mark.skipif(not can_kill, reason="needs a system that forks")


def made(path: Path) -> Path:
    """An older ledger in a file."""
    engine = sqlite_engine(path, create=True)
    prepare(engine)
    fill(engine, REPORTS)
    engine.dispose()
    return path


def version(engine: Engine) -> str:
    """The version of a ledger nobody has open, which is whole and holds what it held."""
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            assert connection.execute(text("PRAGMA integrity_check")).scalar() == "ok"
        assert connection.execute(text("SELECT count(*) FROM report")).scalar() == REPORTS
        found = str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar())
        if found == HEAD:
            assert connection.execute(text("SELECT count(*) FROM listing WHERE kind = 'report'")).scalar() == REPORTS
    engine.dispose()
    return found


def begun(engine: Engine) -> bool:
    """Whether an upgrade has begun that has not come to its end."""
    with engine.connect() as connection:
        open_ones = "SELECT count(*) FROM run WHERE extractor LIKE 'upgrade%' AND finished_at IS NULL"
        found = connection.execute(text(open_ones)).scalar()
    engine.dispose()
    return bool(found)


def kill_again_and_again(address: str, engine: Callable[[], Engine], renew: Callable[[], None], longest: int) -> None:
    """Kills at random moments, and sees an old ledger or a new one, nothing between; in the end it is brought to date.

    `renew` makes the ledger an older one again; `longest` is after how many microseconds it is mostly done.
    """
    dice, seen = random.Random(5), {OLDER: 0, HEAD: 0}
    with killer() as killing:
        for point in range(POINTS):
            # One in twelve is given all the time it takes: a busy machine may finish no other.
            killing.open(address, dice.randrange(longest) if point % 12 else PATIENCE)
            found = version(engine())
            seen[found] += 1
            if found == HEAD:
                renew()
        # How soon an upgrade begins differs from machine to machine: any moment up to twice the usual end is tried.
        while not begun(engine()):
            killing.open(address, dice.randrange(2 * longest))
            if version(engine()) == HEAD:
                renew()
    assert seen[OLDER] > POINTS / 4, "often it was killed before the end"
    assert seen[HEAD] > 0, "and at least once after it"
    told: list[str] = []
    with Ledger.open(address, tell=told.append) as ledger:
        assert ledger.count_reports() == REPORTS
        assert ledger.interrupted() is None, "an upgrade is no run of reading"
    assert version(engine()) == HEAD
    assert any("broke off" in words for words in told), "the next says that the last broke off"
    assert all(isinstance(words, Message) for words in told), "a page words them in its language"
    again: list[str] = []
    Ledger.open(address, tell=again.append).close()
    assert again == [], "and says it once"


def test_killed_on_sqlite(tmp_path: Path) -> None:
    kept, path = made(tmp_path / "kept"), tmp_path / "press.db"
    shutil.copy(kept, path)

    def renew() -> None:
        copy = backups.backup_path(path, OLDER)
        assert version(sqlite_engine(copy, create=False)) == OLDER, "the copy kept is the whole ledger as it was"
        for file in tmp_path.glob("press.db*"):
            file.unlink()
        shutil.copy(kept, path)

    kill_again_and_again(str(path), lambda: sqlite_engine(path, create=False), renew, 400_000)
    assert sorted(file.name for file in tmp_path.glob("press.db.*")) == [f"press.db.{OLDER}.backup"]


def test_killed_on_postgresql(server: postgres.Server) -> None:
    kept, address = server.new_database(), server.new_database()
    engine = postgresql_engine(kept)
    fill(engine, REPORTS)
    engine.dispose()
    name, old = (each.partition("/press")[2].partition("?")[0] for each in (address, kept))

    def renew() -> None:
        server.run(f"DROP DATABASE press{name} WITH (FORCE)")
        server.run(f"CREATE DATABASE press{name} TEMPLATE press{old}")

    renew()
    kill_again_and_again(address, lambda: postgresql_engine(address), renew, 500_000)

"""Copies of a ledger in a file: one a person asks for, and those kept beside it before its format changes.

`press.db.0006.backup` is a ledger as it was in version 0006 of the format.
"""

import shutil
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

from dragoman.errors import LedgerError
from dragoman.ledger.opening.sqlite import BUSY_SECONDS
from dragoman.model.message import Message

KEPT = 2
"""How many copies stay; older ones go when an upgrade has succeeded."""

_PAGES = 4096  # are copied at a time, between which progress is told
_SECONDS = 2  # between two lines of progress


def backup_path(path: Path, version: str) -> Path:
    """Where the copy of a ledger of this version of the format lies."""
    return path.with_name(f"{path.name}.{version}.backup")


def copy_ledger(path: Path, version: str, tell: Callable[[str], None]) -> Path:
    """Copies the ledger before an upgrade, as it was last committed. Returns where the copy is.

    Raises LedgerError where there is no room for it, and what SQLite raises where the disk fails in the middle.
    """
    target = backup_path(path, version)
    check_room(path, target, "the copy kept before an upgrade")
    copy_file(path, target, tell)
    return target


def copy_file(path: Path, target: Path, tell: Callable[[str], None]) -> None:
    """Copies a ledger as it stands at one moment, while others write; the copy is there whole or not at all.

    Raises what SQLite raises where the disk fails in the middle.
    """
    partial = target.with_name(f"{target.name}.partial")
    partial.unlink(missing_ok=True)  # of a copy that broke off
    # Whoever closes a ledger last puts its write-ahead log away, and nobody else may look at the file meanwhile.
    address = f"file:{path.resolve().as_posix()}?mode=ro"
    source, copy = sqlite3.connect(address, uri=True, timeout=BUSY_SECONDS), sqlite3.connect(partial)
    try:
        # A reader sees one moment for as long as it reads; without it, every report added starts the copy anew.
        source.isolation_level = None
        source.execute("BEGIN")
        source.execute("SELECT count(*) FROM sqlite_master").fetchone()
        source.backup(copy, pages=_PAGES, progress=_progress(target.name, tell))
        copy.close()
        partial.replace(target)
    except BaseException:
        copy.close()
        for left in partial.parent.glob(f"{partial.name}*"):
            left.unlink(missing_ok=True)
        raise
    finally:
        source.close()


def is_sound(path: Path) -> bool:
    """Whether SQLite finds no fault in a copy."""
    copy = sqlite3.connect(f"file:{path.resolve().as_posix()}?mode=ro", uri=True)
    try:
        return bool(copy.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    finally:
        copy.close()


def prune(path: Path) -> None:
    """Deletes all copies of a ledger but the newest."""
    copies = sorted(path.parent.glob(f"{path.name}.[0-9][0-9][0-9][0-9].backup"))
    for old in copies[:-KEPT]:
        old.unlink(missing_ok=True)


def check_room(path: Path, target: Path, what: str) -> None:
    """Raises LedgerError where the disk of `target` has no room for a copy of the file `path`."""
    wal = path.with_name(f"{path.name}-wal")
    needed = path.stat().st_size + (wal.stat().st_size if wal.exists() else 0)
    free = shutil.disk_usage(target.parent).free
    if free < needed:
        raise LedgerError(
            str(path),
            f"there is no room for {what}: it takes {_megabytes(needed)}, and "
            f"{_megabytes(free)} are free in {target.parent}.",
            "The ledger is as it was.",
            "Make room and run the same command again, or use a larger disk.",
            code="disk-full",
        )


def _progress(name: str, tell: Callable[[str], None]) -> Callable[[int, int, int], None]:
    last = time.monotonic()

    def step(_status: int, remaining: int, total: int) -> None:
        nonlocal last
        if remaining and time.monotonic() - last > _SECONDS:
            last = time.monotonic()
            share = 100 * (total - remaining) // total
            tell(Message("{name}: {share} % copied", name=name, share=share))

    return step


def _megabytes(size: int) -> str:
    return f"{max(size / 1e6, 0.1):,.1f} MB"

"""Copies of a ledger in a file, kept beside it before its format changes: `press.db.0006.backup`."""

import shutil
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

from dragoman.errors import LedgerError

KEPT = 2
"""How many copies stay; older ones go when an upgrade has succeeded."""

_PAGES = 4096  # are copied at a time, between which progress is told
_SECONDS = 2  # between two lines of progress


def backup_path(path: Path, version: str) -> Path:
    """Where the copy of a ledger of this version of the format lies."""
    return path.with_name(f"{path.name}.{version}.backup")


def copy_ledger(path: Path, version: str, tell: Callable[[str], None]) -> Path:
    """Copies the ledger as it was last committed; the copy is there whole or not at all. Returns where it is.

    Raises LedgerError where there is no room for it, and what SQLite raises where the disk fails in the middle.
    """
    target = backup_path(path, version)
    partial = target.with_name(f"{target.name}.partial")
    partial.unlink(missing_ok=True)  # of a copy that broke off
    _check_room(path)
    source, copy = sqlite3.connect(f"file:{path.resolve().as_posix()}?mode=ro", uri=True), sqlite3.connect(partial)
    try:
        source.backup(copy, pages=_PAGES, progress=_progress(target.name, tell))
        copy.close()
        partial.replace(target)
    except BaseException:
        copy.close()
        partial.unlink(missing_ok=True)
        raise
    finally:
        source.close()
    return target


def prune(path: Path) -> None:
    """Deletes all copies of a ledger but the newest."""
    copies = sorted(path.parent.glob(f"{path.name}.[0-9][0-9][0-9][0-9].backup"))
    for old in copies[:-KEPT]:
        old.unlink(missing_ok=True)


def _check_room(path: Path) -> None:
    wal = path.with_name(f"{path.name}-wal")
    needed = path.stat().st_size + (wal.stat().st_size if wal.exists() else 0)
    free = shutil.disk_usage(path.parent).free
    if free < needed:
        raise LedgerError(
            str(path),
            f"there is no room for the copy kept before an upgrade: it takes {_megabytes(needed)}, and "
            f"{_megabytes(free)} are free in {path.parent}.",
            "The ledger is as it was.",
            "Make room and run the same command again, or move the ledger to a larger disk.",
            code="disk-full",
        )


def _progress(name: str, tell: Callable[[str], None]) -> Callable[[int, int, int], None]:
    last = time.monotonic()

    def step(_status: int, remaining: int, total: int) -> None:
        nonlocal last
        if remaining and time.monotonic() - last > _SECONDS:
            last = time.monotonic()
            tell(f"{name}: {100 * (total - remaining) // total} % copied")

    return step


def _megabytes(size: int) -> str:
    return f"{max(size / 1e6, 0.1):,.1f} MB"

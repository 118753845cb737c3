"""The one seam where a database's complaint becomes a LedgerError that says what to do."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from dragoman.errors import LedgerError

_WHOLE_REPORTS = "Reports already in the ledger are safe; the one being written was left out whole."


@contextmanager
def explained(ledger: str) -> Iterator[None]:
    """Turns database errors inside the block into LedgerErrors about `ledger`."""
    try:
        yield
    except DBAPIError as error:
        raise explain(ledger, error.orig or error) from error
    except sqlite3.Error as error:
        raise explain(ledger, error) from error
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT):
            raise
        raise full(ledger) from error


def explain(ledger: str, error: BaseException) -> LedgerError:
    """The LedgerError that fits a driver's error."""
    name = str(getattr(error, "sqlite_errorname", "") or "")
    words = str(error)
    if name.startswith("SQLITE_FULL") or "disk is full" in words:
        return full(ledger)
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")) or "is locked" in words:
        return LedgerError(
            ledger,
            "another program is writing to this ledger and did not finish in time.",
            _WHOLE_REPORTS,
            "Run the same command again when it is done: it goes on where this one stopped.",
            code="ledger-busy",
        )
    if name.startswith("SQLITE_NOTADB") or "not a database" in words:
        return not_a_ledger(ledger, "this file is not a database.")
    if name.startswith("SQLITE_CORRUPT") or "malformed" in words:
        return LedgerError(
            ledger,
            "the file is damaged.",
            "It was left as it is.",
            f'Save a copy first, then try: sqlite3 "{ledger}" ".recover" | sqlite3 recovered.db',
            code="ledger-damaged",
        )
    if name.startswith("SQLITE_READONLY") or "readonly" in words:
        return LedgerError(
            ledger,
            "this file or its folder may not be written to.",
            "Nothing was changed.",
            "Change its permissions, or choose another ledger with --ledger.",
            code="ledger-read-only",
        )
    if name.startswith("SQLITE_IOERR"):
        return LedgerError(
            ledger,
            f"the disk did not take the data ({words}).",
            _WHOLE_REPORTS,
            "Check that the disk has room and works, then run the same command again.",
            code="ledger-disk",
        )
    if name.startswith("SQLITE_CANTOPEN") or "unable to open" in words:
        return LedgerError(
            ledger,
            "the file cannot be opened or created.",
            "Nothing was changed.",
            "Check the path and its permissions, or choose another ledger with --ledger.",
            code="ledger-unreachable",
        )
    return LedgerError(
        ledger,
        f"the database refused ({words.splitlines()[0] if words else type(error).__name__}).",
        _WHOLE_REPORTS,
    )


def full(ledger: str) -> LedgerError:
    return LedgerError(
        ledger,
        "the disk is full.",
        _WHOLE_REPORTS,
        "Make room and run the same command again: it goes on where this one stopped.",
        code="disk-full",
    )


def not_a_ledger(ledger: str, cause: str) -> LedgerError:
    return LedgerError(
        ledger,
        cause,
        "It was left as it is.",
        "Choose another path with --ledger; a new ledger is made where no file is.",
        code="not-a-ledger",
    )


def newer(ledger: str, version: str) -> LedgerError:
    return LedgerError(
        ledger,
        f"it was made by a newer Dragoman (version {version} of the ledger's format).",
        "It was left as it is.",
        "Upgrade this Dragoman: pip install --upgrade dragoman",
        code="newer-ledger",
    )

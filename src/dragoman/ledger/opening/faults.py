"""The one seam where a database's complaint becomes a LedgerError that says what to do."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy.exc import DBAPIError

from dragoman.errors import LedgerError
from dragoman.model.message import Message

_WHOLE_REPORTS = "Reports already in the ledger are safe; the one being written was left out whole."
_UNTOUCHED = "It was left as it is."


@dataclass(frozen=True, slots=True)
class _Fault:
    """What a driver may complain of: by the beginning of SQLite's name or PostgreSQL's code for it, or by words."""

    names: tuple[str, ...]
    words: tuple[str, ...]
    cause: str
    intact: str
    remedy: str
    code: str


_FULL = _Fault(
    ("SQLITE_FULL", "53100"),
    ("disk is full", "No space left on device"),
    "the disk is full.",
    _WHOLE_REPORTS,
    "Make room and run the same command again: it goes on where this one stopped.",
    code="disk-full",
)

# The first that fits counts. A server that does not let us in gives words alone, and no code.
_FAULTS = (
    _FULL,
    _Fault(
        ("SQLITE_BUSY", "SQLITE_LOCKED", "55P03", "40P01", "40001"),
        ("is locked",),
        "another program is writing to this ledger and did not finish in time.",
        _WHOLE_REPORTS,
        "Run the same command again when it is done: it goes on where this one stopped.",
        code="ledger-busy",
    ),
    _Fault(
        ("SQLITE_NOTADB",),
        ("not a database",),
        "this file is not a database.",
        _UNTOUCHED,
        "Choose another path with --ledger; a new ledger is made where no file is.",
        code="not-a-ledger",
    ),
    _Fault(
        ("SQLITE_CORRUPT", "XX001", "XX002"),
        ("malformed",),
        "the database is damaged.",
        _UNTOUCHED,
        "Save a copy first. What can be rescued of a file: "
        'sqlite3 "{ledger}" ".recover" | sqlite3 recovered.db; of a server, ask who runs it.',
        code="ledger-damaged",
    ),
    _Fault(
        ("SQLITE_READONLY", "25006"),
        ("readonly",),
        "this ledger may not be written to.",
        "Nothing was changed.",
        "Change the permissions of the file and its folder, or choose another ledger with --ledger.",
        code="ledger-read-only",
    ),
    _Fault(
        ("SQLITE_IOERR", "58030"),
        (),
        "the disk did not take the data ({words}).",
        _WHOLE_REPORTS,
        "Check that the disk has room and works, then run the same command again.",
        code="ledger-disk",
    ),
    _Fault(
        ("28", "42501"),
        ("authentication failed", "no password supplied", "no pg_hba.conf entry", "permission denied", "role "),
        "the server does not let you in ({words}).",
        "Nothing was changed.",
        "Check user, password and rights: postgresql://USER@HOST/NAME, with the password in ~/.pgpass or PGPASSWORD.",
        code="ledger-refused",
    ),
    _Fault(
        ("3D000",),
        ("does not exist",),
        "there is no such database on the server.",
        "Nothing was changed.",
        "Make it with: createdb NAME, or choose another with --ledger.",
        code="no-database",
    ),
    _Fault(
        ("53300", "53200"),
        ("too many clients", "too many connections"),
        "the server has no room for another connection ({words}).",
        _WHOLE_REPORTS,
        "Run the same command again later, or let who runs the server raise its limit.",
        code="server-busy",
    ),
    _Fault(
        ("08", "57P"),
        ("connection failed", "connection is bad", "failed to resolve host", "server closed the connection",
         "connection is lost", "the connection is closed", "timeout expired", "terminating connection"),
        "the server does not answer ({words}).",
        _WHOLE_REPORTS,
        "Check that it runs and that host and port are right, then run the same command again.",
        code="server-unreachable",
    ),
    _Fault(
        ("SQLITE_CANTOPEN",),
        ("unable to open",),
        "the file cannot be opened or created.",
        "Nothing was changed.",
        "Check the path and its permissions, or choose another ledger with --ledger.",
        code="ledger-unreachable",
    ),
)  # fmt: skip


@contextmanager
def explained(ledger: str, intact: str | None = None) -> Iterator[None]:
    """Turns database errors inside the block into LedgerErrors about `ledger`; `intact` says what stayed so."""
    try:
        yield
    except DBAPIError as error:
        raise explain(ledger, error.orig or error, intact) from error
    except sqlite3.Error as error:
        raise explain(ledger, error, intact) from error
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise
        raise _told(ledger, _FULL, "", intact) from error


def explain(ledger: str, error: BaseException, intact: str | None = None) -> LedgerError:
    """The LedgerError that fits a driver's error."""
    name = str(getattr(error, "sqlite_errorname", None) or getattr(error, "sqlstate", None) or "")
    words = str(error)
    for fault in _FAULTS:
        if name.startswith(fault.names):
            return _told(ledger, fault, words, intact)
    for fault in _FAULTS:
        if any(known in words for known in fault.words):
            return _told(ledger, fault, words, intact)
    cause = Message("the database refused ({words}).", words=_line(words) or type(error).__name__)
    return LedgerError(ledger, cause, intact or _WHOLE_REPORTS)


def _told(ledger: str, fault: _Fault, words: str, intact: str | None) -> LedgerError:
    cause = Message(fault.cause, words=_line(words)) if "{words}" in fault.cause else Message(fault.cause)
    return LedgerError(ledger, cause, intact or fault.intact, fault.remedy.replace("{ledger}", ledger), code=fault.code)


def _line(words: str) -> str:
    """The part of a driver's words that says something: its first line, of a server what it said."""
    first = words.splitlines()[0] if words else ""
    return first.rpartition("FATAL:  ")[2].rpartition(" failed: ")[2]


def no_ledger(ledger: str) -> LedgerError:
    """Nothing is there, or nothing is in it: whoever reads into it makes it a ledger."""
    return LedgerError(
        ledger,
        "there is no ledger here yet.",
        "Nothing was changed.",
        "Make one with `dragoman read PATH`, or name yours with --ledger or DRAGOMAN_LEDGER.",
        code="no-ledger",
    )


def not_a_ledger(ledger: str, cause: str) -> LedgerError:
    """The error for a file or database that is something else."""
    return LedgerError(
        ledger,
        cause,
        _UNTOUCHED,
        "Choose another path with --ledger; a new ledger is made where no file is.",
        code="not-a-ledger",
    )


def newer(ledger: str, version: str) -> LedgerError:
    """The error for a ledger whose format this Dragoman does not know yet."""
    return LedgerError(
        ledger,
        Message("it was made by a newer Dragoman (version {version} of the ledger's format).", version=version),
        _UNTOUCHED,
        "Upgrade this Dragoman: pip install --upgrade dragoman",
        code="newer-ledger",
    )

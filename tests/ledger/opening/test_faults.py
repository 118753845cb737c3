"""A database's complaint becomes an error that says what to do."""

import errno
import sqlite3

import pytest

from dragoman.errors import LedgerError
from dragoman.ledger.opening.faults import explain, explained


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("database or disk is full", "disk-full"),
        ("database is locked", "ledger-busy"),
        ("file is not a database", "not-a-ledger"),
        ("database disk image is malformed", "ledger-damaged"),
        ("attempt to write a readonly database", "ledger-read-only"),
        ("unable to open database file", "ledger-unreachable"),
        ("something unheard of", "ledger"),
    ],
)
def test_codes(words: str, code: str) -> None:
    error = explain("press.db", sqlite3.OperationalError(words))
    assert error.code == code
    assert str(error).startswith("press.db: ")


class ServerError(Exception):
    def __init__(self, sqlstate: str) -> None:
        super().__init__("some words\nof several lines")
        self.sqlstate = sqlstate


@pytest.mark.parametrize(
    ("sqlstate", "code"),
    [
        ("53100", "disk-full"),
        ("55P03", "ledger-busy"),
        ("40P01", "ledger-busy"),
        ("25006", "ledger-read-only"),
        ("28P01", "ledger-refused"),
        ("42501", "ledger-refused"),
        ("3D000", "no-database"),
        ("53300", "server-busy"),
        ("57P01", "server-unreachable"),
        ("08006", "server-unreachable"),
        ("XX001", "ledger-damaged"),
        ("22012", "ledger"),
    ],
)
def test_codes_of_a_server(sqlstate: str, code: str) -> None:
    assert explain("postgresql://host/press", ServerError(sqlstate)).code == code


def test_a_full_disk_outside_the_database() -> None:
    with pytest.raises(LedgerError, match="disk is full"), explained("press.db"):
        raise OSError(errno.ENOSPC, "No space left on device")


def test_other_errors_pass() -> None:
    with pytest.raises(FileNotFoundError), explained("press.db"):
        raise FileNotFoundError(errno.ENOENT, "no")

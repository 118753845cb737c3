"""Every test of the ledger that asks for an address runs on SQLite and on a real PostgreSQL server."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import postgres


@pytest.fixture(scope="session")
def server() -> Iterator[postgres.Server]:
    """A PostgreSQL server that lives as long as the tests do."""
    pytest.importorskip("psycopg", reason="the driver of PostgreSQL is not installed: pip install 'dragoman[postgres]'")
    where = postgres.programs()
    if where is None:
        pytest.skip("no PostgreSQL is installed: apt-get install postgresql")
    with postgres.running(where) as server:
        yield server


@pytest.fixture(params=["sqlite", "postgresql"])
def new_address(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], str]:
    """Makes addresses at which there is no ledger yet, on each kind of database."""
    if request.param == "postgresql":
        return request.getfixturevalue("server").new_database
    numbers = iter(range(100))
    return lambda: str(tmp_path / f"ledger{next(numbers)}.db")


@pytest.fixture
def address(new_address: Callable[[], str]) -> str:
    """One such address."""
    return new_address()

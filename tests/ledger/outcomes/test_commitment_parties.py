"""Rows of whom commitments concern are written where they say something else than before, and only there."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import Connection, event, select

from dragoman.ledger.outcomes import commitment_parties
from dragoman.ledger.schema.followup_tables import commitment, commitment_party
from dragoman.ledger.store import Ledger
from told import AGAIN, PROMISED, keep


@pytest.fixture
def ledger(address: str) -> Iterator[Ledger]:
    with Ledger.open(address, create=True) as opened:
        for reading in (PROMISED, AGAIN):
            keep(opened, reading)
        yield opened


def written(connection: Connection, keys: list[str], rows: list[dict[str, Any]]) -> list[str]:
    """The statements that write, of those by which the rows of these commitments are renewed."""
    told: list[str] = []
    watched = connection.execution_options()
    event.listen(watched, "before_cursor_execute", lambda _c, _k, statement, *_: told.append(statement))
    commitment_parties.renew(watched, keys, rows)
    return [each.split()[0] for each in told if not each.startswith("SELECT")]


def kept(connection: Connection) -> set[tuple[Any, ...]]:
    return {tuple(row) for row in connection.execute(select(commitment_party))}


def test_what_stands_as_before_is_not_written(ledger: Ledger) -> None:
    def renew(connection: Connection) -> None:
        before, rows = kept(connection), [row._asdict() for row in connection.execute(select(commitment))]
        keys = [row["key"] for row in rows]
        assert before
        assert written(connection, keys, rows) == []
        assert kept(connection) == before
        changed = [{**row, "state": "cancelled"} for row in rows]
        assert written(connection, keys, changed) == ["DELETE", "INSERT"]
        place = [column.name for column in commitment_party.c].index("state")
        assert kept(connection) == {(*row[:place], "cancelled", *row[place + 1 :]) for row in before}
        assert written(connection, keys, []) == ["DELETE"]
        assert kept(connection) == set()

    ledger.rehearse(renew)

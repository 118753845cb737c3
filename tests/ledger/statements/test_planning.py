"""What SQLite is told of conditions it knows averages of alone."""

from sqlalchemy import column, select
from sqlalchemy.dialects import postgresql, sqlite

from dragoman.ledger.statements.planning import Seldom

_ASKED = select(column("id")).where(Seldom(column("known") >= "2022"), column("kind") == "event")


def test_sqlite_hears_that_few_rows_fulfil_a_condition() -> None:
    said = str(_ASKED.compile(dialect=sqlite.dialect()))
    assert "unlikely(known >= ?) AND" in said  # compared with 1 the condition would be hidden from the index


def test_postgresql_has_the_condition_alone() -> None:
    said = str(_ASKED.compile(dialect=postgresql.dialect()))
    assert "known >= %(known_1)s" in said
    assert "unlikely" not in said

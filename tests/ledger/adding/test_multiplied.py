"""A ledger that was multiplied for measuring is what reading every report would have made."""

from collections.abc import Callable

import pytest
from benchmarks.ledger_scale import making
from benchmarks.ledger_scale.checked import check
from sqlalchemy import text

from dragoman.ledger.opening.database import connect
from dragoman.ledger.store import Ledger


@pytest.fixture
def multiplied(new_address: Callable[[], str], monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(making, "FIRST", 30)
    address = new_address()
    making.make(address, 120, lambda number: True)
    return address


def test_every_copy_is_as_if_it_had_been_read(multiplied: str) -> None:
    assert check(multiplied) == []
    with Ledger.open(multiplied) as ledger:
        assert ledger.count_reports() == 120


@pytest.mark.parametrize(
    ("damage", "found"),
    [
        ("UPDATE listing SET month = '1999-01' WHERE kind = 'event'", "lists of record"),
        ("UPDATE tally SET number = number + 1", "counted wrongly"),
        ("DELETE FROM known_tally WHERE span = 'year'", "by the year they became known in"),
        ("DELETE FROM party_block", "other sounds or words"),
        ("UPDATE occurrence_block SET block = block || '!'", "other blocks"),
        ("DELETE FROM commitment_party", "others than their parties"),
        ("UPDATE report SET title = 'another'", "another identity"),
    ],
)
def test_what_is_wrong_is_told(multiplied: str, damage: str, found: str) -> None:
    engine = connect(multiplied, create=False)
    with engine.begin() as connection:
        connection.execute(text(damage))
    engine.dispose()
    assert any(found in each for each in check(multiplied))

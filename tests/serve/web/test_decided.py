"""What a decision was about is told in words, whatever it was about."""

import pytest

from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter
from dragoman.serve.web.decided import in_words


@pytest.mark.parametrize("kind", ["event", "instrument"])
def test_what_was_made_one_or_set_apart_is_told_by_its_words(address: str, kind: str) -> None:
    with Ledger.open(address) as ledger:
        row = next(row for row in ledger.records(Filter(kinds=(kind,))) if row.evidence)
        for target in (row.id, f"{row.id}={row.id}"):
            told = in_words(ledger, [(kind, target)])[target]
            assert told.startswith(f"“{row.evidence[0].quote[:40]}")

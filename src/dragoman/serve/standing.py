"""How texts stand by all that is told of them, where a line shows the text by one report's record."""

from collections.abc import Iterable, Mapping
from datetime import date

from dragoman.ledger.rows import RecordRow
from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter
from dragoman.model.schema import record_kinds
from dragoman.resolve.tellings.of_instruments import SUSPENDED

Standings = Mapping[str, tuple[str, tuple[str, ...]]]
"""By the id of a record how its text stands, and who has ratified it."""


def standings(ledger: Ledger, rows: Iterable[RecordRow], as_of: date | None = None) -> Standings:
    """How the agreements among these records stand, as known on a day."""
    ids = tuple(row.id for row in rows if row.kind == "instrument")
    found = ledger.occurrences.standings(Filter(kinds=("instrument",), ids=ids, as_of=as_of)) if ids else []
    return {key: (each.status, each.by) for each in found for key in each.tellings}


def place_in_life(standing: str) -> int:
    """Where a standing comes in an instrument's life: a halt follows what it halts."""
    order = list(record_kinds()["instrument"].statuses)
    order.insert(order.index("in_force") + 1, SUSPENDED)
    return order.index(standing) if standing in order else len(order)

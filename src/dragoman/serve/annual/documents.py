"""Documents of a year, each once however many reports tell of it."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta

from dragoman.ledger.rows import RecordRow
from dragoman.model.words import fold

_APART = timedelta(days=45)  # the same name between the same parties again after so long is another document


def once(rows: Sequence[RecordRow]) -> list[RecordRow]:
    """One record for each document: of those of one kind and name between the same parties the last told."""
    alike: dict[tuple[str, str, frozenset[str]], list[RecordRow]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: (row.date.first if row.date else date.max, row.id)):
        alike[row.type or "", fold(row.name or ""), frozenset(part.party for part in row.parts)].append(row)
    chosen = [max(group, key=_told) for found in alike.values() for group in _in_time(found)]
    kept = {row.id for row in chosen}
    return [row for row in rows if row.id in kept]


def _in_time(rows: Sequence[RecordRow]) -> list[list[RecordRow]]:
    groups: list[list[RecordRow]] = []
    for row in rows:
        last = groups[-1][-1] if groups else None
        if last is None or (row.date and last.date and row.date.first - last.date.last > _APART):
            groups.append([])
        groups[-1].append(row)
    return groups


def _told(row: RecordRow) -> tuple[str, float]:
    return row.published or "", row.confidence

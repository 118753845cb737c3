"""The smallest steps of writing: a row with its new number, spans of evidence."""

from collections.abc import Sequence

from sqlalchemy import Connection, Table, insert

from dragoman.ledger.schema import tables
from dragoman.model.evidence import OffsetMap, Span


def write_evidence(
    connection: Connection, owner: str, owner_id: int, spans: Sequence[Span], offsets: OffsetMap
) -> None:
    """Evidence of a record or of a report's party: `owner` names the column."""
    rows = []
    for position, span in enumerate(spans):
        original = offsets.to_original(span) if offsets.runs else None
        rows.append(
            {
                owner: owner_id,
                "position": position,
                "start": span.start,
                "end": span.end,
                "original_start": original.start if original else None,
                "original_end": original.end if original else None,
            }
        )
    if rows:
        connection.execute(insert(tables.evidence), rows)


def insert_row(connection: Connection, table: Table, **values: object) -> int:
    """Adds a row; the number it got."""
    key = connection.execute(insert(table).values(**values)).inserted_primary_key
    assert key is not None
    return int(key[0])

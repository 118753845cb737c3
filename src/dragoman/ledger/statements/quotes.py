"""The words that records rest on."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import Connection, func, select

from dragoman.ledger.schema import tables
from dragoman.ledger.statements.planning import one_of


def quotes_of(connection: Connection, records: Sequence[int]) -> dict[int, list[str]]:
    """The words each record (by row) rests on, in their order; of one without any, none."""
    mark, record, reading, report = tables.evidence, tables.record, tables.reading, tables.report
    words = func.substr(report.c.text, mark.c.start + 1, mark.c.end - mark.c.start)
    query = (
        select(mark.c.record_id, words.label("words"))
        .join(record, record.c.id == mark.c.record_id)
        .join(reading, reading.c.id == record.c.reading_id)
        .join(report, report.c.id == reading.c.report_id)
        .where(one_of(mark.c.record_id, records))
        .order_by(mark.c.record_id, mark.c.position)
    )
    found: dict[int, list[str]] = defaultdict(list)
    for row in connection.execute(query):
        found[row.record_id].append(row.words)
    return found

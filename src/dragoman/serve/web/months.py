"""The headings of a list in order of time: months, and years of what is known no closer."""

from collections.abc import Sequence
from itertools import accumulate, groupby

from dragoman.ledger.rows import RecordRow
from dragoman.ledger.tellings.event_row import EventRow
from dragoman.model.dates import Precision

_MONTHS = 8  # headings that are never too many


def by_month(events: Sequence[EventRow]) -> list[tuple[str, list[RecordRow]]]:
    """The records that stand for these events, the latest first, under the months they are listed at.

    An event is listed where the latest of its tellings is, whichever stands for it, and what has no date where its
    report was published. Every heading comes once: what is known to a year, or to a stretch of it from January on,
    begins on the same day as January does, and January may stand among it. Where hardly any month has more than one
    line, years alone are headings.
    """
    own = [max(_month(each.record) for each in event.tellings) for event in events]
    if len(set(own)) > max(_MONTHS, len(own) // 2):
        own = [month[:4] for month in own]
    headed = zip(accumulate(own, min), (event.record for event in events), strict=True)
    return [(month, [row for _, row in found]) for month, found in groupby(headed, lambda each: each[0])]


def _month(row: RecordRow) -> str:
    if row.date is None:
        return (row.published or "")[:7]
    first, last = row.date.first, row.date.last
    year_alone = row.date.precision is Precision.YEAR or (first.timetuple().tm_yday == 1 and last.month != first.month)
    return f"{first.year:04}" if year_alone else f"{first.year:04}-{first.month:02}"

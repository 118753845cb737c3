"""Posts that very many reports tell: which these are, their first and last tellings, and how many there are."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select

from dragoman.ledger.asking.search import conditions
from dragoman.ledger.over_time.as_of import judged_by
from dragoman.ledger.schema.tables import reading, record, report
from dragoman.ledger.statements.asking_once import once
from dragoman.ledger.statements.chunks import chunks
from dragoman.ledger.statements.planning import one_of
from dragoman.model.counting import AtLeast
from dragoman.model.filters import Filter

SHOWN = 25
"""Of a post that more than twice as many records tell, so many tellings are loaded from the first on, and from the
last: a leader's title stands in every fiftieth report, and of a million nobody reads all that say it again."""

_COUNTED = 300  # of the post of a leader: that ten thousand more tell it says nothing more


@dataclass(frozen=True, slots=True)
class Number:
    """How many records tell a post, of how many reports."""

    records: int
    reports: int


def often(connection: Connection, posts: Collection[int]) -> frozenset[int]:
    """Those of these posts (by `told_as`) of which not all tellings are loaded."""
    asked = frozenset(posts)

    def work() -> frozenset[int]:
        found: set[int] = set()
        for some in chunks(sorted(asked)):
            query = select(record.c.told_as).where(one_of(record.c.told_as, some)).group_by(record.c.told_as)
            found.update(connection.execute(query.having(func.count() > 2 * SHOWN)).scalars())
        return frozenset(found)

    return once(connection, asked, work)


def ends(connection: Connection, post: int, wanted: Filter) -> list[str]:
    """The records (by id) that told a post first, and last, as they came into the ledger, in this order; as of a day
    of those known by then.
    """

    def work() -> list[str]:
        query = _telling(connection, post, wanted, record.c.id, record.c.key)
        rows = connection.execute(query.order_by(record.c.id).limit(SHOWN)).all()
        rows = [*rows, *connection.execute(query.order_by(record.c.id.desc()).limit(SHOWN)).all()[::-1]]
        return list(dict.fromkeys(row.key for row in rows))

    return once(connection, (post, wanted.as_of), work)


def number(connection: Connection, post: int, wanted: Filter) -> Number:
    """How many there are, as of a day of those known by then; of more than three hundred `AtLeast` so many."""

    def work() -> Number:
        # In no order: PostgreSQL would go through all records by their number.
        query = _telling(connection, post, wanted, reading.c.report_id).limit(_COUNTED + 1)
        told = connection.execute(query).scalars().all()
        if len(told) > _COUNTED:
            return Number(AtLeast(_COUNTED), AtLeast(len(set(told[:_COUNTED]))))
        return Number(len(told), len(set(told)))

    return once(connection, (post, wanted.as_of), work)


def of_post(post: int) -> Select[Any]:
    """All records (by row) that tell a post."""
    return select(record.c.id).where(record.c.told_as == post)


def _telling(connection: Connection, post: int, wanted: Filter, *columns: ColumnElement[Any]) -> Select[Any]:
    """These columns of the records that tell a post and hold."""
    stood = judged_by(connection, wanted.as_of) if wanted.as_of else None
    query = select(*columns).select_from(record).join(reading, reading.c.id == record.c.reading_id)
    if wanted.as_of:
        query = query.join(report, report.c.id == reading.c.report_id)
    return query.where(record.c.told_as == post, *conditions(Filter(as_of=wanted.as_of), stood))

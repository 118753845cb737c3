"""The rows of what is listed, with their counts: how one looks, taking off those there are, putting up new ones."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, and_, delete, insert, select

from dragoman.ledger.lists import full_text
from dragoman.ledger.lists.cells import Counts
from dragoman.ledger.lists.listed_actors import EVERYBODY
from dragoman.ledger.lists.listed_kinds import REPORT
from dragoman.ledger.schema.listing_tables import listed_before, listing
from dragoman.ledger.tellings import steps
from dragoman.model.dates import Precision


def entry_of(
    kind: str, number: int, published: str | None, columns: Mapping[str, Any], quotes: Sequence[str] = ()
) -> dict[str, Any]:
    """The row of a record or report, but for the actor; of an instrument that is halted its status is that."""
    first, last = columns.get("date_first"), columns.get("date_last")
    day = first.isoformat() if first else (published or "")[:10]
    vague = first is None or columns.get("date_precision") == Precision.YEAR.value
    return {
        "kind": kind,
        "day": day,
        "id": number,
        "type": columns.get("type") or "",
        "mode": columns.get("mode") or "",
        "status": steps.stood(kind, columns.get("status") or "", quotes),
        "last": last.isoformat() if last else "",
        "month": day[:7] if kind == REPORT or not vague else "",
    }


def take_off(connection: Connection, kinds: Sequence[str], ids: Sequence[int]) -> Counts:
    """Deletes the rows there are, and the words of records; what that takes from the counts."""
    here = and_(listing.c.kind.in_(kinds), listing.c.id.in_(ids))
    rows = connection.execute(select(listing).where(here)).all()
    if rows:
        connection.execute(delete(listing).where(here))
    before = listed_before.c
    past = and_(before.kind.in_(kinds), before.id.in_(ids))
    gone = {(row.id, row.day) for row in connection.execute(select(before.id, before.day).where(past).distinct())}
    if gone:
        connection.execute(delete(listed_before).where(past))
    if REPORT not in kinds:
        worded = gone | {(row.id, row.day) for row in rows if row.actor == EVERYBODY}
        full_text.remove_records(connection, sorted(worded))
    found: dict[tuple[str, int], list[Any]] = defaultdict(list)
    for row in rows:
        found[row.kind, row.id].append(row)
    counts = Counts()
    for mine in found.values():
        counts.add([row.actor for row in mine], mine[0]._mapping, -1)
    return counts


def put_up(connection: Connection, entries: Sequence[Mapping[str, Any]], counts: Counts) -> None:
    """Writes rows, and keeps the counts."""
    if entries:
        connection.execute(insert(listing), entries)
    counts.keep(connection)

"""What does not fit between figures, as it is kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, func, select

from dragoman.ledger.judgements.judging import standing
from dragoman.ledger.outcomes.following import load_told
from dragoman.ledger.over_time.timeline import held_on
from dragoman.ledger.schema.followup_tables import finding, finding_side
from dragoman.ledger.schema.judgement_tables import state_change
from dragoman.ledger.statements.chunks import chunks
from dragoman.ledger.statements.planning import one_of
from dragoman.model.counting import AtLeast
from dragoman.model.following import Finding


@dataclass(frozen=True, slots=True)
class Asked:
    """Which findings: as they stood on a day; remarks alone, or checks that came out well too; about these records (by
    id); those that a person dismissed as well."""

    as_of: date | None = None
    remarks: bool = False
    dismissed: bool = False
    records: Sequence[str] | None = None


def findings(connection: Connection, asked: Asked | None = None, most: int | None = None) -> list[Finding]:
    """What was found, what does not hold first and of that the latest; of many the first `most`."""
    asked = asked or Asked()
    rows = _asked(connection, asked).subquery()
    holding = () if asked.remarks else (rows.c.holds,)  # of remarks none does, and an index has them by day
    ordered = select(rows).order_by(*holding, rows.c.known_on.desc(), rows.c.key)
    found = connection.execute(ordered.limit(most)).all()
    sides = _sides(connection, [row.key for row in found])
    told = load_told(connection, {side for each in sides.values() for side in each}, asked.as_of)
    return [
        Finding(row.key.partition(":")[0], row.holds, row.why, tuple(told[side] for side in sides[row.key]))
        for row in found
        if all(side in told for side in sides[row.key])
    ]


def count(connection: Connection, asked: Asked, most: int | None = None) -> int:
    """How many there are; no more than `most` are counted: `AtLeast` so many."""
    rows = _asked(connection, asked).limit(None if most is None else most + 1).subquery()
    number = connection.execute(select(func.count()).select_from(rows)).scalar_one()
    return number if most is None or number <= most else AtLeast(most)


def _asked(connection: Connection, asked: Asked) -> Select[Any]:
    rows = _kept(asked).subquery()
    query = select(rows)
    if asked.records is not None:
        about = select(finding_side.c.finding).where(one_of(finding_side.c.record, asked.records))
        query = query.where(rows.c.key.in_(about))
    if not asked.dismissed:
        decided = standing(connection, "finding", as_of=asked.as_of)
        gone = [target for target, row in decided.items() if row.act == "reject"]
        query = query.where(rows.c.key.not_in(gone)) if gone else query
    return query


def _kept(asked: Asked) -> Select[Any]:
    """All findings as they are, or were on a day; or remarks alone."""
    if asked.as_of is None:
        query = select(finding.c.key, finding.c.holds, finding.c.why, finding.c.known_on)
        return query.where(finding.c.holds.is_(False)) if asked.remarks else query
    row = state_change.c
    columns = row.subject.label("key"), (row.after == "holds").label("holds"), row.why, row.day.label("known_on")
    query = select(*columns).where(held_on(asked.as_of))  # of all that has a history findings alone stand so
    return query.where(row.after.in_(("remark",) if asked.remarks else ("remark", "holds")))


def _sides(connection: Connection, keys: Sequence[str]) -> dict[str, list[str]]:
    """The records on the sides of each finding, in order; of one that is no more, as it is filed."""
    found: dict[str, list[str]] = {}
    for some in chunks(keys):
        query = select(finding_side).where(one_of(finding_side.c.finding, some)).order_by(finding_side.c.position)
        for row in connection.execute(query):
            found.setdefault(row.finding, []).append(row.record)
    return {key: found.get(key) or key.split(":")[1:] for key in keys}

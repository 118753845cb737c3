"""Which commitments are asked for: in which states, by their records, parties or ids, as of a day."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, or_, select

from dragoman.ledger.asking.actors_meant import together
from dragoman.ledger.asking.picking.concerned import choices_of
from dragoman.ledger.asking.picking.conditions import can_pick
from dragoman.ledger.asking.picking.rows import fitting
from dragoman.ledger.asking.search import conditions, reading, record, report
from dragoman.ledger.lists.listed_actors import on_side
from dragoman.ledger.lists.listed_kinds import RECORDS
from dragoman.ledger.schema.followup_tables import commitment, commitment_party, promise
from dragoman.model.filters import Filter
from dragoman.resolve.followup.promising.promises import TO_COME

_FEW = 20_000  # records of somebody
_KINDS = {"commitment", *TO_COME}
_PROMISING = ("", *(status for statuses in TO_COME.values() for status in statuses))  # a commitment has none


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which commitments: in these states; of which a telling fits `told`; as the ledger stood on a day.

    Due from `since` until `until` means that the last day it is for lies there, due `by` a day that its first does;
    `changed` from one day to another that it came to stand as it does. With `recorded` those that a sentence announces
    in passing are left out.
    """

    states: tuple[str, ...] = ()
    by: date | None = None
    as_of: date | None = None
    since: date | None = None
    until: date | None = None
    changed: tuple[date, date] | None = None
    told: Filter | None = None
    recorded: bool = False
    keys: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Whose:
    """The rows that say how those commitments stand that are asked for, and what the `key` of these fulfils."""

    rows: FromClause
    keys: Sequence[str] | None
    told: Select[Any] | None = None

    def named(self, key: ColumnElement[str]) -> list[ColumnElement[bool]]:
        """What the `key` of commitments must fulfil to be among these."""
        return [key.in_(some) for some in (self.keys, self.told) if some is not None]


def whose_are(connection: Connection, wanted: Wanted) -> Whose:
    """Those that certain records, or certain parties, or certain ids are asked for."""
    told = _plain(wanted.told) if wanted.told else None
    actors = _concerned(connection, told) if told else ()
    if told is None or not actors:
        query = _of_records(connection, told) if told else None
        if told is None or query is None or wanted.as_of or not _are_few(connection, told):
            return Whose(commitment, wanted.keys, query)
        return Whose(select(commitment).where(commitment.c.key.in_(query)).subquery(), wanted.keys)
    row = commitment_party.c
    sides = [row.sides.contains(on_side(side)) for side in told.who[0].sides]
    mine = [row.actor.in_(actors), *([or_(*sides)] if sides else [])]
    columns = select(*(row[column.name] for column in commitment.c)).where(*mine)
    return Whose((columns if len(actors) == 1 else columns.distinct()).subquery(), wanted.keys)


def _plain(told: Filter) -> Filter | None:
    """The same filter; None where it asks nothing. How things stood on a day the changes say, if parties are all else
    that is asked for.
    """
    timeless = replace(told, as_of=None)
    if timeless != Filter(kinds=told.kinds, who=told.who) or not _KINDS.issubset(told.kinds or RECORDS):
        return told
    return timeless if told.who else None


def _concerned(connection: Connection, told: Filter) -> tuple[str, ...]:
    """The actors that are asked for; none where records must be asked for more than their parties."""
    plain = told == Filter(kinds=told.kinds, who=told.who) and _KINDS.issubset(told.kinds or RECORDS)
    return together(connection, told.who) if plain else ()


def _are_few(connection: Connection, told: Filter) -> bool:
    """Whether so few records are asked for that it is best to find their commitments first, and once."""
    choices = choices_of(connection, told) if can_pick(told) else []
    return bool(choices) and choices[0].number <= _FEW


def _of_records(connection: Connection, wanted: Filter) -> Select[Any]:
    """The commitments of which one of these records tells."""
    query = select(promise.c.root).join(record, record.c.key == promise.c.key)
    everybody = tuple(replace(choice, sides=()) for choice in wanted.who)
    # Of what a state had to do with little is to come: the rest need not be looked up among the promises.
    whoever = replace(wanted, who=everybody, statuses=wanted.statuses or _PROMISING)
    if can_pick(whoever):
        picked = fitting(connection, whoever, wanted.kinds or RECORDS).subquery()
        query = query.where(record.c.id.in_(select(picked.c.id)))
        if everybody == wanted.who:
            return query
    query = query.join(reading, reading.c.id == record.c.reading_id).join(report, report.c.id == reading.c.report_id)
    return query.where(*conditions(wanted))

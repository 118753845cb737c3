"""The rows that fit a filter, whatever it asks for."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import CompoundSelect, Connection, Select, select

from dragoman.ledger.asking.picking.listed import tables_of
from dragoman.ledger.asking.picking.saying import those_saying
from dragoman.ledger.asking.picking.stretches import COLUMNS, TOP, stretches, together
from dragoman.ledger.lists.listed_actors import EVERYBODY
from dragoman.ledger.statements.planning import BesideId, one_of
from dragoman.ledger.statements.portions import Cut
from dragoman.model.filters import Filter


def fitting(
    connection: Connection, wanted: Filter, kinds: Sequence[str], cut: Cut = TOP
) -> Select[Any] | CompoundSelect[Any]:
    """The rows of these kinds that fit, in no order, with the columns of `listing` but the actor: those after a cut."""
    return together(in_parts(connection, wanted, kinds, cut))


def in_parts(
    connection: Connection, wanted: Filter, kinds: Sequence[str], cut: Cut, *, apart: bool = False
) -> list[Select[Any]]:
    """The same in parts: the `stretches` of the list, or of records that say words those that are found by them."""
    if not wanted.text:
        return stretches(connection, wanted, kinds, cut, apart=apart)
    found, _ = those_saying(connection, replace(wanted, kinds=tuple(kinds)), None)
    return of_records(connection, wanted, kinds, found)


def of_records(connection: Connection, wanted: Filter, kinds: Sequence[str], found: Sequence[int]) -> list[Select[Any]]:
    """The rows of these records (by row), which fit."""
    these = []
    for lists in tables_of(connection, wanted.as_of):
        rows = lists.table.c
        query = select(*(rows[name] for name in COLUMNS)).where(one_of(rows.id, found))
        these.append(query.where(BesideId(rows.actor) == EVERYBODY, rows.kind.in_(kinds), *lists.holding(rows)))
    return these

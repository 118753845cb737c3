"""How many records fit, by field: what stands beside a list."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cache, partial
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, String, and_, case, cast, func, null, select, union_all

from dragoman.knowledge.states import state_name, states
from dragoman.ledger.asking import totals
from dragoman.ledger.asking.picking import picked
from dragoman.ledger.asking.picking.conditions import can_pick
from dragoman.ledger.asking.search import conditions, link, part, party, reading, record, report, rows_of_ids
from dragoman.ledger.asking.totals import Cell
from dragoman.ledger.lists.listed_kinds import RECORDS
from dragoman.ledger.over_time.as_of import link_held, telling_held
from dragoman.ledger.schema.telling_tables import telling
from dragoman.ledger.statements.chunks import chunks
from dragoman.ledger.statements.planning import one_of
from dragoman.ledger.tellings import steps
from dragoman.ledger.tellings.event_groups import event_number, stands_so
from dragoman.model.dates import Precision
from dragoman.model.filters import Filter
from dragoman.model.words import fold
from dragoman.resolve.tellings.of_instruments import RATIFIED

_LATEST = 500  # records among which parties and places are counted where very many fit
_FREED: dict[str, Callable[[Filter], Filter]] = {
    "kind": lambda wanted: wanted if {*wanted.kinds} >= {*RECORDS} else replace(wanted, kinds=()),
    "type": lambda wanted: replace(wanted, types=()),
    "mode": lambda wanted: replace(wanted, modes=()),
    "status": lambda wanted: replace(wanted, statuses=()),
    "place": lambda wanted: replace(wanted, places=()),
    "month": lambda wanted: wanted,
}
_EVENT: ColumnElement[int] = event_number()
_KNOWN = and_(record.c.date_first.is_not(None), record.c.date_precision != Precision.YEAR.value)
_MONTH = case((_KNOWN, func.substr(cast(record.c.date_first, String), 1, 7)))


def facets(
    connection: Connection, wanted: Filter, fields: Sequence[str], most: int = 40, *, ratified: bool = True
) -> dict[str, list[tuple[str, int]]]:
    """How many records fit for each "kind", "type", "mode", "status" or "place", whatever is chosen of it now, the most
    frequent first; and for each "month" they begin in, in order of time. An event is counted once, under the status of
    its latest telling, and under every place whose name is in that of its own, as lists find it; texts that somebody
    ratified also under that, where nothing but texts is asked for and unless `ratified` says not to.

    Where very many fit, tellings are counted and not events, where nobody keeps their numbers among the latest
    `totals.MOST_LOOKED_AT`, and places among the latest `_LATEST`. What is known to a year only begins in no month.
    """
    found = {}
    many = cache(partial(_many, connection))
    cells, told = cache(partial(totals.cells, connection)), cache(partial(_told, connection))
    stood = _FREED["status"](wanted) if "status" in fields else None

    def events(free: Filter, *, standing: bool = False) -> Sequence[Row[Any]]:
        """Those that stand are asked for together with all others, where both are wanted."""
        if free != stood or many(free):
            return told(free, standing=standing)
        return [row for row in told(free, standing=None) if row.stands or not standing]

    for field in fields:
        free = _FREED[field](wanted)
        if field == "place":
            counts = _by_place(events(free), most)
        elif not many(free):
            counts = _by_event(events(free, standing=field == "status"), field)
        elif kept := _kept(connection, free, field):
            counts = Counter(kept)
        else:
            counts = _by_telling(cells(free), field)
        if ratified and field == "status" and wanted.kinds == ("instrument",):
            counts[RATIFIED] = _ratified(connection, free)
        order = sorted((value, number) for value, number in counts.items() if value)
        found[field] = order if field == "month" else sorted(order, key=lambda entry: -entry[1])[:most]
    return found


def _ratified(connection: Connection, wanted: Filter) -> int:
    """How many texts are told to be ratified: beside their status, under which they count as well."""
    asked = replace(wanted, statuses=(RATIFIED,))
    if asked.text or not can_pick(asked):
        return len({row.event for row in _told(connection, asked)})
    # Of somebody's texts each would be asked for it; of most ledgers there are few such texts altogether.
    every = select(record.c.id).where(record.c.standing == RATIFIED).limit(totals.COUNTED_ONCE + 1)
    ids = connection.execute(every).scalars().all()
    if len(ids) > totals.COUNTED_ONCE:
        return len({row.event for row in _told(connection, asked)})
    events: set[int] = set()
    for some in chunks(ids):
        numbers = [place.number for place in picked.places_of(connection, asked, some)]
        query = _joined(select(_EVENT.label("event")), asked, dated=False).where(one_of(record.c.id, numbers))
        events.update(connection.execute(query).scalars())
    return len(events)


def _kept(connection: Connection, wanted: Filter, field: str) -> dict[str, int] | None:
    return totals.months(connection, wanted) if field == "month" else totals.by_field(connection, wanted, field)


def facet(connection: Connection, wanted: Filter, field: str) -> list[tuple[str, int]]:
    """The same of one field, without the texts that somebody ratified: what they stand as beside that."""
    if field == "month":
        wanted = replace(wanted, dated_only=False)  # only what has a date has a month
    return facets(connection, wanted, (field,), ratified=False)[field]


def takers_part(connection: Connection, wanted: Filter, most: int = 12) -> list[tuple[str, str, int]]:
    """The parties most often in the records that fit, or in the latest where very many do: (id, name, number).

    In what a person or body does its state takes part, as it does where a state is asked for.
    """
    taken = _taking(connection, wanted).cte("taken")
    number = func.count(taken.c.event.distinct()).label("number")
    themselves = select(taken.c.key, taken.c.name, number).where(taken.c.kind != "state")
    most_of_them = themselves.group_by(taken.c.key, taken.c.name).order_by(number.desc(), taken.c.name).limit(most)
    served = select(taken.c.state, null(), number).where(taken.c.state.is_not(None)).group_by(taken.c.state)
    rows = connection.execute(union_all(select(most_of_them.subquery()), served)).all()
    asked_for = _named_states(connection)
    found = [
        (key, state_name(key) if name is None else name, count)
        for key, name, count in rows
        if name is not None or key in asked_for
    ]
    return sorted(found, key=lambda entry: (-entry[2], entry[1]))[:most]


def _named_states(connection: Connection) -> set[str]:
    """The states that can be asked for: those that reports name, and not the officials alone. Asked by themselves: in
    the middle of another question PostgreSQL would begin with them, and go through all that they ever took part in.
    """
    named = select(party.c.key).where(party.c.kind == "state", one_of(party.c.key, states()))
    return set(connection.execute(named).scalars())


def _taking(connection: Connection, wanted: Filter) -> Select[Any]:
    """The parties in the records that fit, with the event that each record tells."""
    columns = (_EVENT.label("event"), party.c.key, party.c.name, party.c.kind, party.c.state)
    return (
        _among(connection, select(*columns), wanted)
        .join(part, part.c.record_id == record.c.id)
        .join(link, and_(link.c.report_party_id == part.c.report_party_id, link_held(wanted.as_of)))
        .join(party, party.c.id == link.c.party_id)
    )


def _by_event(rows: Iterable[Row[Any]], field: str) -> Counter[str]:
    events = defaultdict(set)
    for row in rows:
        events[getattr(row, field)].add(row.event)
    return Counter({value: len(each) for value, each in events.items()})


def _by_place(rows: Sequence[Row[Any]], most: int) -> Counter[str]:
    """Events by the most frequent places: of "Astana" are also those in "Astana, Kazakhstan"."""
    events = defaultdict(set)
    for row in rows:
        if row.place:
            events[row.place].add(row.event)
    frequent = sorted(events, key=lambda place: (-len(events[place]), place))[:most]
    padded = {place: f" {fold(place)} " for place in events}
    return Counter(
        {name: len(set().union(*(events[at] for at in events if padded[name] in padded[at]))) for name in frequent}
    )


def _by_telling(cells: Iterable[Cell], field: str) -> Counter[str]:
    counts: Counter[str] = Counter()
    for cell in cells:
        counts[getattr(cell, field)] += cell.number
    return counts


def _many(connection: Connection, wanted: Filter) -> bool:
    """Whether so many fit that tellings are counted. Where each is asked, as many are as are counted by field."""
    if picked.asks_each(connection, wanted):
        return len(picked.numbers(connection, wanted, totals.MOST_LOOKED_AT)) > totals.COUNTED_ONCE
    return can_pick(wanted) and totals.more_than(connection, wanted, totals.COUNTED_ONCE)


def _told(connection: Connection, wanted: Filter, *, standing: bool | None = False) -> Sequence[Row[Any]]:
    """The records that fit, or the latest where very many do, with the event that each tells; those of `standing` have
    the status of the latest telling, and where that is None each says whether it `stands` so.
    """
    fields = (
        record.c.kind,
        record.c.type,
        record.c.mode,
        steps.status_of().label("status"),
        record.c.place,
        _MONTH.label("month"),
    )
    stands = [stands_so((), wanted.as_of).label("stands")] if standing is None else []
    query = _among(connection, select(_EVENT.label("event"), *fields, *stands), wanted, dated=standing is not False)
    return connection.execute(query.where(stands_so((), wanted.as_of)) if standing else query).all()


def _among(connection: Connection, query: Select[Any], wanted: Filter, *, dated: bool = False) -> Select[Any]:
    """The records that fit; where very many do, the latest of them. Those that are `dated` have their report."""
    query = _joined(query, wanted, dated=dated)
    if not can_pick(wanted):
        return query.where(*conditions(wanted, rows=rows_of_ids(connection, wanted)))
    if _many(connection, wanted):
        return query.where(one_of(record.c.id, picked.numbers(connection, wanted, _LATEST)))
    return query.where(picked.among(connection, wanted))


def _joined(query: Select[Any], wanted: Filter, *, dated: bool) -> Select[Any]:
    """Records with the event each tells, and with their report where that is asked for or looked at."""
    query = query.select_from(record)
    if dated or wanted.statuses or not can_pick(wanted):
        query = query.join(reading, reading.c.id == record.c.reading_id)
        query = query.join(report, report.c.id == reading.c.report_id)
    query = query.outerjoin(telling, and_(telling.c.record_key == record.c.key, telling_held(wanted.as_of)))
    return query.where(stands_so(wanted.statuses, wanted.as_of)) if wanted.statuses else query

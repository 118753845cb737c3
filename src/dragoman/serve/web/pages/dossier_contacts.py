"""Contacts of a country, or between two: a map with its table, years by way of contact, and by level."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

from dragoman.ledger.rows import RecordRow
from dragoman.serve.web import links
from dragoman.serve.web.charts.contacts import by_level, drawn_of
from dragoman.serve.web.charts.world import world
from dragoman.serve.web.contacts import LEVELS, level, ways
from dragoman.serve.web.counted import Table, table
from dragoman.serve.web.desk import Desk
from dragoman.serve.web.dossier import Dossier
from dragoman.serve.web.encounters import Encounters, encounters


def contacts(desk: Desk, found: Dossier) -> dict[str, Any]:
    ledger = desk.ledger()
    asked = found.asked.get("year", "")
    year = int(asked) if asked.isdigit() and len(asked) == 4 and asked != "0000" else None
    met = encounters(ledger, found, found.view, year)
    rows = ledger.occurrences.leading(found.contacts, drawn_of(met.number), quoted=False)
    return {
        "met": met,
        "year": year,
        "spans": {each.code: each.years for each in met.partners},
        "partner_table": _by_partner(found, met, year),
        "map": partial(world, found.party.id, [(each.code, each.number) for each in met.partners], found.view),
        "way_table": _by_year(found, met),
        "chart": by_level(rows),
        "level_table": _levels_by_year(found, rows),
        "drawn": len(rows),
    }


def _by_partner(found: Dossier, met: Encounters, year: int | None) -> Table:
    """A line a country with a column for each way of contact."""

    def address(ids: Sequence[str], code: str, way: str | None) -> str:
        return _list_of(found, ids, [found.party.id, code], year, way)

    return table(ways(), {each.code: each.ways for each in met.partners}, address)


def _by_year(found: Dossier, met: Encounters) -> Table:
    """A line a year with a column for each way of contact; an event of two years is in both."""

    def address(ids: Sequence[str], year: str, way: str | None) -> str:
        return _list_of(found, ids, found.keys, int(year), way)

    return table(ways(), {str(year): cells for year, cells in met.years.items()}, address)


def _levels_by_year(found: Dossier, rows: Sequence[RecordRow]) -> Table:
    """A line a year with a column for each level there is, by the first day of each contact."""
    cells: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in sorted(rows, key=lambda row: row.date.first if row.date else date.min, reverse=True):
        if row.date:
            cells[str(row.date.first.year)][level(row)].append(row.id)

    def address(ids: Sequence[str], year: str, _name: str | None) -> str:
        return _list_of(found, ids, found.keys, int(year), None)

    return table(LEVELS, cells, address)


def _list_of(found: Dossier, ids: Sequence[str], who: Sequence[str], year: int | None, way: str | None) -> str:
    """The list of these events: by their ids, or where they are too many for an address by what they have in common."""
    wanted: dict[str, str | Sequence[str]] = {"who": who, "type": found.contacts.types, **found.then}
    if year:
        wanted |= {"since": str(year), "until": str(year)}
    if way:
        wanted["mode"] = way
    return links.chosen("/events", ids, **wanted)

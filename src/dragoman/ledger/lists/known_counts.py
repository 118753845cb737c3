"""Keeps count of the events of states, and of two of them, by the month and the year in which each became known."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, delete, text

from dragoman.ledger.schema.listing_tables import known_tally

Cell = tuple[str, str, str, str, str, str]
"""The key of a row of `known_tally`."""

_SPANS = {"year": 4, "month": 7}
"""How much of a day tells when an event became known."""
_CELL = ("actor", "span", "known", "type", "mode", "year")
_ADD = text(
    "INSERT INTO known_tally (actor, span, known, type, mode, year, number) "
    "VALUES (:actor, :span, :known, :type, :mode, :year, :number) "
    "ON CONFLICT (actor, span, known, type, mode, year) DO UPDATE SET number = known_tally.number + excluded.number"
)
_REBUILD = (
    "INSERT INTO known_tally (actor, span, known, type, mode, year, number) "
    "SELECT actor, 'month', substr(known, 1, 7), type, mode, {year}, count(*) FROM listing "
    "WHERE actor >= :first AND actor < :beyond AND kind = 'event' GROUP BY 1, 2, 3, 4, 5, 6"
)
_YEARS = {"s:": "substr(month, 1, 4)", "c:": "CASE WHEN last = '' THEN '' ELSE substr(day, 1, 4) END"}
"""The year of an event, of a state and of two, as `tally` has it."""


def cells(actors: Collection[str], entry: Mapping[str, Any]) -> Iterator[Cell]:
    """Where an event that concerns these actors is counted."""
    if entry["kind"] != "event":
        return
    of_two = entry["day"][:4] if entry["last"] else ""
    for actor in actors:
        if actor.startswith(("s:", "c:")):
            year = entry["month"][:4] if actor.startswith("s:") else of_two
            for span, length in _SPANS.items():
                yield actor, span, entry["known"][:length], entry["type"], entry["mode"], year


def add(connection: Connection, counts: Counter[Cell]) -> None:
    """Adds so many to what is kept; fewer where a number is negative."""
    changed = [dict(zip(_CELL, key, strict=True), number=number) for key, number in sorted(counts.items()) if number]
    if changed:
        connection.execute(_ADD, changed)


def rebuild(connection: Connection) -> None:
    """Counts all that is listed anew, as after an upgrade."""
    connection.execute(delete(known_tally))
    for first, year in _YEARS.items():
        whose = {"first": first, "beyond": f"{first[0]};"}
        connection.execute(text(_REBUILD.format(year=year)), whose)
    connection.execute(
        text(
            "INSERT INTO known_tally (actor, span, known, type, mode, year, number) "
            "SELECT actor, 'year', substr(known, 1, 4), type, mode, year, sum(number) FROM known_tally "
            "GROUP BY 1, 2, 3, 4, 5, 6"
        )
    )

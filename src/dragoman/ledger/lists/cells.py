"""Where a record or report that is listed is counted: the cells of `tally`, and of what was known by a day."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from itertools import combinations, permutations
from typing import Any

from sqlalchemy import Connection, text

from dragoman.ledger.lists import known_counts
from dragoman.ledger.lists.listed_actors import EVERYBODY, pair_actor

Cell = tuple[str, str, str, str, str, str]
"""The key of a row of `tally`."""
_CELL = ("actor", "kind", "type", "mode", "status", "month")
_ADD = text(
    "INSERT INTO tally (actor, kind, type, mode, status, month, number) "
    "VALUES (:actor, :kind, :type, :mode, :status, :month, :number) "
    "ON CONFLICT (actor, kind, type, mode, status, month) DO UPDATE SET number = tally.number + excluded.number"
)


def cells(actors: Collection[str], entry: Mapping[str, Any]) -> Iterator[Cell]:
    """Where a record or report that concerns these actors is counted.

    Everybody and states count in many places, parties and tellers in one a kind. Pairs of states count events, by year.
    """
    kind, sort, mode = entry["kind"], entry["type"], entry["mode"]
    for actor in actors:
        if actor.startswith("c:"):
            continue
        detailed = actor == EVERYBODY or actor.startswith("s:")
        yield (actor, kind, sort, mode, entry["status"], entry["month"]) if detailed else (actor, kind, "", "", "", "")
    if kind == "event":
        year = entry["day"][:4] if entry["last"] else ""
        states = [actor[2:] for actor in actors if actor.startswith("s:")]
        for one, other in permutations(states, 2):
            yield (pair_actor(one, other), kind, sort, mode, "", year)


class Counts:
    """What changes in the numbers that are kept of all that is listed, and of events by when they became known."""

    def __init__(self) -> None:
        self.listed: Counter[Cell] = Counter()
        self.known: Counter[known_counts.Cell] = Counter()

    def add(self, actors: Collection[str], entry: Mapping[str, Any], number: int = 1) -> None:
        """Counts a record or report that concerns these actors; with -1 one that is taken off."""
        for each in cells(actors, entry):
            self.listed[each] += number
        for each in known_counts.cells(actors, entry):
            self.known[each] += number

    def keep(self, connection: Connection) -> None:
        """Adds them to the numbers that are kept."""
        changed = [
            dict(zip(_CELL, key, strict=True), number=number) for key, number in sorted(self.listed.items()) if number
        ]
        if changed:
            connection.execute(_ADD, changed)
        known_counts.add(connection, self.known)


def pairs(actors: Collection[str]) -> set[str]:
    """The pairs among the states that these actors are."""
    states = sorted(actor[2:] for actor in actors if actor.startswith("s:"))
    return {pair_actor(one, other) for one, other in combinations(states, 2)}

"""Which actors, as lists know them, a choice of parties means."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection, select

from dragoman.ledger.lists.listed_actors import pair_actor, party_actor, serving_actor
from dragoman.ledger.schema import tables
from dragoman.ledger.statements.asking_once import once
from dragoman.model.filters import PartyChoice


def actors_of(connection: Connection, choice: PartyChoice) -> tuple[str, ...]:
    """The actors a choice means; a state is among those who serve it."""

    def work() -> tuple[str, ...]:
        party = tables.party
        rows = connection.execute(select(party.c.id, party.c.state).where(party.c.key.in_(choice.parties)))
        alone = [party_actor(row.id) for row in rows if row.state not in choice.serving]
        return tuple(dict.fromkeys([*map(serving_actor, choice.serving), *alone]))

    return once(connection, replace(choice, sides=()), work)


def state(connection: Connection, choice: PartyChoice) -> str | None:
    """The state or bloc a choice means, with all who serve it; None where it means another, or several."""
    actors = actors_of(connection, choice)
    return actors[0][2:] if len(actors) == 1 and actors[0].startswith("s:") and not choice.sides else None


def together(connection: Connection, who: Sequence[PartyChoice]) -> tuple[str, ...]:
    """The actors of whom one must be concerned where these choices are asked for; none where rows cannot tell that."""
    if len(who) == 1:
        return actors_of(connection, who[0])
    states = sorted({state(connection, choice) or "" for choice in who})
    return (pair_actor(*states),) if len(states) == len(who) == 2 and all(states) else ()

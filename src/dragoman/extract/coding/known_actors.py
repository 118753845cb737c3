"""The actors that need no dictionary: states, blocs and their leaders, from the general knowledge of the package."""

from collections.abc import Iterable, Iterator
from functools import cache

from dragoman.extract.coding.actor_dictionary import ActorCode, ActorDictionary, Agent
from dragoman.knowledge.blocs import blocs
from dragoman.knowledge.loading import load
from dragoman.knowledge.states import states


@cache
def known_actors() -> ActorDictionary:
    """States by ISO 3166-1 alpha-3 ("KEN"), blocs by their short name ("EU"), roles as CAMEO has them ("KENGOV")."""
    actors = {name: (ActorCode(code),) for name, code in _names()}
    agents = {noun: Agent(f"~{role}") for role, nouns in load("agents").items() for noun in nouns}
    return ActorDictionary(actors, agents)


def _names() -> Iterator[tuple[str, str]]:
    """The names with their codes; of two that share a name the later counts, so states come after blocs."""
    codes = load("alpha3")
    for state, leaders in load("leaders").items():
        for leader in leaders if state in codes else ():
            yield leader, f"{codes[state]}GOV"
    for bloc in blocs().values():
        if not bloc.group:
            yield from ((name, _short(bloc.key, bloc.names)) for name in bloc.names)
    for code, state in states().items():
        capitals = () if state.capital_is_ambiguous else state.capital
        for name in (*capitals, *state.people, *state.adjective, *state.names):
            yield name, codes[code]


def _short(key: str, names: Iterable[str]) -> str:
    """The short name of a bloc as one word: its acronym where it is known by several words."""
    acronyms = [name for name in names if name.isupper() and name.isalpha()]
    return next(iter(acronyms), key.replace(" ", "").upper()) if " " in key else key.upper()

"""Whether two names of places can be one place: renamed capitals, a city in its state."""

from functools import cache

from dragoman.knowledge.gazetteer import gazetteer
from dragoman.knowledge.renamed import other_names
from dragoman.knowledge.states import states
from dragoman.model.words import fold


def same_place(one: str, other: str) -> bool:
    """Nur-Sultan is Astana, Almaty is in Kazakhstan, "the Palace in Almaty" is in Almaty."""
    first, second = fold(one), fold(other)
    if f" {first} " in f" {second} " or f" {second} " in f" {first} ":
        return True
    capitals = _capitals()
    if first in capitals and capitals.get(first) == capitals.get(second):
        return True
    if second in other_names().get(first, ()):
        return True
    return lies_in(one, other) or lies_in(other, one)


def lies_in(place: str, state: str) -> bool:
    """Whether a city lies in the state of a name: Almaty in Kazakhstan."""
    return _state_inside(place) == fold(state)


@cache
def _capitals() -> dict[str, str]:
    """The state of which a folded name is or was the capital."""
    return {fold(city): code for code, state in states().items() for city in state.capital}


@cache
def _state_inside(place: str) -> str | None:
    """The folded name of the state that a city lies in."""
    for entry in gazetteer().get(place):
        if entry.sort in ("place", "capital") and entry.state in states():
            return fold(states()[entry.state].name)
    return None

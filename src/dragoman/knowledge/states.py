"""The states of the world and the words that mean them."""

from dataclasses import dataclass
from functools import cache

from dragoman.knowledge.loading import load


@dataclass(frozen=True, slots=True)
class State:
    """A state or usual territory. `code` is ISO 3166-1 alpha-2, `name` the English short name."""

    code: str
    name: str
    official: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    adjective: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capital: tuple[str, ...] = ()
    capital_is_ambiguous: bool = False
    seat_of: str | None = None  # the bloc that the capital's name stands for

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.official, *self.also)


@cache
def states() -> dict[str, State]:
    """Every state by its code."""
    return {
        code: State(
            code,
            entry["name"],
            tuple(entry.get("official", ())),
            tuple(entry.get("also", ())),
            tuple(entry.get("adjective", ())),
            tuple(entry.get("people", ())),
            tuple(entry.get("capital", ())),
            bool(entry.get("ambiguous", False)),
            entry.get("seat_of"),
        )
        for code, entry in load("states").items()
    }


@cache
def states_called(form: str) -> frozenset[str]:
    """The states that "the kingdom" or "the republic" can mean, by their official names; none of another noun."""
    named = {code for code, state in states().items() if form in f" {' '.join(state.names)} ".lower().split()}
    return frozenset(named | set(load("states_by_form").get(form, ())))


def state_name(code: str) -> str:
    """The English short name of a state, or the code itself where it is none."""
    found = states().get(code)
    return found.name if found else code

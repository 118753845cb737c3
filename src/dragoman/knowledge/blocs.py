"""Organisations and groups of states."""

from dataclasses import dataclass
from functools import cache

from dragoman.knowledge.loading import load
from dragoman.model.words import fold

MINISTERS = ("ministers", "foreign ministers", "defence ministers", "defense ministers", "finance ministers")


@dataclass(frozen=True, slots=True)
class Bloc:
    """`key` is the usual short name; `kind` is "bloc", or "body" for banks; a `group` has no seat or staff."""

    key: str
    name: str
    also: tuple[str, ...]
    kind: str = "bloc"
    group: bool = False
    organisation: str | None = None  # of a group: what its states are members of, and their leaders meet as

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((self.name, self.key, *self.also)))

    def called_by_people(self) -> list[str]:
        """What a group of states is called by those who meet for it: "Nordic foreign ministers" as "Nordic leaders"."""
        led = [name.removesuffix("leaders") for name in self.also if name.endswith(" leaders")] if self.group else []
        return [f"{of}{people}" for of in led for people in MINISTERS]


@cache
def bloc_called(name: str) -> str | None:
    """The short name of the bloc that is called so, whatever the case."""
    return _by_name().get(fold(name))


@cache
def _by_name() -> dict[str, str]:
    """By each folded name the short name of the first bloc that has it."""
    return {fold(name): key for key, bloc in reversed(blocs().items()) for name in bloc.names}


@cache
def blocs() -> dict[str, Bloc]:
    """Every bloc by its short name."""
    return {
        str(key): Bloc(
            str(key),
            str(entry["name"]),
            tuple(str(name) for name in entry.get("also", ())),
            entry.get("kind", "bloc"),
            bool(entry.get("group")),
            entry.get("organisation"),
        )
        for key, entry in load("blocs").items()
    }

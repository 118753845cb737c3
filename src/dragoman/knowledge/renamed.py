"""Names that states, organisations of states and cities went by before, with the day they changed."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from dragoman.knowledge.blocs import bloc_called
from dragoman.knowledge.loading import load
from dragoman.model.words import fold


@dataclass(frozen=True, slots=True)
class FormerName:
    """A name, with its short form where it had one, that was given up on a day."""

    name: str
    until: date
    short: str | None = None


@cache
def former_names(kind: str, key: str) -> tuple[FormerName, ...]:
    """The former names of a "state" (by ISO code) or a "bloc" (by its short name), the earliest first."""
    found = [FormerName(entry["name"], entry["until"], entry.get("short")) for entry in _listed(kind).get(key, ())]
    return tuple(sorted(found, key=lambda each: each.until))


def former_names_of(kind: str, name: str, state: str | None) -> tuple[FormerName, ...]:
    """The former names of a party of the ledger, by its kind, name and state."""
    key = state if kind == "state" else bloc_called(name) if kind == "bloc" else None
    return former_names(kind, key) if key else ()


def name_on(kind: str, key: str, day: date) -> FormerName | None:
    """What a "state" or a "bloc" was called on a day, where that is not its name of today."""
    return next((former for former in former_names(kind, key) if day < former.until), None)


@dataclass(frozen=True, slots=True)
class City:
    """A city that had other names: its state (ISO code), its name of today, and those before, the earliest first."""

    state: str
    name: str
    before: tuple[FormerName, ...]

    @property
    def names(self) -> frozenset[str]:
        """All its names, of any time."""
        return frozenset({self.name, *(former.name for former in self.before)})


@cache
def renamed_cities() -> tuple[City, ...]:
    """Every city that went by another name before."""
    return tuple(
        City(code, entry["name"], tuple(FormerName(each["name"], each["until"]) for each in entry["before"]))
        for code, entries in load("renamed")["cities"].items()
        for entry in entries
    )


@cache
def other_names() -> dict[str, frozenset[str]]:
    """The folded names of a city by each of them: "nur sultan" -> astana, akmola, nur sultan."""
    return {
        folded: names for city in renamed_cities() for names in [frozenset(map(fold, city.names))] for folded in names
    }


def _listed(kind: str) -> dict[str, list[dict[str, Any]]]:
    listed: dict[str, list[dict[str, Any]]] = load("renamed").get(f"{kind}s", {})
    return listed

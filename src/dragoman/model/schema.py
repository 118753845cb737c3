"""The vocabulary of the record, read once from `kinds/*.yaml`: what types, modes, kinds and statuses there are."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Mode:
    """A mode of event, as `kinds/events.yaml` describes it."""

    name: str
    label: str
    words: str  # examples for people
    symmetric: bool = False  # everyone takes part alike, nobody is a target
    cameo: str | None = None  # root of the CAMEO codes it answers to, where there is one


@dataclass(frozen=True, slots=True)
class EventType:
    """A type of event (a category of PLOVER) with its modes by name."""

    name: str
    label: str
    modes: dict[str, Mode]
    stance: bool  # taken by saying so: praise, a demand, a charge, a refusal, a threat


@dataclass(frozen=True, slots=True)
class RecordKind:
    """One of the six kinds. `kinds` are its subdivisions: instrument kinds, indicators, strengths, party kinds."""

    name: str
    label: str
    caption: str
    kinds: tuple[str, ...]
    statuses: tuple[str, ...]
    sides: tuple[str, ...] = ()  # on which parties take part
    roles: tuple[str, ...] = ()
    bounds: tuple[str, ...] = ()  # how near a number of it is: exact, about, over
    steps: tuple[str, ...] = ()  # how reports may tell it to stand beside its status; lists can be asked for them


@cache
def event_types() -> dict[str, EventType]:
    """Every type of event by name, in the order of the file."""
    return {
        name: EventType(
            name,
            entry["label"],
            {mode: _mode(mode, row, entry) for mode, row in entry["modes"].items()},
            entry.get("stance", False),
        )
        for name, entry in _load("events.yaml").items()
    }


@cache
def record_kinds() -> dict[str, RecordKind]:
    """The six kinds of record by name."""
    return {
        name: RecordKind(
            name,
            entry["label"],
            entry["caption"],
            tuple(entry.get("kinds", ())),
            tuple(entry.get("statuses", entry.get("standings", ()))),
            tuple(entry.get("sides", ())),
            tuple(entry.get("roles", ())),
            tuple(entry.get("bounds", ())),
            tuple(entry.get("steps", ())),
        )
        for name, entry in _load("records.yaml").items()
    }


@cache
def event_modes() -> frozenset[str]:
    """The names of all modes of all types."""
    return frozenset(mode for kind in event_types().values() for mode in kind.modes)


@cache
def stances() -> frozenset[str]:
    """The types of what is done by saying so; the others are deeds, encounters and texts."""
    return frozenset(name for name, kind in event_types().items() if kind.stance)


@cache
def mode_labels() -> dict[str, str]:
    """What each mode is called, by name; one that has a label of its own under each type, "economic", is not here."""
    labels: dict[str, set[str]] = {}
    for kind in event_types().values():
        for name, mode in kind.modes.items():
            labels.setdefault(name, set()).add(mode.label)
    return {name: next(iter(found)) for name, found in labels.items() if len(found) == 1}


def _mode(name: str, row: dict[str, Any], kind: dict[str, Any]) -> Mode:
    symmetric = row.get("symmetric", kind.get("symmetric", False))
    return Mode(name, row["label"], row["words"], symmetric, row.get("cameo", kind.get("cameo")))


def _load(name: str) -> dict[str, Any]:
    text = (files("dragoman.model") / "kinds" / name).read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return loaded

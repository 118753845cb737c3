"""Names that states and organisations of states went by before, with the day they changed."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from dragoman.knowledge.loading import load


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


def _listed(kind: str) -> dict[str, list[dict[str, Any]]]:
    listed: dict[str, list[dict[str, Any]]] = load("renamed").get(f"{kind}s", {})
    return listed

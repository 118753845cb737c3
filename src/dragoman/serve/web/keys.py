"""The keys of the desk."""

from dataclasses import dataclass
from functools import cache

from dragoman.knowledge.loading import load_beside


@dataclass(frozen=True, slots=True)
class Key:
    """What is pressed, letter after letter with a blank between; what it does; where alone it holds."""

    key: str
    does: str
    says: str
    page: str | None = None


@cache
def keys() -> tuple[Key, ...]:
    """The one table of keys, which the script obeys as well."""
    return tuple(Key(**row) for row in load_beside(__package__, "keys.yaml"))

"""What may stand behind a town to say where it lies: a state, or a part of one."""

from functools import cache

from dragoman.knowledge.loading import load, squeeze
from dragoman.knowledge.states import states


@cache
def _wholes() -> frozenset[str]:
    """Names of states and provinces, squeezed."""
    names = {name for state in states().values() for name in state.names if len(name) > 3}
    return frozenset(
        squeeze(name) for name in (*names, *(name for parts in load("provinces").values() for name in parts))
    )


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(short for parts in load("provinces").values() for shorts in parts.values() for short in shorts)


def is_abbreviated(name: str) -> bool:
    """Whether `name` is an abbreviation of a province, as written."""
    return name in _abbreviations()


def holds_towns(name: str) -> bool:
    """Whether `name` is that of a state or province, in any case, or abbreviates a province."""
    return is_abbreviated(name) or squeeze(name) in _wholes()

"""The words of `stance.yaml`, by class: what says how a thing stands."""

from functools import cache

from dragoman.knowledge.loading import load_beside


@cache
def words(name: str) -> frozenset[str]:
    """A class of `stance.yaml`."""
    return frozenset(load_beside(__package__, "stance.yaml")[name].split())

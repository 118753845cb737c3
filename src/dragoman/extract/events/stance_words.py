"""The words of `stance.yaml`, by class: what says how a thing stands."""

from functools import cache
from importlib.resources import files

from dragoman.knowledge.loading import parse_yaml


@cache
def words(name: str) -> frozenset[str]:
    """A class of `stance.yaml`."""
    text = (files(__package__) / "stance.yaml").read_text(encoding="utf-8")
    return frozenset(parse_yaml(text)[name].split())

"""Lists of words kept as data: one YAML file of named lists, read once."""

from functools import cache
from importlib.resources import files

from dragoman.knowledge.loading import parse_yaml


@cache
def word_sets(file_name: str) -> dict[str, frozenset[str]]:
    """The lists of a YAML file of this package, by name."""
    data = parse_yaml(files(__package__).joinpath(file_name).read_text(encoding="utf-8"))
    return {name: frozenset(map(str, words)) for name, words in data.items()}

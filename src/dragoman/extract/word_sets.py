"""Lists of words kept as data: one YAML file of named lists, read once."""

from functools import cache

from dragoman.knowledge.loading import load_beside


@cache
def word_sets(file_name: str) -> dict[str, frozenset[str]]:
    """The lists of a YAML file of this package, by name."""
    data = load_beside(__package__, file_name)
    return {name: frozenset(map(str, words)) for name, words in data.items()}

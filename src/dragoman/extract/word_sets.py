"""Lists of words kept as data beside the code of this package."""

from dragoman.knowledge import loading


def word_sets(file_name: str) -> dict[str, frozenset[str]]:
    """The lists of a YAML file of this package, by name."""
    return loading.word_sets(__package__, file_name)

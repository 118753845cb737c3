"""The family name of a person, as far as the order of words tells it."""

from dragoman.knowledge.loading import fold


def surname(name: str) -> str:
    """The last word of a personal name, folded."""
    words = fold(name).replace(".", " ").split()
    return words[-1] if words else ""

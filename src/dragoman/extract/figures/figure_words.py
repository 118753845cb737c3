"""The words by which figures are told from one another, which are data beside the code."""

from dragoman.knowledge.loading import word_sets


def figure_words(sort: str) -> frozenset[str]:
    """The lemmas of one list of figure_words.yaml."""
    return word_sets(__package__, "figure_words.yaml")[sort]

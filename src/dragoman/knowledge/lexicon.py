"""Small sets of words, by theme: "hosting", "currency nouns", "sentence openers"..."""

from functools import cache

from dragoman.knowledge.loading import load


@cache
def lexicon(theme: str) -> frozenset[str]:
    """The folded words of one theme of lexicon.yaml."""
    return frozenset(str(word) for word in load("lexicon")[theme])

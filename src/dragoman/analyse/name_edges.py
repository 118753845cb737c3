"""Where names begin and end: no name ends in a comma or a dash, and an article is none."""

from collections.abc import Iterable, Iterator, Sequence

from dragoman.analyse.names import Found

_MARKS = frozenset(",:;/-–—")
_ENDS = _MARKS | frozenset('"“„«([{<>|')
_ARTICLES = frozenset({"the", "a", "an"})


def bare(names: Iterable[Found], words: Sequence[str]) -> Iterator[Found]:
    """The names of a sentence of `words` without marks at their edges; those of which nothing is left are none."""
    for first, last, kind, sure in names:
        while last > first and words[last - 1] in _ENDS:
            last -= 1
        while first < last and words[first] in _MARKS:
            first += 1
        if last - first > 1 or (last > first and words[first].lower() not in _ARTICLES):
            yield first, last, kind, sure

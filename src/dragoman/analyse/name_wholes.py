"""Names the model ends too early: none ends in "of" or "of the", nor a series before the word that says what it is."""

from collections.abc import Iterable, Iterator, Sequence

from dragoman.analyse.names import Found

_LEADING = frozenset({"of", "for", "the"})
_JOINING = frozenset({"and", "or"})
_GATHERINGS = frozenset(
    {"Meeting", "Summit", "Conference", "Forum", "Session", "Dialogue", "Congress", "Assembly", "Games"}
)
_BODIES = "ORG"
_SERIES = "SERIES"


def whole(names: Iterable[Found], words: Sequence[str]) -> Iterator[Found]:
    """The names of a sentence of `words`, in order, each as far as it goes: "chamber of | commerce" is one."""
    rest = list(names)
    while rest:
        first, last, kind, sure = rest.pop(0)
        while last - first > 1 and words[last - 1].lower() in _JOINING:
            last -= 1
        while kind == _BODIES and last < len(words) and words[last - 1].lower() in _LEADING:
            if rest and rest[0][0] == last:
                if rest[0][2] != kind:
                    break
                _, end, _, other = rest.pop(0)
                sure = (sure * (last - first) + other * (end - last)) / (end - first)
                last = end
            elif words[last].isalpha():
                last += 1
            else:
                break
        free = last < len(words) and not (rest and rest[0][0] <= last)
        if kind == _SERIES and free and words[last] in _GATHERINGS:
            last += 1
        yield first, last, kind, sure

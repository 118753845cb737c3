"""How far two spellings are apart, letter by letter."""

from functools import cache, lru_cache

_VOWELS = frozenset("aeiouy")
_CHEAP_VOWELS = {
    frozenset(pair): cost
    for pair, cost in (
        ("ou", 0.15),
        ("ei", 0.25),
        ("ae", 0.25),
        ("ao", 0.3),
        ("iy", 0.05),
        ("ey", 0.25),
        ("eo", 0.45),
        ("ai", 0.55),
        ("iu", 0.6),
        ("au", 0.45),
        ("eu", 0.5),
    )
}
_CHEAP = {
    frozenset(pair): cost
    for pair, cost in (
        ("hg", 0.35),
        ("kg", 0.45),
        ("zs", 0.45),
        ("bp", 0.5),
        ("dt", 0.4),
        ("Jz", 0.35),
        ("JC", 0.45),
        ("JS", 0.6),
        ("Jy", 0.15),
        ("Ji", 0.35),
        ("CS", 0.45),
        ("Ss", 0.35),
        ("Ck", 0.5),
        ("hk", 0.3),
        ("vf", 0.35),
        ("vb", 0.4),
        ("vu", 0.15),
        ("Cz", 0.5),
        ("mn", 0.7),
        ("Jg", 0.2),
        ("zJ", 0.3),
        ("ft", 0.6),
        ("fp", 0.5),
        ("rl", 0.7),
        ("sJ", 0.5),
        ("kC", 0.45),
        ("Ch", 0.35),
        ("gy", 0.5),
    )
}
_CHEAP_ABJAD = {
    frozenset(pair): cost for pair, cost in (("zd", 0.3), ("mn", 0.3), ("bu", 0.3), ("Sh", 0.35), ("Jh", 0.4))
}
_DROPPED = {"h": 0.35, "y": 0.25, "e": 0.5, "a": 0.5, "i": 0.5, "o": 0.55, "u": 0.5}
_DROPPED_ABJAD = {"a": 0.0, "e": 0.0, "i": 0.12, "o": 0.15, "u": 0.12, "y": 0.1, "h": 0.35}


@lru_cache(maxsize=50_000)
def letters_apart(one: str, other: str, abjad: bool) -> float:
    """Edit distance where vowels, voiced pairs and sounds that alphabets spell differently cost less than one."""
    dropped = [_drop(letter, abjad) for letter in other]
    row = [0.0]
    for cost in dropped:
        row.append(row[-1] + cost)
    for letter in one:
        own, swapped = _drop(letter, abjad), _swaps(letter, abjad)
        last = row[0] + own
        following = [last]
        for place, against in enumerate(other):
            last = min(row[place + 1] + own, last + dropped[place], row[place] + swapped[against])
            following.append(last)
        row = following
    return row[-1]


def _drop(letter: str, abjad: bool) -> float:
    return (_DROPPED_ABJAD if abjad else _DROPPED).get(letter, 1.0)


class _Swaps(dict[str, float]):
    """What it costs to read a letter for each other one."""

    def __init__(self, letter: str, abjad: bool) -> None:
        self._letter, self._abjad = letter, abjad

    def __missing__(self, other: str) -> float:
        self[other] = cost = _swap(self._letter, other, self._abjad)
        return cost


@cache
def _swaps(letter: str, abjad: bool) -> _Swaps:
    return _Swaps(letter, abjad)


def _swap(one: str, other: str, abjad: bool) -> float:
    if one == other:
        return 0.0
    pair = frozenset((one, other))
    if one in _VOWELS and other in _VOWELS:
        return _CHEAP_VOWELS.get(pair, 0.6)
    return min(_CHEAP.get(pair, 1.0), _CHEAP_ABJAD.get(pair, 1.0) if abjad else 1.0)

"""The two Koreas by their half of the peninsula: "the North", "the South's army"."""

import re
from collections.abc import Iterator, Sequence

from dragoman.extract.mentions.view import POSSESSIVES, View

_KOREAS = {"North": "KP", "South": "KR"}
_NORTH_KOREA = re.compile(r"Korea|\bDPRK\b|\bPyongyang\b")


def speaks_of_koreas(text: str) -> bool:
    """Whether a report speaks of Korea, so that its North and South are states."""
    return _NORTH_KOREA.search(text) is not None


def koreas(view: View, taken: Sequence[bool]) -> Iterator[tuple[int, int, str]]:
    """The tokens `[first, last)` of each Korea so called, with its code; not those of `taken` tokens."""
    for at in range(1, view.size):
        state = _KOREAS.get(view.texts[at])
        if state is None or taken[at] or view.word(at - 1) not in {"the", "and", "between"}:
            continue
        owns = view.word(at + 1) in POSSESSIVES
        longer = view.tag(at + 1) in {"NOUN", "PROPN", "ADJ"} or view.word(at + 1) in {"-", "of"}
        if longer and not owns:
            continue  # "the North Pole", "the South of England"
        yield at - (view.word(at - 1) == "the"), at + 1, state

"""A sentence in the pieces that can be a clause with its parts."""

import re
from functools import lru_cache
from itertools import pairwise

from dragoman.resolve.followup.subject import DATELINE

_BREAK = re.compile(r"\s*[,;:()–—]\s+|\s+(?=(?:while|although|whereas|but|because|so that|after|since|when)\b)")

_YET_TO_SAY = re.compile(
    r"(?:will|would|shall|is|are|was|were|has|have|had|did|does|do)(?: \w+)? "
    r"(?:not|to|yet|due|be|come|arrive|reach|follow)\b"
    r"|(?:will|would|shall)\b"
)

_TOLD_BESIDE = re.compile(r"(?:who|which|that|where|whose)\b")


@lru_cache(maxsize=8192)
def clauses(sentence: str) -> tuple[str, ...]:
    """A sentence without its dateline, in runs of up to three of its pieces, or all of five: what can be a clause with
    its parts.
    """
    said = DATELINE.sub("", sentence)
    breaks = [(0, 0), *((each.start(), each.end()) for each in _BREAK.finditer(said)), (len(said), len(said))]
    pieces = [(start, end) for (_, start), (end, _) in pairwise(breaks) if start < end]
    return tuple(
        said[pieces[first][0] : pieces[first + size - 1][1]]
        for size in ((1, 2, 3, len(pieces)) if len(pieces) in (4, 5) else (1, 2, 3))
        for first in range(len(pieces) - size + 1)
        # "The second boat, held up by a strike, | will arrive in May": what is told of it is to come.
        if first + size == len(pieces)
        or not _YET_TO_SAY.match(said, pieces[first + size][0])
        or (size > 1 and _TOLD_BESIDE.match(said, pieces[first + size - 1][0]))
    )

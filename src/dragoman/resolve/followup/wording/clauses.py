"""A sentence in the pieces that can be a clause with its parts."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from dragoman.resolve.followup.wording.subject import DATELINE

_BREAK = re.compile(r"\s*[,;:()–—]\s+|\s+(?=(?:while|although|whereas|but|because|so that|after|since|when)\b)")

_YET_TO_SAY = re.compile(
    r"(?:will|would|shall|is|are|was|were|has|have|had|did|does|do)(?: \w+)? "
    r"(?:not|to|yet|due|be|come|arrive|reach|follow)\b"
    r"|(?:will|would|shall)\b"
)

# "Under the treaty | which deputies ratified in May": what is told there is told of the treaty.
_RELATIVE = re.compile(
    r"\s*,?\s+(?=(?:(?:on|over|with|for|under|by|in|to) )?(?:which|whom?|whose)\b)"
    r"|,\s+(?=(?:that|[a-z]+ed|held|begun|built|made|sent|shut|open) )"
)
_STARTS = r"(?:the|an?|its|their|his|her|this|that|these|those|all|both|some|one|\d[\d,.]*|[A-Z][\w’'-]+)"
_NOT_INSIDE = (
    r"(?!(?:the|an?|its|their|his|her|this|these|those|and|or|but|to|by|with|under|from|in|on|at|after|before|since|that|"
    r"will|would|shall|should|may|might|can|could|must|is|are|was|were|be|been|has|have|had|not)\b)"
)
_WORDS = rf"(?: {_NOT_INSIDE}[\w’'-]+){{0,7}}"
_LINKED = "of|on|for|with|between|and"
# "The consulate in Lima, which": what is there, or the town.
_HEADS = tuple(
    re.compile(rf"(?<![\w’'-]){_STARTS}{_WORDS}(?: (?:{links})(?: {_STARTS})?{_WORDS}){{0,3}}$")
    for links in (_LINKED, f"{_LINKED}|in|at|near")
)
_SHORT = 12  # characters
_CLOSE = re.compile(r"[,;:]\s|[()–—]")

_TOLD_BESIDE = re.compile(r"(?:who|which|that|where|whose)\b")


@lru_cache(maxsize=8192)
def clauses(sentence: str) -> tuple[str, ...]:
    """A sentence without its dateline, in runs of up to three of its pieces, or all of five: what can be a clause with
    its parts.
    """
    said = DATELINE.sub("", sentence)
    breaks = [(0, 0), *((each.start(), each.end()) for each in _BREAK.finditer(said)), (len(said), len(said))]
    pieces = [(start, end) for (_, start), (end, _) in pairwise(breaks) if start < end]
    whole = tuple(
        said[pieces[first][0] : pieces[first + size - 1][1]]
        for size in ((1, 2, 3, len(pieces)) if len(pieces) in (4, 5) else (1, 2, 3))
        for first in range(len(pieces) - size + 1)
        # "The second boat, held up by a strike, | will arrive in May": what is told of it is to come.
        if first + size == len(pieces)
        or not _YET_TO_SAY.match(said, pieces[first + size][0])
        or (size > 1 and _TOLD_BESIDE.match(said, pieces[first + size - 1][0]))
    )
    return tuple(dict.fromkeys((*whole, *_told_of_what_is_named(said))))


def _told_of_what_is_named(said: str) -> Iterator[str]:
    """What relative clauses and participles tell, with the words for what they tell it of, and without the rest: of
    "he may be sent home under the treaty, which deputies ratified in May" that the treaty was ratified.
    """
    for match in _RELATIVE.finditer(said):
        heads = {head.group() for each in _HEADS if (head := each.search(said[: match.start()]))}
        close = _CLOSE.search(said, match.end())
        last = close.start() if close else len(said)
        if last - match.end() > _SHORT:
            yield from (f"{head} {said[match.end() : last]}" for head in sorted(heads))

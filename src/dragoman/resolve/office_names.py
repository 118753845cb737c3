"""What a title means, so that one office is known under the ways it is written."""

import re
from functools import lru_cache

from dragoman.knowledge.offices import office_heads, written_out
from dragoman.model.words import fold
from dragoman.resolve.names.body_words import field_of

_EMPTY = frozenset("the of for and in to a de la affairs relations his her its republic excellency".split())
_JOINTS = re.compile(
    r"\s+[–—-]\s+|\s*[/;,]\s*|\s+and\s+(?=(?:\w+\s+)?(?:minister|president|chair|head|special|secretary|deputy)\b)"
)
_SPELLINGS = {"vice-minister": "deputy minister", "premier": "prime minister", "chairperson": "chairman",
              "chairwoman": "chairman", "chair": "chairman", "secretary-general": "secretary general"}  # fmt: skip


@lru_cache(maxsize=10_000)
def offices(title: str) -> tuple[str, ...]:
    """The offices a title names, each in one form whatever way it is written.

    >>> offices("Minister of Foreign Affairs"), offices("Deputy Prime Minister - Foreign Minister")
    (('foreign minister',), ('deputy minister prime', 'foreign minister'))
    """
    found = []
    for part in _JOINTS.split(title.strip()):
        spelled = written_out(part) or part
        for written, usual in _SPELLINGS.items():
            spelled = re.sub(rf"\b{written}\b", usual, spelled, flags=re.IGNORECASE)
        words = fold(spelled).split()
        meant = {field_of(word) for word in words if word not in _EMPTY}
        if meant:
            found.append(" ".join(sorted(meant)))
    return tuple(dict.fromkeys(found))


def is_held_by_one(office: str) -> bool:
    """Whether a state has one such office at a time: ministers of something, heads of state; no deputies or envoys."""
    words = set(office.split())
    if words & {
        "deputy",
        "vice",
        "assistant",
        "former",
        "member",
        "adviser",
        "advisor",
        "ambassador",
        "envoy",
        "state",
    }:
        return False
    if "minister" in words:
        return len(words) > 1
    return bool(words & {"president", "king", "emir", "sultan", "chancellor", "speaker", "premier"}) and bool(
        office_heads().get(office)
    )

"""At what level people met, and who met whom."""

from collections import Counter
from collections.abc import Iterable, Sequence

from dragoman.knowledge.loading import squeeze
from dragoman.knowledge.offices import office_heads
from dragoman.knowledge.states import states
from dragoman.ledger.rows import PartRow, RecordRow

LEVELS = ("leaders", "ministers", "officials", "unsaid")
_ROLES = {"head_of_state": 0, "head_of_government": 0, "minister": 1}
_LESSER = {"deputy", "vice", "assistant", "under", "first", "acting"}
_LOWERING = {"deputy", "vice", "assistant", "under"}
CONTACTS = ("CONSULT", "AGREE", "COOPERATE")


def level(row: RecordRow) -> str:
    """The highest office among those who took part, by the titles the report gives them."""
    ranks = [_rank(part.title) for part in row.parts if part.title]
    return LEVELS[min(ranks)] if ranks else "unsaid"


def _rank(title: str) -> int:
    keys = [squeeze(word) for word in title.replace("-", " ").split()]
    lowered = 0
    for start, key in enumerate(keys):
        if key in _LESSER and start + 1 < len(keys):
            lowered = lowered or key in _LOWERING
            continue
        found = office_heads().longest(keys, start)
        if found:
            return min(_ROLES.get(found[1][0].role, 2) + lowered, 2)
    return 2


def counterparts(rows: Iterable[RecordRow], code: str) -> list[tuple[str, int]]:
    """The other states in these records, the most frequent first."""
    known = states()
    found: Counter[str] = Counter()
    for row in rows:
        found.update({part.state for part in row.parts if part.state in known and part.state != code})
    return sorted(found.items(), key=lambda item: (-item[1], known[item[0]].name))


def companions(rows: Sequence[RecordRow], party: str) -> list[tuple[PartRow, int]]:
    """The others in the same records, the most frequent first; how a party was met is in the records themselves."""
    found: Counter[str] = Counter()
    parts: dict[str, PartRow] = {}
    for row in rows:
        for key in {part.party for part in row.parts} - {party}:
            found[key] += 1
        parts |= {part.party: part for part in row.parts}
    return [(parts[key], number) for key, number in sorted(found.items(), key=lambda item: (-item[1], item[0]))]

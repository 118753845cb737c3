"""At what level and in what way people met, and whom a party met."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from dragoman.knowledge.loading import squeeze
from dragoman.knowledge.offices import office_heads
from dragoman.knowledge.states import states
from dragoman.ledger.rows import PartRow, RecordRow
from dragoman.model.schema import event_types
from dragoman.resolve.identity.office_names import whose

LEVELS = ("leaders", "ministers", "officials", "unsaid")
_ROLES = {"head_of_state": 0, "head_of_government": 0, "minister": 1}
_LESSER = {"deputy", "vice", "assistant", "under", "first", "acting"}
_LOWERING = {"deputy", "vice", "assistant", "under"}
CONTACTS = ("CONSULT", "AGREE", "COOPERATE")


def level(row: RecordRow) -> str:
    """The highest office among those who took part, by the titles the report gives them."""
    ranks = [_rank(part, part.title) for part in row.parts if part.title]
    return LEVELS[min(ranks)] if ranks else "unsaid"


def _rank(part: PartRow, title: str) -> int:
    """How high an office is: who heads a chamber or a bank does not lead the state; a bloc's bodies are itself."""
    return 2 if part.state in states() and whose(title, part.body) else rank_of(title)


def ways() -> tuple[str, ...]:
    """The ways of contact: the modes of the types of event that are contacts, in the order of the codebook."""
    return tuple(mode for name in CONTACTS for mode in event_types()[name].modes)


def way(row: RecordRow) -> str:
    """The way of a contact: "meeting", "visit"."""
    return row.mode or ""


@lru_cache(4096)
def rank_of(title: str) -> int:
    """How high an office is: 0 heads of state and government, 1 ministers, 2 all others."""
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


@dataclass(frozen=True, slots=True)
class Companion:
    """Another party, and the records in which both take part."""

    part: PartRow
    ids: tuple[str, ...]


def companions(rows: Sequence[RecordRow], party: str) -> list[Companion]:
    """The others in the same records, the most frequent first; how a party was met is in the records themselves."""
    found: dict[str, list[str]] = defaultdict(list)
    parts: dict[str, PartRow] = {}
    for row in rows:
        for key in {part.party for part in row.parts} - {party}:
            found[key].append(row.id)
        parts |= {part.party: part for part in row.parts}
    made = [Companion(parts[key], tuple(ids)) for key, ids in found.items()]
    return sorted(made, key=lambda each: (-len(each.ids), each.part.party))

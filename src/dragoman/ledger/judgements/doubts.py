"""One thing that a person is asked to decide, and the kinds of such things."""

from dataclasses import dataclass

MOST = 300
"""So many doubts of a kind are asked about before the ledger is looked through for more."""
KINDS = ("record", "outcome", "finding", "party", "known", "successor", "event", "instrument", "story")


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing to decide. `question` can be answered by yes or no; `doubt` orders the list, most doubtful first."""

    target_kind: str  # one of KINDS
    target: str
    question: str
    sentences: tuple[str, ...]
    why: str
    accepting: str
    rejecting: str
    doubt: float
    report: str | None = None

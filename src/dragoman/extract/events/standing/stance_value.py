"""How a thing is said, in short: its status, who tells it, and what the grammar of its clause says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stance:
    """`status` is None where the thing is denied, imagined or made conditional: no event at all.

    `speaker` is the token of who tells it, in the clause that reports it. `recalled` marks what is told as lying
    before the report's own news. `finite` tells a clause from a mere noun or infinitive.
    """

    status: str | None = "held"
    speaker: int | None = None
    reported: bool = False
    recalled: bool = False
    finite: bool = True
    perfect: bool = False
    present: bool = False


NOTHING = Stance(status=None)

"""Figures of a year beside the targets set for it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.ledger.rows import PartRow, RecordRow
from dragoman.resolve.series import MUTUAL


@dataclass(frozen=True, slots=True)
class Measured:
    """One measure in one year: what was told of it, what was aimed at, and what share of the aim was reached.

    `share` is None where there is no target, or where what was told differs so that no one value can be taken.
    """

    indicator: str
    subject: PartRow | None
    counterpart: PartRow | None
    told: tuple[RecordRow, ...]
    targets: tuple[RecordRow, ...]

    @property
    def share(self) -> float | None:
        told = {row.value for row in self.told}
        aimed = {row.value for row in self.targets}
        if len(told) != 1 or len(aimed) != 1:
            return None
        value, target = told.pop(), aimed.pop()
        return value / target if value is not None and target else None


def against_targets(rows: Sequence[RecordRow]) -> list[Measured]:
    """Figures by what they measure, those with a target first, then those told most often."""
    groups: dict[tuple[str, str, str, str], list[RecordRow]] = defaultdict(list)
    for row in rows:
        subject, counterpart = sides(row)
        groups[row.type or "other", row.unit or "", _id(subject), _id(counterpart)].append(row)
    made = [
        Measured(
            indicator,
            *sides(found[0]),
            tuple(row for row in found if row.status != "target"),
            tuple(row for row in found if row.status == "target"),
        )
        for (indicator, _, _, _), found in groups.items()
    ]
    return sorted(made, key=lambda each: (not each.targets, -len(each.told), each.indicator))


def sides(row: RecordRow) -> tuple[PartRow | None, PartRow | None]:
    """Of whom a figure is and with whom; of what is the same for both, as trade turnover is, always in one order."""
    subject, counterpart = (next(iter(row.sides(side)), None) for side in ("subject", "counterpart"))
    if row.type in MUTUAL and subject and counterpart and _id(counterpart) < _id(subject):
        return counterpart, subject
    return subject, counterpart


def _id(part: PartRow | None) -> str:
    return part.party if part else ""

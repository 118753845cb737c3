"""What was promised, planned or set as a target, as records with what became of them."""

from dataclasses import dataclass
from datetime import date, timedelta

from dragoman.ledger import followup
from dragoman.ledger.rows import RecordRow
from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter
from dragoman.model.following import Finding, FollowUp

KINDS = ("commitment", "event", "instrument", "figure")
STATES = ("overdue", "due", "open", "changed", "done", "cancelled")
_PORTION = 500


@dataclass(frozen=True, slots=True)
class Promise:
    """A record with its state on a day, and every step that led there."""

    row: RecordRow
    followed: FollowUp

    @property
    def state(self) -> str:
        return self.followed.state

    @property
    def last_day(self) -> date | None:
        return self.followed.due.last if self.followed.due else None


def promises(ledger: Ledger, found: list[FollowUp], among: set[str] | None = None) -> list[Promise]:
    """Promises with their records; with `among` those of which one of these records tells."""
    if among is not None:
        found = [each for each in found if among & {each.promise.id, *(told.id for told in each.tellings)}]
    rows = rows_of(ledger, [each.promise.id for each in found])
    return [Promise(rows[each.promise.id], each) for each in found if each.promise.id in rows]


def rows_of(ledger: Ledger, ids: list[str]) -> dict[str, RecordRow]:
    """Records by id."""
    portions = (ids[start : start + _PORTION] for start in range(0, len(ids), _PORTION))
    return {row.id: row for portion in portions for row in ledger.records(Filter(ids=tuple(portion)))}


def about(ledger: Ledger, found: list[FollowUp], row: RecordRow) -> list[Promise]:
    """The promises that this record makes, or tells something of."""
    chosen = [
        each
        for each in found
        if row.id in {each.promise.id, *(told.id for told in each.tellings), *(step.told.id for step in each.steps)}
    ]
    rows = rows_of(ledger, [each.promise.id for each in chosen])
    return [Promise(rows[each.promise.id], each) for each in chosen if each.promise.id in rows]


def unfitting(ledger: Ledger, day: date) -> list[Finding]:
    """Figures told by `day` that do not fit each other, those with the latest report first."""
    known = [each for each in ledger.ask(followup.findings) if not each.holds and _told_by(each, day)]
    return sorted(known, key=lambda each: max(str(side.published or "") for side in each.sides), reverse=True)


def _told_by(finding: Finding, day: date) -> bool:
    return all(side.published is None or side.published <= day for side in finding.sides)


def changed_lately(found: list[Promise], day: date, days: int) -> list[Promise]:
    """Those that a report of the last days says were kept, changed or called off, the latest first."""
    since = day - timedelta(days=days)
    recent = [(step.on, each) for each in found for step in each.followed.steps[-1:] if step.on and step.on >= since]
    return [each for _, each in sorted(recent, key=lambda pair: pair[0], reverse=True)]

"""What was promised, planned or set as a target, as records with what became of them."""

from dataclasses import dataclass
from datetime import date, timedelta

from dragoman.ledger import followup
from dragoman.ledger.rows import RecordRow
from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter
from dragoman.model.following import FollowUp

KINDS = ("commitment", "event", "instrument", "figure")
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


def promises(ledger: Ledger, day: date, among: set[str] | None = None) -> list[Promise]:
    """Every promise as of `day`, the earliest due first; with `among` those of which one of these records tells."""
    found = ledger.ask(followup.commitments, day)
    if among is not None:
        found = [each for each in found if among & {each.promise.id, *(told.id for told in each.tellings)}]
    rows = rows_of(ledger, [each.promise.id for each in found])
    return [Promise(rows[each.promise.id], each) for each in found if each.promise.id in rows]


def rows_of(ledger: Ledger, ids: list[str]) -> dict[str, RecordRow]:
    """Records by id."""
    portions = (ids[start : start + _PORTION] for start in range(0, len(ids), _PORTION))
    return {row.id: row for portion in portions for row in ledger.records(Filter(ids=tuple(portion)))}


def about(ledger: Ledger, day: date, row: RecordRow) -> list[Promise]:
    """The promises that this record makes, or tells something of."""
    found = ledger.ask(followup.commitments, day)
    chosen = [
        each
        for each in found
        if row.id in {each.promise.id, *(told.id for told in each.tellings), *(step.told.id for step in each.steps)}
    ]
    rows = rows_of(ledger, [each.promise.id for each in chosen])
    return [Promise(rows[each.promise.id], each) for each in chosen if each.promise.id in rows]


def changed_lately(found: list[Promise], day: date, days: int) -> list[Promise]:
    """Those that a report of the last days says were kept, changed or called off, the latest first."""
    since = day - timedelta(days=days)
    recent = [(step.on, each) for each in found for step in each.followed.steps[-1:] if step.on and step.on >= since]
    return [each for _, each in sorted(recent, key=lambda pair: pair[0], reverse=True)]

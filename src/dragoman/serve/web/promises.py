"""What was promised, planned or set as a target, as records with what became of them."""

from dataclasses import dataclass, replace
from datetime import date

from dragoman.ledger.asking.totals import MOST_COUNTED
from dragoman.ledger.outcomes import followup
from dragoman.ledger.outcomes.commitments_on_a_day import STATES
from dragoman.ledger.outcomes.wanted_commitments import Wanted
from dragoman.ledger.rows import CommitmentRow, RecordRow
from dragoman.ledger.store import Ledger
from dragoman.model.counting import total
from dragoman.model.filters import Filter
from dragoman.model.following import FollowUp

KINDS = ("commitment", "event", "instrument", "figure")
_NEXT_FIRST = ("due", "open")  # of all others the latest comes first
_MOST_THEN = 1_000  # as of a day each is looked at: a number beyond is not worth the wait
_PORTION = 500


@dataclass(frozen=True, slots=True)
class Promise:
    """A record with its state on a day, and what made it so."""

    row: RecordRow
    kept: CommitmentRow

    @property
    def state(self) -> str:
        return self.kept.state

    @property
    def last_day(self) -> date | None:
        return self.kept.due.last if self.kept.due else None


@dataclass(frozen=True, slots=True)
class History:
    """A record with its state on a day, and every telling and step that led there."""

    row: RecordRow
    followed: FollowUp

    @property
    def state(self) -> str:
        return self.followed.state


@dataclass(frozen=True, slots=True)
class Board:
    """How many promises there are in each state, and the first of them in the states wanted."""

    counts: dict[str, int]
    columns: dict[str, list[Promise]]

    @property
    def number(self) -> int:
        return total(self.counts[state] for state in self.columns)


def promises(
    ledger: Ledger, day: date, wanted: Wanted, most: int | None = None, *, latest: bool = False
) -> list[Promise]:
    """Promises with their records, the earliest due first, or the latest."""
    found = ledger.ask(followup.listed, day, replace(wanted, recorded=True), most, latest=latest)
    rows = rows_of(ledger, [each.id for each in found], wanted.as_of)
    return [Promise(rows[each.id], each) for each in found if each.id in rows]


def board(ledger: Ledger, day: date, wanted: Wanted, most: int) -> Board:
    """The promises wanted, by state: of each the first `most`."""
    counts = number_by_state(ledger, day, wanted)
    columns = {
        one.states[0]: promises(ledger, day, one, most, latest=latest) if counts[one.states[0]] else []
        for one, latest in in_order(wanted)
    }
    return Board(counts, columns)


def in_order(wanted: Wanted) -> list[tuple[Wanted, bool]]:
    """What is wanted by state, in the order of the board, and whether the latest due comes first."""
    states = [state for state in STATES if not wanted.states or state in wanted.states]
    return [(replace(wanted, states=(state,)), state not in _NEXT_FIRST) for state in states]


def number_by_state(ledger: Ledger, day: date, wanted: Wanted) -> dict[str, int]:
    """How many promises there are in each state, whatever state is wanted; of very many `AtLeast` so many."""
    most = MOST_COUNTED if wanted.as_of is None else _MOST_THEN
    told = ledger.ask(followup.tally, day, replace(wanted, states=(), recorded=True), most)
    return {state: told.get(state, 0) for state in STATES}


def rows_of(ledger: Ledger, ids: list[str], as_of: date | None = None) -> dict[str, RecordRow]:
    """Records by id, as they stood on a day."""
    portions = (ids[start : start + _PORTION] for start in range(0, len(ids), _PORTION))
    return {row.id: row for portion in portions for row in ledger.records(Filter(ids=tuple(portion), as_of=as_of))}


def histories(ledger: Ledger, found: list[FollowUp], as_of: date | None) -> list[History]:
    """Commitments with their records; one that a sentence announces in passing has none."""
    rows = rows_of(ledger, [each.promise.id for each in found], as_of)
    return [History(rows[each.promise.id], each) for each in found if each.promise.id in rows]


def about(ledger: Ledger, day: date, row: RecordRow, as_of: date | None) -> list[History]:
    """The promises that this record makes, or tells something of."""
    return histories(ledger, ledger.ask(followup.told_of, day, row.id, as_of), as_of)

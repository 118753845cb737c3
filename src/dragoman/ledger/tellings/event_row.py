"""An event or instrument as a row: its tellings, what they differ in, and the sources they come from."""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.ledger.rows import RecordRow
from dragoman.model.counting import AtLeast
from dragoman.resolve.tellings.differences import Difference
from dragoman.resolve.tellings.of_instruments import MENTIONED, SUSPENDED, Step, stands
from dragoman.resolve.tellings.sources import Source, verdict


@dataclass(frozen=True, slots=True)
class TellingRow:
    """One report's telling of an event, why it is one of them, and the report's source chain."""

    record: RecordRow
    reason: str
    chain: tuple[str, ...]
    copy_of: str | None


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event or instrument with all its tellings, what they differ in, and the independent sources they come from.

    `record` is the telling that is shown where one line is room for: of those that say how things stand now, the one
    with most details. `disputed` names the details on which independent sources differ. `course` is how the status of
    an instrument went on. `told_in` is the number of reports that tell it, `more` that of the tellings which are not
    loaded: of a post that very many tell the first and last are, and those that were asked for.
    """

    id: str
    record: RecordRow
    tellings: tuple[TellingRow, ...]
    differences: tuple[Difference, ...]
    sources: tuple[Source, ...]
    disputed: tuple[str, ...]
    course: tuple[Step, ...] = ()
    told_in: int = 1
    more: int = 0

    @property
    def reports(self) -> tuple[str, ...]:
        """The ids of the reports of the tellings that are loaded, in order of publication."""
        return tuple(dict.fromkeys(row.record.report for row in self.tellings))

    @property
    def source_number(self) -> int:
        """How many independent sources it has; at least so many where not all tellings are loaded."""
        return AtLeast(len(self.sources)) if self.more else len(self.sources)

    @property
    def standing(self) -> tuple[str, tuple[str, ...]]:
        """How an instrument stands now: its status, or a step beside it, and who has ratified it; of an event its
        status alone.
        """
        return stands(self.course, status_told(self.record))

    @property
    def rests_on_one_interested(self) -> bool:
        """Whether all that is known comes from a single source that is a party to it."""
        return not self.more and len(self.sources) == 1 and self.sources[0].interested

    @property
    def verdict(self) -> str:
        """What its sources amount to, in a sentence."""
        return verdict(self.sources, self.told_in)


def leading_telling(tellings: Sequence[RecordRow], fitting: set[str]) -> RecordRow:
    """The telling that stands for an event: of those that fit and say how it stands now, the one with most details."""
    chosen = [row for row in tellings if row.id in fitting] or list(tellings)
    now = next((status_told(row) for row in chosen[::-1] if row.status != MENTIONED), MENTIONED)
    chosen = [row for row in chosen if status_told(row) == now]
    return max(chosen, key=lambda row: (row.date is not None, row.place is not None, len(row.parts), row.confidence))


def status_told(row: RecordRow) -> str:
    """The status a telling gives, which of what is only halted is that."""
    return SUSPENDED if row.standing == SUSPENDED else row.status or ""

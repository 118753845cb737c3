"""What a run of reading has done so far."""

import time
from collections import Counter
from dataclasses import dataclass, field

from dragoman.errors import DragomanError
from dragoman.model.reading import Reading
from dragoman.model.report import Report
from dragoman.serve.telling import noted
from dragoman.serve.watching import Watcher

_TOLD = 20  # messages of one cause
_NAMED = 100  # reports that are remembered by name

KINDS = ("parties", "events", "posts", "instruments", "figures", "commitments")


@dataclass
class Tally:
    """What a run has done so far."""

    read: int = 0
    known: int = 0
    anew: int = 0  # of those read: known from another version of the extractor
    new_parties: int = 0
    named: list[tuple[str, str, str]] = field(default_factory=list)  # id, name and day of the first ones, known or not
    records: Counter[str] = field(default_factory=Counter)
    unread: list[DragomanError] = field(default_factory=list)
    causes: Counter[tuple[str, str]] = field(default_factory=Counter)
    started: float = field(default_factory=time.monotonic)

    def name(self, key: str, report: Report, page: str) -> None:
        """The ledger has a report under this id, which without a headline is called by its `page`."""
        if len(self.named) < _NAMED:
            self.named.append((key, report.title or page.rpartition("/")[2], (report.published or "")[:10]))

    def add(self, reading: Reading, progress: Watcher) -> None:
        """A report was read."""
        self.read += 1
        for note in reading.report.notes:
            progress.say(noted(reading.report.title or reading.report.id, note))
        for kind in KINDS:
            self.records[kind] += len(getattr(reading, kind))

    def miss(self, error: DragomanError, progress: Watcher) -> None:
        """Something was not read: that is told at once, unless it has been told of many others already."""
        self.unread.append(error)
        self.causes[error.code, error.cause] += 1
        alike = self.causes[error.code, error.cause]
        if alike <= _TOLD:
            progress.say(f"Not read: {error}  [{error.code}]")
        elif alike == _TOLD + 1:
            progress.say(f"Not read: more for the same cause; they are counted below.  [{error.code}]")

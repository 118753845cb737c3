"""What a run of reading has done so far."""

import time
from collections import Counter
from dataclasses import dataclass, field

from dragoman.errors import DragomanError
from dragoman.model.reading import Reading
from dragoman.serve.cli.progress import Progress

KINDS = ("parties", "events", "posts", "instruments", "figures", "commitments")


@dataclass
class Tally:
    """What a run has done so far."""

    read: int = 0
    known: int = 0
    new_parties: int = 0
    records: Counter[str] = field(default_factory=Counter)
    unread: list[DragomanError] = field(default_factory=list)
    started: float = field(default_factory=time.monotonic)

    def add(self, reading: Reading, progress: Progress) -> None:
        """A report was read."""
        self.read += 1
        for note in reading.report.notes:
            progress.say(f"Note: {reading.report.title or reading.report.id}: {note}.")
        for kind in KINDS:
            self.records[kind] += len(getattr(reading, kind))

    def miss(self, error: DragomanError, progress: Progress) -> None:
        """Something was not read: that is told at once."""
        self.unread.append(error)
        progress.say(f"Not read: {error}  [{error.code}]")

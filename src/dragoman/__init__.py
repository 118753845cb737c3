"""Dragoman reads what press and ministries publish about foreign affairs, and keeps the record, cited to the sentence.

import dragoman

for reading in dragoman.read("page.txt"):
    for event in reading.events:
        print(event.type, event.mode, event.date, reading.quotes(event))
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from os import PathLike

    from dragoman.errors import DragomanError as DragomanError
    from dragoman.ledger.store import Ledger as Ledger
    from dragoman.model.evidence import Span as Span
    from dragoman.model.filters import Filter as Filter
    from dragoman.model.reading import Reading as Reading
    from dragoman.model.records import Commitment as Commitment
    from dragoman.model.records import Event as Event
    from dragoman.model.records import Figure as Figure
    from dragoman.model.records import Instrument as Instrument
    from dragoman.model.records import Party as Party
    from dragoman.model.records import Post as Post
    from dragoman.model.report import Report as Report

# Where each public name lives. They are imported when first used: `import dragoman` alone loads no model or database.
_HOMES = {
    "Commitment": "dragoman.model.records",
    "DragomanError": "dragoman.errors",
    "Event": "dragoman.model.records",
    "Figure": "dragoman.model.records",
    "Filter": "dragoman.model.filters",
    "Instrument": "dragoman.model.records",
    "Ledger": "dragoman.ledger.store",
    "Party": "dragoman.model.records",
    "Post": "dragoman.model.records",
    "Reading": "dragoman.model.reading",
    "Report": "dragoman.model.report",
    "Span": "dragoman.model.evidence",
}

__all__ = [
    "Commitment",
    "DragomanError",
    "Event",
    "Figure",
    "Filter",
    "Instrument",
    "Ledger",
    "Party",
    "Post",
    "Reading",
    "Report",
    "Span",
    "read",
]


# The stage `dragoman.read` is imported before the function of that name is defined: imported for the first time later,
# it would take the function's place.
import_module("dragoman.read")


def read(
    *paths: str | PathLike[str],
    on_error: Callable[[DragomanError], None] | None = None,
    workers: int = 1,
) -> Iterator[Reading]:
    """The reports in files, folders and patterns, read one by one, in order.

    What cannot be read is given to `on_error` and the rest follows; without it, a DragomanError is raised. This process
    reads; with more `workers` so many others do, where reports enough make it pay, and the program needs the guard
    `if __name__ == "__main__":`. Nothing is kept: for that, use a Ledger or the command line.
    """
    from dragoman.api import read_paths

    return read_paths(paths, on_error, workers)


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'dragoman' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})

"""Dragoman reads what press and ministries publish about foreign affairs, and keeps the record, cited to the sentence.

import dragoman

for reading in dragoman.read("page.txt"):
    for event in reading.events:
        print(event.type, event.mode, event.date, reading.quotes(event))
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dragoman.api import read as read
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
    "read": "dragoman.api",
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


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'dragoman' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})

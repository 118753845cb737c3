"""Whoever watches long work: a line in a terminal, or a page."""

from typing import Protocol

from dragoman.batch import Found


class Watcher(Protocol):
    """Is told of every report that is done, and what there is to say about it."""

    def advance(self, found: Found) -> None:
        """One more report is done."""

    def say(self, text: str) -> None:
        """Something worth a line."""

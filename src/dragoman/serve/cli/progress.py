"""A line of progress on standard error; nothing at all where nobody watches."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dragoman.batch import Found

if TYPE_CHECKING:
    from rich.progress import Progress as Bar


class Progress:
    """Counts reports; estimates the end by the bytes read out of `total`, where that is known."""

    def __init__(self, total: int | None) -> None:
        self._reports = 0
        self._pages: set[str] = set()
        self._bar: Bar | None = None
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import BarColumn, TextColumn, TimeRemainingColumn
            from rich.progress import Progress as Bar

            self._console = Console(stderr=True, highlight=False)
            self._bar = Bar(
                TextColumn("{task.description}"),
                BarColumn(),
                TimeRemainingColumn(),
                console=self._console,
                transient=True,
            )
            self._bar.start()
            self._task = self._bar.add_task("reading", total=total)

    def advance(self, found: Found) -> None:
        """One more report is done."""
        self._reports += 1
        if self._bar is None:
            return
        page = found.snapshot.name
        size = 0 if page in self._pages else len(found.snapshot.content)
        self._pages.add(page)
        self._bar.update(self._task, advance=size, description=f"{self._reports:,} reports")

    def say(self, text: str) -> None:
        """A line above the bar."""
        if self._bar is None:
            click.echo(text, err=True)
        else:
            self._console.print(text, markup=False, soft_wrap=True)

    def stop(self) -> None:
        if self._bar is not None:
            self._bar.stop()
            self._bar = None


def total_size(paths: Sequence[str]) -> int | None:
    """The bytes in files and folders that exist; None where a path is a pattern or standard input."""
    total = 0
    for path in map(Path, paths):
        try:
            if path.is_dir():
                total += sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
            elif path.is_file():
                total += path.stat().st_size
            else:
                return None
        except OSError:
            return None
    return total

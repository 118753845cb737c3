"""Standard output carries data, standard error the talk about it."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

from dragoman.errors import DragomanError

# Rich is imported where it is used: what only prints JSON need not wait for it.
if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

_WIDTH_OF_PIPES = 160


def show_error(error: DragomanError) -> None:
    """Subject, cause and code; then what stayed intact and what to do next."""
    say(f"Error: {error.subject}: {error.cause}  [{error.code}]")
    following = " ".join(part for part in (error.intact, error.remedy) if part)
    if following:
        say(following)


def unforeseen(error: Exception) -> DragomanError:
    """What no part of the program expected, told like any other error."""
    words = str(error).partition("\n")[0]
    return DragomanError(
        "dragoman",
        f"something unforeseen went wrong ({type(error).__name__}{': ' if words else ''}{words}).",
        "What the ledger held before is safe.",
        "This is a defect: please tell the maintainers. --debug before the command shows where it arose.",
        code="unforeseen",
    )


def show_usage_error(error: click.UsageError) -> None:
    """Click's own complaint in the same manner; a bare group prints its help."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        error.show()
        return
    where = error.ctx.command_path if error.ctx is not None else "dragoman"
    say(f"Error: {error.format_message()}  [usage]")
    say(f"Nothing was changed. Help: {where} --help")


def say(text: str) -> None:
    """A line of talk."""
    click.echo(text, err=True)


def print_json(rows: Iterable[Mapping[str, Any]]) -> None:
    """JSON Lines on standard output."""
    for row in rows:
        click.echo(json.dumps(row, ensure_ascii=False))


def console() -> Console:
    """Standard output for people; as wide as the terminal, or wide enough for a table where there is none."""
    from rich.console import Console

    terminal = sys.stdout.isatty()
    width = shutil.get_terminal_size((100, 24)).columns if terminal else _WIDTH_OF_PIPES

    class Open(Console):
        def on_broken_pipe(self) -> None:
            raise BrokenPipeError  # `run` says how a command ends whose reader has gone, whoever wrote

    return Open(width=width, highlight=False, soft_wrap=False)


def table(columns: Sequence[str], rows: Iterable[Sequence[str | Text]], *, narrow: Sequence[str] = ()) -> Table:
    """A plain table; the columns in `narrow` keep their words together."""
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    grid = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for name in columns:
        grid.add_column(name, no_wrap=name in narrow, overflow="fold")
    for row in rows:
        grid.add_row(*(cell if isinstance(cell, Text) else Text(cell) for cell in row))
    return grid

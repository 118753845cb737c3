"""`dragoman demo`: the main job on bundled samples, and what comes of it."""

import sys
from collections.abc import Sequence
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import click

from dragoman.model.filters import Filter
from dragoman.serve.captions import number_of
from dragoman.serve.cli import show_records as records
from dragoman.serve.cli.asking import open_ledger
from dragoman.serve.cli.output import console, say, table
from dragoman.serve.cli.read import read

_KINDS = ("*.txt", "*.html", "*.jsonl")
_LEDGER = "dragoman-demo.db"


@click.command()
@click.option("--ledger", metavar="PATH", default=_LEDGER, show_default=True, help="The ledger to read them into.")
@click.pass_context
def demo(context: click.Context, ledger: str) -> int:
    """Read the bundled sample reports into a ledger and show what they say.

    The samples are written for Dragoman in the manners of several outlets; they tell of invented events.

    \b
    dragoman demo
    dragoman demo --ledger /tmp/demo.db
    """
    with as_file(files("dragoman") / "samples") as folder:
        paths = [str(path) for pattern in _KINDS for path in sorted(Path(folder).glob(pattern))]
        say(f"Reading {number_of(len(paths), 'bundled sample page')} ...")
        status: int = context.invoke(read, paths=paths, ledger=ledger)
    _show(ledger)
    return status


def _show(ledger: str) -> None:
    out = console()
    with open_ledger(ledger) as opened:
        planned = opened.occurrences.events(Filter(kinds=("event",), statuses=("planned",), dated_only=True))
        events = opened.occurrences.events(Filter(kinds=("event",), statuses=("held",), dated_only=True))
        figures = opened.records(Filter(kinds=("figure",), dated_only=True))
        commitments = opened.records(Filter(kinds=("commitment",), dated_only=True))
        people = [row for row in opened.parties(kinds=("person",)) if row.records]
    sections: tuple[tuple[str, Sequence[str], records.Cells, Sequence[Any]], ...] = (
        ("What happened", records.EVENT_COLUMNS, records.event_cells, events[-8:]),
        ("What is planned", records.EVENT_COLUMNS, records.event_cells, planned[-6:]),
        ("What was promised, and until when", records.COMMITMENT_COLUMNS, records.commitment_cells, commitments[-6:]),
        ("Numbers said", records.FIGURE_COLUMNS, records.figure_cells, figures[-8:]),
    )
    for title, columns, cells, rows in sections:
        if rows:
            out.print(f"\n{title}", style="bold")
            out.print(table(columns, [cells(row) for row in rows], narrow=records.NARROW))
    first = people[0].id if people else "NAME"
    report = events[-1].reports[0] if events else "ID"
    option = "" if ledger == "dragoman.db" else f" --ledger {ledger}"
    out.print("\nEvery line stands on exact words of a report. See for yourself:", style="bold")
    for question in (f"report {report}", f"party {first}", "calendar"):
        out.print(f"  {_program()} show {question}{option}", style="", soft_wrap=True)


def _program() -> str:
    """How the user called us, so that the lines can be copied: `.venv/bin/dragoman` where that is not on the path."""
    called = sys.argv[0]
    return called if called.endswith("bin/dragoman") and not Path(called).is_absolute() else "dragoman"

"""`dragoman kinds`, `config`, `doctor`: what there is, what is set, whether all is in place."""

import platform
import sqlite3
import sys
from collections.abc import Callable
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

import click
from rich.text import Text

from dragoman.config import SETTINGS
from dragoman.errors import DragomanError, InstallationError
from dragoman.model.schema import event_types, record_kinds
from dragoman.serve.cli.options import json_option, ledger_option, settings
from dragoman.serve.cli.output import console, print_json, say, table
from dragoman.version import VERSION

_LIBRARIES = ("onnxruntime", "numpy", "SQLAlchemy", "alembic", "lxml", "click", "rich")


@click.command()
@json_option
def kinds(as_json: bool) -> None:
    """List the kinds of record with their types, modes and statuses.

    \b
    dragoman kinds
    dragoman kinds --json
    """
    if as_json:
        print_json(
            {"type": kind.name, "mode": mode.name, "label": mode.label, "words": mode.words}
            for kind in event_types().values()
            for mode in kind.modes.values()
        )
        print_json(
            {"record": kind.name, "kinds": list(kind.kinds), "statuses": [*kind.statuses, *kind.steps]}
            for kind in record_kinds().values()
        )
        return
    out = console()
    modes = [(kind.name, mode.name, mode.words) for kind in event_types().values() for mode in kind.modes.values()]
    out.print(table(("event type", "mode", "for example"), modes, narrow=("event type", "mode")))
    rows = [
        (kind.label, kind.caption, ", ".join(kind.kinds), ", ".join((*kind.statuses, *kind.steps)))
        for kind in record_kinds().values()
    ]
    out.print(table(("record", "what it is", "kinds", "statuses"), rows, narrow=("record",)))


@click.command()
@ledger_option
@json_option
def config(ledger: str | None, as_json: bool) -> None:
    """Show every setting, its value and where the value came from.

    Settings come from the command line, DRAGOMAN_* variables, dragoman.toml in this folder, or are built in.

    \b
    dragoman config
    DRAGOMAN_LEDGER=press.db dragoman config
    """
    chosen = settings(ledger=ledger)
    rows = [(name, getattr(chosen, name), described.help) for name, described in SETTINGS.items()]
    if as_json:
        print_json(
            {"setting": name, "value": item.value, "from": item.origin, "help": text} for name, item, text in rows
        )
        return
    cells = [
        (name, "as many as pay" if item.value is None else str(item.value), item.origin, text)
        for name, item, text in rows
    ]
    console().print(table(("setting", "value", "from", "what for"), cells, narrow=("setting",)))


@click.command()
@ledger_option
def doctor(ledger: str | None) -> int:
    """Check that everything Dragoman needs is there and works.

    \b
    dragoman doctor
    """
    out = console()
    failures = 0
    for name, check in (
        ("Dragoman", lambda: f"{VERSION} on Python {platform.python_version()} ({sys.platform})"),
        ("libraries", _libraries),
        ("SQLite", lambda: sqlite3.sqlite_version),
        ("language model", _model),
        ("reading", _reading),
        ("samples", _samples),
        ("ledger", lambda: _ledger(ledger)),
    ):
        ok, words = _try(check)
        failures += not ok
        mark = Text("ok  ", style="green") if ok else Text("FAIL", style="red")
        out.print(Text.assemble(mark, f"  {name}: {words}"))
    return InstallationError.exit_status if failures else 0


def _try(check: Callable[[], str]) -> tuple[bool, str]:
    try:
        return True, check()
    except DragomanError as error:
        return False, str(error)
    except Exception as error:
        return False, f"{type(error).__name__}: {error}"


def _libraries() -> str:
    return ", ".join(f"{name} {version(name)}" for name in _LIBRARIES)


def _model() -> str:
    from dragoman.pipeline import extractor, shared_model

    shared_model()
    return f"present; extractor {extractor()}"


def _reading() -> str:
    from dragoman.model.report import Report
    from dragoman.pipeline import read_report, shared_model

    text = "The foreign ministers of France and Japan met in Paris on 3 May 2021."
    reading = read_report(Report("doctor", text, published="2021-05-04"), shared_model())
    if not reading.events:
        raise InstallationError("a plain sentence", "no event was found in it.", "", "Install Dragoman anew.")
    return f"a plain sentence gives {reading.events[0].type}/{reading.events[0].mode}"


def _samples() -> str:
    names = [entry.name for entry in (files("dragoman") / "samples").iterdir()]
    if not names:
        raise InstallationError("the bundled samples", "they are missing.", "", "Install Dragoman anew.")
    return f"{len(names)} files"


def _ledger(given: str | None) -> str:
    from dragoman.ledger.store import Ledger

    address = settings(ledger=given).ledger_address
    if "://" not in address and not Path(address).exists():
        return f"none at {address} yet; dragoman read makes it"
    with Ledger.open(address, tell=say) as opened:
        counts = opened.counts()
    return f"{address} holds {counts['report']:,} reports, {counts.get('event', 0):,} events"

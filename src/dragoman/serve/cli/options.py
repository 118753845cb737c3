"""Options that every command has."""

import getpass
import os
from datetime import UTC, datetime
from pathlib import Path

import click

from dragoman import config

ledger_option = click.option(
    "--ledger",
    metavar="PATH",
    help="Path or database address of the ledger.  [DRAGOMAN_LEDGER; default: ./dragoman.db]",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON Lines for programs.")


author_option = click.option("--author", metavar="NAME", help="Whose judgement it is; by default who is logged in.")


def login() -> str:
    """Who is logged in to this machine."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return os.environ.get("USER") or "somebody"


def now() -> datetime:
    """This second, in the ledger's time (UTC)."""
    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)


def settings(**given: str | int | None) -> config.Settings:
    """The settings for this folder, environment and command line."""
    return config.load(given, Path.cwd())

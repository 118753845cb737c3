"""Options that every command has."""

from pathlib import Path

import click

from dragoman import config

ledger_option = click.option(
    "--ledger",
    metavar="PATH",
    help="Path or database address of the ledger.  [DRAGOMAN_LEDGER; default: ./dragoman.db]",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON Lines for programs.")


def settings(**given: str | int | None) -> config.Settings:
    """The settings for this folder, environment and command line."""
    return config.load(given, Path.cwd())

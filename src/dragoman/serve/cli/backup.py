"""`dragoman backup` and `dragoman restore`: a copy of the ledger, made while others write, and put back."""

from pathlib import Path

import click

from dragoman.errors import UsageError
from dragoman.ledger.opening import copying
from dragoman.serve.captions import number_of
from dragoman.serve.cli.options import ledger_option, now, settings
from dragoman.serve.cli.output import say


@click.command()
@click.argument("file")
@click.option("--replace", is_flag=True, help="Let the copy take the place of a file that is there.")
@ledger_option
def backup(file: str, replace: bool, ledger: str | None) -> None:
    """Copy the ledger as it stands at this moment, while others go on writing.

    FILE is the copy to make, or a folder, in which it is named after the time. The copy is a ledger in a file, also of
    a ledger in PostgreSQL.

    \b
    dragoman backup press-monday.db
    dragoman backup /backups/ --ledger postgresql://desk@host/press
    """
    target = Path(file)
    if target.is_dir():
        target /= f"dragoman-{now():%Y-%m-%dT%H%M%S}.db"
    address = settings(ledger=ledger).ledger_address
    reports = copying.back_up(address, target, say, replace=replace)
    say(f"{target} holds {number_of(reports, 'report')}. To put it back: dragoman restore {target} --ledger NEW")


@click.command()
@click.argument("file")
@ledger_option
def restore(file: str, ledger: str | None) -> None:
    """Put a copy where there is no ledger yet: a new file, or an empty PostgreSQL database.

    \b
    dragoman restore press-monday.db --ledger press.db
    dragoman restore press-monday.db --ledger postgresql://desk@host/press
    """
    address = settings(ledger=ledger).ledger_address
    if not Path(file).exists():
        raise UsageError(file, "there is no such file.", remedy="Check the spelling.", code="missing")
    reports = copying.restore(Path(file), address, say)
    say(f"{number_of(reports, 'report')} of {file} are in place.")

"""Filter options, and the filter they make."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, TypeVar

import click

from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter, PartyChoice
from dragoman.serve import asking
from dragoman.serve.asking import Asked as Asked
from dragoman.serve.cli.options import settings
from dragoman.serve.cli.output import say

Command = TypeVar("Command", bound=Callable[..., Any])


def open_ledger(ledger: str | None) -> Ledger:
    """The ledger to ask; a LedgerError where there is none."""
    return Ledger.open(settings(ledger=ledger).ledger_address, tell=say)


def filter_options(*names: str) -> Callable[[Command], Command]:
    """The named filter options, in the order of help."""

    def decorate(command: Command) -> Command:
        for name in reversed(names):
            command = _OPTIONS[name](command)
        return command

    return decorate


_OPTIONS = {
    "who": click.option(
        "--who", multiple=True, metavar="NAME", help="Somebody takes part; repeat for several who all do. Any spelling."
    ),
    "type": click.option("--type", "type_", multiple=True, metavar="TYPE", help="Of this type; repeat for several."),
    "mode": click.option("--mode", multiple=True, metavar="MODE", help="Of this mode: meeting, visit, sign, ..."),
    "status": click.option("--status", multiple=True, metavar="STATUS", help="Of this status: held, planned, ..."),
    "since": click.option("--since", metavar="DATE", help="Not before: 2022, 2022-06 or 2022-06-01."),
    "until": click.option("--until", metavar="DATE", help="Not after: 2022, 2022-06 or 2022-06-30."),
    "place": click.option("--place", multiple=True, metavar="PLACE", help="In this place; repeat for several."),
    "text": click.option("--text", metavar="WORDS", help="With these words in the name, the evidence or the headline."),
    "report": click.option("--report", multiple=True, metavar="ID", help="Told by this report; repeat for several."),
    "sure": click.option(
        "--sure", type=click.FloatRange(0, 1), metavar="SHARE", help="Only what is right this often: 0.8 is 4 in 5."
    ),
    "as_of": click.option(
        "--as-of", "as_of", metavar="DATE", help="As the ledger would have answered on that day: 2022, 2022-06, ..."
    ),
}


def make_filter(ledger: Ledger, kinds: Sequence[str], asked: Asked, *, dated_only: bool = False) -> Filter:
    """The filter that the options mean; says on standard error how names were understood where that is not plain."""
    return asking.make_filter(ledger, kinds, asked, say, dated_only=dated_only, dashes="--")


def day_of(as_of: str | None) -> date | None:
    """The day of `--as-of`: the last one of a month or year."""
    return asking.parse_date("--as-of", as_of).last if as_of else None


def choose_parties(ledger: Ledger, names: Sequence[str]) -> tuple[PartyChoice, ...]:
    """For each name the parties it stands for; a state or bloc stands also for those who serve it."""
    return asking.choose_parties(ledger, names, say)

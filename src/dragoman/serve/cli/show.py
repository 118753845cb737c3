"""`dragoman show`: questions to the ledger, answered with tables or JSON Lines."""

import click

from dragoman.serve.cli.groups import Commands
from dragoman.serve.cli.show_event import event, instrument, story
from dragoman.serve.cli.show_parties import parties, party
from dragoman.serve.cli.show_records import calendar, commitments, events, figures, instruments, posts
from dragoman.serve.cli.show_reports import report, reports
from dragoman.serve.cli.show_series import series


@click.group(cls=Commands)
def show() -> None:
    """Show what the ledger holds.

    \b
    dragoman show events --who Kazakhstan --mode visit --since 2022-06
    dragoman show party Tokayev
    dragoman show figures --type trade_turnover --json
    """


_WHO = (parties, party, posts, series)
_RECORDS = (events, event, instruments, instrument, figures, commitments, calendar)
_REPORTS = (reports, report, story)
for command in (*_RECORDS, *_WHO, *_REPORTS):
    show.add_command(command)

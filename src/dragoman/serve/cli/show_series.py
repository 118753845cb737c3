"""`dragoman show series [NAME]`: recurring gatherings, and the occasions of one."""

from typing import Any

import click
from rich.text import Text

from dragoman.errors import UsageError
from dragoman.ledger.rows import PartyRow
from dragoman.ledger.store import Ledger
from dragoman.ledger.tellings import series as ledger_series
from dragoman.ledger.tellings.series import OccasionRow
from dragoman.resolve.identity.blocking import series_key
from dragoman.serve.captions import date_words, number_of, what, words
from dragoman.serve.cli.asking import day_of, filter_options, open_ledger
from dragoman.serve.cli.options import json_option, ledger_option
from dragoman.serve.cli.output import console, print_json, say, table
from dragoman.serve.rows import event_object, party_object


@click.command()
@click.argument("name", required=False)
@filter_options("as_of")
@ledger_option
@json_option
def series(name: str | None, as_of: str | None, ledger: str | None, as_json: bool) -> None:
    """Recurring gatherings; with NAME, of a series or of the bloc it belongs to, its occasions with their reports.

    \b
    dragoman show series
    dragoman show series "OTS summit"
    dragoman show series OTS --json
    """
    day = day_of(as_of)
    with open_ledger(ledger) as opened:
        if name is None:
            _list(opened.ask(ledger_series.all_series, day), as_json)
            return
        chosen = _choose(opened, name)
        found = {
            row.id: opened.ask(ledger_series.occasions_of, row, opened.ask(ledger_series.blocs_of, row), day)
            for row in chosen
        }
    if as_json:
        print_json(_object(row, each) for row in chosen for each in found[row.id])
        return
    for row in chosen:
        _print(row, found[row.id])


def _choose(opened: Ledger, name: str) -> list[PartyRow]:
    """The series that a name means: its own, or that of the bloc whose series they are."""
    rows = opened.ask(ledger_series.all_series)
    wanted = set(series_key(name).split())
    found = [row for row in rows if row.id == name or (wanted and wanted <= set(series_key(row.name).split()))]
    if not found:
        raise UsageError(
            f'"{name}"', "no report names a series of this name.", remedy="All of them: dragoman show series",
            code="unknown-series",
        )  # fmt: skip
    return found


def _list(rows: list[PartyRow], as_json: bool) -> None:
    if as_json:
        print_json(map(party_object, rows))
        return
    if not rows:
        say("No report in the ledger names a series.")
        return
    cells = [(row.name, f"{row.reports:,}", date_words(row.last) if row.last else "", row.id) for row in rows]
    console().print(table(("series", "reports", "last named", "id"), cells, narrow=("reports", "id")))


def _print(row: PartyRow, found: list[OccasionRow]) -> None:
    out = console()
    out.print(Text.assemble((row.name, "bold"), f"  [{row.id}], {number_of(len(found), 'occasion')}"))
    if not found:
        say("No report tells when or which one. What they say: dragoman show events --text " + f'"{row.name}"')
        return
    cells = []
    for each in found:
        one = each.occasion
        when = date_words(one.when.iso) if one.when else str(one.year or "")
        told = "; ".join(dict.fromkeys(what(event.record) for event in each.events))
        number = f"{one.number}." if one.number else ""
        cells.append((number, when, one.place or "", words(one.status), told, " ".join(one.events), len(one.reports)))
    columns = ("no.", "when", "place", "status", "events", "ids", "reports")
    out.print(table(columns, [[str(cell) for cell in line] for line in cells], narrow=("no.", "when", "status")))


def _object(row: PartyRow, each: OccasionRow) -> dict[str, Any]:
    one = each.occasion
    return {
        "series": row.id,
        "name": row.name,
        "number": one.number,
        "year": one.year,
        "date": one.when.iso if one.when else None,
        "place": one.place,
        "status": one.status,
        "reports": list(one.reports),
        "events": [event_object(event) for event in each.events],
    }

"""`dragoman show parties` and `party NAME`."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

import click
from rich.text import Text

from dragoman.knowledge.renamed import former_names_of
from dragoman.ledger.parties.names_in_time import NameRow, names_in_time
from dragoman.ledger.parties.successors import SuccessionRow, successions
from dragoman.ledger.rows import PartyRow
from dragoman.ledger.tellings.event_row import EventRow
from dragoman.ledger.tellings.told_kinds import TOLD
from dragoman.model.filters import Filter, PartyChoice
from dragoman.model.schema import record_kinds
from dragoman.serve.captions import date_words, number_of
from dragoman.serve.cli import show_records as records
from dragoman.serve.cli.asking import choose_parties, day_of, filter_options, open_ledger
from dragoman.serve.cli.options import json_option, ledger_option
from dragoman.serve.cli.output import console, print_json, say, table
from dragoman.serve.naming import check_word
from dragoman.serve.rows import event_object, party_object, succession_object

_LATEST = 10

_SECTIONS: tuple[tuple[str, str, Sequence[str], records.Cells], ...] = (
    ("post", "Posts", records.POST_COLUMNS, records.post_cells),
    ("event", "Events", records.EVENT_COLUMNS, records.event_cells),
    ("instrument", "Instruments", records.INSTRUMENT_COLUMNS, records.instrument_cells),
    ("figure", "Figures", records.FIGURE_COLUMNS, records.figure_cells),
    ("commitment", "Commitments", records.COMMITMENT_COLUMNS, records.commitment_cells),
)


@click.command()
@click.option("--kind", "kinds", multiple=True, metavar="KIND", help="person, state, body, bloc, place or series.")
@click.option("--text", metavar="WORDS", help="With these words in one of their names.")
@click.option("--limit", type=click.IntRange(0), default=100, show_default=True, help="At most this many; 0 is all.")
@filter_options("as_of")
@ledger_option
@json_option
def parties(
    kinds: Sequence[str], text: str | None, limit: int, as_of: str | None, ledger: str | None, as_json: bool
) -> None:
    """Everybody and everything that reports name, the most reported first.

    \b
    dragoman show parties --kind person
    dragoman show parties --text ministry
    """
    wanted = [check_word(kind, record_kinds()["party"].kinds, "kind") for kind in kinds]
    with open_ledger(ledger) as opened:
        rows = opened.parties(kinds=wanted, text=text, as_of=day_of(as_of), reasons=True)
    shown = rows[:limit] if limit else rows
    if as_json:
        print_json(map(party_object, shown))
        return
    if not rows:
        say("Nobody in the ledger fits. See everybody: dragoman show parties")
        return
    cells = [
        (row.name, row.kind, row.state or "", f"{row.reports:,}", f"{row.records:,}", _seen(row), row.id)
        for row in shown
    ]
    console().print(
        table(("name", "kind", "of", "reports", "records", "seen", "id"), cells, narrow=("kind", "of", "id"))
    )
    if len(shown) < len(rows):
        say(f"The first {len(shown):,} of {len(rows):,}. All: --limit 0")


def _seen(row: PartyRow | NameRow) -> str:
    if not row.first or not row.last:
        return ""
    return date_words(row.first if row.first == row.last else f"{row.first}/{row.last}")


def _teller(told: SuccessionRow) -> str:
    return ", ".join(filter(None, (told.outlet, told.published and date_words(told.published[:10]), told.report)))


@click.command()
@click.argument("name")
@click.option(
    "--limit", type=click.IntRange(0), default=_LATEST, show_default=True, help="Records of a kind; 0 is all."
)
@filter_options("as_of")
@ledger_option
@json_option
def party(name: str, limit: int, as_of: str | None, ledger: str | None, as_json: bool) -> None:
    """One party with all that the ledger holds on it. NAME in any spelling, or an id.

    \b
    dragoman show party Tokayev
    dragoman show party "Ministry of Foreign Affairs"
    dragoman show party KZ --json
    """
    with open_ledger(ledger) as opened:
        (choice,) = choose_parties(opened, [name])
        day = day_of(as_of)
        rows = opened.parties(keys=choice.parties, as_of=day, reasons=True)
        found = {row.id: opened.occurrences.events(_only(row, day)) for row in rows}
        names = {row.id: opened.ask(names_in_time, row.id, day) for row in rows}
        told = {row.id: opened.ask(successions, (row.id,), day) for row in rows}
    if not rows:
        say(f'No report of that time names "{name}".')
    if as_json:
        print_json(
            {**_object(row, names[row.id], told[row.id]), "held": [event_object(item) for item in found[row.id]]}
            for row in rows
        )
        return
    for row in rows:
        _print_party(row, found[row.id], names[row.id], told[row.id], limit)


def _object(row: PartyRow, names: list[NameRow], told: list[SuccessionRow]) -> dict[str, Any]:
    former = [
        {"name": each.name, "short": each.short, "until": each.until.isoformat()}
        for each in former_names_of(row.kind, row.name, row.state)
    ]
    return {
        **party_object(row),
        "former_names": former,
        "names_in_time": [asdict(each) for each in names],
        "successions": [succession_object(each) for each in told],
    }


def _only(row: PartyRow, as_of: date | None) -> Filter:
    return Filter(who=(PartyChoice((row.id,)),), as_of=as_of)


def _print_party(
    row: PartyRow, found: list[EventRow], names: list[NameRow], told: list[SuccessionRow], limit: int
) -> None:
    out = console()
    out.print(
        Text.assemble(
            (row.name, "bold"),
            f"  {row.kind}{f' of {row.state}' if row.state and row.kind != 'state' else ''}  [{row.id}]",
        )
    )
    others = [name for name in row.names if name != row.name]
    if others:
        out.print(Text(f"also: {', '.join(others)}"))
    if row.kind == "body" and len(names) > 1:
        for name in names[:_LATEST]:
            used = filter(None, (number_of(name.reports, "report"), _seen(name)))
            out.print(Text(f"  {name.name}: {', '.join(used)}"))
    for former in former_names_of(row.kind, row.name, row.state):
        out.print(Text(f"called {former.name} until {date_words(former.until.isoformat())}"))
    for step in told:
        out.print(Text(f"{step.words} “{step.sentence}” ({_teller(step)})"))
    for each in row.identifiers:
        out.print(Text(f"{each.called} in {each.source} ({each.name}; {each.score:.2f}: {each.reason})"))
    out.print(Text(", ".join(filter(None, (f"named in {number_of(row.reports, 'report')}", _seen(row))))))
    for kind, label, columns, cells in _SECTIONS:
        of_kind = [item for item in found if item.record.kind == kind]
        if not of_kind:
            continue
        shown = of_kind[-limit:] if limit else of_kind
        cut = f", the last {len(shown)} shown" if len(shown) < len(of_kind) else ""
        out.print(Text(f"\n{label} ({len(of_kind):,}{cut})", style="bold"))
        out.print(
            table(columns, [cells(item if kind in TOLD else item.record) for item in shown], narrow=records.NARROW)
        )

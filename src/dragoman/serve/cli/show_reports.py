"""`dragoman show reports` and `report ID`."""

from itertools import pairwise

import click
from rich.text import Text

from dragoman.ledger.rows import RecordRow
from dragoman.model.filters import Filter
from dragoman.model.report import Report
from dragoman.serve import captions
from dragoman.serve.asking import check_out
from dragoman.serve.cli.asking import day_of, filter_options, open_ledger
from dragoman.serve.cli.options import json_option, ledger_option
from dragoman.serve.cli.output import console, print_json, say, table
from dragoman.serve.interchange import to_interchange
from dragoman.serve.rows import report_object

_STYLES = {"post": "magenta", "event": "green", "instrument": "blue", "figure": "cyan", "commitment": "yellow"}


@click.command()
@click.option("--limit", type=click.IntRange(0), default=100, show_default=True, help="At most this many; 0 is all.")
@filter_options("as_of")
@ledger_option
@json_option
def reports(limit: int, as_of: str | None, ledger: str | None, as_json: bool) -> None:
    """The reports in the ledger, the latest first, with their source chains.

    \b
    dragoman show reports
    dragoman show reports --json --limit 0
    """
    with open_ledger(ledger) as opened:
        day = day_of(as_of)
        shown = opened.reports(limit or None, until=day)
        number = opened.count_reports(until=day)
    if as_json:
        print_json(map(report_object, shown))
        return
    if not shown:
        say(
            f"No report was out by the end of {as_of}. All: dragoman show reports"
            if as_of
            else "There is no report in this ledger yet. Read some: dragoman read PATH"
        )
        return
    cells = [
        (
            captions.date_words(row.published) if row.published else "",
            row.title or "(no headline)",
            " ← ".join(name for name in (row.outlet, *row.sources) if name),
            f"{row.records:,}",
            row.id,
        )
        for row in shown
    ]
    console().print(table(("published", "headline", "told by", "records", "id"), cells, narrow=("published", "id")))
    if len(shown) < number:
        say(f"The first {len(shown):,} of {number:,}. All: --limit 0")


@click.command()
@click.argument("wanted", metavar="ID")
@click.option("--explain", is_flag=True, help="Tell which frame and which words made each record.")
@filter_options("as_of")
@ledger_option
@json_option
def report(wanted: str, explain: bool, as_of: str | None, ledger: str | None, as_json: bool) -> None:
    """One report with its evidence marked in the text.

    Numbers in the text lead to the records below it. With --json the report is printed in the interchange format,
    as `dragoman read --json` prints it.

    \b
    dragoman show report r1a2b3c4d
    dragoman show report r1a2b3c4d --explain
    """
    with open_ledger(ledger) as opened:
        reading, day = opened.report(wanted), day_of(as_of)
        check_out(opened, wanted, day)
        rows = opened.records(Filter(reports=(wanted,), as_of=day))
    if as_json:
        print_json([to_interchange(reading, explain=explain)])
        return
    out = console()
    out.print(Text(reading.report.title or "(no headline)", style="bold"))
    out.print(Text(_masthead(reading.report), style="dim"))
    out.print()
    out.print(marked(reading.report.text, rows))
    out.print()
    for number, row in enumerate(_in_text_order(rows), start=1):
        out.print(Text.assemble((f"[{number}] ", _STYLES[row.kind]), _line(row), (f"  {row.id}", "dim")))
        if explain:
            out.print(Text(f"      {row.rule or 'no rule named'}", style="dim"))


def _masthead(report: Report) -> str:
    chain = " ← ".join(name for name in (report.outlet, *report.sources) if name)
    published = captions.date_words(report.published) if report.published else ""
    byline = f"by {report.byline}" if report.byline else ""
    return " · ".join(part for part in (published, chain, byline, report.url) if part)


def _line(row: RecordRow) -> str:
    value = captions.amount(row.value, row.unit, row.details.get("bound")) if row.kind == "figure" else ""
    parts = (captions.what(row), value, captions.who(row), row.place, captions.when(row), captions.words(row.status))
    return f"{row.kind}: " + " · ".join(part for part in parts if part)


def _in_text_order(rows: list[RecordRow]) -> list[RecordRow]:
    return sorted(rows, key=lambda row: row.evidence[0].start if row.evidence else 0)


def marked(text: str, rows: list[RecordRow]) -> Text:
    """The text with the words of each record coloured and followed by its number."""
    result = Text()
    numbered = list(enumerate(_in_text_order(rows), start=1))
    cuts = {0, len(text)}
    for _, row in numbered:
        for mark in row.evidence:
            cuts |= {mark.start, mark.end}
    edges = sorted(cuts)
    for start, end in pairwise(edges):
        inside = [row for _, row in numbered if any(mark.start <= start and end <= mark.end for mark in row.evidence)]
        result.append(text[start:end], style=_STYLES[inside[-1].kind] if inside else "")
        for number, row in numbered:
            if any(mark.end == end for mark in row.evidence):
                result.append(f"[{number}]", style="bold " + _STYLES[row.kind])
    return result

"""`dragoman show event ID`, `instrument ID` and `story ID`: what several reports tell, side by side."""

from typing import Any

import click
from rich.text import Text

from dragoman.ledger.tellings.event_row import EventRow
from dragoman.serve import captions
from dragoman.serve.asking import check_out
from dragoman.serve.captions import date_words, number_of
from dragoman.serve.cli.asking import day_of, filter_options, open_ledger
from dragoman.serve.cli.options import json_option, ledger_option
from dragoman.serve.cli.output import console, print_json, say, table
from dragoman.serve.rows import course_objects, record_object


@click.command()
@click.argument("id")
@filter_options("as_of")
@ledger_option
@json_option
def event(id: str, as_of: str | None, ledger: str | None, as_json: bool) -> None:  # noqa: A002
    """One event with all its tellings, what they differ in, and how many sources it has.

    \b
    dragoman show event e1x7c0m2q
    dragoman show event e1x7c0m2q --json
    """
    with open_ledger(ledger) as opened:
        found = opened.occurrences.event(id, day_of(as_of))
    _show(found, as_json)


@click.command()
@click.argument("id")
@filter_options("as_of")
@ledger_option
@json_option
def instrument(id: str, as_of: str | None, ledger: str | None, as_json: bool) -> None:  # noqa: A002
    """One treaty, agreement, statement or law with all its tellings, and how its status went on: who said what when.

    \b
    dragoman show instrument i1x7c0m2q
    dragoman show instrument i1x7c0m2q --json
    """
    with open_ledger(ledger) as opened:
        found = opened.occurrences.instrument(id, day_of(as_of))
    _show(found, as_json)


@click.command()
@click.argument("id")
@filter_options("as_of")
@ledger_option
@json_option
def story(id: str, as_of: str | None, ledger: str | None, as_json: bool) -> None:  # noqa: A002
    """The reports that tell the same story as this one, and why each is taken to.

    \b
    dragoman show story r8k2f0ab
    """
    day = day_of(as_of)
    with open_ledger(ledger) as opened:
        found = opened.occurrences.story(id, day)
        check_out(opened, id, day)
    names = ("report", "headline", "outlet", "published", "why")
    if as_json:
        print_json(dict(zip(names, row, strict=True)) | {"story": found.id} for row in found.reports)
        return
    rows = [
        (key, title or "", outlet or "", date_words(published[:10]) if published else "", why)
        for key, title, outlet, published, why in found.reports
    ]
    console().print(table(names, rows, narrow=("report", "published")))


def _print(found: EventRow) -> None:
    out = console()
    first = found.record
    out.print(Text.assemble((captions.what(first), "bold"), f"  {captions.who(first)}  [{found.id}]"))
    out.print(Text(f"told by {number_of(found.told_in, 'report')}"))
    columns = ("report", "published", "outlet", "date", "place", "who", "status", "source chain")
    rows = [
        (
            row.record.report,
            date_words(row.record.published[:10]) if row.record.published else "",
            row.record.outlet or "",
            captions.when(row.record),
            row.record.place or "",
            captions.who(row.record),
            captions.words(row.record.status),
            " ← ".join(row.chain) or (f"copies {row.copy_of}" if row.copy_of else ""),
        )
        for row in found.tellings
    ]
    out.print(table(columns, rows, narrow=("report", "published", "date", "status")))
    for row in found.tellings:
        for quote in row.record.evidence[:1]:
            out.print(Text(f"{row.record.report}: “{quote.quote}”"))
    if found.course:
        out.print(Text("\nStatus over time", style="bold"))
        for step in found.course:
            since = f" ({date_words(step.when.iso)})" if step.when else ""
            who = [f"{report} on {date_words(day.isoformat())}" if day else report for report, day in step.said]
            out.print(Text(f"{captions.stands(step.status, step.by)}{since}: said by {', '.join(who)}"))
    if found.differences:
        out.print(Text("\nThey differ", style="bold"))
        for difference in found.differences:
            versions = "; ".join(f"{said} ({', '.join(reports)})" for said, reports in difference.versions)
            against = "  — independent sources differ" if difference.detail in found.disputed else ""
            out.print(Text.assemble(f"{difference.detail}: {versions}", (against, "yellow")))
    out.print(Text(f"\n{found.verdict}", style="bold yellow" if found.rests_on_one_interested else "bold"))
    for source in found.sources:
        party = ", a party to it" if source.interested else ""
        out.print(Text(f"{source.name}{party}: {'; '.join(source.ways)}"))
        if source.why:
            out.print(Text(f"  One source: {source.why}."))
    if len(found.tellings) > 1:
        for row in found.tellings[1:]:
            say(f"{row.record.report} is taken to tell the same: {row.reason}")


def _show(found: EventRow, as_json: bool) -> None:
    if as_json:
        print_json([_object(found)])
    else:
        _print(found)


def _object(found: EventRow) -> dict[str, Any]:
    return {
        "id": found.id,
        "reports": found.told_in,
        "independent_sources": len(found.sources),
        "one_interested_source": found.rests_on_one_interested,
        "sources_differ_on": list(found.disputed),
        "verdict": found.verdict,
        **({"course": course_objects(found)} if found.record.kind == "instrument" else {}),
        "sources": [
            {
                "name": each.name,
                "interested": each.interested,
                "owner": each.owner,
                "why": each.why or None,
                "reports": list(each.reports),
                "ways": list(each.ways),
            }
            for each in found.sources
        ],
        "differences": [
            {"detail": each.detail, "versions": [{"said": said, "reports": list(who)} for said, who in each.versions]}
            for each in found.differences
        ],
        "tellings": [
            {**record_object(row.record), "why": row.reason, "sources": list(row.chain), "copy_of": row.copy_of}
            for row in found.tellings
        ],
    }

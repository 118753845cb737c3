"""`dragoman show events`, `posts`, `instruments`, `figures`, `commitments`, `calendar`."""

from collections.abc import Callable, Sequence
from typing import Any

import click
from rich.text import Text

from dragoman.ledger.rows import RecordRow
from dragoman.ledger.store import Ledger
from dragoman.ledger.tellings.event_row import EventRow
from dragoman.model.filters import Filter
from dragoman.serve import captions
from dragoman.serve.cli.asking import Asked, filter_options, make_filter, open_ledger
from dragoman.serve.cli.options import json_option, ledger_option
from dragoman.serve.cli.output import console, print_json, say, table
from dragoman.serve.rows import event_object, record_object

Cells = Callable[[Any], Sequence[str | Text]]

_STATUS_STYLES = {
    "planned": "yellow",
    "proposed": "yellow",
    "cancelled": "red",
    "to_be_signed": "yellow",
    "target": "yellow",
}


def standing_cell(row: EventRow) -> Text:
    """How an instrument stands, with who ratified it."""
    style = _STATUS_STYLES.get(row.record.status or "", "")
    return Text(captions.stands(*row.standing), style=style)


def status_cell(row: RecordRow) -> Text:
    """A record's status, in the colour of its sort."""
    return Text(captions.words(row.status), style=_STATUS_STYLES.get(row.status or "", ""))


EVENT_COLUMNS = ("date", "what", "who", "place", "status", "told by", "id")


def event_cells(row: EventRow) -> Sequence[str | Text]:
    shown = row.record
    return (
        captions.when(shown),
        captions.what(shown),
        captions.who(shown),
        shown.place or "",
        status_cell(shown),
        _told(row),
        row.id,
    )


POST_COLUMNS = ("person", "title", "of", "standing", "observed", "report")


def post_cells(row: RecordRow) -> Sequence[str | Text]:
    person = row.parts[0].name if row.parts else ""
    belongs = ", ".join(str(row.details[key]) for key in ("body", "state") if row.details.get(key))
    observed = captions.date_words(row.published) if row.published else ""
    return (person, row.name or "", belongs, row.status or "", observed, row.report)


INSTRUMENT_COLUMNS = ("date", "kind", "name", "parties", "status", "told by", "id")


def instrument_cells(row: EventRow) -> Sequence[str | Text]:
    shown = row.record
    return (
        captions.when(shown),
        captions.words(shown.type),
        shown.name or "",
        captions.who(shown),
        standing_cell(row),
        _told(row),
        row.id,
    )


def _told(row: EventRow) -> Text:
    return Text(captions.told_by(row), style="yellow" if row.rests_on_one_interested or row.disputed else "")


FIGURE_COLUMNS = ("value", "change", "kind", "in the report's words", "whose", "period", "status", "report")


def figure_cells(row: RecordRow) -> Sequence[str | Text]:
    value = captions.amount(row.value, row.unit, row.details.get("bound"))
    names = [part.name for part in row.sides("subject", "counterpart")]
    return (
        value,
        captions.change(row),
        captions.words(row.type),
        row.name or "",
        " – ".join(names),
        captions.when(row),
        status_cell(row),
        row.report,
    )


COMMITMENT_COLUMNS = ("due", "what", "by", "to", "strength", "report")


def commitment_cells(row: RecordRow) -> Sequence[str | Text]:
    by = ", ".join(part.name for part in row.sides("by"))
    to = ", ".join(part.name for part in row.sides("to"))
    return (captions.when(row), row.name or "", by, to, captions.words(row.type), row.report)


def calendar_cells(row: EventRow) -> Sequence[str | Text]:
    if row.record.kind != "commitment":
        return event_cells(row)
    shown = row.record
    status = Text(captions.words(shown.type), style="yellow")
    return (f"by {captions.when(shown)}", shown.name or "", captions.who(shown), "", status, shown.report, row.id)


NARROW = ("date", "due", "period", "status", "strength", "standing", "report", "value", "id")


def answer(
    kinds: Sequence[str],
    columns: Sequence[str],
    cells: Cells,
    ledger: str | None,
    as_json: bool,
    limit: int | None,
    asked: Asked,
    *,
    dated_only: bool = False,
) -> None:
    """Asks the ledger and prints what it says; where nothing fits, says so and how to widen the question."""
    once = bool({"event", "instrument"} & set(kinds))
    with open_ledger(ledger) as opened:
        wanted = make_filter(opened, kinds, asked, dated_only=dated_only)
        rows, total = _ask(opened, wanted, limit or None, once)
    if as_json:
        print_json(map(event_object if once else record_object, rows))
        return
    if not rows:
        say("Nothing in the ledger fits. Leave out a condition, or see what there is: dragoman show reports")
        return
    console().print(table(columns, [cells(row) for row in rows], narrow=NARROW))
    if len(rows) < total:
        say(f"The last {len(rows):,} of {total:,}. All: --limit 0")


def _ask(opened: Ledger, wanted: Filter, limit: int | None, once: bool) -> tuple[Sequence[Any], int]:
    """The latest rows that fit, and how many do; `once`: each once however many reports tell it."""
    if once:
        events = opened.occurrences.events(wanted, limit)
        return events, opened.occurrences.count(wanted) if len(events) == limit else len(events)
    rows = opened.records(wanted, limit)
    return rows, opened.count(wanted) if len(rows) == limit else len(rows)


def _command(
    name: str,
    kinds: Sequence[str],
    columns: Sequence[str],
    cells: Cells,
    options: Sequence[str],
    text: str,
    *,
    dated_only: bool = False,
) -> click.Command:
    @click.command(name, help=text)
    @filter_options(*options)
    @click.option(
        "--limit", type=click.IntRange(0), default=200, show_default=True, help="At most this many; 0 is all."
    )
    @ledger_option
    @json_option
    def command(ledger: str | None, as_json: bool, limit: int, **given: Any) -> None:
        asked = Asked(**{key.rstrip("_"): value for key, value in given.items()})
        answer(kinds, columns, cells, ledger, as_json, limit, asked, dated_only=dated_only)

    return command


_DATES = ("since", "until")

events = _command(
    "events",
    ("event",),
    EVENT_COLUMNS,
    event_cells,
    ("who", "type", "mode", "status", *_DATES, "place", "text", "report", "sure", "as_of"),
    """Who met, called, agreed, accused whom; when and where.

    \b
    dragoman show events --who Tokayev --mode meeting --since 2022-06
    dragoman show events --who KZ --who CN --status planned
    """,
)
posts = _command(
    "posts",
    ("post",),
    POST_COLUMNS,
    post_cells,
    ("who", "status", "text", "report", "sure", "as_of"),
    """Who holds which office, as reports observe it.

    \b
    dragoman show posts --who Kazakhstan
    dragoman show posts --text "foreign minister"
    """,
)
instruments = _command(
    "instruments",
    ("instrument",),
    INSTRUMENT_COLUMNS,
    instrument_cells,
    ("who", "type", "status", *_DATES, "place", "text", "report", "sure", "as_of"),
    """Treaties, agreements, statements, laws: proposed, signed, in force; each once, as it stands now.

    \b
    dragoman show instruments --type memorandum --status signed
    dragoman show instruments --who Turkey --since 2022
    """,
)
figures = _command(
    "figures",
    ("figure",),
    FIGURE_COLUMNS,
    figure_cells,
    ("who", "type", "status", *_DATES, "text", "report", "sure", "as_of"),
    """Numbers said about relations: trade, investment, people, flights.

    \b
    dragoman show figures --type trade_turnover --who Russia
    dragoman show figures --status target --json
    """,
)
commitments = _command(
    "commitments",
    ("commitment",),
    COMMITMENT_COLUMNS,
    commitment_cells,
    ("who", "type", *_DATES, "text", "report", "sure", "as_of"),
    """What was promised, instructed or scheduled, by whom and until when.

    \b
    dragoman show commitments --who Kazakhstan --until 2022-12
    dragoman show commitments --type promised
    """,
)
calendar = _command(
    "calendar",
    ("event", "instrument", "commitment"),
    EVENT_COLUMNS,
    calendar_cells,
    ("who", "status", *_DATES, "place", "text", "report", "sure", "as_of"),
    """Everything with a date, in order: events, signings, and what is due.

    \b
    dragoman show calendar --since 2022-10 --until 2022-12
    dragoman show calendar --who OTS --status planned
    """,
    dated_only=True,
)

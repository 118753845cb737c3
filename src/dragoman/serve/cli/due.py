"""`dragoman due` and `dragoman check`: what became of promises, and whether figures fit."""

from datetime import date

import click
from rich.text import Text

from dragoman.ledger.outcomes import findings, followup
from dragoman.ledger.outcomes.figure_checks import finding_id
from dragoman.ledger.outcomes.findings import Asked
from dragoman.ledger.outcomes.wanted_commitments import Wanted
from dragoman.model.following import FollowUp
from dragoman.serve.asking import parse_date
from dragoman.serve.captions import date_words, shorten, words
from dragoman.serve.cli.asking import day_of, filter_options, open_ledger
from dragoman.serve.cli.options import json_option, ledger_option
from dragoman.serve.cli.output import console, print_json, say, table
from dragoman.serve.followup_rows import finding_object, followup_object, what
from dragoman.serve.naming import check_word

STATES = ("open", "due", "overdue", "done", "changed", "cancelled")
_STYLES = {"due": "yellow", "overdue": "red", "done": "green", "changed": "cyan", "cancelled": "magenta"}
_COLUMNS = ("due", "state", "what", "by", "why", "id")
_LONGEST = 90


@click.command()
@click.option("--by", metavar="DATE", help="Due by this day, month or year: 2022, 2022-06 or 2022-06-30.")
@click.option("--as-of", "as_of", metavar="DATE", help="As the ledger would have answered on that day.")
@click.option("--state", "states", multiple=True, metavar="STATE", help="In this state; repeat for several.")
@ledger_option
@json_option
def due(by: str | None, as_of: str | None, states: tuple[str, ...], ledger: str | None, as_json: bool) -> None:
    """List what was promised, planned or set as a target, and what became of it.

    States: open, due (its date has come), overdue (past its date with nothing reported), done, changed (another date,
    place or number reported), cancelled. What changed a state is cited.

    \b
    dragoman due --by 2022-12 --state overdue
    dragoman due --as-of 2022-10-13 --json
    """
    chosen = tuple(check_word(state, STATES, "state", f"There are: {', '.join(STATES)}.") for state in states)
    today = parse_date("--as-of", as_of).last if as_of else date.today()
    limit = parse_date("--by", by).last if by else None
    with open_ledger(ledger) as opened:
        rows = opened.ask(followup.commitments, today, Wanted(chosen, limit, today if as_of else None))
    if as_json:
        print_json(map(followup_object, rows))
        return
    if not rows:
        say("Nothing fits. Leave out a condition, or see what there is: dragoman show calendar")
        return
    console().print(table(_COLUMNS, [_cells(row) for row in rows], narrow=("due", "state", "id")))


def _cells(row: FollowUp) -> tuple[str | Text, ...]:
    names = ", ".join(actor.name for actor in row.promise.answerable)
    return (
        date_words(row.due.iso) if row.due else "",
        Text(words(row.state), style=_STYLES.get(row.state, "")),
        shorten(what(row.promise), _LONGEST),
        shorten(names, _LONGEST),
        row.why,
        row.promise.id,
    )


@click.command()
@click.option("--all", "everything", is_flag=True, help="Checks that came out well too, and findings dismissed.")
@filter_options("as_of")
@ledger_option
@json_option
def check(everything: bool, as_of: str | None, ledger: str | None, as_json: bool) -> None:
    """Tell where figures do not fit each other, citing both sides.

    Parts that do not add up, two figures for one period, a change that does not fit its two values, a target passed or
    overdue, a rate that contradicts the level.

    \b
    dragoman check
    dragoman check --all --json
    """
    with open_ledger(ledger) as opened:
        found = opened.ask(findings.findings, Asked(day_of(as_of), dismissed=everything))
    shown = [each for each in found if everything or not each.holds or each.sort == "target"]
    if as_json:
        print_json(finding_object(each, finding_id(each)) for each in shown)
        return
    if not shown:
        rest = "No two figures could be compared." if everything else "What was checked: dragoman check --all"
        say(f"Nothing to remark. {rest}")
        return
    rows = [
        (
            Text(each.sort, style="green" if each.holds else "yellow"),
            each.why,
            " / ".join(f"“{shorten(side.quote, _LONGEST)}” ({side.report})" for side in each.sides),
        )
        for each in shown
    ]
    console().print(table(("finding", "why", "told"), rows, narrow=("finding",)))

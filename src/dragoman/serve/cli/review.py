"""`dragoman review`: one doubtful thing at a time, one key to decide it."""

import sys
from datetime import date

import click

from dragoman.errors import UsageError
from dragoman.ledger.judgements import deciding, review
from dragoman.ledger.judgements.doubts import KINDS, Doubt
from dragoman.ledger.judgements.judgement_checks import CORRECTABLE
from dragoman.ledger.judgements.judging import Judgement
from dragoman.ledger.store import Ledger
from dragoman.serve.captions import number_of
from dragoman.serve.cli.asking import open_ledger
from dragoman.serve.cli.options import author_option, ledger_option, login, now
from dragoman.serve.cli.output import say

_KEYS = "a accept   r reject   {correct}u unsure   z undo   q quit   ? keys"
_HELP = """a  it is right: it stands, whatever a newer version reads
r  it is wrong: it is left out
c  correct it, where it is a record: then type field=value (fields: {fields})
u  leave it: it is not asked again until you undo this
z  take the last answer back
q  stop; every answer is kept already
?  show this"""


@click.command("review")
@author_option
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice(KINDS),
    help="Ask only about records, outcomes of commitments, findings, parties, events or stories; repeat for several.",
)
@ledger_option
def command(author: str | None, kinds: tuple[str, ...], ledger: str | None) -> None:
    """Decide what is doubtful: one thing at a time with its sentence, one key an answer.

    Keys: a accept, r reject, c correct, u unsure, z undo, q quit, ? help. Answers are kept at once, with author and
    time, outrank the reader for ever, and survive reading again. Keys may also come through a pipe.

    \b
    dragoman review
    dragoman review --kind outcome --author "Jane Doe"
    """
    name = author or login()
    with open_ledger(ledger) as opened:
        waiting = [each for each in opened.ask(review.doubts, date.today()) if not kinds or each.target_kind in kinds]
        if not waiting:
            say("Nothing is doubtful.")
            return
        made = _ask_all(opened, waiting, name)
    say(f"{number_of(made, 'answer')} kept.")


def _ask_all(opened: Ledger, waiting: list[Doubt], name: str) -> int:
    """Goes through the doubts; how many answers stand at the end."""
    answers: list[tuple[int, Judgement]] = []
    position = 0
    shown = -1
    while True:
        at_end = position == len(waiting)
        doubt = waiting[min(position, len(waiting) - 1)]
        if shown != position:
            if at_end:
                click.echo("\nThat was all.   z undo   q quit")
            else:
                _show(doubt, position + 1, len(waiting))
            shown = position
        key = _key()
        if at_end and key != "z":
            break
        match key:
            case "" | "q":
                break
            case "a" | "r" | "u":
                act = {"a": "accept", "r": "reject", "u": "unsure"}[key]
                answers += _answered(opened, position, doubt, name, act)
                position += 1  # what cannot be answered any more was settled by an answer before
            case "c" if doubt.target_kind == "record":
                given = _correction()
                made = _answered(opened, position, doubt, name, "correct", given) if given else []
                answers += made
                position += len(made)
            case "c":
                click.echo("Only what a record says can be corrected.")
            case "z" if answers:
                position, last = answers.pop()
                opened.apply(deciding.take_back, now(), name, last)
                click.echo("Taken back.")
            case _:
                click.echo(_HELP.format(fields=", ".join(CORRECTABLE)))
    opened.carry_on(say)
    return len(answers)


def _answered(
    opened: Ledger, position: int, doubt: Doubt, name: str, act: str, given: dict[str, str | float] | None = None
) -> list[tuple[int, Judgement]]:
    """The answer with its place among the doubts; where it cannot be kept, why is told and nothing comes of it."""
    try:
        return [(position, opened.apply(review.answer, now(), name, doubt, act, given))]
    except UsageError as error:
        click.echo(f"Not kept: {error}  [{error.code}]")
        return []


def _show(doubt: Doubt, number: int, of: int) -> None:
    click.echo(f"\n[{number} of {of}]  {click.style(doubt.question, bold=True)}")
    for sentence in doubt.sentences:
        click.echo(f"    “{sentence}”")
    click.echo(f"Why it is asked: {doubt.why}" + (f" ({doubt.report})" if doubt.report else ""))
    click.echo(f"Accepting: {doubt.accepting}  Rejecting: {doubt.rejecting}")
    click.echo(_KEYS.format(correct="c correct   " if doubt.target_kind == "record" else ""))


def _key() -> str:
    """One key from the terminal, or the next character that is no blank from a pipe; empty at the end.

    To break off at the terminal (Ctrl-C, Ctrl-D) is an end like any other: every answer is kept already.
    """
    if sys.stdin.isatty():
        try:
            return click.getchar().casefold()
        except (EOFError, KeyboardInterrupt):
            return ""
    while (letter := sys.stdin.read(1)) and letter.isspace():
        pass
    return letter.casefold()


def _correction() -> dict[str, str | float]:
    click.echo("field=value: ", nl=False)
    try:
        line = sys.stdin.readline()
        while line and not line.strip() and not sys.stdin.isatty():
            line = sys.stdin.readline()  # in a pipe a key may end its line
    except KeyboardInterrupt:
        line = ""
    if not line.strip():
        click.echo("Nothing is corrected.")
        return {}
    field, _, value = line.strip().partition("=")
    field, value = field.strip(), value.strip()
    if field not in CORRECTABLE or not value:
        click.echo(f"Fields that can be corrected: {', '.join(CORRECTABLE)}")
        return {}
    try:
        return {field: float(value) if field == "value" else value}
    except ValueError:
        click.echo("This is not a number.")
        return {}

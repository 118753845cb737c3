"""`dragoman changes` and `dragoman judgements`: what is new since a day, and what people decided."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime, time
from pathlib import Path

import click
from rich.text import Text

from dragoman.errors import UsageError
from dragoman.ledger.judgements import answers, judging, waiting
from dragoman.ledger.judgements.decided import UNASKED
from dragoman.ledger.judgements.judging import Judgement
from dragoman.ledger.judgements.undone import undone_by
from dragoman.ledger.outcomes.following import load_told
from dragoman.ledger.over_time import history
from dragoman.ledger.over_time.history import Change
from dragoman.model.following import Told
from dragoman.serve.asking import parse_date
from dragoman.serve.captions import number_of, shorten
from dragoman.serve.cli.asking import day_of, filter_options, open_ledger
from dragoman.serve.cli.groups import Commands
from dragoman.serve.cli.options import json_option, ledger_option, now
from dragoman.serve.cli.output import console, print_json, say, table
from dragoman.serve.followup_rows import what

_SHORT = 8  # characters of a judgement's id that are shown, and enough to find it by
_COLUMNS = ("learned", "what", "before", "after", "why", "cause", "id")
_LONGEST = 60
_MAKE_IT = "Make the file with `dragoman judgements export`."


@click.command()
@click.option(
    "--since", metavar="DATE", help="What the ledger came to know since this day: 2022, 2022-06 or 2022-06-01."
)
@click.option("--id", "subject", metavar="ID", help="Changes of one commitment or finding.")
@filter_options("as_of")
@ledger_option
@json_option
def changes(since: str | None, subject: str | None, as_of: str | None, ledger: str | None, as_json: bool) -> None:
    """Tell what changed: states of commitments and findings about figures, each with its cause.

    \b
    dragoman changes --since 2023-01-01
    dragoman changes --since 2023-01 --as-of 2023-01
    dragoman changes --json
    """
    start = datetime.combine(parse_date("--since", since).first, time()) if since else None
    with open_ledger(ledger) as opened:
        rows = opened.ask(history.changes, start, subject, day_of(as_of))
        told = {} if as_json else opened.ask(load_told, {row.subject for row in rows if row.kind == "followup"})
    if as_json:
        print_json(_object(row) for row in rows)
        return
    if not rows:
        say(_nothing(subject, as_of))
        return
    console().print(table(_COLUMNS, [_cells(row, told) for row in rows], narrow=("learned", "before", "after")))


def _nothing(subject: str | None, as_of: str | None) -> str:
    known = f" by the end of {as_of}" if as_of else ""
    if subject:
        return f"Of {subject} no change is known{known}. Ids: dragoman changes"
    if as_of:
        return f"Nothing changed{known}. A change counts from when the ledger came to know of it: dragoman changes"
    return "Nothing changed since then."


def _cells(row: Change, promises: Mapping[str, Told]) -> tuple[str, ...]:
    """A promise is called by its words, a finding by its sort; the words of one that is gone are gone too."""
    promise = promises.get(row.subject)
    called = shorten(what(promise), _LONGEST) if promise else row.subject.partition(":")[0]
    by = " ".join(part for part in (row.cause, row.report if row.cause == "report" else row.author) if part)
    return (f"{row.at:%Y-%m-%d %H:%M}", called, row.before or "", row.after or "", row.why, by, row.subject)


def _object(row: Change) -> dict[str, str | None]:
    fields = asdict(row)
    days = {"day": row.day, "known_on": row.known_on}
    return fields | {"at": row.at.isoformat()} | {name: day and day.isoformat() for name, day in days.items()}


@click.group(cls=Commands)
def judgements() -> None:
    """What people decided: list it, measure the reader by it, move it to another ledger.

    \b
    dragoman judgements export team.jsonl
    dragoman judgements import team.jsonl --ledger other.db
    """


@judgements.command("export")
@click.argument("path", required=False, metavar="[FILE]")
@ledger_option
def export(path: str | None, ledger: str | None) -> None:
    """Write every judgement as a line of JSON, to FILE or standard output.

    \b
    dragoman judgements export team.jsonl
    """
    with open_ledger(ledger) as opened:
        rows = opened.ask(judging.history)
    if path is None:
        print_json(map(asdict, rows))
        return
    lines = "".join(json.dumps(asdict(row), ensure_ascii=False) + "\n" for row in rows)
    try:
        Path(path).write_text(lines, encoding="utf-8")
    except OSError as error:
        cause = f"it cannot be written ({error.strerror})."
        raise UsageError(path, cause, remedy="Choose another file.", code="unwritable") from error
    say(f"{number_of(len(rows), 'judgement')} written to {path}.")


@judgements.command("import")
@click.argument("path", metavar="FILE")
@ledger_option
def take_in(path: str, ledger: str | None) -> None:
    """Add the judgements in FILE; those that are here already are left.

    \b
    dragoman judgements import team.jsonl
    """
    rows = _read_judgements(path)
    with open_ledger(ledger) as opened:
        added = opened.apply(waiting.take_in, now(), rows)
        opened.carry_on(say)
    say(f"{number_of(added, 'judgement')} added, {len(rows) - added:,} known already.")


def _read_judgements(path: str) -> list[Judgement]:
    try:
        lines = Path(path).read_text(encoding="utf-8").splitlines()
    except OSError as error:
        cause = f"it cannot be read ({error.strerror})."
        raise UsageError(path, cause, remedy="Check the path.", code="missing") from error
    except ValueError as error:
        raise UsageError(path, "this is no text.", remedy=_MAKE_IT, code="bad-judgement") from error
    found: list[Judgement] = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                found += judging.from_objects([json.loads(line)])
            except (TypeError, ValueError, UsageError) as error:
                subject = f"{path}, line {number}"
                raise UsageError(subject, "this is no judgement.", remedy=_MAKE_IT, code="bad-judgement") from error
    return found


@judgements.command("list")
@click.option("--limit", type=click.IntRange(0), default=50, show_default=True, help="At most this many; 0 is all.")
@filter_options("as_of")
@ledger_option
@json_option
def show(limit: int, as_of: str | None, ledger: str | None, as_json: bool) -> None:
    """List what people decided, the latest last, with the ids that `dragoman undo` takes.

    \b
    dragoman judgements list
    dragoman judgements list --limit 0 --json
    """
    with open_ledger(ledger) as opened:
        rows = opened.ask(judging.history, as_of=day_of(as_of))
    gone = undone_by(rows)
    shown = rows[-limit:] if limit else rows
    if as_json:
        print_json(asdict(row) | {"undone": row.uid in gone} for row in shown)
        return
    if not rows:
        say(f"Nobody had decided anything by the end of {as_of}." if as_of else "Nobody has decided anything yet.")
        return
    cells = [
        (
            row.uid[:_SHORT],
            row.at[:16].replace("T", " "),
            row.author,
            Text(row.act, style="strike" if row.uid in gone else ""),
            f"{row.target_kind} {row.target}",
            "taken back" if row.uid in gone else " ".join(filter(None, (_given(row), row.note))),
        )
        for row in shown
    ]
    names = ("id", "when", "who", "act", "about", "note")
    console().print(table(names, cells, narrow=("id", "when", "act")))


def _given(row: judging.Judgement) -> str:
    if row.act == "undo":
        return f"takes back {str(row.given.get('undoes'))[:_SHORT]}"
    return "; ".join(
        f"{name}: {', '.join(map(str, value)) if isinstance(value, list) else value}"
        for name, value in row.given.items()
        if name != UNASKED
    )


@judgements.command("measure")
@ledger_option
@json_option
def measure(ledger: str | None, as_json: bool) -> None:
    """Tell how often the reader was right, by what people judged: a measure of this reader on your own reports.

    Doubtful things are asked about first, so the share is lower than that of all records.

    \b
    dragoman judgements measure
    dragoman judgements measure --json
    """
    with open_ledger(ledger) as opened:
        rows = opened.ask(answers.rightness)
    if as_json:
        print_json(asdict(row) | {"judged": row.judged} for row in rows)
        return
    if not rows:
        say("Nobody has judged anything yet. Begin with: dragoman review")
        return
    cells = [
        (
            row.sort,
            f"{row.judged:,}",
            f"{row.right:,}",
            f"{row.corrected:,}",
            f"{row.wrong:,}",
            f"{row.unsure:,}",
            f"{row.right / row.judged:.0%}" if row.judged else "",
        )
        for row in rows
    ]
    columns = ("what", "judged", "right", "corrected", "wrong", "left unsure", "right of those judged")
    console().print(table(columns, cells))

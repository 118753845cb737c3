"""`dragoman changes` and `dragoman judgements`: what is new since a day, and what people decided."""

import json
from dataclasses import asdict
from datetime import UTC, date, datetime, time
from pathlib import Path

import click

from dragoman.errors import UsageError
from dragoman.ledger import history, judging, review
from dragoman.ledger.history import Change
from dragoman.ledger.store import Ledger
from dragoman.serve.asking import parse_date
from dragoman.serve.captions import number_of
from dragoman.serve.cli.asking import open_ledger
from dragoman.serve.cli.options import json_option, ledger_option
from dragoman.serve.cli.output import console, print_json, say, table

_AT_ONCE = 500  # reports whose states are worked out in about a second
_COLUMNS = ("learned", "what", "before", "after", "why", "cause")


@click.command()
@click.option(
    "--since", metavar="DATE", help="What the ledger came to know since this day: 2022, 2022-06 or 2022-06-01."
)
@click.option("--id", "subject", metavar="ID", help="Changes of one commitment or finding.")
@ledger_option
@json_option
def changes(since: str | None, subject: str | None, ledger: str | None, as_json: bool) -> None:
    """Tell what changed: states of commitments and findings about figures, each with its cause.

    \b
    dragoman changes --since 2023-01-01
    dragoman changes --json
    """
    start = datetime.combine(parse_date("--since", since).first, time()) if since else None
    with open_ledger(ledger) as opened:
        opened.apply(history.refresh, date.today(), _now())
        rows = opened.ask(history.changes, start, subject)
    if as_json:
        print_json(_object(row) for row in rows)
        return
    if not rows:
        say("Nothing changed since then.")
        return
    console().print(table(_COLUMNS, [_cells(row) for row in rows], narrow=("learned", "before", "after")))


def note_changes(ledger: Ledger) -> None:
    """Notes after a run which states changed; a large ledger is worked through when somebody asks."""
    if ledger.counts()["report"] <= _AT_ONCE:
        ledger.apply(history.refresh, date.today(), _now())


def _cells(row: Change) -> tuple[str, ...]:
    told = " ".join(part for part in (row.cause, row.report if row.cause == "report" else row.author) if part)
    return (f"{row.at:%Y-%m-%d %H:%M}", row.subject, row.before or "", row.after or "", row.why, told)


def _object(row: Change) -> dict[str, str | None]:
    fields = asdict(row)
    return fields | {"at": row.at.isoformat(), "known_on": row.known_on.isoformat() if row.known_on else None}


@click.group()
def judgements() -> None:
    """What people decided: show it, move it to another ledger, take one back.

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
    Path(path).write_text(lines, encoding="utf-8")
    say(f"{number_of(len(rows), 'judgement')} written to {path}.")


@judgements.command("import")
@click.argument("path", metavar="FILE")
@ledger_option
def take_in(path: str, ledger: str | None) -> None:
    """Add the judgements in FILE; those that are here already are left.

    \b
    dragoman judgements import team.jsonl
    """
    try:
        objects = [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines() if line.strip()]
    except (OSError, ValueError) as error:
        raise UsageError(path, f"this cannot be read as JSON Lines ({error}).", code="bad-judgement") from error
    with open_ledger(ledger) as opened:
        added = opened.apply(review.take_in, _now(), judging.from_objects(objects))
    say(f"{number_of(added, 'judgement')} added, {len(objects) - added:,} known already.")


@judgements.command("undo")
@click.argument("uid", metavar="ID")
@click.option("--author", metavar="NAME", required=True, help="Who takes it back.")
@ledger_option
def take_back(uid: str, author: str, ledger: str | None) -> None:
    """Take one judgement back, by the id that export shows; the row itself stays.

    \b
    dragoman judgements undo 5f0c... --author "Jane Doe"
    """
    with open_ledger(ledger) as opened:
        made = next((row for row in opened.ask(judging.history) if row.uid == uid), None)
        if made is None:
            raise UsageError(f'judgement "{uid}"', "there is none of this id.", code="unknown-judgement")
        opened.apply(review.take_back, _now(), author, made)
    say("Taken back.")


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)

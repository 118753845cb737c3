"""`dragoman reread`: every report read anew, shown before it is accepted."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, date, datetime

import click

from dragoman.batch import Found, read_found
from dragoman.errors import DragomanError
from dragoman.ledger import history, rereading
from dragoman.ledger.store import Ledger
from dragoman.model.report import Snapshot
from dragoman.serve.captions import number_of
from dragoman.serve.cli.asking import open_ledger
from dragoman.serve.cli.options import json_option, ledger_option, settings
from dragoman.serve.cli.output import print_json, say
from dragoman.serve.cli.progress import Progress

_MOST_LINES = 40


@click.command()
@click.option("--apply", "accept", is_flag=True, help="Accept what was read anew; judgements outrank it still.")
@click.option("--workers", type=click.IntRange(1), metavar="N", help="Processes that read; by default as many as pay.")
@ledger_option
@json_option
def reread(accept: bool, workers: int | None, ledger: str | None, as_json: bool) -> None:
    """Read every report of the ledger anew with this version, and show what would change.

    Nothing changes until --apply. A run that was interrupted goes on where it stopped. Judgements are never touched.

    \b
    dragoman reread
    dragoman reread --apply
    """
    from dragoman.pipeline import extractor

    version = extractor()
    with open_ledger(ledger) as opened:
        _stage(opened, version, settings(workers=workers).worker_count)
        found = opened.ask(rereading.differences, version)
        waiting = opened.ask(rereading.staged, version)
        if as_json:
            print_json(map(asdict, found))
        else:
            for line in _lines(found):
                click.echo(line)
        if accept:
            for key in waiting:
                opened.apply(rereading.accept, version, key, _now())
            opened.apply(history.refresh, date.today(), _now())
    if accept:
        say(f"{number_of(len(waiting), 'report')} read anew; {len(found):,} of them changed.")
    elif waiting:
        say(f"{len(found):,} of {number_of(len(waiting), 'report')} would change. Accept it: dragoman reread --apply")
    else:
        say("Everything is read by this version already.")


def _stage(opened: Ledger, version: str, workers: int | None) -> None:
    """Reads what this version has not read, a transaction a report."""
    keys = opened.ask(rereading.pending, version)
    if not keys:
        return
    order = iter(keys)

    def waiting() -> Iterator[Found]:
        for key in keys:
            yield Found(Snapshot(key, b"", ""), 0, opened.report(key).report)

    progress = Progress(None)
    run = opened.start(version)
    try:
        for item, outcome in read_found(waiting(), workers):
            key = next(order)
            progress.advance(item)
            if isinstance(outcome, DragomanError):
                progress.say(f"Not read anew: {outcome}  [{outcome.code}]")
                continue
            opened.apply(rereading.stage, run.id, version, key, outcome, _now())
    finally:
        progress.stop()
    opened.finish(run)


def _lines(found: list[rereading.Difference]) -> Iterator[str]:
    lines = [
        line
        for each in found
        for line in (
            f"{each.report}  {each.title or ''}",
            *(f"  + {words}" for words in each.added),
            *(f"  - {words}" for words in each.gone),
            *(f"  ~ {words}" for words in each.changed),
        )
    ]
    yield from lines[:_MOST_LINES]
    if len(lines) > _MOST_LINES:
        yield f"... and {len(lines) - _MOST_LINES:,} more lines. All: dragoman reread --json"


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)

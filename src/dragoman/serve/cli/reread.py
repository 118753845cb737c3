"""`dragoman reread`: every report read anew, shown before it is accepted."""

from collections import deque
from collections.abc import Iterator
from dataclasses import asdict

import click

from dragoman.ledger.adding import rereading
from dragoman.serve import reading_anew
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
        progress = Progress(None)
        try:
            reading_anew.read_anew(opened, version, settings(workers=workers).worker_count, progress)
        finally:
            progress.stop()
        found = opened.ask(rereading.differences, version)
        waiting = opened.ask(rereading.staged, version)
        if as_json:
            print_json(map(asdict, found))
        else:
            for line in _lines(found):
                click.echo(line)
        if accept:
            deque(reading_anew.accept(opened, version, waiting), maxlen=0)
    if accept:
        say(f"{number_of(len(waiting), 'report')} read anew; {len(found):,} of them changed.")
    elif waiting:
        say(f"{len(found):,} of {number_of(len(waiting), 'report')} would change. Accept it: dragoman reread --apply")
    else:
        say("Everything is read by this version already.")


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

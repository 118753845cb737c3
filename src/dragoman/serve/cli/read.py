"""`dragoman read`: from files to the ledger, or to the interchange format."""

import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click

from dragoman.batch import Found, find, read_found
from dragoman.errors import DragomanError, InputError, LedgerError
from dragoman.serve.captions import number_of
from dragoman.serve.cli.options import ledger_option, settings
from dragoman.serve.cli.output import console, print_json, say
from dragoman.serve.cli.progress import Progress, total_size
from dragoman.serve.cli.tally import KINDS, Tally
from dragoman.serve.interchange import to_interchange

_SINGULAR = {"parties": "party"}


@click.command(no_args_is_help=True)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@ledger_option
@click.option("--json", "as_json", is_flag=True, help="Print each report's records as a line of JSON; keep nothing.")
@click.option("--explain", is_flag=True, help="Tell which frame and which words made each record; keep nothing.")
@click.option("--workers", type=click.IntRange(1), metavar="N", help="Processes that read; by default as many as pay.")
def read(paths: Sequence[str], ledger: str | None, as_json: bool, explain: bool, workers: int | None) -> int:
    """Read reports and add them to the ledger.

    PATH is a file, a folder, a pattern, or - for standard input: plain text, HTML, mail, a feed, or JSON Lines
    with id, title, text, published, outlet and url. A page may hold many reports. Reading a page again changes
    nothing, and a run that was interrupted goes on where it stopped.

    \b
    dragoman read inbox/                         into ./dragoman.db
    dragoman read 'press/*.html' --ledger press.db
    dragoman read page.txt --json > records.jsonl
    dragoman read page.txt --explain             why each record was made

    Exit status: 0 all was read, 3 something was not, 4 the ledger failed.
    """
    chosen = settings(ledger=ledger, workers=workers)
    tally = Tally()
    progress = Progress(total_size(paths))
    found = _find(paths, tally, progress)
    try:
        if as_json or explain:
            _print(found, tally, progress, chosen.worker_count, as_json=as_json, explain=explain)
        else:
            # Imported here: printing needs no database.
            from dragoman.serve.cli.keep import keep

            keep(chosen.ledger_address, found, tally, progress, chosen.worker_count)
    except LedgerError:
        if tally.read:
            were = "was" if tally.read == 1 else "were"
            progress.say(f"Before this, {number_of(tally.read, 'report')} {were} read and kept.")
        raise
    except KeyboardInterrupt:
        progress.stop()
        kept = "" if as_json or explain else " They are in the ledger; the same command goes on from here."
        say(f"Interrupted after {number_of(tally.read, 'report')}.{kept}")
        return 130
    finally:
        progress.stop()
    _summarise(tally, None if as_json or explain else chosen.ledger_address)
    return InputError.exit_status if tally.unread else 0


def _find(paths: Sequence[str], tally: Tally, progress: Progress) -> Iterator[Found]:
    """The reports there are; what cannot be read is told at once and counted."""
    stdin = sys.stdin.buffer if "-" in paths else None
    for item in find(paths, stdin):
        if isinstance(item, Found):
            yield item
        else:
            tally.miss(item, progress)


def _print(
    found: Iterable[Found], tally: Tally, progress: Progress, workers: int | None, *, as_json: bool, explain: bool
) -> None:
    for item, outcome in read_found(found, workers):
        progress.advance(item)
        if isinstance(outcome, DragomanError):
            tally.miss(outcome, progress)
            continue
        tally.add(outcome, progress)
        if as_json:
            print_json([to_interchange(outcome, explain=explain)])
        else:
            from dragoman.serve.cli.explain import explanation

            console().print(explanation(outcome))


def _summarise(tally: Tally, ledger: str | None) -> None:
    took = time.monotonic() - tally.started
    parts = [f"{number_of(tally.read, 'report')} read in {took:.0f} s" if tally.read else "No new report read"]
    for kind in KINDS:
        count = tally.records[kind]
        if count:
            new = f" ({tally.new_parties:,} new)" if kind == "parties" and ledger else ""
            parts.append(number_of(count, _SINGULAR.get(kind, kind.removesuffix("s")), kind) + new)
    say(" · ".join(parts))
    if tally.anew:
        say(f"{tally.anew:,} of them were known and read anew, for this version reads differently.")
    if tally.known:
        say(f"{number_of(tally.known, 'report')} already known: nothing changed.")
    if tally.unread:
        causes = Counter(_CAUSES.get(error.code, error.code) for error in tally.unread)
        say(f"{len(tally.unread):,} not read: " + ", ".join(f"{count:,} {cause}" for cause, count in causes.items()))
    if ledger and (tally.read or tally.known):
        say(f"In {Path(ledger) if '://' not in ledger else ledger}. Look at it: dragoman show events")


# What the codes of InputErrors are called in a count; a code that is not here is its own name.
_CAUSES = {
    "binary": "not text",
    "damaged-json": "with damaged JSON",
    "dangling-link": "behind a link that leads nowhere",
    "encoding": "in an unknown encoding",
    "failed": "that defeated the reader",
    "folder-loop": "in a folder that holds itself",
    "forbidden": "not permitted",
    "language": "not in English",
    "no-article": "without an article",
    "no-file": "not a file",
    "no-match": "without a match",
    "no-reports": "without reports",
    "no-text": "without text",
    "too-large": "too large",
    "too-long": "too long to be a report",
}

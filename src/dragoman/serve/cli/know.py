"""`dragoman know FILE`: people and bodies known from outside, and which parties of the ledger they are."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import click

from dragoman.acquire.known import read_entities, read_table
from dragoman.errors import InputError, UsageError
from dragoman.ledger.parties import known_lists, recognising
from dragoman.ledger.store import Ledger
from dragoman.model.known import KnownParty
from dragoman.model.message import Message
from dragoman.serve.captions import number_of
from dragoman.serve.cli.asking import open_ledger
from dragoman.serve.cli.options import ledger_option, now
from dragoman.serve.cli.output import say

_AT_ONCE = 500
_TOLD = 20


@click.command()
@click.argument("file")
@click.option("--as", "source", metavar="NAME", help="What to call the list; by default the name of the file.")
@click.option("--forget", is_flag=True, help="Take the list of this name out again, with its links.")
@ledger_option
def know(file: str, source: str | None, forget: bool, ledger: str | None) -> int | None:
    """Load a list of known people and bodies, and link the parties of the ledger to it, with scores and reasons.

    FILE is FollowTheMoney entities as JSON Lines, as OpenSanctions publishes them (entities.ftm.json), or CSV with the
    columns name, aliases, kind, state, identifier, office, wikidata. Loading it again renews it. What is doubtful is
    asked in dragoman review --kind known.

    \b
    dragoman know entities.ftm.json
    dragoman know contacts.csv --as contacts
    dragoman know contacts --forget
    """
    name = source or Path(file).name
    with open_ledger(ledger) as opened:
        if forget:
            gone = opened.apply(known_lists.forget, name)
            if not gone:
                raise _unknown(name, opened.ask(known_lists.sources))
            say(f"{name} and {number_of(gone, 'entry', 'entries')} of it are forgotten.")
            return None
        return _load(opened, Path(file), name)


def _unknown(name: str, sources: list[str]) -> UsageError:
    there = Message("There are: {names}.", names=", ".join(sources)) if sources else "No list has been loaded."
    return UsageError(
        Message('"{name}"', name=name), "no list of this name is known.", remedy=there, code="unknown-list"
    )


def _load(opened: Ledger, path: Path, name: str) -> int | None:
    read = added = others = bad = 0
    try:
        lines = path.open(encoding="utf-8-sig", errors="replace", newline="")
    except OSError as error:
        raise InputError(
            str(path),
            f"it cannot be read ({error.strerror}).",
            "Nothing was changed.",
            "Check the path.",
            code="missing",
        ) from error
    with lines:
        entries = read_table(lines, path.name) if path.suffix.casefold() == ".csv" else read_entities(lines, path.name)
        while portion := list(islice(entries, _AT_ONCE)):
            known = [entry for entry in portion if isinstance(entry, KnownParty)]
            for entry in portion:
                if isinstance(entry, InputError):
                    bad += 1
                    if bad <= _TOLD:
                        say(f"Not taken: {entry}  [{entry.code}]")
            others += sum(entry is None for entry in portion)
            added += opened.apply(known_lists.take_known, now(), name, known) if known else 0
            read += len(known)
            if read and read % (20 * _AT_ONCE) == 0:
                say(f"{read:,} entries taken ...")
    if bad > _TOLD:
        say(f"Not taken: {bad - _TOLD:,} more lines.")
    made = asked = 0
    for numbers in _portions(opened.ask(recognising.waiting, name)):
        one, other = opened.apply(recognising.recognise, now(), numbers)
        made, asked = made + one, asked + other
    say(
        f"{number_of(read, 'entry', 'entries')} of {name} ({added:,} new"
        + (f", {number_of(others, 'line')} about something else" if others else "")
        + f"): {number_of(made, 'party', 'parties')} linked, {number_of(asked, 'question')} to decide."
    )
    if asked:
        say("Decide: dragoman review --kind known")
    return InputError.exit_status if bad else None


def _portions(numbers: list[int]) -> Iterator[list[int]]:
    return (numbers[start : start + _AT_ONCE] for start in range(0, len(numbers), _AT_ONCE))

"""`dragoman merge`, `split`, `apart`, `undo`: what a person decides about who is who and what is one."""

from collections.abc import Callable, Sequence
from typing import Any

import click

from dragoman.errors import UsageError
from dragoman.ledger.judgements import deciding
from dragoman.ledger.judgements.decided import Decided
from dragoman.ledger.store import Ledger
from dragoman.serve.cli.asking import open_ledger
from dragoman.serve.cli.options import author_option, ledger_option, login, now
from dragoman.serve.cli.output import say
from dragoman.serve.naming import find_parties

Command = Callable[..., Any]

_dry_run = click.option("--dry-run", is_flag=True, help="Tell what would change, and change nothing.")
_why = click.option("--why", metavar="WORDS", help="The reason, kept with the judgement.")


def _options(command: Command) -> Command:
    for option in (ledger_option, _dry_run, _why, author_option):
        command = option(command)
    return command


@click.command()
@click.argument("kept")
@click.argument("others", nargs=-1, required=True, metavar="OTHER...")
@_options
def merge(
    kept: str, others: Sequence[str], author: str | None, why: str | None, dry_run: bool, ledger: str | None
) -> None:
    """Make parties, events, instruments or stories one: KEPT, and OTHER that becomes part of it.

    A party is named by its id or any spelling, an event or instrument by its id, a story by that of one of its reports.
    The ids of the others lead to KEPT from then on. OTHER may be an identifier of a list that `dragoman know` has
    loaded. Nothing is deleted: see dragoman undo.

    \b
    dragoman merge kassym-jomart-tokayev qasym-jomart-toqaev --dry-run
    dragoman merge e1x7c0m2q e8d2k0f3a --why "the same call, told with two dates"
    """
    with open_ledger(ledger) as opened:
        kind, keys = _what(opened, [kept, *others])
        for key in keys[1:]:
            _decide(opened, dry_run, deciding.merge, author or login(), kind, keys[0], key, why)


@click.command()
@click.argument("whole")
@click.option("--report", "reports", multiple=True, required=True, metavar="ID", help="A report; repeat for several.")
@_options
def split(
    whole: str, reports: Sequence[str], author: str | None, why: str | None, dry_run: bool, ledger: str | None
) -> None:
    """Take apart what is not one: what some reports say of a party, event, instrument or story becomes one of its own.

    \b
    dragoman split ivan-petrov --report r8k2f0ab --report r1c9d2ef
    dragoman split e1x7c0m2q --report r8k2f0ab --dry-run
    """
    with open_ledger(ledger) as opened:
        kind, (key,) = _what(opened, [whole])
        _decide(opened, dry_run, deciding.split, author or login(), kind, key, list(reports), why)


@click.command()
@click.argument("one")
@click.argument("other")
@_options
def apart(one: str, other: str, author: str | None, why: str | None, dry_run: bool, ledger: str | None) -> None:
    """Say that two are two, so that nobody is asked whether they are one.

    \b
    dragoman apart ivan-petrov ivan-petrov-2
    """
    with open_ledger(ledger) as opened:
        kind, keys = _what(opened, [one, other])
        _decide(opened, dry_run, deciding.keep_apart, author or login(), kind, *keys, why)


@click.command()
@click.argument("id")
@author_option
@_dry_run
@ledger_option
def undo(id: str, author: str | None, dry_run: bool, ledger: str | None) -> None:  # noqa: A002
    """Take a judgement back by its id (the first characters are enough), with all that it did. The row stays.

    \b
    dragoman undo 5f0c1a2b
    dragoman undo 5f0c1a2b --dry-run
    """
    with open_ledger(ledger) as opened:
        made = opened.ask(deciding.find, id)
        _decide(opened, dry_run, deciding.take_back, author or login(), made)


def _decide(opened: Ledger, dry_run: bool, action: Callable[..., Decided], *given: Any) -> None:
    decided = (opened.rehearse if dry_run else opened.apply)(action, now(), *given)
    for line in decided.changed:
        click.echo(line)
    if dry_run:
        say("Nothing was changed: this is what it would do.")
        return
    opened.carry_on(say)
    if decided.judgement.act != "undo":
        say(f"Kept as {decided.judgement.author}'s. Take it back: dragoman undo {decided.judgement.uid[:8]}")


_ONE_OF = {"event": "an event", "instrument": "an instrument", "known": "somebody in a list"}


def _what(opened: Ledger, names: Sequence[str]) -> tuple[str, list[str]]:
    """What is named (party, event, story), and the ids. Raises UsageError where a name is unknown or is several's."""
    named = [(opened.ask(deciding.kind_of, name), name) for name in names]
    kinds = {kind for kind, _ in named}
    if kinds == {"party", "known"} and named[0][0] == "party":  # somebody in a list, and who it is
        return "known", [_party(name, opened.spellings(name)) if kind == "party" else name for kind, name in named]
    if len(kinds) > 1:
        for kind, name in named:
            if kind == "party":
                _party(name, opened.spellings(name))
        sorts = ", ".join(f"{name} is {_ONE_OF.get(kind, f'a {kind}')}" for kind, name in named)
        raise UsageError(sorts, "only things of one kind can be one.", code="never-one")
    if kinds != {"party"}:
        return kinds.pop(), list(names)
    return "party", [_party(name, opened.spellings(name)) for name in names]


def _party(name: str, spellings: list[tuple[str, str, str]]) -> str:
    found = find_parties(name, spellings).parties
    if len(found) > 1:
        raise UsageError(
            f'"{name}"',
            f"{len(found)} parties are called so: {', '.join(found[:8])}.",
            remedy="Name one by its id.",
            code="ambiguous-party",
        )
    return found[0]

"""`dragoman who`: who held an office, as far as reports show."""

from collections.abc import Sequence
from typing import Any

import click

from dragoman.knowledge.renamed import name_on
from dragoman.knowledge.states import state_name, states
from dragoman.ledger.parties.successors import successions
from dragoman.ledger.store import Ledger
from dragoman.model.message import Message
from dragoman.model.words import fold
from dragoman.resolve.identity.names.body_words import read_body
from dragoman.resolve.terms import Succession, Term, holders, succession
from dragoman.serve.asking import parse_date
from dragoman.serve.captions import date_words, number_of
from dragoman.serve.cli.asking import choose_parties, day_of, filter_options, open_ledger
from dragoman.serve.cli.options import json_option, ledger_option
from dragoman.serve.cli.output import console, print_json, say, table


@click.command()
@click.argument("office")
@click.option("--of", "of", multiple=True, metavar="STATE", help="Of this state or organisation: KZ, Turkey, OSCE.")
@click.option(
    "--on",
    metavar="DATE",
    help="On this day, or in this month or year: 2022-06-01, 2022-06. Without it, everybody reports show.",
)
@filter_options("as_of")
@ledger_option
@json_option
def who(office: str, of: tuple[str, ...], on: str | None, as_of: str | None, ledger: str | None, as_json: bool) -> None:
    """Who held an office, from when to when, as far as reports show: observed, never guessed.

    \b
    dragoman who "foreign minister" --of KZ --on 2022-06-01
    dragoman who president --of Türkiye --json
    """
    when = parse_date("--on", on) if on else None
    days = (when.first.isoformat(), when.last.isoformat()) if when else None
    with open_ledger(ledger) as opened:
        asked = [_served(opened, name) for name in of]
        serving, bodies = (tuple(each for some in asked for each in some[place]) for place in (0, 1))
        until = day_of(as_of)
        names = [name for row in opened.parties(keys=bodies) for name in row.names] if bodies else []
        terms = opened.identities.terms(office, serving, until, names) if serving or names or not of else []
        told = opened.ask(successions, bodies, until) if bodies else []
        found = holders(terms, *days) if days else terms
        line = {term: succession(terms, term) for term in found}
        near = None if terms or as_json else opened.identities.office_like(office, serving)
    near = None if near and fold(near) == fold(office) else near  # somebody holds it, but was not known to by the day
    for row in told:
        say(f"{row.words} “{row.sentence}” ({row.report})")
    called = {code: former.name for code in serving if when and (former := name_on("state", code, when.first))}
    if as_json:
        print_json({**_object(term, days, line[term]), "called": called.get(term.state or "")} for term in found)
        return
    for code, other in called.items():
        say(f"{'On that day' if when and when.first == when.last else 'Then'} {state_name(code)} was called {other}.")
    if not found:
        meant = f" Did you mean “{near}”?" if near else ""
        title, _, state = office.partition(" of ")
        if state and not of and not near:
            meant = f' Of a state or body: dragoman who "{title}" --of "{state}"'
        say(f"No report in the ledger shows anybody in this office.{meant} All posts: dragoman show posts")
        return
    columns = (
        "person",
        "title",
        "of",
        "first seen",
        "last seen",
        "before",
        "after",
        "reports",
        *(("on that day" if days[0] == days[1] else "in that time",) if days else ()),
    )
    rows = [
        (
            term.name + (f" ({term.standing})" if term.standing else ""),
            term.title,
            ", ".join(filter(None, (term.body, term.state))),
            date_words(term.first) if term.first else "",
            date_words(term.last) if term.last else "",
            _named(line[term].before),
            _named(line[term].after),
            str(len(term.reports)),
            *((term.stands(*days),) if days else ()),
        )
        for term in found
    ]
    console().print(table(columns, rows, narrow=("first seen", "last seen", "reports")))
    # Each of two who were in office at once says so of the other: it is told once.
    spoken = [words for term in found for words in term.contradictions]
    against = {
        frozenset(words.values.values()) if isinstance(words, Message) else frozenset([words]): words
        for words in spoken
    }
    if against:
        say(f"{number_of(len(against), 'contradiction')}:")
        for words in against.values():
            say(f"  {words}")


def _served(ledger: Ledger, name: str) -> tuple[Sequence[str], Sequence[str]]:
    """What those who serve a state or organisation have as their state, by general knowledge or the ledger; and the
    organisations of this name, by id.
    """
    if name.upper() in states():
        return (name.upper(),), ()
    known = read_body(name)
    if known.states and not (known.kinds or known.fields or known.plain):
        return sorted(known.states), ()
    (choice,) = choose_parties(ledger, [name])
    bodies = [row.id for row in ledger.parties(keys=choice.parties) if row.kind in ("body", "bloc")]
    return choice.serving, bodies


def _named(term: Term | None) -> str:
    return term.name if term else ""


def _neighbour(term: Term | None) -> dict[str, Any] | None:
    if term is None:
        return None
    return {"person": term.person, "name": term.name, "first_seen": term.first or None, "last_seen": term.last or None}


def _object(term: Term, days: tuple[str, str] | None, line: Succession) -> dict[str, Any]:
    return {
        "person": term.person,
        "name": term.name,
        "office": term.office,
        "title": term.title,
        "state": term.state,
        "body": term.body,
        "standing": term.standing,
        "first_seen": term.first or None,
        "last_seen": term.last or None,
        "former_by": term.former_by,
        "observed": term.stands(*days) if days else None,
        "predecessor": _neighbour(line.before),
        "successor": _neighbour(line.after),
        "reports": list(term.reports),
        "contradictions": list(term.contradictions),
    }

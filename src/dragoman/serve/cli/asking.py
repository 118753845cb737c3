"""Filter options, and the filter they make."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

import click

from dragoman.errors import UsageError
from dragoman.ledger.rows import PartyRow
from dragoman.ledger.store import Ledger
from dragoman.model.dates import DateInterval
from dragoman.model.filters import Filter, PartyChoice
from dragoman.model.schema import event_modes, event_types, record_kinds
from dragoman.serve.captions import number_of
from dragoman.serve.cli.options import settings
from dragoman.serve.cli.output import say
from dragoman.serve.naming import check_word, find_parties

Command = TypeVar("Command", bound=Callable[..., Any])


def open_ledger(ledger: str | None) -> Ledger:
    """The ledger to ask; a LedgerError where there is none."""
    return Ledger.open(settings(ledger=ledger).ledger_address)


@dataclass(frozen=True, slots=True)
class Asked:
    """What the filter options said, as typed."""

    who: Sequence[str] = ()
    type: Sequence[str] = ()
    mode: Sequence[str] = ()
    status: Sequence[str] = ()
    since: str | None = None
    until: str | None = None
    place: Sequence[str] = ()
    text: str | None = None
    report: Sequence[str] = ()


def filter_options(*names: str) -> Callable[[Command], Command]:
    """The named filter options, in the order of help."""

    def decorate(command: Command) -> Command:
        for name in reversed(names):
            command = _OPTIONS[name](command)
        return command

    return decorate


_OPTIONS = {
    "who": click.option(
        "--who", multiple=True, metavar="NAME", help="Somebody takes part; repeat for several who all do. Any spelling."
    ),
    "type": click.option("--type", "type_", multiple=True, metavar="TYPE", help="Of this type; repeat for several."),
    "mode": click.option("--mode", multiple=True, metavar="MODE", help="Of this mode: meeting, visit, sign, ..."),
    "status": click.option("--status", multiple=True, metavar="STATUS", help="Of this status: held, planned, ..."),
    "since": click.option("--since", metavar="DATE", help="Not before: 2022, 2022-06 or 2022-06-01."),
    "until": click.option("--until", metavar="DATE", help="Not after: 2022, 2022-06 or 2022-06-30."),
    "place": click.option("--place", multiple=True, metavar="PLACE", help="In this place; repeat for several."),
    "text": click.option("--text", metavar="WORDS", help="With these words in the name, the evidence or the headline."),
    "report": click.option("--report", multiple=True, metavar="ID", help="Told by this report; repeat for several."),
}


def make_filter(ledger: Ledger, kinds: Sequence[str], asked: Asked, *, dated_only: bool = False) -> Filter:
    """The filter that the options mean; says on standard error how names were understood where that is not plain."""
    types, modes = list(asked.type), list(asked.mode)
    if kinds == ("event",):
        known = event_types()
        # People say "--type meeting" when they mean the mode; it is as clear.
        modes += [name for name in types if name.casefold() in event_modes()]
        types = [check_word(name, known, "type") for name in types if name.casefold() not in event_modes()]
        modes = [check_word(name, event_modes(), "mode") for name in modes]
    elif types:
        types = [
            check_word(name, [kind for each in kinds for kind in record_kinds()[each].kinds], "type") for name in types
        ]
    statuses = [status for each in kinds for status in record_kinds()[each].statuses]
    return Filter(
        kinds=tuple(kinds),
        types=tuple(types),
        modes=tuple(modes),
        statuses=tuple(check_word(name, statuses, "status") for name in asked.status),
        who=choose_parties(ledger, asked.who),
        since=parse_date("--since", asked.since).first if asked.since else None,
        until=parse_date("--until", asked.until).last if asked.until else None,
        places=tuple(asked.place),
        text=asked.text,
        reports=tuple(asked.report),
        dated_only=dated_only,
    )


def choose_parties(ledger: Ledger, names: Sequence[str]) -> tuple[PartyChoice, ...]:
    """For each name the parties it stands for; a state or bloc stands also for those who serve it."""
    if not names:
        return ()
    spellings = ledger.spellings()
    return tuple(_choose(ledger, name, spellings) for name in names)


def _choose(ledger: Ledger, name: str, spellings: list[tuple[str, str, str]]) -> PartyChoice:
    match = find_parties(name, spellings)
    rows = ledger.parties(keys=match.parties)
    if match.guessed_from:
        say(f'Taking "{name}" for {match.guessed_from}.')
    if len(rows) > 1:
        narrow = ", ".join(f"{row.id} ({row.kind})" for row in rows[:8]) + (", ..." if len(rows) > 8 else "")
        say(f'{number_of(len(rows), "party", "parties")} called "{name}"; showing all. Narrow with --who ID: {narrow}')
    return PartyChoice(match.parties, tuple(code for row in rows for code in _served(row)))


def _served(row: PartyRow) -> list[str]:
    """What those who serve a state or bloc have as their state: its code, a bloc's short name ("OSCE")."""
    if row.kind == "state":
        return [row.state] if row.state else []
    return [name for name in row.names if name.isupper() and " " not in name] if row.kind == "bloc" else []


def parse_date(option: str, text: str) -> DateInterval:
    """`2022`, `2022-06` or `2022-06-01` as the days it covers."""
    numbers = text.strip().split("-")
    try:
        match [int(number) for number in numbers]:
            case [year]:
                return DateInterval.year(year)
            case [year, month]:
                return DateInterval.month(year, month)
            case [year, month, day]:
                return DateInterval.day(date(year, month, day))
    except ValueError:
        pass
    raise UsageError(
        f'{option} "{text}"',
        "this is not a date.",
        remedy="Write a year, a month or a day: 2022, 2022-06 or 2022-06-01.",
        code="bad-date",
    )

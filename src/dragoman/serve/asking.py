"""From what people ask for, in words, to the one filter: the same for the command line and the pages."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date

from dragoman.errors import UsageError
from dragoman.knowledge.blocs import bloc_called
from dragoman.knowledge.renamed import other_names
from dragoman.knowledge.states import states
from dragoman.ledger.asking import desk
from dragoman.ledger.parties import known_lists
from dragoman.ledger.rows import PartyRow
from dragoman.ledger.store import Ledger
from dragoman.model.dates import DateInterval
from dragoman.model.filters import Filter, PartyChoice
from dragoman.model.message import Message, day, joined
from dragoman.model.schema import event_modes, event_types, mode_labels, record_kinds
from dragoman.model.words import fold
from dragoman.resolve.series import MUTUAL
from dragoman.serve.naming import check_word, find_parties

_BOTH = ("subject", "counterpart")

NOBODY = "-"
"""Stands for nobody where a subject or counterpart is asked for."""

Note = Callable[[str], None]
"""Is told how a name was understood where that is not plain."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for, as typed."""

    who: Sequence[str] = ()
    type: Sequence[str] = ()
    mode: Sequence[str] = ()
    status: Sequence[str] = ()
    since: str | None = None
    until: str | None = None
    place: Sequence[str] = ()
    text: str | None = None
    report: Sequence[str] = ()
    sure: float | None = None
    as_of: str | None = None
    id: Sequence[str] = ()
    unit: Sequence[str] = ()
    subject: Sequence[str] = ()  # of figures; "-" asks for those of nobody
    counterpart: Sequence[str] = ()


def make_filter(
    ledger: Ledger, kinds: Sequence[str], asked: Asked, note: Note, *, dated_only: bool = False, dashes: str = ""
) -> Filter:
    """The filter that is meant. Raises UsageError for unknown words and names; `dashes` go before names of options."""
    types, modes = list(asked.type), list(asked.mode)
    if tuple(kinds) == ("event",):
        # People say "type meeting" when they mean the mode; it is as clear.
        modes += [name for name in types if is_mode(name)]
        labels = {name: kind.label for name, kind in event_types().items()}
        # Modes are among what is suggested.
        types = [
            check_word(name, (*labels, *event_modes()), "type", called=labels) for name in types if not is_mode(name)
        ]
        modes = [check_word(name, event_modes(), "mode", called=mode_labels()) for name in modes]
    elif types:
        types = [
            check_word(name, [kind for each in kinds for kind in record_kinds()[each].kinds], "type") for name in types
        ]
    for name in asked.report:
        ledger.check_report(name)
    statuses = [status for each in kinds for status in (*record_kinds()[each].statuses, *record_kinds()[each].steps)]
    since = parse_date(f"{dashes}since", asked.since).first if asked.since else None
    until = parse_date(f"{dashes}until", asked.until).last if asked.until else None
    if since and until and since > until:
        raise UsageError(
            Message('{option} "{text}"', option=Message(f"{dashes}since"), text=asked.since or ""),
            Message("this comes after the end that is asked for, {until}.", until=asked.until or ""),
            remedy="Give the earlier date first.",
            code="bad-dates",
        )
    return Filter(
        kinds=tuple(kinds),
        types=tuple(types),
        modes=tuple(modes),
        statuses=tuple(check_word(name, statuses, "status") for name in asked.status),
        who=(
            *choose_parties(ledger, asked.who, note),
            *(
                replace(choice, serving=(), sides=_BOTH if _is_mutual(asked) else (side,))
                for side, names in _on_sides(asked)
                for choice in choose_parties(ledger, [name for name in names if name != NOBODY], note)
            ),
        ),
        lacking=tuple(side for side, names in _on_sides(asked) if NOBODY in names),
        ids=tuple(asked.id),
        units=tuple(asked.unit),
        since=since,
        until=until,
        places=tuple(dict.fromkeys(name for place in asked.place for name in _names_of_place(place))),
        text=asked.text,
        reports=tuple(asked.report),
        dated_only=dated_only,
        sure=asked.sure or 0.0,
        as_of=parse_date(f"{dashes}as-of", asked.as_of).last if asked.as_of else None,
    )


def is_mode(name: str) -> bool:
    """Whether it is a mode of events, as such or as people see it: "accord", "Signing"."""
    return fold(name) in {fold(known) for known in (*event_modes(), *mode_labels().values())}


def _names_of_place(place: str) -> tuple[str, ...]:
    """The place as typed, and what else it is or was called: Astana, Nur-Sultan."""
    return (place, *sorted(other_names().get(fold(place), frozenset()) - {fold(place)}))


def _is_mutual(asked: Asked) -> bool:
    """Whether figures between two are asked for that are the same whichever is named first."""
    sides = [name for _, names in _on_sides(asked) for name in names]
    return bool(asked.type) and set(asked.type) <= MUTUAL and len(sides) == 2 and NOBODY not in sides


def _on_sides(asked: Asked) -> tuple[tuple[str, Sequence[str]], ...]:
    return ("subject", asked.subject), ("counterpart", asked.counterpart)


def choose_parties(ledger: Ledger, names: Sequence[str], note: Note) -> tuple[PartyChoice, ...]:
    """For each name the parties it stands for; a state or bloc stands also for those who serve it."""
    return tuple(_choose(ledger, name, ledger.spellings(name), note) for name in names)


def _choose(ledger: Ledger, name: str, spellings: list[tuple[str, str, str]], note: Note) -> PartyChoice:
    try:
        match = find_parties(name, spellings)
    except UsageError:
        _check_linked(ledger, name)
        raise
    if match.guessed_from:
        _check_linked(ledger, name)
    rows = ledger.parties(keys=match.parties)
    if match.guessed_from:
        note(Message('Taking "{name}" for {found}.', name=name, found=match.guessed_from))
    if len(rows) > 1:
        found = [Message("{party} ({kind})", party=row.id, kind=Message(row.kind)) for row in rows[:8]]
        narrow = joined([*found, *(["..."] if len(rows) > 8 else [])])
        note(
            Message(
                '{number} parties called "{name}"; showing all. Narrow with an id: {ids}',
                number=len(rows), name=name, ids=narrow,
            )
        )  # fmt: skip
    return choice_of(*rows)


def _check_linked(ledger: Ledger, name: str) -> None:
    """Raises UsageError where this is an identifier of a list, and no party of the ledger is linked with it."""
    for source, called in ledger.ask(known_lists.listed_as, name):
        if fold(called) == fold(name):  # a list without identifiers, in which the name stands for one
            continue
        raise UsageError(
            Message('"{name}"', name=name),
            Message(
                "this is {called} in {source}; no party of the ledger is linked with it.", called=called, source=source
            ),
            remedy=Message("Link one: dragoman merge PARTY {name}", name=name),
            code="unknown-party",
        )


def choice_of(*rows: PartyRow) -> PartyChoice:
    """These parties, a state or bloc with those who serve it."""
    return PartyChoice(tuple(row.id for row in rows), tuple(code for row in rows for code in _served(row)))


def _served(row: PartyRow) -> list[str]:
    """What those who serve a state or bloc have as their state: its code, a bloc's short name ("OSCE")."""
    if row.kind == "state":
        return [row.state] if row.state else []
    if row.kind != "bloc":
        return []
    short = (name for name in row.names if name.isupper() and " " not in name and name not in states())
    return list(dict.fromkeys(name for name in (bloc_called(row.name), *short) if name))


def parse_date(option: str, text: str) -> DateInterval:
    """`2022`, `2022-06` or `2022-06-01` as the days it covers, or the edge of what is ever told of.

    Raises UsageError where it is none of these.
    """
    if "/" not in text:
        with suppress(ValueError):
            return DateInterval.bounding(text)
    # A condition of an address is told in words; an option of the command line is told as it is typed.
    called = option if option.startswith("-") else option.replace("_", " ").replace("-", " ")
    raise UsageError(
        Message('{option} "{text}"', option=Message(called), text=text),
        "this is not a date.",
        remedy="Write a year, a month or a day: 2022, 2022-06 or 2022-06-01.",
        code="bad-date",
    )


def check_out(ledger: Ledger, report: str, as_of: date | None) -> None:
    """Raises UsageError for a report (by its id or the one it came with) that was not out on a day."""
    if as_of is None or ledger.ask(desk.was_out, report, as_of):
        return
    raise UsageError(
        Message('{what} "{name}"', what=Message("report"), name=report),
        Message("there is no such {kind} in this ledger on {day}.", kind=Message("report"), day=day(as_of)),
        remedy=f"See those that were: dragoman show reports --as-of {as_of}",
        code="unknown-report",
    )

"""What happened in a state's year, put together from the ledger: a value that a page or a document shows."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from dragoman.ledger.asking import tallies
from dragoman.ledger.asking.happenings import Happening, happenings
from dragoman.ledger.asking.totals import MOST_COUNTED
from dragoman.ledger.outcomes import followup
from dragoman.ledger.outcomes.wanted_commitments import Wanted
from dragoman.ledger.rows import CommitmentRow, PartyRow, RecordRow
from dragoman.ledger.store import Ledger
from dragoman.model.counting import AtLeast
from dragoman.model.dates import Precision
from dragoman.model.filters import Filter
from dragoman.model.schema import event_types
from dragoman.serve.annual.targets import Measured, against_targets
from dragoman.serve.asking import choice_of
from dragoman.serve.standing import Standings, standings

MONTHS = tuple(f"{number:02d}" for number in range(1, 13))
SOMETIME = "sometime"  # the column of what is known to the year or a longer stretch only
MOST = 100  # lines of a section
_FIRST = 20  # of a section that has more lines, whose whole lists stand elsewhere
_FIGURES = 120  # that are set against targets, the latest
_LOOKED_AT = 1_000  # open promises among which those of the year are looked for
_PORTION = 500
_SECTIONS = {
    "visits": ("visit",),
    "meetings": ("meeting",),
    "calls": ("call", "message"),
    "gatherings": ("gathering",),
    "signings": ("sign", "adopt", "accord"),
}
_CONTACTS = ("CONSULT", "AGREE")
_MODES = tuple(mode for modes in _SECTIONS.values() for mode in modes)
_OPEN = ("open", "due", "overdue", "changed")


@dataclass(frozen=True, slots=True)
class Section:
    """Events of one sort, or instruments, oldest first; `number` is how many there are, `rows` has the first."""

    name: str
    filter: Filter
    number: int
    rows: tuple[RecordRow, ...]

    @property
    def whole(self) -> bool:
        """Whether all are among its rows."""
        return len(self.rows) == self.number


@dataclass(frozen=True, slots=True)
class Kept:
    """A promise with what became of it."""

    row: RecordRow
    kept: CommitmentRow

    @property
    def state(self) -> str:
        return self.kept.state


@dataclass(frozen=True, slots=True)
class Promises:
    """How many promises became of a sort, and the first of them."""

    number: int
    rows: tuple[Kept, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """A state's year with the `number` of events in it.

    `table` has the ids of events by the code of the other state and by month; of very many the number of tellings.
    `told` says that the year has so many. `standings` says how its documents stand. `figures` come from the latest
    `figures_read` of the `figure_number` there are.
    """

    party: PartyRow
    year: int
    day: date
    sections: tuple[Section, ...]
    number: int
    table: dict[str, dict[str, list[str] | int]]
    figures: tuple[Measured, ...]
    figure_number: int
    figures_read: int
    kept: Promises
    open: Promises
    called_off: Promises
    standings: Standings
    told: bool = False


def years(ledger: Ledger, party: PartyRow, known_on: date | None = None) -> list[int]:
    """The years in which anything happened, as far as was known on a day, the latest first."""
    wanted = Filter(kinds=("event",), who=(choice_of(party),), as_of=known_on)
    kept = ledger.ask(tallies.years, wanted)
    if kept is not None:
        return sorted(kept, reverse=True)
    happened = ledger.ask(happenings, wanted)
    return sorted({year for each in happened for year in _years_of(each)}, reverse=True)


def review(ledger: Ledger, party: PartyRow, year: int, day: date, known_on: date | None = None) -> Review:
    """The review of a year as of a day; `known_on` is the day whose knowledge is asked for, None for all there is."""
    within = Filter(who=(choice_of(party),), since=date(year, 1, 1), until=date(year, 12, 31), as_of=known_on)
    events = replace(within, kinds=("event",))
    numbers = ledger.ask(tallies.with_whom, events)
    parts = {name: replace(events, modes=modes, types=_CONTACTS) for name, modes in _SECTIONS.items()}
    ways = None if numbers is None else ledger.ask(tallies.of_year, events, year)
    if numbers is None or ways is None:
        happened = ledger.ask(happenings, events)
        number, table = len(happened), _table(happened, party.id, year)
        others = tuple(each.id for each in happened if not (each.mode in _MODES and each.type in _CONTACTS))
        parts |= {"others": replace(events, ids=others)} if others else {}
    else:
        parts["others"] = replace(events, types=tuple(name for name in event_types() if name not in _CONTACTS))
        number, table = sum(ways.values()), _counted(numbers)
    sections = _sections(ledger, parts | {"documents": replace(within, kinds=("instrument",))}, ways)
    told = replace(within, since=None, until=None, kinds=("commitment", "event", "instrument", "figure"))
    promises = Wanted(as_of=known_on, told=told, recorded=True)
    promised = partial(_promised, ledger, day, promises)
    the_year = (date(year, 1, 1), date(year, 12, 31))
    measured = replace(within, kinds=("figure",))
    figure_number = ledger.count(measured, MOST_COUNTED)
    figures = ledger.records(measured, latest=_FIGURES)
    return Review(
        party,
        year,
        day,
        tuple(section for section in sections if section.number),
        number,
        table,
        tuple(against_targets(figures)),
        figure_number,
        len(figures),
        promised(("done",), the_year),
        _still_open(ledger, day, promises, year),
        promised(("cancelled",), the_year),
        standings(ledger, sections[-1].rows, known_on),
        numbers is not None,
    )


def _sections(ledger: Ledger, asked: Mapping[str, Filter], ways: Mapping[tuple[str, str], int] | None) -> list[Section]:
    """The first lines of each; nobody counts those again that are counted by type and mode."""
    told = [(wanted, _told(wanted, ways)) for wanted in asked.values()]
    found = ledger.occurrences.parts(told, MOST, _FIRST)
    return [
        Section(name, wanted, number, tuple(sorted(rows, key=_begins)))
        for (name, wanted), (number, rows) in zip(asked.items(), found, strict=True)
    ]


def _told(wanted: Filter, ways: Mapping[tuple[str, str], int] | None) -> int | None:
    """How many tellings of events fit, where they are counted by type and mode."""
    if ways is None or wanted.kinds != ("event",):
        return None
    fitting = (
        number
        for (sort, mode), number in ways.items()
        if sort in wanted.types and (mode in wanted.modes or not wanted.modes)
    )
    return sum(fitting)


def _begins(row: RecordRow) -> str:
    """The day a line stands under: an event is told in several reports, and found where the latest of them is."""
    return row.date.first.isoformat() if row.date else (row.published or "")[:10]


def _table(happened: Sequence[Happening], own: str, year: int) -> dict[str, dict[str, list[str] | int]]:
    ids: dict[tuple[str, str], list[str]] = defaultdict(list)
    for each in happened:
        for code in each.states - {own}:
            ids[code, _month(each, year)].append(each.id)
    found: dict[str, dict[str, list[str] | int]] = defaultdict(dict)
    for (code, month), some in ids.items():
        found[code][month] = some
    return found


def _counted(numbers: Mapping[str, Mapping[str, int]]) -> dict[str, dict[str, list[str] | int]]:
    """The same of numbers by month: "2024-05", or empty where only the year is known."""
    return {code: {month[5:] or SOMETIME: number for month, number in months.items()}
            for code, months in numbers.items()}  # fmt: skip


def _month(each: Happening, year: int) -> str:
    """The month an event begins in, where it is known so well."""
    if each.first is None or each.precision is Precision.YEAR or each.first.year != year:
        return SOMETIME
    return f"{each.first.month:02d}"


def _promised(
    ledger: Ledger, day: date, wanted: Wanted, states: tuple[str, ...], changed: tuple[date, date] | None
) -> Promises:
    """Promises in these states, which a report of these days told: of more than `MOST` the first."""
    return _first_of(
        ledger, ledger.ask(followup.listed, day, replace(wanted, states=states, changed=changed), MOST + 1)
    )


def _still_open(ledger: Ledger, day: date, wanted: Wanted, year: int) -> Promises:
    """Open promises made in a year or due in it; where very many are open, those that are due in it."""
    asked = replace(wanted, states=_OPEN)
    if ledger.ask(followup.count, day, asked, _LOOKED_AT + 1) <= _LOOKED_AT:
        found = ledger.ask(followup.listed, day, asked)
        made = ledger.ask(followup.made_on, [each.id for each in found])
        of_year = [each for each in found if _is_due(each, year) or made.get(each.id, "")[:4] == str(year)]
        shown = of_year if len(of_year) <= MOST else of_year[:_FIRST]
        return Promises(len(of_year), tuple(_with_records(ledger, shown)))
    due = replace(asked, since=date(year, 1, 1), by=date(year, 12, 31))
    return _first_of(ledger, ledger.ask(followup.listed, day, due, MOST + 1))


def _first_of(ledger: Ledger, found: Sequence[CommitmentRow]) -> Promises:
    if len(found) > MOST:
        return Promises(AtLeast(MOST), tuple(_with_records(ledger, found[:_FIRST])))
    rows = tuple(_with_records(ledger, found))
    return Promises(len(rows), rows)


def _with_records(ledger: Ledger, found: Sequence[CommitmentRow]) -> list[Kept]:
    rows: dict[str, RecordRow] = {}
    for start in range(0, len(found), _PORTION):
        ids = tuple(each.id for each in found[start : start + _PORTION])
        rows |= {row.id: row for row in ledger.records(Filter(ids=ids))}
    return sorted((Kept(rows[each.id], each) for each in found if each.id in rows), key=_due_first)


def _due_first(each: Kept) -> tuple[bool, date, str]:
    due = each.kept.due
    return (due is None, due.last if due else date.max, each.row.id)


def _is_due(each: CommitmentRow, year: int) -> bool:
    return each.due is not None and each.due.first.year <= year <= each.due.last.year


def _years_of(each: Happening) -> range:
    return range(each.first.year, each.last.year + 1) if each.first and each.last else range(0)

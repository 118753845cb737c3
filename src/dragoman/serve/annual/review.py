"""What happened in a state's year, put together from the ledger: a value that a page or a document shows."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from dragoman.ledger import followup, tallies
from dragoman.ledger.followup import Wanted
from dragoman.ledger.rows import CommitmentRow, PartyRow, RecordRow
from dragoman.ledger.store import Ledger
from dragoman.ledger.tallies import Happening
from dragoman.model.dates import Precision
from dragoman.model.filters import Filter
from dragoman.serve.annual.targets import Measured, against_targets
from dragoman.serve.asking import choice_of

MONTHS = tuple(f"{number:02d}" for number in range(1, 13))
SOMETIME = "sometime"  # the column of what is known to the year or a longer stretch only
MOST = 300  # lines of a section
_PORTION = 500
_SECTIONS = {
    "visits": ("visit",),
    "meetings": ("meeting",),
    "calls": ("call", "message"),
    "gatherings": ("gathering",),
    "signings": ("sign", "adopt", "accord"),
}
_MODES = tuple(mode for modes in _SECTIONS.values() for mode in modes)
_OPEN = ("open", "due", "overdue", "changed")


@dataclass(frozen=True, slots=True)
class Section:
    """Events of one sort, oldest first; `number` is how many there are, `rows` has the first `MOST`."""

    name: str
    filter: Filter
    number: int
    rows: tuple[RecordRow, ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """A promise with what became of it."""

    row: RecordRow
    kept: CommitmentRow

    @property
    def state(self) -> str:
        return self.kept.state


@dataclass(frozen=True, slots=True)
class Review:
    """A state's year. `table` has the ids of events by the code of the other state and by month."""

    party: PartyRow
    year: int
    day: date
    sections: tuple[Section, ...]
    happened: tuple[Happening, ...]
    table: dict[str, dict[str, list[str]]]
    documents: tuple[RecordRow, ...]
    figures: tuple[Measured, ...]
    kept: tuple[Kept, ...]
    open: tuple[Kept, ...]
    called_off: tuple[Kept, ...]


def years(ledger: Ledger, party: PartyRow) -> list[int]:
    """The years in which anything happened, the latest first."""
    wanted = Filter(kinds=("event",), who=(choice_of(party),))
    numbers = ledger.ask(tallies.numbers, wanted)
    if numbers is not None:
        return sorted((int(year) for year in numbers.years if year), reverse=True)
    happened = ledger.ask(tallies.happenings, wanted)
    return sorted({year for each in happened for year in _years_of(each)}, reverse=True)


def review(ledger: Ledger, party: PartyRow, year: int, day: date, known_on: date | None = None) -> Review:
    """The review of a year as of a day; `known_on` is the day whose knowledge of promises is asked for."""
    within = Filter(who=(choice_of(party),), since=date(year, 1, 1), until=date(year, 12, 31))
    events = replace(within, kinds=("event",))
    happened = ledger.ask(tallies.happenings, events)
    sections = [_section(ledger, name, replace(events, modes=modes, types=("CONSULT", "AGREE")))
                for name, modes in _SECTIONS.items()]  # fmt: skip
    others = [each for each in happened if not (each.mode in _MODES and each.type in ("CONSULT", "AGREE"))]
    ids = tuple(each.id for each in others)
    if ids:
        sections.append(_section(ledger, "others", replace(events, ids=ids)))
    promised = partial(_promised, ledger, day, Wanted(as_of=known_on, told=replace(within, since=None, until=None)))
    the_year = (date(year, 1, 1), date(year, 12, 31))
    return Review(
        party,
        year,
        day,
        tuple(section for section in sections if section.number),
        tuple(happened),
        _table(happened, party.id, year),
        tuple(each.record for each in ledger.occurrences.events(replace(within, kinds=("instrument",)), MOST)),
        tuple(against_targets(ledger.records(replace(within, kinds=("figure",)), latest=MOST))),
        tuple(promised(("done",), the_year)),
        tuple(each for each in promised(_OPEN, None) if _made_or_due(each, year)),
        tuple(promised(("cancelled",), the_year)),
    )


def _section(ledger: Ledger, name: str, wanted: Filter) -> Section:
    number = ledger.occurrences.count(wanted)
    rows = [event.record for event in ledger.occurrences.events(wanted)[:MOST]] if number else []
    return Section(name, wanted, number, tuple(rows))


def _table(happened: Sequence[Happening], own: str, year: int) -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for each in happened:
        for code in each.states - {own}:
            found[code][_month(each, year)].append(each.id)
    return found


def _month(each: Happening, year: int) -> str:
    """The month an event begins in, where it is known so well."""
    if each.first is None or each.precision is Precision.YEAR or each.first.year != year:
        return SOMETIME
    return f"{each.first.month:02d}"


def _promised(
    ledger: Ledger, day: date, wanted: Wanted, states: tuple[str, ...], changed: tuple[date, date] | None
) -> list[Kept]:
    """Promises in these states, which a report of these days told."""
    kinds = ("commitment", "event", "instrument", "figure")
    told = replace(wanted.told or Filter(), kinds=kinds)
    asked = replace(wanted, states=states, changed=changed, told=told, recorded=True)
    own = ledger.ask(followup.listed, day, asked)
    rows: dict[str, RecordRow] = {}
    for start in range(0, len(own), _PORTION):
        ids = tuple(each.id for each in own[start : start + _PORTION])
        rows |= {row.id: row for row in ledger.records(Filter(ids=ids))}
    return sorted((Kept(rows[each.id], each) for each in own if each.id in rows), key=_due_first)


def _due_first(each: Kept) -> tuple[bool, date, str]:
    due = each.kept.due
    return (due is None, due.last if due else date.max, each.row.id)


def _made_or_due(each: Kept, year: int) -> bool:
    due, made = each.kept.due, each.row.published
    return (due is not None and due.first.year <= year <= due.last.year) or (made or "")[:4] == str(year)


def _years_of(each: Happening) -> range:
    return range(each.first.year, each.last.year + 1) if each.first and each.last else range(0)

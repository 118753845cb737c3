"""What happened in a state's year, put together from the ledger: a value that a page or a document shows."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from dragoman.ledger import tallies
from dragoman.ledger.rows import PartyRow, RecordRow
from dragoman.ledger.store import Ledger
from dragoman.ledger.tallies import Happening
from dragoman.model.dates import Precision
from dragoman.model.filters import Filter
from dragoman.model.following import FollowUp
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
    followed: FollowUp

    @property
    def state(self) -> str:
        return self.followed.state


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
    happened = ledger.ask(tallies.happenings, Filter(kinds=("event",), who=(choice_of(party),)))
    return sorted({year for each in happened for year in _years_of(each)}, reverse=True)


def review(ledger: Ledger, party: PartyRow, year: int, day: date, followed: Sequence[FollowUp]) -> Review:
    """The review of a year as of a day; `followed` is what became of every promise of the ledger by then."""
    within = Filter(who=(choice_of(party),), since=date(year, 1, 1), until=date(year, 12, 31))
    events = replace(within, kinds=("event",))
    happened = ledger.ask(tallies.happenings, events)
    sections = [_section(ledger, name, replace(events, modes=modes, types=("CONSULT", "AGREE")))
                for name, modes in _SECTIONS.items()]  # fmt: skip
    others = [each for each in happened if not (each.mode in _MODES and each.type in ("CONSULT", "AGREE"))]
    ids = tuple(each.id for each in others)
    if ids:
        sections.append(_section(ledger, "others", replace(events, ids=ids)))
    promised = _promised(ledger, replace(within, since=None, until=None), followed)
    return Review(
        party,
        year,
        day,
        tuple(section for section in sections if section.number),
        tuple(happened),
        _table(happened, party.id, year),
        tuple(each.record for each in ledger.occurrences.events(replace(within, kinds=("instrument",)), MOST)),
        tuple(against_targets(ledger.records(replace(within, kinds=("figure",)), latest=MOST))),
        tuple(each for each in promised if _settled(each, "done", year)),
        tuple(each for each in promised if each.followed.state in _OPEN and _made_or_due(each, year)),
        tuple(each for each in promised if _settled(each, "cancelled", year)),
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


def _promised(ledger: Ledger, wanted: Filter, followed: Sequence[FollowUp]) -> list[Kept]:
    kinds = ("commitment", "event", "instrument", "figure")
    mine = ledger.ask(tallies.ids, replace(wanted, kinds=kinds))
    own = [each for each in followed if each.promise.id in mine]
    rows: dict[str, RecordRow] = {}
    for start in range(0, len(own), _PORTION):
        asked = tuple(each.promise.id for each in own[start : start + _PORTION])
        rows |= {row.id: row for row in ledger.records(Filter(ids=asked))}
    return [Kept(rows[each.promise.id], each) for each in own if each.promise.id in rows]


def _settled(each: Kept, state: str, year: int) -> bool:
    """Whether a report of the year says so."""
    return each.followed.state == state and any(
        step.state == state and step.on is not None and step.on.year == year for step in each.followed.steps
    )


def _made_or_due(each: Kept, year: int) -> bool:
    due, made = each.followed.due, each.followed.promise.published
    return (due is not None and due.first.year <= year <= due.last.year) or (made is not None and made.year == year)


def _years_of(each: Happening) -> range:
    return range(each.first.year, each.last.year + 1) if each.first and each.last else range(0)

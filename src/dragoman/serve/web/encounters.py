"""The contacts of a country, or of two with each other: how many, in what way, in which years, and with whom."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dragoman.knowledge.worldviews import Worldview
from dragoman.ledger.asking import tallies
from dragoman.ledger.asking.happenings import Happening, happenings
from dragoman.ledger.asking.tallies import Numbers
from dragoman.ledger.store import Ledger
from dragoman.serve.web.counted import Cell, number_in
from dragoman.serve.web.dossier import Dossier


@dataclass(frozen=True, slots=True)
class Partner:
    """Another state, and the contacts with it by way; `years` are the first and the last: "2022 – 2024"."""

    code: str
    ways: Mapping[str, Cell]
    years: str

    @property
    def number(self) -> int:
        return sum(map(number_in, self.ways.values()))


@dataclass(frozen=True, slots=True)
class Encounters:
    """Contacts by year and way, and by other state and way; `shown` are those of the year that is asked for.

    Cells have the ids of events; where there are very many, `told` is true and cells have the number of tellings.
    """

    number: int
    shown: int
    visits: int
    undated: int
    years: Mapping[int, Mapping[str, Cell]]
    partners: Sequence[Partner]
    told: bool = False


def encounters(
    ledger: Ledger, found: Dossier, view: Worldview, year: int | None = None, *, in_detail: bool = True
) -> Encounters:
    """The contacts a page is about; those with others of one year alone where it is given. Without `in_detail` there
    is, of very many, one number with each.
    """
    numbers = ledger.ask(tallies.numbers, found.contacts, in_detail=in_detail)
    if numbers is not None:
        return _of_numbers(numbers, view, year)
    happened = ledger.ask(happenings, found.contacts)
    shown = [each for each in happened if each.touches(date(year, 1, 1), date(year, 12, 31))] if year else happened
    by_year: dict[int, list[Happening]] = defaultdict(list)
    for each in happened:
        for number in _years(each):
            by_year[number].append(each)
    return Encounters(
        len(happened),
        len(shown),
        sum(each.mode == "visit" for each in happened),
        sum(each.first is None for each in happened),
        {number: _by_way(by_year[number]) for number in sorted(by_year, reverse=True)},
        _with_whom(shown, found.party.id, view) if found.other is None else [],
    )


def _of_numbers(numbers: Numbers, view: Worldview, year: int | None) -> Encounters:
    partners = []
    for code, by_year in numbers.partners.items():
        wanted = {str(year): by_year.get(str(year), {})} if year else by_year
        ways: dict[str, int] = defaultdict(int)
        for modes in wanted.values():
            for mode, number in modes.items():
                ways[mode] += number
        if ways and view.shows(code):
            partners.append(Partner(code, ways, _span(int(each) for each in by_year if each)))
    modes = numbers.modes
    return Encounters(
        sum(modes.values()),
        sum(numbers.years.get(str(year), {}).values()) if year else sum(modes.values()),
        modes.get("visit", 0),
        sum(numbers.years.get("", {}).values()),
        {int(each): numbers.years[each] for each in sorted(numbers.years, reverse=True) if each},
        _in_order(partners, view),
        told=True,
    )


def _with_whom(happened: Iterable[Happening], own: str, view: Worldview) -> list[Partner]:
    """The other states in these events, as far as the worldview lists them."""
    found: dict[str, list[Happening]] = defaultdict(list)
    for each in happened:
        for code in each.states - {own}:
            if view.shows(code):
                found[code].append(each)
    return _in_order(
        [
            Partner(code, _by_way(events), _span(year for each in events for year in _years(each)))
            for code, events in found.items()
        ],
        view,
    )


def _in_order(partners: list[Partner], view: Worldview) -> list[Partner]:
    """The most frequent first."""
    return sorted(partners, key=lambda each: (-each.number, view.name_of(each.code)))


def _by_way(happened: Iterable[Happening]) -> dict[str, list[str]]:
    ids: dict[str, list[str]] = defaultdict(list)
    for each in happened:
        ids[each.mode].append(each.id)
    return ids


def _years(each: Happening) -> range:
    return range(each.first.year, each.last.year + 1) if each.first and each.last else range(0)


def _span(years: Iterable[int]) -> str:
    known = sorted(set(years))
    return " – ".join(str(year) for year in sorted({known[0], known[-1]})) if known else ""

"""A long list gone through portion by portion, from either end, is the list."""

from collections.abc import Callable, Iterator

import pytest
from benchmarks.ledger_scale import making

from dragoman.ledger.asking import overview
from dragoman.ledger.statements.portions import Cut, Place, Portion
from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter, PartyChoice
from dragoman.model.report import Report, Snapshot
from invented import read_report

SIZES = (1, 3, 50)
EVENTS = Filter(kinds=("event",))


@pytest.fixture
def ledger(new_address: Callable[[], str]) -> Iterator[Ledger]:
    """Twelve reports of all kinds, and nine that tell of three meetings, one of them planned first."""
    address = new_address()
    making.make(address, 12, lambda number: True)
    with Ledger.open(address) as opened:
        run = opened.start("2")
        for number in range(9):
            verb = "will meet" if number == 0 else "met"
            day = f"{number % 3 * 2 + 1} June 2016"
            page = Snapshot(f"p{number}", f"{number}".encode(), "text/plain")
            text = f"Minister Yerzhan Abenov {verb} Lucía Peña in Oslo on {day}."
            published = f"2016-06-0{number % 4 + 5}" if number else "2016-05-31"
            told = Report(f"g{number}", text, f"Talks {number}", published, original=page.digest)
            opened.keep(run, page, 0, read_report(told))
        opened.finish(run)
        yield opened


def down(ask: Callable[[Cut], Portion[str]]) -> tuple[list[str], Cut | None]:
    """All rows from the top on, and the cut that leads back from the last portion."""
    found: list[str] = []
    cut: Cut | None = Cut()
    back = None
    while cut is not None:
        there = ask(cut)
        found += there.rows
        cut, back = there.on, there.back
    return found, back


def up(ask: Callable[[Cut], Portion[str]], back: Cut | None) -> list[str]:
    """All rows before the last portion, gone back to the top."""
    found: list[str] = []
    while back is not None:
        there = ask(back)
        found = [*there.rows, *found]
        back = there.back
    return found


def check(ask: Callable[[int, Cut], Portion[str]], every: list[str], size: int) -> None:
    found, back = down(lambda cut: ask(size, cut))
    assert found == every and len(every) > 3
    last = len(every) % size or size
    assert up(lambda cut: ask(size, cut), back) == every[:-last]
    skipped = ask(size, Cut(skipped=size))
    assert skipped.rows == every[size : 2 * size] and (skipped.back is not None) == bool(skipped.rows)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    "wanted",
    [
        EVENTS,
        Filter(kinds=("event", "post", "commitment")),
        Filter(kinds=("event",), statuses=("planned",)),
        Filter(kinds=("event",), who=(PartyChoice(("yerzhan-abenov",)),)),
        Filter(kinds=("event",), who=(PartyChoice(("yerzhan-abenov", "CN"), ("CN",)),)),
    ],
)
def test_events(ledger: Ledger, wanted: Filter, size: int) -> None:
    every = [row.id for row in ledger.occurrences.events(wanted)[::-1]]

    def ask(size: int, cut: Cut) -> Portion[str]:
        there = ledger.occurrences.portion(wanted, size, cut)
        return Portion([row.id for row in there.rows], there.back, there.on)

    check(ask, every, size)


@pytest.mark.parametrize("size", SIZES)
def test_reports(ledger: Ledger, size: int) -> None:
    def ask(size: int, cut: Cut) -> Portion[str]:
        there = ledger.ask(overview.reports_after, size, None, cut)
        return Portion([row.id for row in there.rows], there.back, there.on)

    check(ask, [row.id for row in ledger.reports()], size)


@pytest.mark.parametrize("size", SIZES)
def test_parties(ledger: Ledger, size: int) -> None:
    def ask(size: int, cut: Cut) -> Portion[str]:
        there = ledger.ask(overview.parties_after, ("person",), None, size, cut)
        return Portion(sorted(row.id for row in there.rows), there.back, there.on)

    found, back = down(lambda cut: ask(size, cut))
    every = ledger.parties(("person",))
    assert sorted(found) == sorted(row.id for row in every)
    numbers = {row.id: row.reports for row in every}
    assert [numbers[key] for key in found] == sorted(numbers.values(), reverse=True) or size > 1
    last = len(found) % size or size
    assert up(lambda cut: ask(size, cut), back) == found[:-last]


@pytest.mark.parametrize(
    ("text", "counted", "expected"),
    [
        ("2024-05-01.312", False, Place("2024-05-01", 312)),
        (".7", False, Place("", 7)),
        ("12.7", True, Place(12, 7)),
        ("x.7", True, None),
        ("7", False, None),
        ("2024-05-01.x", False, None),
        ("2024-05-01." + "9" * 30, False, None),
    ],
)
def test_a_place_stands_in_an_address(text: str, counted: bool, expected: Place | None) -> None:
    assert Place.parse(text, counted=counted) == expected
    assert expected is None or str(expected) == text

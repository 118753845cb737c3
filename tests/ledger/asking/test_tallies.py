"""Events for counting, each once with its states and days; figures as series; on each kind of database."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from dragoman.ledger.asking import figure_series, tallies
from dragoman.ledger.asking.happenings import happenings
from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter, PartyChoice
from dragoman.model.report import Report, Snapshot
from invented import read_report
from told import Line, keep, report_of

MEETING = "Minister Yerzhan Abenov met Lucía Peña in Oslo."
TOLD = [
    ("2022-06-01", MEETING + " Trade of Kazakhstan reached 350 million."),
    ("2022-06-01", MEETING),
    ("2023-02-01", "Ivan Petrov met Yerzhan Abenov. Trade of Kazakhstan reached 400 million."),
    ("2023-03-01", "Trade of Argentina reached 90 million. Trade reached 7 million."),
]
EVENTS = Filter(kinds=("event",))
KAZAKH = PartyChoice(("KZ",), ("KZ",))


@pytest.fixture
def ledger(address: str) -> Iterator[Ledger]:
    """Four reports: a meeting told twice, another, and figures of three series."""
    page = Snapshot("page", b"page", "text/plain")
    with Ledger.open(address, create=True) as opened:
        run = opened.start("1")
        for place, (day, text) in enumerate(TOLD):
            report = Report(f"g{place}", text, f"Report {place}", day, outlet=f"Wire {place}", original=page.digest)
            opened.keep(run, page, place, read_report(report))
        opened.finish(run)
        yield opened


def test_an_event_is_counted_once_with_all_its_states(ledger: Ledger) -> None:
    found = ledger.ask(happenings, EVENTS)
    assert [(each.first, set(each.states)) for each in found] == [
        (date(2022, 6, 1), {"KZ", "AR"}),
        (date(2023, 2, 1), {"RU", "KZ"}),
    ]
    assert {each.id for each in found} == {event.id for event in ledger.occurrences.events(EVENTS)}


@pytest.mark.parametrize(
    ("first", "last", "touched"),
    [("2022-01-01", "2022-12-31", 1), ("2022-06-01", "2023-02-01", 2), ("2024-01-01", "2024-12-31", 0)],
)
def test_days_are_touched_as_in_lists(ledger: Ledger, first: str, last: str, touched: int) -> None:
    since, until = date.fromisoformat(first), date.fromisoformat(last)
    found = [each for each in ledger.ask(happenings, EVENTS) if each.touches(since, until)]
    assert len(found) == touched == ledger.occurrences.count(Filter(kinds=("event",), since=since, until=until))


def test_what_two_states_share_is_listed_for_both(ledger: Ledger) -> None:
    argentine, russian = PartyChoice(("AR",), ("AR",)), PartyChoice(("RU",), ("RU",))
    for other, number in ((argentine, 1), (russian, 1)):
        for both in ((KAZAKH, other), (other, KAZAKH)):
            assert ledger.occurrences.count(replace(EVENTS, who=both)) == number
            asked_of_each = replace(EVENTS, who=(*both, KAZAKH))  # three are looked up one by one
            assert ledger.records(replace(EVENTS, who=both)) == ledger.records(asked_of_each) != []
    assert ledger.records(replace(EVENTS, who=(argentine, russian))) == []


def test_what_is_asked_as_of_a_day_is_what_was_known(ledger: Ledger) -> None:
    assert len(ledger.ask(happenings, Filter(kinds=("event",), as_of=date(2022, 12, 31)))) == 1


def test_series_are_found_without_their_values(ledger: Ledger) -> None:
    number, found = ledger.ask(figure_series.series, Filter(kinds=("figure",)), 10)
    assert (number, [each.number for each in found]) == (3, [2, 1, 1])
    latest = next(row for row in ledger.records(Filter(ids=(found[0].latest,))))
    assert latest.value == 400e6 and found[0].first == "2022-01-01"


def test_series_come_in_portions(ledger: Ledger) -> None:
    every = ledger.ask(figure_series.series, Filter(kinds=("figure",)), 10)[1]
    portions = [ledger.ask(figure_series.series, Filter(kinds=("figure",)), 1, before)[1] for before in range(4)]
    assert [each.latest for portion in portions for each in portion] == [each.latest for each in every]


@pytest.mark.parametrize(
    ("wanted", "values"),
    [
        (Filter(kinds=("figure",), who=(PartyChoice(("KZ",), (), ("subject",)),)), {350e6, 400e6}),
        (Filter(kinds=("figure",), who=(PartyChoice(("KZ",), (), ("counterpart",)),)), set()),
        (Filter(kinds=("figure",), lacking=("subject",)), {7e6}),
        (Filter(kinds=("figure",), units=("EUR",)), set()),
    ],
)
def test_figures_are_asked_for_by_side_and_unit(ledger: Ledger, wanted: Filter, values: set[float]) -> None:
    assert {row.value for row in ledger.records(wanted)} == values
    assert ledger.count(wanted) == len(values)


_KNOWN = (*map(date.fromisoformat, ("2018-05-31", "2018-06-01", "2018-06-30", "2018-12-31", "2019-02-28")),
          *map(date.fromisoformat, ("2019-03-01", "2019-03-14", "2019-03-15", "2020-12-31", "2021-01-01")))  # fmt: skip


def test_numbers_as_of_a_day_are_of_what_was_known_by_then(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    told = {
        "2018-06-01": ("2018-05-03", "2018", None, "2018-07-02", "2018-06-01"),  # by the year, of no day, ahead
        "2019-03-01": ("2018-05-20", "2019-02-28"),  # the first known long after it took place
        "2019-03-15": ("2019-03-02", "2019-03-15", "2019-04"),
        "2021-01-01": ("2017", "2020-12-31"),
    }
    monkeypatch.setattr(tallies, "MOST", 0)
    with Ledger.open(address, create=True) as ledger:
        for number, (day, when) in enumerate(told.items()):
            lines = (Line("Norway and Chile held talks on fisheries in Oslo.", "held", each) for each in when)
            keep(ledger, report_of(f"talks {number}", day, *lines))
        for choice, as_of in product(("NO", "CL", ("NO", "CL"), ("CL", "NO")), (*_KNOWN, _LONG_AGO)):
            who = tuple(PartyChoice((each,), (each,)) for each in ([choice] if isinstance(choice, str) else choice))
            wanted = replace(EVENTS, who=who, as_of=as_of)
            found = ledger.ask(tallies.numbers, wanted) or tallies.Numbers({}, {})
            known = [each for day, when in told.items() if day <= as_of.isoformat() for each in when]
            one = isinstance(choice, str)  # of which what is known to the year has no month
            years = Counter("" if each is None or (one and len(each) == 4) else each[:4] for each in known)
            assert {year: modes["meeting"] for year, modes in found.years.items()} == years, (choice, as_of)
            short = ledger.ask(tallies.numbers, wanted, in_detail=False) or found
            for each in (found, short):
                modes = [number for by in each.partners.values() for some in by.values() for number in some.values()]
                assert sum(modes) == (len(known) if one else 0), (choice, as_of)


_LONG_AGO = date(2001, 1, 1)
_WHEN = ("2018-05-03", "2018", "2017-12-30/2018-01-04", "2018-03/2018-05", "2016/2019", "2017-06", "2019-01-01", None)


def test_the_events_of_a_year_are_counted_as_its_list_has_them(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    norway = PartyChoice(("NO",), ("NO",))
    monkeypatch.setattr(tallies, "MOST", 0)
    with Ledger.open(address, create=True) as ledger:
        lines = (Line("Norway and Chile held talks on fisheries in Oslo.", "held", when) for when in _WHEN)
        keep(ledger, report_of("talks", "2018-06-01", *lines))
        for year, number in ((2016, 1), (2017, 3), (2018, 5), (2019, 2), (2020, 0)):
            since, until = date(year, 1, 1), date(year, 12, 31)
            wanted = replace(EVENTS, who=(norway,), since=since, until=until)
            found = ledger.ask(tallies.of_year, wanted, year) or {}
            assert (found, ledger.count(wanted)) == ({("CONSULT", "meeting"): number} if number else {}, number)
            for day in ("2018-05-31", "2018-06-01", "2018-06-30", "2021-01-01"):
                then = replace(wanted, as_of=date.fromisoformat(day))
                known = sum((ledger.ask(tallies.of_year, then, year) or {}).values())
                assert known == ledger.count(then) == (number if day >= "2018-06-01" else 0)
        assert ledger.ask(tallies.years, replace(EVENTS, who=(norway,))) == {2016, 2017, 2018, 2019}
        for day, known in ((date(2018, 5, 31), set()), (date(2018, 6, 1), {2016, 2017, 2018, 2019})):
            assert (ledger.ask(tallies.years, replace(EVENTS, who=(norway,), as_of=day)) or set()) == known
        assert ledger.ask(tallies.of_year, EVENTS, 2018) is ledger.ask(tallies.years, EVENTS) is None

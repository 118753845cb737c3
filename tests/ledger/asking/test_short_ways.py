"""What is asked once, or among the latest first, answers as what is asked whole, on both databases."""

from collections.abc import Iterator
from datetime import date
from itertools import product

import pytest

from dragoman.ledger.asking import desk as queries
from dragoman.ledger.asking.facets import facets, takers_part
from dragoman.ledger.asking.picking import picked, stretches
from dragoman.ledger.lists import full_text
from dragoman.ledger.outcomes import followup, wanted_commitments
from dragoman.ledger.outcomes.wanted_commitments import Wanted
from dragoman.ledger.parties import names_in_time
from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter, PartyChoice
from dragoman.model.report import Report, Snapshot
from invented import read_report

BOTH = (PartyChoice(("ivan-petrov",)), PartyChoice(("lucia-pena",)))
FIELDS = ("type", "mode", "status", "place", "month")


@pytest.fixture
def ledger(address: str) -> Iterator[Ledger]:
    """Nine reports of one meeting each, of different days; one person is in all of them."""
    with Ledger.open(address, create=True) as opened:
        run = opened.start("1")
        for number in range(9):
            other = ("Lucía Peña", "Yerzhan Abenov", "Oleg Petrov")[number % 3]
            text = f"Ivan Petrov met {other} in Oslo on June {number + 1}, 2022."
            page = Snapshot(f"page{number}.txt", text.encode(), "text/plain")
            day = f"2022-07-0{number + 1}"
            opened.keep(run, page, 0, read_report(Report(f"r{number}", text, "News", day, original=page.digest)))
        opened.finish(run)
        yield opened


@pytest.mark.parametrize(
    ("wanted", "number"),
    [
        (Filter(kinds=("event",), who=BOTH), 3),
        (Filter(kinds=("event",), who=BOTH[:1], places=("Oslo",)), 9),
        (Filter(kinds=("event",), who=BOTH[1:], places=("Oslo",), since=date(2022, 7, 2)), 2),
        (Filter(kinds=("event",), who=BOTH, as_of=date(2022, 7, 5)), 2),
    ],
)
def test_rows_that_are_asked_one_by_one_are_asked_once(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch, wanted: Filter, number: int
) -> None:
    def answers() -> list[object]:
        ids = [[row.id for row in ledger.records(wanted, latest=most)] for most in (None, 1, 2, 50)]
        counts = [ledger.count(wanted, most) for most in (None, 1, 2, 50)]
        beside = ledger.ask(facets, wanted, FIELDS), ledger.ask(takers_part, wanted)
        return [ids, counts, beside, [event.id for event in ledger.occurrences.events(wanted)]]

    found = []
    for most in (0, 1, 2, 1_000):
        monkeypatch.setattr(picked, "_ASKED_ONCE", most)
        found.append(answers())
    assert all(each == found[0] for each in found)
    assert len(ledger.records(wanted)) == number


def test_the_latest_that_say_a_word_are_found_by_reading_on_by_days_or_all(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries, "MOST_SAYING", 2)
    monkeypatch.setattr(full_text, "_number_of_rows", lambda *_asked: 1_000)
    for words, number in (("petrov", 2), ("oslo lucia", 2), ("abenov", 2), ("nobody", 0)):
        said = [words.split(), Filter(until=date(2022, 7, 7))]
        monkeypatch.setattr(full_text, "_READ_FIRST", 10_000)  # all there are
        whole = [row.id for row in ledger.ask(queries.reports_saying, *said)]
        assert len(whole) == number
        for first, costs in product((1, 3), ((1, 1_000), (1_000, 1_000), (1_000, 1))):
            monkeypatch.setattr(full_text, "_READ_FIRST", first)
            monkeypatch.setattr(full_text, "_READ", dict.fromkeys(full_text._READ, costs[0]))
            monkeypatch.setattr(full_text, "_LOOKED_UP", costs[1])
            assert [row.id for row in ledger.ask(queries.reports_saying, *said)] == whole


@pytest.mark.parametrize("near", [1, 4, 1_000])
@pytest.mark.parametrize("key", ["ivan-petrov", "lucia-pena", "nobody"])
def test_names_are_those_of_the_first_and_the_latest_reports(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch, near: int, key: str
) -> None:
    monkeypatch.setattr(names_in_time, "MOST", 4)
    whole = ledger.ask(names_in_time.names_in_time, key)
    monkeypatch.setattr(names_in_time, "_NEAR", near)
    assert ledger.ask(names_in_time.names_in_time, key) == whole
    assert sum(each.reports for each in whole) == {"ivan-petrov": 4, "lucia-pena": 3}.get(key, 0)


@pytest.mark.parametrize(
    ("wanted", "number"),
    [
        (Filter(kinds=("event",), who=BOTH, types=("CONSULT",)), 3),
        (Filter(who=BOTH, since=date(2022, 7, 2)), 2),
        (Filter(kinds=("event",), who=BOTH[:1], places=("Oslo",)), 9),
        (Filter(kinds=("event",), who=BOTH, as_of=date(2022, 7, 5)), 2),
        (Filter(kinds=("event",), who=(*BOTH, PartyChoice(("oleg-petrov",)))), 0),
    ],
)
def test_whoever_else_takes_part_is_found_for_each_row_or_for_the_whole_list(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch, wanted: Filter, number: int
) -> None:
    found = []
    for whole in (False, True):
        monkeypatch.setattr(stretches, "at_once", lambda *_asked, whole=whole: whole)
        found.append([[row.id for row in ledger.records(wanted, latest=most)] for most in (None, 1, 2)])
    assert found[0] == found[1]
    assert len(found[0][0]) == number


def test_commitments_of_records_are_found_once_for_all_states_or_for_each(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "Ivan Petrov promised Lucía Peña to open an embassy in Oslo by June 30, 2022."
    with Ledger.open(address, create=True) as opened:
        run = opened.start("1")
        page = Snapshot("page.txt", text.encode(), "text/plain")
        report = Report("r", text, "News", "2022-06-01", original=page.digest)
        opened.keep(run, page, 0, read_report(report))
        opened.finish(run)
        asked = Wanted(told=Filter(who=BOTH))
        found = []
        for few in (-1, 1_000):
            monkeypatch.setattr(wanted_commitments, "_FEW", few)
            days = (date(2022, 6, 2), date(2022, 7, 2))
            found.append([opened.ask(followup.tally, day, asked, most) for day in days for most in (None, 1)])
        assert found[0] == found[1]
        assert any(found[0]), "no commitment was read"

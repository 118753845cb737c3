"""Who tells: counted once however they are capitalised, with first and last day, languages and those they cite."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy import Connection, Row, event

from dragoman.ledger.asking.tellers import tellers, unnamed
from dragoman.ledger.judgements import judging
from dragoman.ledger.lists import outlets
from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter
from dragoman.model.records import Records
from dragoman.model.report import Report, Snapshot
from invented import read_report

PAGE = Snapshot("page.txt", b"page", "text/plain")
REPORTS = [  # published, outlet, sources, language
    ("2022-06-01", "SAVANNA PRESS", ("Ministry of Trade",), "en"),
    ("2022-06-09T10:00", "Savanna Press", ("MINISTRY OF TRADE", "Savanna Press"), "en"),
    (None, "Savanna Press", (), "fr"),
    ("2022-05-01", None, ("Harbour Agency", "Ministry of Trade"), "en"),
    ("2022-05-02", None, (), "en"),
    ("2022-05-03", None, ("diplomatic sources",), "en"),
    ("2022-05-04", "wire.example", (), "en"),
]


@pytest.fixture
def ledger(address: str) -> Iterator[Ledger]:
    with Ledger.open(address, create=True) as opened:
        keep(opened)
        yield opened


def keep(ledger: Ledger) -> None:
    run = ledger.start("1")
    for place, given in enumerate(REPORTS):
        ledger.keep(run, PAGE, place, read_report(told(place, *given)))
    ledger.finish(run)


def told(
    place: int, published: str | None, outlet: str | None, sources: tuple[str, ...], language: str = "en"
) -> Report:
    text = f"Ivan Petrov met Oleg Petrov in Almaty for the {place}th time."
    return Report(
        f"given-{place}", text, "Talks", published, language=language, outlet=outlet, sources=sources,
        original=PAGE.digest,
    )  # fmt: skip


def test_one_outlet_is_one(ledger: Ledger) -> None:
    known = {each.name: each for each in ledger.ask(tellers)}
    assert list(known) == ["Savanna Press", "Harbour Agency", "wire.example"]
    savanna = known["Savanna Press"]
    assert (savanna.reports, savanna.first, savanna.last) == (3, "2022-06-01", "2022-06-09")
    assert savanna.languages == {"en": 2, "fr": 1} and set(savanna.spellings) == {"SAVANNA PRESS", "Savanna Press"}
    assert savanna.records >= 3 and isinstance(savanna.read, datetime) and isinstance(savanna.seen, datetime)
    assert [(name.casefold(), number) for name, number in savanna.quotes.items()] == [("ministry of trade", 2)]
    assert known["Harbour Agency"].quotes == {"Ministry of Trade": 1}


def test_its_reports_are_found_by_any_spelling(ledger: Ledger) -> None:
    for name in ("Savanna Press", "savanna press", "SAVANNA PRESS"):
        assert len(ledger.reports(teller=name)) == ledger.count_reports(teller=name) == 3
    assert ledger.count_reports(teller="Ministry of Trade") == 3
    assert ledger.ask(unnamed) == 2, "one says nothing, one cites nobody by name"


def test_what_is_kept_is_what_counting_anew_finds(ledger: Ledger) -> None:
    kept = ledger.ask(tellers)
    key = ledger.reports(teller="Harbour Agency")[0].id
    record = ledger.records(Filter(reports=(key,)))[0].id
    ledger.apply(judging.judge, datetime(2022, 7, 1), "Anna", "reject", "record", record)
    fewer = ledger.ask(tellers)
    assert [each.records for each in fewer] != [each.records for each in kept]
    ledger.apply(outlets.rebuild)
    assert ledger.ask(tellers) == fewer


DAYS = [date(2022, 5, 2), date(2022, 5, 31), date(2022, 6, 1), date(2022, 6, 30), date(2022, 12, 31), date(2100, 1, 1)]


@pytest.mark.parametrize("day", DAYS)
def test_the_months_before_a_day_are_counted_already(ledger: Ledger, day: date) -> None:
    run = ledger.start("1")
    for place, published in enumerate(("2021", "2022", "2022-05", "2022-06", "2023-01-01"), len(REPORTS)):
        ledger.keep(run, PAGE, place, read_report(told(place, published, "Savanna Press", ("Ministry of Trade",))))
    ledger.finish(run)
    again = ledger.start("2")  # what is read anew later was read otherwise then
    ledger.keep(again, PAGE, 0, replace(read_report(told(0, *REPORTS[0])), records=Records()))
    ledger.finish(again)
    assert by_teller(ledger.ask(outlets.counts, day)) == by_teller(ledger.ask(every_report, day))
    assert sorted(ledger.ask(outlets.quotes, day)) == sorted(ledger.ask(every_quote, day))


def by_teller(rows: Iterable[Any]) -> dict[tuple[str, str], tuple[Any, ...]]:
    """Numbers of reports and records with the first and last day, of those that told anything."""
    found: dict[tuple[str, str], tuple[Any, ...]] = {}
    for row in rows:
        reports, records, *days = found.get((row.name, row.language), (0, 0))
        days = sorted(filter(None, (row.first, row.last, *days)))
        found[row.name, row.language] = (reports + row.reports, records + row.records, *days[:1], *days[1:][-1:])
    return {teller: numbers for teller, numbers in found.items() if numbers[0]}


def every_report(connection: Connection, day: date) -> Sequence[Row[Any]]:
    return connection.execute(outlets._counted(day)).all()


def every_quote(connection: Connection, day: date) -> list[tuple[str, str, int]]:
    found: Counter[tuple[str, str]] = Counter()
    for row in connection.execute(outlets._cited(day)):
        found[row.name, row.quoted] += row.number
    return [(*names, number) for names, number in found.items()]


def test_the_counts_of_a_day_are_made_once_a_page(ledger: Ledger) -> None:
    asked: list[str] = []
    event.listen(ledger._engine, "before_cursor_execute", lambda *given: asked.append(given[2]))
    day = date(2022, 6, 30)

    def page(connection: Connection) -> tuple[int, int]:
        return sum(each.reports for each in tellers(connection, day)), unnamed(connection, day)

    assert ledger.ask(page) == (4, 2)
    assert sum("sum(teller.reports)" in each for each in asked) == 1

"""What stands beside a list: exact numbers of events, and of very many what an analyst needs."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

import pytest
from sqlalchemy import update

from dragoman.ledger.asking import totals
from dragoman.ledger.asking.facets import facets
from dragoman.ledger.judgements import judging
from dragoman.ledger.outcomes import followup
from dragoman.ledger.outcomes.wanted_commitments import Wanted
from dragoman.ledger.schema.telling_tables import telling
from dragoman.ledger.statements.portions import Cut
from dragoman.ledger.store import Ledger
from dragoman.model.counting import AtLeast
from dragoman.model.filters import Filter, PartyChoice
from dragoman.model.report import Report, Snapshot
from invented import read_report

EVENTS = Filter(kinds=("event",))
PERSON = Filter(kinds=("event",), who=(PartyChoice(("ivan-petrov",)),))
DATED = Filter(kinds=("event",), since=date(2022, 1, 1), until=date(2022, 12, 31))
FIELDS = ("type", "mode", "status", "place", "month")
TEXTS = [
    ("2022-06-01", "Ivan Petrov met Lucía Peña in Oslo. Ivan Petrov promised a bridge to Argentina by 2023."),
    ("2022-06-01", "Ivan Petrov met Lucía Peña in Oslo on June 1."),
    ("2022-07-05", "Ivan Petrov visited Bergen on July 4, 2022. Oleg Petrov met Yerzhan Abenov in Almaty."),
    (
        "2022-08-01",
        "Ivan Petrov met Oleg Petrov in Oslo on July 30, 2022. Oleg Petrov promised a school to Kazakhstan by 2024.",
    ),
]


@pytest.fixture
def ledger(address: str) -> Iterator[Ledger]:
    with Ledger.open(address, create=True) as opened:
        run = opened.start("1")
        for number, (published, text) in enumerate(TEXTS):
            page = Snapshot(f"page{number}.txt", text.encode(), "text/plain")
            opened.keep(run, page, 0, read_report(Report(f"r{number}", text, "News", published, original=page.digest)))
        opened.finish(run)
        yield opened


@pytest.mark.parametrize("wanted", [EVENTS, PERSON, DATED])
def test_of_few_every_event_counts_once(ledger: Ledger, wanted: Filter) -> None:
    found = ledger.ask(facets, wanted, FIELDS)
    events = ledger.occurrences.events(wanted)
    for field in ("type", "mode", "status"):
        assert sum(number for _, number in found[field]) == len(events) == ledger.occurrences.count(wanted, 1_000)
    assert sum(number for _, number in found["month"]) == sum(event.record.date is not None for event in events)


def test_a_number_beside_a_list_is_that_of_the_list_it_opens(ledger: Ledger) -> None:
    run = ledger.start("1")
    for number, text in enumerate(
        ("Ivan Petrov will have met Oleg Petrov in Oslo.", "Ivan Petrov met Oleg Petrov in Oslo.")
    ):
        page = Snapshot(f"also{number}.txt", text.encode(), "text/plain")
        report = Report(f"also{number}", text, "News", f"2022-09-0{number + 1}", original=page.digest)
        ledger.keep(run, page, 0, read_report(report))
    ledger.finish(run)
    planned, held = ledger.records(EVENTS)[-2:]
    assert (planned.status, held.status) == ("planned", "held")
    with ledger._write() as connection:  # one event, planned and then held, in a place within another
        told = connection.execute(telling.select().where(telling.c.record_key == planned.id)).one()
        joined = update(telling).where(telling.c.record_key == held.id)
        connection.execute(joined.values(occurrence_id=told.occurrence_id))
    place = {"place": "Oslo, Amber Coast"}
    ledger.apply(judging.judge, datetime(2022, 7, 1), "Ada", "correct", "record", planned.id, place)
    for wanted in (EVENTS, PERSON, replace(EVENTS, statuses=("held",)), replace(EVENTS, as_of=date(2022, 9, 1))):
        found = ledger.ask(facets, wanted, ("status", "place"))
        assert found["place"]
        for field, name in (("status", "statuses"), ("place", "places")):
            for value, number in found[field]:
                assert number == ledger.occurrences.count(replace(wanted, **{name: (value,)})), (field, value)


@pytest.mark.parametrize("wanted", [EVENTS, PERSON, DATED])
def test_of_very_many_tellings_count(ledger: Ledger, wanted: Filter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(totals, "COUNTED_ONCE", 1)
    found, told = ledger.ask(facets, wanted, FIELDS), ledger.records(wanted)
    assert ledger.occurrences.count(wanted) == len(told)
    assert sum(number for _, number in found["type"]) == len(told)
    assert dict(found["mode"]) == {mode: sum(row.mode == mode for row in told) for mode in {row.mode for row in told}}
    assert [month for month, _ in found["month"]] == sorted({f"{row.date.first:%Y-%m}" for row in told if row.date})


def test_nobody_counts_on(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(totals, "COUNTED_ONCE", 1)
    monkeypatch.setattr(totals, "MOST_LOOKED_AT", 2)
    every = len(ledger.records(PERSON))
    assert every > 2
    dated = replace(PERSON, until=date(2030, 1, 1))  # which nobody keeps numbers of
    some = ledger.occurrences.count(dated, 2)
    assert (some, isinstance(some, AtLeast)) == (2, True)
    assert ledger.occurrences.count(dated, every) == ledger.count(dated, every) <= every
    assert str(ledger.occurrences.count(PERSON, 2)) == str(every), "what is kept is exact"
    latest = ledger.records(PERSON, latest=2)
    found = dict(ledger.ask(facets, PERSON, ("mode",))["mode"])
    assert found == {mode: sum(row.mode == mode for row in latest) for mode in {row.mode for row in latest}}


def test_promises_are_counted_no_further_either(ledger: Ledger) -> None:
    day = date(2024, 1, 1)
    exact = ledger.ask(followup.tally, day, Wanted())
    assert sum(exact.values()) >= ledger.ask(followup.count, day, Wanted()) > 0
    state, number = next(iter(exact.items()))
    assert ledger.ask(followup.tally, day, Wanted((state,)), number) == {state: number}
    recorded = ledger.ask(followup.count, day, Wanted())
    assert str(ledger.ask(followup.count, day, Wanted(), recorded - 1)) == f"{recorded - 1}+"


PROMISING = ("commitment", "event", "instrument", "figure")


def test_promises_of_a_party_are_counted_alike_however_many_it_has(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = [
        Wanted(
            as_of=as_of,
            told=Filter(kinds=("commitment", "event", "instrument", "figure"), who=(PartyChoice((row.id,)),)),
        )
        for row in ledger.parties()
        for as_of in (None, date(2022, 7, 1))
    ]
    day = date(2024, 1, 1)
    at_once = [ledger.ask(followup.tally, day, wanted) for wanted in asked]
    assert any(at_once)
    monkeypatch.setattr(followup, "_FEW", 0)
    assert [ledger.ask(followup.tally, day, wanted) for wanted in asked] == at_once


def test_a_post_is_listed_once_with_its_tellings(ledger: Ledger) -> None:
    run = ledger.start("1")
    for number, day in enumerate(("2022-09-01", "2022-09-02", "2022-09-03")):
        text = f"Minister Oleg Petrov met Lucía Peña on September {number + 1}."
        page = Snapshot(f"post{number}.txt", text.encode(), "text/plain")
        ledger.keep(run, page, 0, read_report(Report(f"p{number}", text, "Talks", day, original=page.digest)))
    wanted = Filter(kinds=("post",))

    def told(asked: Filter) -> list[int]:
        return sorted(
            len(row.reports) for row in ledger.occurrences.events(asked) if "Oleg" in row.record.parts[0].name
        )

    records = [row for row in ledger.records(wanted) if row.parts[0].name == "Oleg Petrov"]
    assert len(records) == 3
    for asked, number in ((wanted, 3), (replace(wanted, as_of=date(2022, 9, 2)), 2)):
        assert told(asked) == [number]
        assert len(ledger.occurrences.events(asked)) == ledger.occurrences.count(asked)
        assert dict(ledger.ask(facets, asked, ("kind",))["kind"])["post"] == ledger.occurrences.count(asked)
    first = ledger.occurrences.portion(wanted, 50, Cut())
    assert [len(row.reports) for row in first.rows if "Oleg" in row.record.parts[0].name] == [3]
    corrected = {"body": "Fisheries"}
    ledger.apply(judging.judge, datetime(2022, 10, 1), "ana", "correct", "record", records[1].id, corrected)
    assert told(wanted) == [1, 2]

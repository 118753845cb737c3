"""Lists count an event once, say how many independent sources it has, and can be asked as of a day."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from itertools import product

import pytest
from sqlalchemy import update

from dragoman.ledger.judgements import deciding, judging
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.telling_tables import telling
from dragoman.ledger.statements.portions import Cut
from dragoman.ledger.store import Ledger
from dragoman.ledger.tellings import told_often
from dragoman.model.filters import Filter
from dragoman.model.report import Report, Snapshot
from invented import read_report

EVENTS = Filter(kinds=("event",))
CORRECTED = {"place": "Bergen", "date": "2022-05"}
MEETING = "Minister Yerzhan Abenov met Lucía Peña in Oslo."


@pytest.fixture
def ledger(address: str) -> Iterator[Ledger]:
    with Ledger.open(address, create=True) as opened:
        yield opened


def keep(ledger: Ledger, text: str, outlet: str, day: str | None = "2022-06-01", *, source: str = "") -> str:
    page = Snapshot(f"{outlet}.txt", f"{outlet}{day}{text}".encode(), "text/plain")
    run = ledger.start("1")
    sources = (source,) if source else ()
    report = Report(outlet, text, None, day, outlet=outlet, sources=sources, original=page.digest)
    return ledger.keep(run, page, 0, read_report(report)).report


def test_a_list_shows_an_event_once_however_many_tell_it(ledger: Ledger) -> None:
    for outlet in ("Nordwire", "Fjord", "Lima Post"):
        keep(ledger, f"{MEETING} So says {outlet}.", outlet, source="press service of the MFA of Kazakhstan")
    keep(ledger, "Ivan Petrov met Lucía Peña in Almaty.", "Nordwire", "2022-06-08")
    first, second = ledger.occurrences.events(EVENTS)
    assert (len(first.tellings), len(first.reports), len(first.sources)) == (3, 3, 1)
    assert first.rests_on_one_interested and first.verdict.startswith("3 reports, all from one source")
    assert not second.rests_on_one_interested
    assert [row.id for row in ledger.occurrences.events(EVENTS, 1)] == [second.id]
    assert [row.id for row in ledger.occurrences.events(EVENTS, 1, 1)] == [first.id]
    assert ledger.occurrences.events(EVENTS, 5, 2) == []
    assert ledger.occurrences.count(EVENTS) == 2


def test_an_event_told_by_somebody_in_office_is_listed_as_of_a_day(ledger: Ledger) -> None:
    """Whom the far end of a chain serves is asked of what held then."""
    keep(ledger, MEETING, "Nordwire", source="Yerzhan Abenov")
    now, then = (ledger.occurrences.events(replace(EVENTS, as_of=day)) for day in (None, date(2022, 6, 2)))
    assert now == then
    assert [source.interested for row in then for source in row.sources] == [True]
    assert ledger.occurrences.events(replace(EVENTS, as_of=date(2022, 5, 2))) == []


def test_an_organ_that_does_not_say_whose_it_is_is_of_whom_the_report_names_first(ledger: Ledger) -> None:
    keep(ledger, MEETING, "Nordwire", source="ministry's press service")
    keep(ledger, MEETING, "Fjord", source="press service of the MFA of Kazakhstan")
    for as_of in (None, date(2022, 6, 2)):
        (row,) = ledger.occurrences.events(replace(EVENTS, as_of=as_of))
        assert [(source.owner, len(source.reports)) for source in row.sources] == [("KZ", 2)]


@pytest.mark.parametrize("end", ["Abenov's press office", "press service of Yerzhan Abenov", "spokesman for Abenov"])
def test_who_speaks_for_somebody_in_office_is_one_source_with_the_state(ledger: Ledger, end: str) -> None:
    keep(ledger, MEETING, "Nordwire", source=end)
    keep(ledger, MEETING, "Fjord", source="press service of the MFA of Kazakhstan")
    (row,) = ledger.occurrences.events(EVENTS)
    assert [(source.owner, len(source.reports), source.interested) for source in row.sources] == [("KZ", 2, True)]


@pytest.mark.parametrize("end", ["Abenov", "Yerzhan Abenov", "ABENOV"])
def test_who_is_quoted_by_the_surname_is_one_source(ledger: Ledger, end: str) -> None:
    keep(ledger, MEETING, "Nordwire", source="Yerzhan Abenov")
    keep(ledger, "Minister Erzhan Abenov met Lucía Peña in Oslo.", "Fjord", source=end)
    keep(ledger, f"{MEETING} Lima heard.", "Lima Post", source="Peña")
    (row,) = ledger.occurrences.events(EVENTS)
    assert [(source.name, len(source.reports)) for source in row.sources] == [("Yerzhan Abenov", 2), ("Lucía Peña", 1)]


def test_who_speaks_for_a_namesake_of_nobody_in_office_is_another_source(ledger: Ledger) -> None:
    keep(ledger, MEETING, "Nordwire", source="Peña's press office")
    keep(ledger, MEETING, "Fjord", source="press service of the MFA of Kazakhstan")
    (row,) = ledger.occurrences.events(EVENTS)
    assert [source.owner for source in row.sources] == [None, "KZ"]


@pytest.mark.parametrize("first", ["Nordwire", "Foreign Ministry of Kazakhstan"])
def test_of_one_days_copies_the_release_is_the_first_whichever_was_read_first(ledger: Ledger, first: str) -> None:
    outlets = ["Nordwire", "Foreign Ministry of Kazakhstan"]
    for outlet in (first, *(each for each in outlets if each != first)):
        keep(ledger, f"{MEETING} They spoke of wheat and of ferries across the inland sea in spring.", outlet)
    (row,) = ledger.occurrences.events(EVENTS)
    assert [(source.name, len(source.reports)) for source in row.sources] == [("Foreign Ministry of Kazakhstan", 2)]


def test_a_filter_fits_if_any_telling_does_and_shows_that_one(ledger: Ledger) -> None:
    keep(ledger, MEETING, "Nordwire")
    keep(ledger, "Erzhan Abenov met Lucía Peña in Almaty.", "Fjord")
    for place in ("Oslo", "Almaty"):
        (row,) = ledger.occurrences.events(Filter(kinds=("event",), places=(place,)))
        assert row.record.place == place
        assert row.disputed == ("place",)


def test_participants_that_differ_are_named(ledger: Ledger) -> None:
    keep(ledger, MEETING, "Nordwire")
    keep(ledger, "Erzhan Abenov met Lucía Peña in Oslo. Ivan Petrov met Erzhan Abenov and Lucía Peña.", "Fjord")
    (row, *_) = ledger.occurrences.events(EVENTS)
    with ledger._write() as connection:
        rows = connection.execute(telling.select().order_by(telling.c.id)).all()
        last = telling.c.id == rows[-1].id
        connection.execute(update(telling).where(last).values(occurrence_id=rows[0].occurrence_id))
    found = ledger.occurrences.event(row.id).differences
    assert [said for each in found if each.detail == "participants" for said, _ in each.versions] == [
        "Lucía Peña, Yerzhan Abenov",
        "Ivan Petrov, Lucía Peña, Yerzhan Abenov",
    ]


def test_sources_that_copy_do_not_dispute_each_other(ledger: Ledger) -> None:
    for outlet, place in (("Nordwire", "Oslo"), ("Fjord", "Almaty")):
        keep(ledger, f"Yerzhan Abenov met Lucía Peña in {place}.", outlet, source="Herald")
    (row,) = ledger.occurrences.events(EVENTS)
    assert [each.detail for each in row.differences] == ["place"]
    assert row.disputed == ()


def test_what_was_planned_and_was_held_is_not_planned(ledger: Ledger) -> None:
    keep(ledger, "Yerzhan Abenov will say he met Lucía Peña in Oslo.", "Nordwire", "2022-06-01")
    held = keep(ledger, MEETING, "Fjord", "2022-06-02")
    with ledger._write() as connection:  # the invented reader dates both by their publication
        rows = connection.execute(telling.select().order_by(telling.c.id)).all()
        joined = {"occurrence_id": rows[0].occurrence_id}
        connection.execute(update(telling).where(telling.c.id == rows[1].id).values(joined))
    planned = Filter(kinds=("event",), statuses=("planned",))
    assert ledger.occurrences.events(planned) == []
    assert ledger.occurrences.count(planned) == 0
    (row,) = ledger.occurrences.events(Filter(kinds=("event",), statuses=("held",)))
    assert (row.record.status, row.record.report, len(row.tellings)) == ("held", held, 2)
    (then,) = ledger.occurrences.events(Filter(kinds=("event",), statuses=("planned",), as_of=date(2022, 6, 1)))
    assert len(then.tellings) == 1


def test_as_of_a_day_only_what_was_published_by_then(ledger: Ledger) -> None:
    keep(ledger, MEETING, "Nordwire", "2022-06-01")
    keep(ledger, "Ivan Petrov met Lucía Peña in Almaty.", "Fjord", "2022-07-01")
    then = Filter(as_of=date(2022, 6, 30))
    assert {row.published for row in ledger.records(then)} == {"2022-06-01"}
    assert ledger.count(then) == len(ledger.records(then))
    assert {row.id for row in ledger.parties(as_of=then.as_of)} == {"yerzhan-abenov", "lucia-pena"}
    assert {row.reports for row in ledger.parties(keys=("lucia-pena",))} == {2}
    assert ledger.parties(as_of=date(2022, 5, 31)) == []


def test_as_of_a_day_merges_and_judgements_of_that_time(ledger: Ledger) -> None:
    keep(ledger, "Ivan Petrov met Lucía Peña in Oslo.", "Nordwire", "2022-06-01")
    keep(ledger, "Oleg Petrov met Lucía Peña in Almaty.", "Fjord", "2022-06-02")
    link = tables.party_link
    with ledger._write() as connection:  # as if all had been read then
        connection.execute(update(link).values(linked_at=datetime(2022, 6, 3)))
        connection.execute(update(tables.reading).values(read_at=datetime(2022, 6, 3)))
    ledger.apply(deciding.merge, datetime(2023, 1, 1), "Ada", "party", "ivan-petrov", "oleg-petrov")
    (first, second) = ledger.records(EVENTS)
    ledger.apply(judging.judge, datetime(2022, 7, 1), "Ada", "correct", "record", first.id, CORRECTED)
    ledger.apply(judging.judge, datetime(2022, 8, 1), "Ada", "reject", "record", second.id)
    dates = [ledger.records(Filter(ids=(first.id,), as_of=date(2022, month, 15)))[0].date for month in (6, 7)]
    assert [each.iso for each in dates if each] == ["2022-06-01", "2022-05"]

    def seen(day: date | None) -> list[tuple[str | None, str]]:
        return [
            (row.place, row.sides("actor")[-1].party) for row in ledger.records(Filter(kinds=("event",), as_of=day))
        ]

    assert seen(date(2022, 6, 15)) == [("Oslo", "ivan-petrov"), ("Almaty", "oleg-petrov")]
    assert seen(date(2022, 7, 15)) == [("Bergen", "ivan-petrov"), ("Almaty", "oleg-petrov")]
    assert seen(date(2022, 8, 15)) == [("Bergen", "ivan-petrov")]
    assert seen(None) == [("Bergen", "ivan-petrov")]
    assert "oleg-petrov" in {row.id for row in ledger.parties(as_of=date(2022, 6, 15))}
    assert "oleg-petrov" not in {row.id for row in ledger.parties()}


def test_several_lists_of_a_page_are_what_each_is_by_itself(ledger: Ledger) -> None:
    keep(ledger, MEETING, "Nordwire")
    keep(ledger, "Erzhan Abenov met Lucía Peña in Almaty.", "Fjord")
    keep(ledger, "Ivan Petrov met Lucía Peña in Almaty.", "Lima Post", "2022-06-08")
    asked = (EVENTS, Filter(kinds=("event",), places=("Almaty",)), Filter(kinds=("event",), places=("Bern",)))
    every, there, nowhere = ledger.occurrences.lists(asked, 5)
    assert (every, there, nowhere) == tuple(ledger.occurrences.events(wanted, 5) for wanted in asked)
    # The two outlets tell one event, which each list shows by the telling that fits it.
    assert [row.record.place for row in there] == ["Almaty", "Almaty"] and len(there[0].tellings) == 2
    assert nowhere == []


def test_the_parts_of_a_page_are_what_each_is_by_itself(ledger: Ledger) -> None:
    for outlet in ("Nordwire", "Fjord"):
        keep(ledger, f"{MEETING} So says {outlet}.", outlet)
    for number in range(1, 6):
        keep(ledger, f"Ivan Petrov met Lucía Peña in Almaty. It was round {number}.", "Nordwire", f"2022-0{number}-09")
    asked = [EVENTS, replace(EVENTS, places=("Oslo",)), replace(EVENTS, places=("Lima",))]
    for day in (None, date(2022, 4, 1)):
        then = [replace(wanted, as_of=day) for wanted in asked]
        numbers = [ledger.occurrences.count(wanted) for wanted in then]
        assert numbers == ([6, 1, 0] if day is None else [3, 0, 0])
        told = [(wanted, ledger.count(wanted)) for wanted in then]
        for whole, asked_with in product((10, 2), ([(wanted, None) for wanted in then], told)):
            found = ledger.occurrences.parts(asked_with, whole, 2)
            assert [number for number, _ in found] == numbers
            for (number, rows), wanted in zip(found, then, strict=True):
                every = ledger.occurrences.leading(wanted)
                assert rows == (every if number <= whole else every[:2])
    ids = replace(EVENTS, ids=tuple(row.id for row in ledger.occurrences.leading(EVENTS)))
    assert [len(rows) for _, rows in ledger.occurrences.parts([(ids, None)], 4, 2)] == [4], "no other list has these"


def test_of_a_post_that_very_many_tell_the_first_and_last_tellings_are_loaded(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    said, shown = "Minister Yerzhan Abenov spoke. This is note {}.", Filter(kinds=("post",))
    for number in range(1, 10):
        keep(ledger, said.format(number), f"Outlet {number}", f"2022-0{number}-01")
    keep(ledger, "Minister Ivan Petrov spoke.", "Nordwire", "2022-01-05")
    whole, other = sorted(ledger.occurrences.events(shown), key=lambda row: -row.told_in)
    assert (len(whole.tellings), whole.told_in, whole.more, whole.source_number) == (9, 9, 0, len(whole.sources))
    keys = [told.record.id for told in whole.tellings]
    monkeypatch.setattr(told_often, "SHOWN", 2)
    (cut,) = [row for row in ledger.occurrences.events(shown) if row.id != other.id]
    assert (cut.id, cut.told_in, cut.more, str(cut.source_number)) == (whole.id, 9, 5, f"{len(cut.sources)}+")
    assert [told.record.id for told in cut.tellings] == [*keys[:2], *keys[-2:]]
    assert cut.record.id in keys[-2:]
    (asked,) = ledger.occurrences.events(Filter(kinds=("post",), ids=(keys[4],)))
    assert asked.record.id == keys[4], "what fits is shown, wherever it stands"
    assert [told.record.id for told in asked.tellings] == [*keys[:2], keys[4], *keys[-2:]]
    (then, _) = sorted(ledger.occurrences.events(replace(shown, as_of=date(2022, 6, 3))), key=lambda row: -row.told_in)
    assert (then.told_in, then.more) == (6, 2)
    assert [told.record.id for told in then.tellings] == [*keys[:2], *keys[4:6]]
    ledger.apply(judging.judge, datetime(2023, 1, 1), "Ada", "reject", "record", keys[8])
    (left,) = [row for row in ledger.occurrences.events(shown) if row.id != other.id]
    assert (left.told_in, [told.record.id for told in left.tellings]) == (8, [*keys[:2], *keys[6:8]])


@pytest.mark.parametrize("day", [None, date(2022, 8, 3)])
def test_a_post_that_very_many_tell_stands_once_in_all_portions(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch, day: date | None
) -> None:
    others = {3: "Ivan Petrov", 6: "Lucía Peña"}
    for number in range(1, 9):
        keep(ledger, f"Minister Yerzhan Abenov spoke. This is note {number}.", "Fjord", f"2022-0{number}-01")
        if number in others:
            keep(ledger, f"Minister {others[number]} spoke.", "Nordwire", f"2022-0{number}-05")
    wanted = Filter(kinds=("post",), as_of=day)
    whole = ledger.occurrences.portion(wanted, 10, Cut()).rows
    assert len(whole) == 3 and ledger.occurrences.count(wanted) == 3
    monkeypatch.setattr(told_often, "SHOWN", 1)
    ids, cut = [], Cut()
    while True:
        part = ledger.occurrences.portion(wanted, 1, cut)
        ids += [row.id for row in part.rows]
        if part.on is None:
            break
        cut = part.on
    assert ids == [row.id for row in whole]
    assert part.back is not None
    back = ledger.occurrences.portion(wanted, 1, part.back)
    assert [row.id for row in back.rows] == [whole[1].id]

"""The ledger keeps whole reports, once, and gives back what it was given."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import event, func, select

from dragoman.errors import LedgerError, UsageError
from dragoman.ledger.schema import tables
from dragoman.ledger.store import Ledger
from dragoman.model.evidence import OffsetMap, Span
from dragoman.model.filters import Filter, PartyChoice
from dragoman.model.reading import Reading
from dragoman.model.report import Report, Snapshot
from invented import read_report

TEXT = (
    "Minister Yerzhan Abenov met Lucía Peña in Oslo. They signed a paper of Kazakhstan. "
    "Trade of Kazakhstan reached 350 million. Ivan Petrov promised a bridge. "
    "Ivan Petrov will have met Oleg Petrov in Almaty."
)
PAGE = Snapshot("page.txt", b"page " + TEXT.encode(), "text/plain")


def report(text: str = TEXT, page: Snapshot = PAGE, **changes: object) -> Report:
    plain = Report(
        "page-1",
        text,
        "Talks",
        "2022-06-01T15:45",
        outlet="Nordwire",
        sources=("Kazinform", "Press service"),
        spans={"title": Span(0, 5)},
        offsets=OffsetMap.identity(len(text), 5),
        original=page.digest,
        notes=("2 broken characters were replaced",),
    )
    return replace(plain, **changes)


@pytest.fixture
def ledger(address: str) -> Iterator[Ledger]:
    with Ledger.open(address, create=True) as opened:
        yield opened


def keep(ledger: Ledger, *reports: Report, extractor: str = "1", page: Snapshot = PAGE) -> list[str]:
    run = ledger.start(extractor)
    kept = [ledger.keep(run, page, position, read_report(item)).report for position, item in enumerate(reports)]
    ledger.finish(run)
    return kept


def rows(ledger: Ledger) -> dict[str, int]:
    with ledger._engine.connect() as connection:
        count = select(func.count())
        return {
            name: connection.execute(count.select_from(table)).scalar_one()
            for name, table in tables.metadata.tables.items()
        }


def test_a_reading_comes_back_as_it_went_in(ledger: Ledger) -> None:
    reading = read_report(report())
    keep(ledger, report())
    assert reading.posts and reading.events and reading.instruments and reading.figures and reading.commitments
    assert ledger.report("page-1") == reading


def test_the_report_comes_back_with_its_masthead_and_the_way_to_the_original(ledger: Ledger) -> None:
    (key,) = keep(ledger, report())
    kept = ledger.report(key).report
    assert kept == report()
    assert kept.spans == {"title": Span(0, 5)}
    assert kept.offsets.to_original(Span(0, 3)) == Span(5, 8)


def test_keeping_twice_changes_nothing(ledger: Ledger) -> None:
    keep(ledger, report())
    before = rows(ledger) | {"run": 0}
    run = ledger.start("1")
    kept = ledger.keep(run, PAGE, 0, read_report(report()))
    assert not kept.new_report
    assert not kept.new_reading
    assert rows(ledger) | {"run": 0} == before


def test_a_page_saved_again_with_more_views_brings_the_same_report(ledger: Ledger) -> None:
    (key,) = keep(ledger, report(views=10))
    again = Snapshot("again.txt", b"another page", "text/plain")
    later = report(page=again, views=99)
    assert ledger.knows(later, "1") == key
    ledger.sight(again, later, 0)
    (row,) = ledger.reports()
    assert row.pages == ("page.txt", "again.txt")


def test_another_extractor_does_not_know_it(ledger: Ledger) -> None:
    keep(ledger, report())
    assert ledger.knows(report(), "1")
    assert ledger.knows(report(), "2") is None


def test_ids_survive_reading_with_another_extractor(ledger: Ledger) -> None:
    keep(ledger, report())
    before = [row.id for row in ledger.records(Filter())]
    keep(ledger, report(), extractor="2")
    assert [row.id for row in ledger.records(Filter())] == before
    assert ledger.counts()["report"] == 1


def test_an_id_is_inherited_though_the_record_changes(ledger: Ledger) -> None:
    keep(ledger, report())
    reading = read_report(report())
    moved = [
        replace(event, status="cancelled", evidence=(Span(event.evidence[0].start + 9, event.evidence[0].end),))
        for event in reading.events
    ]
    better = Reading(reading.report, replace(reading.records, events=tuple(moved)))
    before = {row.id for row in ledger.records(Filter(kinds=("event",)))}
    run = ledger.start("2")
    ledger.keep(run, PAGE, 0, better)
    after = ledger.records(Filter(kinds=("event",)))
    assert {row.id for row in after} == before
    assert {row.status for row in after} == {"cancelled"}


def test_a_page_taken_apart_differently_leaves_no_double(ledger: Ledger) -> None:
    keep(ledger, report(title="Wrong title"))
    keep(ledger, report())
    assert len(ledger.records(Filter(kinds=("post",)))) == 1
    ledger.sight(PAGE, report(title="Wrong title"), 0)
    assert len(ledger.records(Filter(kinds=("post",)))) == 1


def test_parties_are_one_across_reports(ledger: Ledger) -> None:
    second = report("Ivan Petrov met Yerzhan Abenov in Oslo.", title="Second")
    keep(ledger, report(), second)
    found = {row.id: row for row in ledger.parties(reasons=True)}
    assert found["ivan-petrov"].reports == 2
    assert found["KZ"].kind == "state"
    assert found["ivan-petrov"].reasons == (
        "nobody known before goes by this name",
        "the same name; both of Russia",
    )


def test_a_state_known_by_its_code_alone_has_its_name(ledger: Ledger) -> None:
    keep(ledger, report())
    assert {row.id: row.name for row in ledger.parties()}["NO"] == "Norway"


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Filter(kinds=("event",)), 2),
        (Filter(kinds=("event",), statuses=("planned",)), 1),
        (Filter(types=("CONSULT",), modes=("meeting",)), 2),
        (Filter(modes=("visit",)), 0),
        (Filter(kinds=("event",), who=(PartyChoice(("ivan-petrov",)),)), 1),
        (Filter(kinds=("event",), who=(PartyChoice(("ivan-petrov",)), PartyChoice(("oleg-petrov",)))), 1),
        (Filter(kinds=("event",), who=(PartyChoice(("ivan-petrov",)), PartyChoice(("lucia-pena",)))), 0),
        (Filter(kinds=("event",), who=(PartyChoice((), ("KZ",)),)), 1),
        (Filter(kinds=("event",), places=("almaty",)), 1),
        (Filter(kinds=("event",), places=("mat",)), 0),
        (Filter(kinds=("figure",), since=date(2022, 3, 1)), 1),
        (Filter(kinds=("figure",), since=date(2022, 4, 1)), 0),
        (Filter(kinds=("figure",), until=date(2021, 12, 31)), 0),
        (Filter(text="SIGNED A PAPER"), 1),
        (Filter(text="bridge", kinds=("commitment",)), 1),
        (Filter(text="100%"), 0),
        (Filter(reports=("page-1",), kinds=("event",)), 2),
        (Filter(reports=("nothing",)), 0),
        (Filter(kinds=("post",), dated_only=True), 0),
    ],
)
def test_filters(ledger: Ledger, wanted: Filter, expected: int) -> None:
    keep(ledger, report())
    assert len(ledger.records(wanted)) == expected


def test_a_record_tells_who_with_office_and_role(ledger: Ledger) -> None:
    keep(ledger, report())
    row = next(row for row in ledger.records(Filter(kinds=("event",))) if row.place == "Oslo")
    assert [(part.name, part.title, part.role) for part in row.parts] == [
        ("Yerzhan Abenov", "Minister", "host"),
        ("Lucía Peña", None, None),
    ]
    assert row.evidence[0].quote == "Minister Yerzhan Abenov met Lucía Peña in Oslo."


def test_an_office_has_the_body_that_its_report_gives(ledger: Ledger) -> None:
    keep(ledger, report("Minister Yerzhan Abenov of the Harbour Ministry met Lucía Peña in Oslo."))
    (row,) = ledger.records(Filter(kinds=("event",)))
    offices = {part.name: (part.title, part.body) for part in row.parts}
    assert offices["Yerzhan Abenov"] == ("Minister", "Harbour Ministry") and offices["Lucía Peña"] == (None, None)


def test_evidence_points_into_the_original(ledger: Ledger) -> None:
    keep(ledger, report())
    with ledger._engine.connect() as connection:
        for mark in connection.execute(select(tables.evidence)):
            assert (mark.original_start, mark.original_end) == (mark.start + 5, mark.end + 5)


@pytest.mark.parametrize("times", [1, 12])
def test_the_words_of_a_record_are_those_of_its_text(ledger: Ledger, times: int) -> None:
    text = " ".join(["Ministre Åse Näs 🕊 met Lucía Peña in Oslo."] + ["Ivan Petrov met Oleg Petrov in Almaty."] * times)
    (key,) = keep(ledger, report(text, title="Ḫ"))
    marks = [mark for row in ledger.records(Filter(reports=(key,))) for mark in row.evidence]
    assert len(marks) >= times
    assert [mark.quote for mark in marks] == [text[mark.start : mark.end] for mark in marks]


def test_the_text_of_a_report_is_fetched_once_for_many_records(ledger: Ledger) -> None:
    keep(ledger, report(" ".join(["Ivan Petrov met Oleg Petrov in Almaty."] * 12)))
    told: list[str] = []
    event.listen(ledger._engine, "before_cursor_execute", lambda _c, _k, statement, *_: told.append(statement))
    assert len(ledger.records(Filter(kinds=("event",)))) >= 12
    assert sum("report.text" in each and "substr" not in each for each in told) == 1, told


def test_a_failure_in_the_middle_leaves_no_half_report(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    from dragoman.ledger.adding import writing

    run = ledger.start("1")
    before = rows(ledger)
    monkeypatch.setattr(writing, "_write_records", lambda *arguments: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        ledger.keep(run, PAGE, 0, read_report(report()))
    assert rows(ledger) == before


def test_a_run_that_broke_off_is_told_once(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    assert ledger.interrupted() is None
    run = ledger.start("1")
    ledger.keep(run, PAGE, 0, read_report(report()))
    assert ledger.interrupted() is None, "its process is alive"
    monkeypatch.setattr("dragoman.ledger.adding.runs.alive", lambda process: False)
    broken = ledger.interrupted()
    assert broken is not None
    assert broken.reports_added == 1
    ledger.finish(broken.run)
    assert ledger.interrupted() is None


def test_a_run_that_broke_off_is_told_of_though_another_has_begun_since(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = ledger.start("1"), ledger.start("1")
    ledger.finish(second)
    assert ledger.interrupted() is None, "its process is alive"
    monkeypatch.setattr("dragoman.ledger.adding.runs.alive", lambda process: False)
    broken = ledger.interrupted()
    assert broken is not None and broken.run.id == first.id
    monkeypatch.setattr("dragoman.ledger.adding.runs.is_here", lambda process: False)
    assert ledger.interrupted() is None, "another machine's may still be at work"


def test_two_reports_may_come_with_one_id(ledger: Ledger) -> None:
    keep(ledger, report(), report(title="Other"))
    with pytest.raises(UsageError, match="2 reports came with this id"):
        ledger.report("page-1")


def test_an_unknown_report(ledger: Ledger) -> None:
    with pytest.raises(UsageError, match="no such report"):
        ledger.report("r0")


def test_a_writer_that_waits_too_long_is_told_why(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for kind in ("sqlite", "postgresql"):
        monkeypatch.setattr(f"dragoman.ledger.opening.{kind}.BUSY_SECONDS", 1)
    with Ledger.open(address, create=True) as ledger, Ledger.open(address) as other:
        with ledger._write(), pytest.raises(LedgerError) as caught:
            other.start("2")
        assert caught.value.code == "ledger-busy"
        assert other.start("2").id == 1, "and afterwards it may write"


def test_a_moment_does_not_see_what_is_written_meanwhile(ledger: Ledger) -> None:
    keep(ledger, report())
    page = Snapshot("later.txt", b"later", "text/plain")
    with ledger.moment():
        before = ledger.counts()
        with ledger.moment():  # one within another is the same
            assert ledger.counts() == before
        with ThreadPoolExecutor(1) as others:  # a writer, and a reader that is in no moment
            others.submit(keep, ledger, report(f"{TEXT} Later.", page), page=page).result()
            assert others.submit(ledger.counts).result()["report"] == before["report"] + 1
        assert ledger.counts() == before
    assert ledger.counts()["report"] == before["report"] + 1

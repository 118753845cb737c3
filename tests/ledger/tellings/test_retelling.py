"""The same event and story in several reports; taken apart by hand."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

import pytest

from dragoman.errors import UsageError
from dragoman.ledger.adding import rereading
from dragoman.ledger.judgements import deciding
from dragoman.ledger.store import Ledger
from dragoman.ledger.tellings import retelling
from dragoman.ledger.tellings.loaded_tellings import load_tellings
from dragoman.model.filters import Filter
from dragoman.model.report import Report, Snapshot
from dragoman.resolve.tellings.sources import verdict
from invented import read_report

NOW = datetime(2024, 1, 2)
MEETING = "Minister Yerzhan Abenov met Lucía Peña in Oslo."
LONG = (
    "Fishing boats of both sides may land herring at three ports from now on, under a paper with nine articles "
    "that was drafted in winter and fills a gap left by an older text on salmon. "
)


@pytest.fixture
def ledger(address: str) -> Iterator[Ledger]:
    with Ledger.open(address, create=True) as opened:
        yield opened


def keep(
    ledger: Ledger, text: str, outlet: str, day: str = "2022-06-01", sources: tuple[str, ...] = (), version: str = "1"
) -> str:
    page = Snapshot(f"{outlet}.txt", (outlet + day + text).encode(), "text/plain")
    run = ledger.start(version)
    report = Report(outlet, text, None, day, outlet=outlet, sources=sources, original=page.digest)
    kept = ledger.keep(run, page, 0, read_report(report))
    ledger.finish(run)
    return kept.report


def events(ledger: Ledger) -> list[str]:
    return [row.id for row in ledger.records(Filter(kinds=("event",)))]


def test_an_event_told_thrice_is_one_with_one_source(ledger: Ledger) -> None:
    reports = [
        keep(ledger, MEETING + f" So says {outlet}.", outlet, sources=("press service of the MFA of Kazakhstan",))
        for outlet in ("Nordwire", "Fjord", "Lima Post")
    ]
    keep(ledger, "Yerzhan Abenov met Lucía Peña in Almaty.", "Nordwire", day="2022-06-08")
    assert len(events(ledger)) == 4
    assert ledger.counts()["event"] == ledger.occurrences.count() == 2
    for key in events(ledger)[:3]:
        found = ledger.occurrences.event(key)
        assert [row.record.report for row in found.tellings] == reports
        assert verdict(found.sources, 3).startswith("3 reports, all from one source")
        assert found.sources[0].interested
        assert not found.differences


def test_a_minister_who_is_quoted_speaks_for_a_side(ledger: Ledger) -> None:
    keep(ledger, MEETING, "Nordwire", sources=("Yerzhan Abenov",))
    keep(ledger, MEETING + " So says the ministry.", "Fjord", sources=("MFA of Kazakhstan",))
    keep(ledger, MEETING + " So he says.", "Lima Post", sources=("Oleg Sour",))
    of_state, alone = ledger.occurrences.event(events(ledger)[0]).sources
    assert (of_state.owner, of_state.interested, len(of_state.reports)) == ("KZ", True, 2)
    assert not alone.interested
    row = ledger.occurrences.events(Filter(kinds=("event",), as_of=date(2022, 6, 2)))[0]
    assert row.sources[0].interested, "as of a day as well"


def test_tellings_come_in_the_order_of_their_report(ledger: Ledger) -> None:
    report = keep(ledger, " ".join([MEETING] * 6), "Fjord")
    told = [row.id for row in sorted(ledger.records(Filter(kinds=("event",))), key=lambda row: row.evidence[0].start)]
    assert sorted(told) != told, "else any order does"
    found = ledger.ask(load_tellings, sorted(told))
    assert list(found) == told and {each.report for each in found.values()} == {report}


def test_details_that_differ_stand_side_by_side(ledger: Ledger) -> None:
    one = keep(ledger, MEETING, "Nordwire")
    two = keep(ledger, "Erzhan Abenov met Lucía Peña in Almaty.", "Fjord")
    (place,) = ledger.occurrences.event(events(ledger)[0]).differences
    assert place.versions == (("Oslo", (one,)), ("Almaty", (two,)))


def test_a_telling_can_be_set_apart(ledger: Ledger) -> None:
    reports = [keep(ledger, MEETING, "Nordwire"), keep(ledger, MEETING + " Again.", "Fjord")]
    first, second = events(ledger)
    split = ledger.apply(deciding.split, NOW, "Ada", "event", first, [reports[1]])
    assert ledger.occurrences.count() == 2
    assert len(ledger.occurrences.event(first).tellings) == 1
    keep(ledger, MEETING + " Again.", "Fjord", version="2")
    assert ledger.occurrences.count() == 2
    ledger.apply(deciding.take_back, NOW, "Ada", split.judgement)
    assert ledger.occurrences.count() == 1
    assert {row.record.id for row in ledger.occurrences.event(second).tellings} == {first, second}


def test_reports_of_one_story(ledger: Ledger) -> None:
    first = keep(ledger, f"{MEETING} {LONG}", "Nordwire")
    second = keep(ledger, f"{LONG} {MEETING} Our own reporter.", "Fjord")
    keep(ledger, MEETING, "Lima Post", day="2023-01-05")
    found = ledger.occurrences.story(second)
    assert (found.id, [row[0] for row in found.reports]) == (first, [first, second])
    assert "copy" in found.reports[1][4]
    split = ledger.apply(deciding.split, NOW, "Ada", "story", first, [second])
    assert [row[0] for row in ledger.occurrences.story(first).reports] == [first]
    assert [row[0] for row in ledger.occurrences.story(second).reports] == [second]
    ledger.apply(deciding.take_back, NOW, "Ada", split.judgement)
    assert [row[0] for row in ledger.occurrences.story(second).reports] == [first, second]


def test_a_copied_text_is_no_second_source(ledger: Ledger) -> None:
    keep(ledger, f"{MEETING} {LONG}", "Nordwire")
    keep(ledger, f"{MEETING} {LONG} Copied.", "Fjord")
    found = ledger.occurrences.event(events(ledger)[0])
    assert [source.name for source in found.sources] == ["Nordwire"]


def test_what_is_not_there_is_said(ledger: Ledger) -> None:
    for ask in (ledger.occurrences.event, ledger.occurrences.story):
        with pytest.raises(UsageError):
            ask("e0000000")


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (3, 0, 2, 1), (1, 0, 3, 2)])
def test_of_very_many_those_nearest_in_time_are_compared(
    ledger: Ledger, order: tuple[int, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retelling, "_CANDIDATES", 1)
    days = ("2022-06-02", "2022-06-09", "2022-06-16", "2022-06-23")
    for number in order:
        keep(ledger, MEETING, f"Wire {number}", days[number])
    for number in order[::-1]:
        keep(ledger, MEETING + " Again.", f"Fjord {number}", days[number])
    told = [event.reports for event in ledger.occurrences.events(Filter(kinds=("event",)))]
    assert [len(reports) for reports in told] == [2, 2, 2, 2]


@pytest.mark.parametrize("staged", [False, True])
def test_what_was_told_alone_is_joined_when_it_is_read_better(ledger: Ledger, *, staged: bool) -> None:
    keep(ledger, MEETING + " So says Nordwire.", "Nordwire")
    text = MEETING + " So says Fjord."
    page = Snapshot("Fjord.txt", text.encode(), "text/plain")
    right = read_report(Report("Fjord", text, None, "2022-06-01", outlet="Fjord", original=page.digest))
    of_peru = tuple(replace(each, state="PE") if each.name == "Lucía Peña" else each for each in right.parties)
    wrong = replace(right, records=replace(right.records, parties=of_peru))
    key = ledger.keep(ledger.start("1"), page, 0, wrong).report
    assert ledger.occurrences.count() == 2
    run = ledger.start("2")
    if staged:
        ledger.apply(rereading.stage, run.id, "2", key, right, NOW)
        assert ledger.occurrences.count() == 2, "nothing is accepted yet"
        (found,) = ledger.ask(rereading.differences, "2")
        assert any("lucia-pena-2 -> lucia-pena" in change for change in found.changed)
        ledger.apply(rereading.accept, "2", key, NOW)
    else:
        ledger.keep(run, page, 0, right)
    assert ledger.occurrences.count() == 1


@pytest.mark.parametrize("nameless_first", [True, False])
def test_who_is_told_by_name_alone_serves_the_state_that_others_tell(ledger: Ledger, *, nameless_first: bool) -> None:
    for number, nameless in enumerate((nameless_first, not nameless_first)):
        text = "Yerzhan Abenov met Lucía Peña in Oslo" + (", it is said." if nameless else " again.")
        page = Snapshot(f"{number}.txt", text.encode(), "text/plain")
        told = read_report(Report("", text, None, "2022-06-01", outlet=f"Paper {number}", original=page.digest))
        if nameless:
            parties = tuple(replace(each, state=None) for each in told.records.parties)
            told = replace(told, records=replace(told.records, parties=parties))
        ledger.keep(ledger.start("1"), page, 0, told)
    assert ledger.occurrences.count() == 1

"""What a person decides holds for ever: over records, through reading anew, and in another ledger."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from dragoman.errors import UsageError
from dragoman.ledger.adding import rereading
from dragoman.ledger.asking import overview
from dragoman.ledger.judgements import judging
from dragoman.ledger.rows import RecordRow
from dragoman.ledger.store import Ledger
from dragoman.model.evidence import Span
from dragoman.model.filters import Filter
from dragoman.model.reading import Reading
from dragoman.model.records import Party
from dragoman.model.report import Report, Snapshot
from invented import read_report

NOW = datetime(2024, 1, 2, 3, 4, 5)
TEXT = (
    "Minister Yerzhan Abenov met Lucía Peña in Oslo. They signed a paper of Kazakhstan. Ivan Petrov promised a bridge. "
    "Trade of Kazakhstan reached 350 million."
)
PAGE = Snapshot("page.txt", TEXT.encode(), "text/plain")
REPORT = Report("page-1", TEXT, "Talks", "2022-06-01", original=PAGE.digest)


@pytest.fixture
def ledger(address: str) -> Iterator[Ledger]:
    with Ledger.open(address, create=True) as opened:
        keep(opened, read_report(REPORT))
        yield opened


def keep(ledger: Ledger, reading: Reading, extractor: str = "1") -> None:
    run = ledger.start(extractor)
    ledger.keep(run, PAGE, 0, reading)
    ledger.finish(run)


def event(ledger: Ledger) -> str:
    return record(ledger, "event").id


def record(ledger: Ledger, kind: str, as_of: date | None = None) -> RecordRow:
    (row,) = ledger.records(Filter(kinds=(kind,), as_of=as_of))
    return row


def without_events() -> Reading:
    reading = read_report(REPORT)
    return Reading(reading.report, replace(reading.records, events=()))


def judge(ledger: Ledger, act: str, target: str, **given: object) -> judging.Judgement:
    return ledger.apply(judging.judge, NOW, "me", act, "record", target, given)


def test_what_is_rejected_is_in_no_list(ledger: Ledger) -> None:
    made = judge(ledger, "reject", event(ledger))
    assert ledger.records(Filter(kinds=("event",))) == []
    assert ledger.count(Filter(kinds=("event",))) == 0
    ledger.apply(judging.undo, NOW, "me", made.uid)
    assert ledger.count(Filter(kinds=("event",))) == 1


def test_a_correction_is_found_by_filters_and_can_be_undone(ledger: Ledger) -> None:
    key = event(ledger)
    made = judge(ledger, "correct", key, place="Bergen", status="cancelled")
    (row,) = ledger.records(Filter(kinds=("event",), places=("bergen",), statuses=("cancelled",)))
    assert row.id == key
    ledger.apply(judging.undo, NOW, "me", made.uid)
    (row,) = ledger.records(Filter(kinds=("event",)))
    assert (row.place, row.status) == ("Oslo", "held")
    assert ledger.count(Filter(places=("bergen",))) == 0


@pytest.mark.parametrize(
    ("kind", "given"),
    [
        ("post", {"body": "Ministry of Trade", "state": "NO"}),
        ("post", {"state": "EU"}),
        ("post", {"state": None}),
        ("figure", {"bound": "over", "value": 360.0}),
    ],
)
def test_what_one_kind_alone_has_is_corrected_and_taken_back(ledger: Ledger, kind: str, given: dict[str, Any]) -> None:
    read = record(ledger, kind)
    made = judge(ledger, "correct", read.id, **given)
    now = record(ledger, kind)
    said = now.details | {"value": now.value}
    assert {name: said.get(name) for name in given} == given
    assert {name: now.details[name] for name in read.details if name not in given} == {
        name: value for name, value in read.details.items() if name not in given
    }
    keep(ledger, read_report(REPORT), "2")  # a newer reader says what the old one said; the person is believed
    assert record(ledger, kind).details == now.details
    assert record(ledger, kind, date(2023, 1, 1)).details == read.details  # nobody had said so by then
    ledger.apply(judging.undo, NOW, "me", made.uid)
    assert record(ledger, kind) == read


@pytest.mark.parametrize("given", [{"bound": "huge"}, {"state": "Norway"}])
def test_words_that_are_no_choice_correct_nothing(ledger: Ledger, given: dict[str, str]) -> None:
    read = record(ledger, "post")
    with pytest.raises(UsageError) as caught:
        judge(ledger, "correct", read.id, **given)
    assert caught.value.code == "bad-value" and record(ledger, "post") == read


def test_the_later_correction_of_a_field_holds(ledger: Ledger) -> None:
    key = event(ledger)
    judge(ledger, "correct", key, place="Bergen")
    second = judge(ledger, "correct", key, place="Lima")
    assert ledger.records(Filter(kinds=("event",)))[0].place == "Lima"
    ledger.apply(judging.undo, NOW, "me", second.uid)
    assert ledger.records(Filter(kinds=("event",)))[0].place == "Bergen"


@pytest.mark.parametrize(("act", "count"), [("reject", 0), ("correct", 1), ("accept", 1)])
def test_judgements_survive_reading_anew(ledger: Ledger, act: str, count: int) -> None:
    judge(ledger, act, event(ledger), **({"place": "Bergen"} if act == "correct" else {}))
    keep(ledger, read_report(REPORT), "2")
    rows = ledger.records(Filter(kinds=("event",)))
    assert len(rows) == count
    if act == "correct":
        assert rows[0].place == "Bergen"


@pytest.mark.parametrize(("act", "count"), [("correct", 1), ("accept", 1), ("unsure", 0), ("reject", 0)])
def test_what_was_accepted_stays_though_a_newer_reader_misses_it(ledger: Ledger, act: str, count: int) -> None:
    key = event(ledger)
    judge(ledger, act, key, **({"place": "Bergen"} if act == "correct" else {}))
    keep(ledger, without_events(), "2")
    rows = ledger.records(Filter(kinds=("event",)))
    assert [row.id for row in rows] == [key] * count
    if rows:
        assert {part.name for part in rows[0].parts} == {"Yerzhan Abenov", "Lucía Peña"}
        assert rows[0].evidence[0].quote.startswith("Minister Yerzhan Abenov met")
    keep(ledger, read_report(REPORT), "3")
    assert ledger.count(Filter(kinds=("event",))) == (0 if act == "reject" else 1)


def test_rows_are_never_altered(ledger: Ledger) -> None:
    made = judge(ledger, "reject", event(ledger))
    before = ledger.ask(judging.history)
    ledger.apply(judging.undo, NOW, "you", made.uid)
    after = ledger.ask(judging.history)
    assert after[:-1] == before
    assert (after[-1].act, after[-1].author, after[-1].given) == ("undo", "you", {"undoes": made.uid})
    with pytest.raises(UsageError, match="already"):
        ledger.apply(judging.undo, NOW, "me", made.uid)


def test_judgements_hold_in_another_ledger(ledger: Ledger, new_address: Callable[[], str]) -> None:
    judge(ledger, "correct", event(ledger), place="Bergen")
    rows = ledger.ask(judging.history)
    with Ledger.open(new_address(), create=True) as other:
        assert other.apply(judging.take_in, rows) == 1  # before the report is there
        keep(other, read_report(REPORT))
        assert other.records(Filter(kinds=("event",)))[0].place == "Bergen"
        assert other.apply(judging.take_in, rows) == 0


@pytest.mark.parametrize(
    ("act", "target", "given"),
    [("reject", "e0000000", {}), ("correct", "", {"report_id": 1}), ("correct", "", {}), ("praise", "", {})],
)
def test_what_cannot_be_meant_is_refused(ledger: Ledger, act: str, target: str, given: dict[str, object]) -> None:
    with pytest.raises(UsageError):
        judge(ledger, act, target or event(ledger), **given)
    assert ledger.ask(judging.history) == []


def test_reading_anew_is_staged_shown_and_accepted(ledger: Ledger) -> None:
    assert ledger.ask(rereading.pending, "2") and not ledger.ask(rereading.staged, "2")
    run = ledger.start("2")
    (key,) = ledger.ask(rereading.pending, "2")
    ledger.apply(rereading.stage, run.id, "2", key, without_events(), NOW)
    ledger.apply(rereading.stage, run.id, "2", key, without_events(), NOW)
    assert ledger.count(Filter(kinds=("event",))) == 1, "nothing holds before it is accepted"
    (difference,) = ledger.ask(rereading.differences, "2")
    assert len(difference.gone) == 1 and not difference.added and not difference.changed
    assert ledger.ask(rereading.pending, "2") == []
    ledger.apply(rereading.accept, "2", key, NOW)
    ledger.apply(rereading.accept, "2", key, NOW)
    assert ledger.count(Filter(kinds=("event",))) == 0
    assert ledger.ask(rereading.staged, "2") == []


def test_reading_anew_tells_who_takes_part_otherwise(ledger: Ledger) -> None:
    (key,) = ledger.ask(rereading.pending, "2")
    reading = read_report(REPORT)
    (meeting,) = reading.events
    alone = replace(meeting, actors=meeting.actors[:1])
    shorter = Reading(reading.report, replace(reading.records, events=(alone,)))
    ledger.apply(rereading.stage, ledger.start("2").id, "2", key, shorter, NOW)
    (difference,) = ledger.ask(rereading.differences, "2")
    assert not difference.added and not difference.gone
    before, after = difference.changed[0].split(" -> ")
    assert "Lucía Peña" in before and "Lucía Peña" not in after and "Yerzhan Abenov" in after


def test_a_judgement_made_while_a_reading_waits_holds_in_it(ledger: Ledger) -> None:
    run = ledger.start("2")
    (key,) = ledger.ask(rereading.pending, "2")
    ledger.apply(rereading.stage, run.id, "2", key, without_events(), NOW)
    judge(ledger, "accept", event(ledger))
    assert ledger.ask(rereading.differences, "2") == [], "what was accepted will stay"
    ledger.apply(rereading.accept, "2", key, NOW)
    assert ledger.count(Filter(kinds=("event",))) == 1


SOMEBODY = [{"party": None, "name": "Oleg Sidorov", "kind": "person", "state": None, "side": "actor", "role": None}]


@pytest.mark.parametrize(
    "given",
    [
        {"place": "Bergen"},
        {"place": "Bergen", "date": "2022-05-30"},
        {"type": "VISIT", "mode": "visit", "status": "planned"},
        {"parties": SOMEBODY},
    ],
    ids=lambda given: "-".join(given),
)
@pytest.mark.parametrize("waits", [True, False], ids=["staged", "kept"])
def test_a_correction_of_what_a_newer_reader_misses_is_no_difference_and_can_be_taken_back(
    ledger: Ledger, given: dict[str, Any], waits: bool
) -> None:
    before = record(ledger, "event")
    made = judge(ledger, "correct", before.id, **given)
    said = record(ledger, "event")
    if waits:
        (key,) = ledger.ask(rereading.pending, "2")
        ledger.apply(rereading.stage, ledger.start("2").id, "2", key, without_events(), NOW)
        assert ledger.ask(rereading.differences, "2") == []
        ledger.apply(rereading.accept, "2", key, NOW)
    else:
        keep(ledger, without_events(), "2")
    held = record(ledger, "event")
    assert (held.place, held.date, held.type, held.status) == (said.place, said.date, said.type, said.status)
    assert [part.name for part in held.parts] == [part.name for part in said.parts]
    ledger.apply(judging.undo, NOW, "me", made.uid)
    after = record(ledger, "event")
    assert (after.place, after.date, after.type, after.status) == (
        before.place,
        before.date,
        before.type,
        before.status,
    )
    assert [(part.name, part.side, part.role) for part in after.parts] == [
        (part.name, part.side, part.role) for part in before.parts
    ]


def test_a_correction_is_no_difference_of_a_new_reading(ledger: Ledger) -> None:
    (key,) = ledger.ask(rereading.pending, "2")
    ledger.apply(rereading.stage, ledger.start("2").id, "2", key, read_report(REPORT), NOW)
    judge(ledger, "correct", event(ledger), place="Bergen", date="2022-05-30")
    assert ledger.ask(rereading.differences, "2") == []
    ledger.apply(rereading.accept, "2", key, NOW)
    assert record(ledger, "event").place == "Bergen"


def test_who_was_nobody_else_is_nobody_new_when_read_anew(ledger: Ledger) -> None:
    report = replace(REPORT, text="The Union met. " + TEXT, published="2022-06-02")
    nameless = Party("u", "body", "Union", "KM", (), (Span(4, 9),))
    read = read_report(report)
    reading = Reading(report, replace(read.records, parties=(*read.parties, nameless)))
    keep(ledger, reading)
    known = {row.id for row in ledger.ask(overview.parties, kinds=("body",))}
    run = ledger.start("2")
    key = ledger.ask(rereading.pending, "2")[-1]
    ledger.apply(rereading.stage, run.id, "2", key, reading, NOW)
    ledger.apply(rereading.accept, "2", key, NOW)
    assert known and {row.id for row in ledger.ask(overview.parties, kinds=("body",))} == known

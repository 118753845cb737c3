"""Bodies that gave way to others, out of the reports of a ledger: told of both, by day, set right by a person."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest

from dragoman.ledger.asking import news
from dragoman.ledger.asking.news import Window
from dragoman.ledger.judgements import deciding, judging, review
from dragoman.ledger.over_time import history
from dragoman.ledger.parties import successors
from dragoman.ledger.store import Ledger
from told import MERGING, keep, merging_of

NOW = datetime(2024, 1, 1)


@pytest.fixture
def ledger(address: str) -> Iterator[Ledger]:
    with Ledger.open(address, create=True) as opened:
        for told in MERGING:
            keep(opened, merging_of(*told))
        yield opened


def test_both_are_parties_and_each_has_the_sentence(ledger: Ledger) -> None:
    assert {row.id for row in ledger.parties()} == {"reef-service", "coral-reef-service"}
    for key in ("reef-service", "coral-reef-service"):
        plan, done = ledger.ask(successors.successions, (key,))
        assert (plan.former, plan.later, plan.planned) == ("reef-service", "coral-reef-service", True)
        assert (done.how, done.planned) == ("merged", False)
        assert done.sentence == "The Reef Service was merged into the Coral Reef Service in May."


def test_as_of_a_day_what_was_published_by_then_is_told(ledger: Ledger) -> None:
    def told(day: date) -> list[bool]:
        return [row.planned for row in ledger.ask(successors.successions, ("reef-service",), day)]

    assert told(date(2021, 1, 1)) == []
    assert told(date(2021, 12, 31)) == [True]
    assert told(date(2022, 12, 31)) == [True, False]


def test_changes_tell_when_it_was_planned_and_done(ledger: Ledger) -> None:
    rows = [row for row in ledger.ask(history.changes) if row.kind == successors.SUCCESSION]
    assert [(row.before, row.after, row.day) for row in rows] == [
        (None, "planned", date(2021, 3, 2)),
        ("planned", "merged", date(2022, 5, 10)),
    ]
    assert rows[1].why == "Reef Service was merged into Coral Reef Service." and rows[1].report
    lines = ledger.ask(news.news, Window(), ("succession",))
    assert len(lines) == 2 and all(line.record is None and line.report for line in lines)


def test_a_newer_reading_that_tells_of_none_takes_it_back(ledger: Ledger) -> None:
    for told in MERGING:
        keep(ledger, merging_of(*told, told=False), "2")
    assert ledger.ask(successors.successions, ("reef-service",)) == []
    last = [row for row in ledger.ask(history.changes) if row.kind == successors.SUCCESSION][-1]
    assert (last.after, last.cause) == (None, "extractor")
    assert len(ledger.ask(successors.successions, ("reef-service",), date(2023, 1, 1))) == 2  # as it was read then


def test_a_person_rejects_it_and_takes_that_back(ledger: Ledger) -> None:
    target = "reef-service=coral-reef-service"
    made = ledger.apply(judging.judge, NOW, "Jane", "reject", "successor", target)
    assert ledger.ask(successors.successions, ("reef-service",)) == []
    assert len(ledger.ask(successors.successions, ("reef-service",), date(2023, 6, 1))) == 2  # before she did
    ledger.apply(deciding.take_back, NOW, "Jane", made)
    assert len(ledger.ask(successors.successions, ("reef-service",))) == 2


def test_what_one_report_alone_says_is_asked(address: str) -> None:
    with Ledger.open(address, create=True) as ledger:
        keep(ledger, merging_of(*MERGING[0]))
        (doubt,) = (each for each in ledger.ask(review.doubts, date(2022, 1, 1)) if each.target_kind == "successor")
        assert doubt.sentences == (MERGING[0][2],)
        ledger.apply(review.answer, NOW, "Jane", doubt, "reject")
        assert not [each for each in ledger.ask(review.doubts, date(2022, 1, 1)) if each.target_kind == "successor"]
        assert ledger.ask(successors.successions) == []


def test_a_reading_comes_back_with_it(ledger: Ledger) -> None:
    body = ledger.report("done").parties[0]
    assert [(each.party, each.how) for each in body.successors] == [("p2", "merged")]

"""Who takes part in a record as people say it: in the lists, in a later reading, in another ledger, and taken back."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import pytest

from dragoman.ledger.judgements import judging
from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter, PartyChoice
from dragoman.model.report import Report, Snapshot
from invented import read_report

NOW = datetime(2024, 1, 2, 3, 4, 5)
PAGE = Snapshot("page.txt", b"page", "text/plain")
TALKS = "Minister Yerzhan Abenov met Lucía Peña in Oslo."
REPORT = Report("page-1", TALKS, "Talks", "2022-06-01", original=PAGE.digest)
OTHER = Report("page-2", "Oleg Petrov met Ivan Petrov in Almaty.", "More", "2022-06-02", original=PAGE.digest)


@pytest.fixture
def ledger(address: str) -> Iterator[Ledger]:
    with Ledger.open(address, create=True) as opened:
        run = opened.start("1")
        for place, report in enumerate((REPORT, OTHER)):
            opened.keep(run, PAGE, place, read_report(report))
        opened.finish(run)
        yield opened


def event(ledger: Ledger) -> Any:
    return next(row for row in ledger.records(Filter(kinds=("event",))) if row.report_title == "Talks")


def with_(ledger: Ledger, party: str) -> int:
    return ledger.count(Filter(kinds=("event",), who=(PartyChoice((party,)),)))


def entry(party: str, name: str = "", kind: str = "", **more: Any) -> dict[str, Any]:
    return {"party": party, "name": name or party, "kind": kind or "person", "state": None, "side": "actor"} | more


def correct(ledger: Ledger, *entries: dict[str, Any]) -> judging.Judgement:
    given = {"parties": list(entries)}
    return ledger.apply(judging.judge, NOW, "Jane", "correct", "record", event(ledger).id, given)


def test_a_known_party_takes_the_place_of_another_and_gives_it_back(ledger: Ledger) -> None:
    before = event(ledger).parts
    made = correct(ledger, entry("yerzhan-abenov"), entry("oleg-petrov", role="host"))
    now = [(part.party, part.role) for part in event(ledger).parts]
    assert now == [("yerzhan-abenov", None), ("oleg-petrov", "host")]
    assert (with_(ledger, "oleg-petrov"), with_(ledger, "lucia-pena")) == (2, 0)
    assert {row.id: row.reports for row in ledger.parties()}["oleg-petrov"] == 2
    ledger.apply(judging.undo, NOW, "Jane", made.uid)
    assert event(ledger).parts == before
    assert (with_(ledger, "oleg-petrov"), with_(ledger, "lucia-pena")) == (1, 1)
    assert {row.id: row.reports for row in ledger.parties()}["oleg-petrov"] == 1


def test_somebody_new_is_added_once(ledger: Ledger) -> None:
    correct(ledger, entry("", "Aino Laine"), entry("lucia-pena"))
    assert event(ledger).parts[0].name == "Aino Laine"
    ledger.apply(judging.judge, NOW, "Jane", "correct", "record", event(ledger).id, {"place": "Turku"})
    assert [row.id for row in ledger.parties() if row.name == "Aino Laine"] == ["aino-laine"]
    assert with_(ledger, "aino-laine") == 1


def test_of_an_earlier_day_it_is_told_as_it_was_read(ledger: Ledger) -> None:
    correct(ledger, entry("oleg-petrov"))
    (then,) = ledger.records(Filter(ids=(event(ledger).id,), as_of=date(2023, 1, 1)))
    assert {part.party for part in then.parts} == {"yerzhan-abenov", "lucia-pena"}


def test_it_holds_when_the_report_is_read_anew(ledger: Ledger) -> None:
    correct(ledger, entry("oleg-petrov"))
    run = ledger.start("2")
    ledger.keep(run, PAGE, 0, read_report(REPORT))
    ledger.finish(run)
    assert [part.party for part in event(ledger).parts] == ["oleg-petrov"]


def test_a_party_that_was_merged_is_the_one_kept(ledger: Ledger) -> None:
    from dragoman.ledger.judgements import deciding

    ledger.apply(deciding.merge, NOW, "Jane", "party", "ivan-petrov", "oleg-petrov")
    correct(ledger, entry("oleg-petrov"))
    assert [part.party for part in event(ledger).parts] == ["ivan-petrov"]

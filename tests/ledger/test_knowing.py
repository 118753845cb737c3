"""Lists from outside in the ledger, on both databases: linked, answered, kept by a rebuilt profile, forgotten."""

from collections.abc import Iterator
from datetime import datetime

import pytest

from dragoman.ledger import deciding, knowing
from dragoman.ledger.store import Ledger
from dragoman.model.known import KnownParty
from dragoman.model.report import Report, Snapshot
from invented import read_report

NOW = datetime(2024, 1, 2)
LIST = [
    KnownParty("K1", "person", "Yerzhan Abenov", ("Ержан Абенов",), ("KZ",), ("Minister",)),
    KnownParty("K2", "person", "Lucia Pena"),
    KnownParty("K3", "person", "Ivan Petrov", (), ("RU",)),
    KnownParty("K4", "person", "Ivan Petrov", (), ("RU",)),
]


@pytest.fixture
def ledger(address: str) -> Iterator[Ledger]:
    with Ledger.open(address, create=True) as opened:
        page = Snapshot("page.txt", b"page", "text/plain")
        text = "Minister Yerzhan Abenov met Lucía Peña in Oslo. Ivan Petrov met Oleg Petrov."
        run = opened.start("1")
        opened.keep(run, page, 0, read_report(Report("1", text, "Talks", "2022-06-01", original=page.digest)))
        opened.finish(run)
        assert opened.apply(knowing.take_known, NOW, "list", LIST) == 4
        opened.apply(knowing.recognise, NOW, opened.ask(knowing.waiting, "list"))
        yield opened


def links(ledger: Ledger, standing: str = "linked") -> set[tuple[str, str]]:
    return {(row.party, row.identifier) for row in ledger.ask(knowing.identifiers, None, standing)}


def test_links_and_questions(ledger: Ledger) -> None:
    assert links(ledger) == {("yerzhan-abenov", "K1")}
    assert links(ledger, "asked") == {("lucia-pena", "K2"), ("ivan-petrov", "K3"), ("ivan-petrov", "K4")}


def test_a_link_survives_a_merge_and_its_undoing(ledger: Ledger) -> None:
    made = ledger.apply(deciding.merge, NOW, "Ada", "party", "yerzhan-abenov", "ivan-petrov")
    ledger.apply(deciding.take_back, NOW, "Ada", made.judgement)
    assert links(ledger) == {("yerzhan-abenov", "K1")}
    assert any(name == "Ержан Абенов" for _, name, _ in ledger.spellings("Ержан Абенов"))


def test_an_answer_is_kept_and_taken_back(ledger: Ledger) -> None:
    made = ledger.apply(deciding.keep_apart, NOW, "Ada", "known", "yerzhan-abenov", "K1")
    ledger.apply(knowing.recognise, NOW, ledger.ask(knowing.waiting, "list"))
    assert links(ledger) == set()
    assert links(ledger, "refused") == {("yerzhan-abenov", "K1")}
    ledger.apply(deciding.take_back, NOW, "Ada", made.judgement)
    assert ("yerzhan-abenov", "K1") in links(ledger, "asked")


def test_loading_again_renews_and_forgetting_forgets(ledger: Ledger) -> None:
    assert ledger.apply(knowing.take_known, NOW, "list", LIST) == 0
    assert links(ledger) == {("yerzhan-abenov", "K1")}
    assert ledger.apply(knowing.forget, "list") == 4
    assert links(ledger) == links(ledger, "asked") == set()
    assert all(name != "Ержан Абенов" for _, name, _ in ledger.spellings("Ержан Абенов"))

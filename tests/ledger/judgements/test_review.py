"""What is doubtful is asked once, and what an answer did is undone with it."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from types import SimpleNamespace

import pytest
from sqlalchemy import insert, select

from dragoman.ledger.judgements import deciding, judging, review, waiting
from dragoman.ledger.judgements.doubtful_parties import told_apart
from dragoman.ledger.judgements.doubts import Doubt
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.identity_tables import party_question
from dragoman.ledger.store import Ledger
from dragoman.model.report import Report, Snapshot
from invented import read_report

NOW = datetime(2024, 1, 2)
TODAY = date(2024, 1, 2)
TEXT = "Ivan Petrov met Lucía Peña in Oslo. Oleg Petrov promised a bridge."
PAGE = Snapshot("page.txt", TEXT.encode(), "text/plain")


def made(address: str) -> Ledger:
    opened = Ledger.open(address, create=True)
    run = opened.start("1")
    opened.keep(run, PAGE, 0, read_report(Report("page-1", TEXT, "Talks", "2022-06-01", original=PAGE.digest)))
    return opened


@pytest.fixture
def ledger(address: str) -> Iterator[Ledger]:
    with made(address) as opened:
        with opened._write() as connection:
            party = tables.party
            query = select(party.c.id).where(party.c.key.in_(("ivan-petrov", "oleg-petrov"))).order_by(party.c.id)
            one, other = connection.execute(query).scalars()
            asked = {"score": 0.6, "reason": "the same surname", "asked_at": NOW}
            connection.execute(insert(party_question).values(one_id=one, other_id=other, **asked))
        yield opened


def keys(ledger: Ledger) -> set[str]:
    return {row.id for row in ledger.parties(kinds=("person",))}


def doubt(ledger: Ledger) -> Doubt:
    (found,) = [each for each in ledger.ask(review.doubts, TODAY) if each.target_kind == "party"]
    return found


@pytest.mark.parametrize(("act", "left"), [("accept", 2), ("reject", 3), ("unsure", 3)])
def test_a_question_about_parties(ledger: Ledger, act: str, left: int) -> None:
    asked = doubt(ledger)
    assert asked.why == "the same surname" and asked.question.endswith("one person?")
    assert len(asked.sentences) == 2 and all("Petrov" in said for said in asked.sentences), "one of each"
    answered = ledger.apply(review.answer, NOW, "me", asked, act)
    assert len(keys(ledger)) == left
    assert [each for each in ledger.ask(review.doubts, TODAY) if each.target_kind == "party"] == []
    ledger.apply(deciding.take_back, NOW, "me", answered)
    assert len(keys(ledger)) == 3
    assert doubt(ledger).target == asked.target


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (("Ivan Petrov", "KZ"), ("Oleg Petrov", "KZ"), ("Ivan Petrov", "Oleg Petrov")),
        (("Ivan Petrov", "KZ"), ("Iván Petrov", "NO"), ("Ivan Petrov (Kazakhstan)", "Iván Petrov (Norway)")),
        (("Ivan Petrov", "KZ"), ("Ivan Petrov", "KZ"), ("Ivan Petrov (key-1)", "Ivan Petrov (key-2)")),
        (("Ivan Petrov", "KZ"), ("Ivan Petrov", None), ("Ivan Petrov (key-1)", "Ivan Petrov (key-2)")),
    ],
)
def test_parties_of_one_name_are_told_apart(
    one: tuple[str, str], other: tuple[str, str], told: tuple[str, str]
) -> None:
    first = SimpleNamespace(name=one[0], state=one[1], key="key-1")
    second = SimpleNamespace(name=other[0], state=other[1], key="key-2")
    assert told_apart(first, second) == told  # type: ignore[arg-type]


def test_a_merge_holds_in_another_ledger(ledger: Ledger, new_address: Callable[[], str]) -> None:
    answered = ledger.apply(review.answer, NOW, "me", doubt(ledger), "accept")
    rows = ledger.ask(judging.history)
    with made(new_address()) as other:
        assert len(keys(other)) == 3
        assert other.apply(waiting.take_in, NOW, rows) == 1
        assert len(keys(other)) == 2
        assert other.apply(waiting.take_in, NOW, rows) == 0
        other.apply(deciding.take_back, NOW, "you", answered)
        assert len(keys(other)) == 3

"""A team's decisions are taken along before the reports are there, and hold when those come."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import select

from dragoman.ledger.judgements import deciding, judging, waiting
from dragoman.ledger.judgements.judging import Judgement
from dragoman.ledger.schema.judgement_tables import waiting_judgement
from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter
from dragoman.model.report import Report, Snapshot
from invented import read_report

NOW = datetime(2024, 1, 2)
EVENTS = Filter(kinds=("event",))
TEXTS = (
    ("Nordwire", "Ivan Petrov met Lucía Peña in Oslo.", "2022-06-01"),
    ("Fjord", "Oleg Petrov met Lucía Peña in Almaty.", "2022-06-09"),
)


def keep(ledger: Ledger, outlet: str, text: str, day: str) -> str:
    page = Snapshot(f"{outlet}.txt", text.encode(), "text/plain")
    report = Report(outlet, text, None, day, outlet=outlet, original=page.digest)
    return ledger.keep(ledger.start("1"), page, 0, read_report(report)).report


def still_waiting(ledger: Ledger) -> int:
    return len(ledger.ask(lambda connection: connection.execute(select(waiting_judgement)).all()))


def decided(address: str) -> list[Judgement]:
    """A merge of two parties and one of two events, in a ledger that has them."""
    with Ledger.open(address, create=True) as ledger:
        for text in TEXTS:
            keep(ledger, *text)
        one, other = sorted(row.id for row in ledger.parties(kinds=("person",)) if "petrov" in row.id)
        ledger.apply(deciding.merge, NOW, "ana", "party", one, other)
        first, second = (row.id for row in ledger.occurrences.events(EVENTS))
        ledger.apply(deciding.merge, NOW, "ana", "event", first, second)
        return ledger.ask(judging.history)


def test_decisions_hold_when_what_they_are_about_comes(new_address: Callable[[], str]) -> None:
    rows = decided(new_address())
    with Ledger.open(new_address(), create=True) as other:
        assert other.apply(waiting.take_in, NOW, rows) == 2
        keep(other, *TEXTS[0])
        assert still_waiting(other) == 2, "half of it is not enough"
        keep(other, *TEXTS[1])
        assert still_waiting(other) == 0
        assert len([row for row in other.parties(kinds=("person",)) if "petrov" in row.id]) == 1
        assert other.occurrences.count(EVENTS) == 1
        assert other.apply(waiting.take_in, NOW, rows) == 0


def test_what_was_taken_back_does_not_wait(new_address: Callable[[], str]) -> None:
    rows = decided(new_address())
    undo = Judgement("u" * 32, NOW.isoformat(), "ana", "undo", "event", rows[1].target, {"undoes": rows[1].uid}, {})
    with Ledger.open(new_address(), create=True) as other:
        other.apply(waiting.take_in, NOW, rows)
        other.apply(waiting.take_in, NOW, [undo])
        assert still_waiting(other) == 1
        for text in TEXTS:
            keep(other, *text)
        assert other.occurrences.count(EVENTS) == 2

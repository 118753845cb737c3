"""Bodies that an older reader took for one are two once their reports are read again, but for what people judged."""

from collections.abc import Iterator
from datetime import datetime

import pytest

from dragoman.ledger.adding import rereading
from dragoman.ledger.judgements import deciding
from dragoman.ledger.parties.merging import find_party
from dragoman.ledger.store import Ledger
from dragoman.model.evidence import Span
from dragoman.model.reading import Reading
from dragoman.model.records import Party, Records
from dragoman.model.report import Report, Snapshot
from dragoman.resolve.identity.profiles import Decision, Profile, Verdict

NOW = datetime(2024, 1, 2)
TOLD = [("Coral News Agency", None), ("CNA", "QA"), ("CNA", None), ("Coral News Agency", None)]


@pytest.fixture
def ledger(address: str) -> Iterator[Ledger]:
    with Ledger.open(address, create=True) as opened:
        yield opened


def reading(number: int, name: str, state: str | None) -> Reading:
    text = f"{name} of {state} told it, report {number}."
    span = (Span(0, len(text)),)
    report = Report(text, text, None, f"2022-06-{number + 1:02}", original=page(text).digest)
    return Reading(report, Records((Party("p1", "body", name, state, (), span),)))


def page(text: str) -> Snapshot:
    return Snapshot("page.txt", text.encode(), "text/plain")


def keep(ledger: Ledger, told: Reading) -> str:
    run = ledger.start("1")
    kept = ledger.keep(run, page(told.report.text), 0, told)
    ledger.finish(run)
    return kept.report


def _everybody(connection: object, profile: Profile) -> list[Profile]:
    return [Profile("1", "body", ("Coral News Agency",))] if "CNA" in profile.names else []


def _anybody(
    known: list[Profile],
) -> tuple[Decision | None, tuple[Decision, ...]]:
    number = known[0].id if known else "1"
    return Decision(number, Verdict.SAME, 1.0, "alike"), ()


def stage(ledger: Ledger, keys: list[str]) -> None:
    run = ledger.start("2")
    for number, key in enumerate(keys):
        ledger.apply(rereading.stage, run.id, "2", key, reading(number, *TOLD[number]), NOW)
    ledger.finish(run)


def bodies(ledger: Ledger) -> dict[str, int]:
    return {row.id: row.reports for row in ledger.parties(kinds=("body",))}


def founded(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    first = keep(ledger, reading(0, *TOLD[0]))
    with monkeypatch.context() as older:
        older.setattr("dragoman.ledger.parties.party_rows.decide", lambda named, known: _anybody(list(known)))
        older.setattr("dragoman.ledger.parties.party_rows.candidates", _everybody)
        rest = [keep(ledger, reading(number, *each)) for number, each in enumerate(TOLD[1:], 1)]
    return [first, *rest]


def test_two_bodies_part_when_their_reports_are_read_again(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    keys = founded(ledger, monkeypatch)
    assert bodies(ledger) == {"coral-news-agency": 4}
    stage(ledger, keys)
    assert bodies(ledger)["coral-news-agency"] == 4  # nothing holds before it is accepted
    for key in ledger.ask(rereading.staged, "2"):
        ledger.apply(rereading.accept, "2", key, NOW)
    assert bodies(ledger) == {"coral-news-agency": 2, "cna": 2}
    states = {row.id: row.state for row in ledger.parties(kinds=("body",))}
    assert states == {"coral-news-agency": None, "cna": "QA"}
    assert ledger.ask(find_party, "coral-news-agency") == 1  # links to it lead where they led


def test_what_a_person_judged_to_be_one_stays_one(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = keep(ledger, reading(0, *TOLD[0])), keep(ledger, reading(1, *TOLD[1]))
    ledger.apply(deciding.merge, NOW, "Ada", "party", "coral-news-agency", "cna")
    stage(ledger, [first, second])
    for key in ledger.ask(rereading.staged, "2"):
        ledger.apply(rereading.accept, "2", key, NOW)
    assert bodies(ledger) == {"coral-news-agency": 2}
